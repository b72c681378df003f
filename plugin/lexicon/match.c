/* Each word looks up the patterns whose rarest word it is; these are tried to the right and to the left. What fits becomes a
 * candidate; sorting by (layer, start, words, gaps, closeness, entry) and taking what is still free gives the order of the
 * design: leftmost first, then the most words, then without a gap. */
#include "lexicon/match.h"
#include "base/array.h"
#include "document/unicode.h"
#include <string.h>

#define BREAKS (FRAMING_GAP_COMMA | FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_PAREN | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)

typedef struct {
  FramingMatcher *m;
  const FramingDocument *document;
  const FramingCompiled *pattern;
  const FramingStep *steps;
  size_t first, end;                    /* the sentence */
  uint32_t steps_at[FRAMING_TERM_WORDS_MAX];    /* the token of each step that matched */
} Place;

/* ---- one word against one element -------------------------------------------------------------------------------- */

static bool
next_letter (const char **p, const char *end, bool *capital)
{
  bool repaired = false;
  uint32_t c;

  while (*p < end)
    {
      *p += framing_unicode_read (*p, end, &c, &repaired);
      if (framing_unicode_is_letter (c))
        {
          *capital = framing_unicode_is_upper (c);
          return true;
        }
    }
  return false;
}

/* The word and the term (or its beginning) are the same when folded: what is left to compare is which letters are capitals. Bytes
 * would not do, since the text may write apostrophes and accents in another way. */
static bool
is_surface (const Place *at, const FramingToken *t, const FramingElementInfo *info)
{
  const char *text = framing_document_field (at->document, t).ptr, *p = text + t->begin, *end = text + t->end;
  const char *term = at->m->classes->index->surfaces[info->first].surface, *term_end = term + strlen (term);
  bool wanted, capital;

  while (next_letter (&term, term_end, &wanted))
    if (!next_letter (&p, end, &capital) || capital != wanted)
      return false;
  return true;
}

static bool
fits_surface (const Place *at, size_t token, uint32_t element)
{
  const FramingElementInfo *info = &at->m->classes->index->elements[element];

  return !info->cased || is_surface (at, &at->document->tokens[token], info);
}

static bool
fits (const Place *at, size_t token, uint32_t element)
{
  const FramingToken *t = &at->document->tokens[token];

  return t->word_class != 0 && framing_classes_has (at->m->classes, t->word_class, element) && fits_surface (at, token, element);
}

/* ---- one pattern around its anchor ------------------------------------------------------------------------------- */

/* Steps from `step` on match from some token after `token` (that of the step before). Shortest gaps first. */
static bool
match_right (Place *at, unsigned step, size_t token, size_t *last, unsigned *gaps)
{
  unsigned most = step < at->pattern->n_steps && at->steps[step].gap_before ? at->pattern->gap : 0;

  if (step == at->pattern->n_steps)
    {
      *last = token;
      return true;
    }
  for (unsigned skip = 0; skip <= most; skip++)
    {
      size_t next = token + 1 + skip;

      if (next >= at->end || (at->document->tokens[next].flags & BREAKS))
        return false;
      if (fits (at, next, at->steps[step].element) && match_right (at, step + 1, next, last, gaps))
        {
          at->steps_at[step] = (uint32_t) next;
          *gaps += skip;
          return true;
        }
    }
  return false;
}

/* How many words before `token` may be skipped: up to `most`, within the sentence and what no mark cuts off; -1 = there is none. */
static int
most_skipped (const Place *at, size_t token, int most)
{
  int skip = -1;

  while (skip < most && token >= at->first + 2 + (size_t) skip && !(at->document->tokens[token - (size_t) (skip + 1)].flags & BREAKS))
    skip++;
  return skip;
}

/* Steps before `step`, which stands at `token`. Longest gaps first: the leftmost start is found, whichever word is the anchor. */
static bool
match_left (Place *at, unsigned step, size_t token, size_t *first, unsigned *gaps)
{
  if (step == 0)
    {
      *first = token;
      return true;
    }
  for (int skip = most_skipped (at, token, at->steps[step].gap_before ? at->pattern->gap : 0); skip >= 0; skip--)
    {
      size_t before = token - 1 - (size_t) skip;

      if (fits (at, before, at->steps[step - 1].element) && match_left (at, step - 1, before, first, gaps))
        {
          at->steps_at[step - 1] = (uint32_t) before;
          *gaps += (unsigned) skip;
          return true;
        }
    }
  return false;
}

/* Where a capital says nothing: at the start of a sentence or of words in quotation marks, after a colon, in a headline. */
static bool
has_plain_capital (const FramingToken *t)
{
  return (t->flags & (FRAMING_STARTS_SENTENCE | FRAMING_GAP_QUOTE | FRAMING_GAP_COLON | FRAMING_IS_HEADLINE | FRAMING_IS_TITLECASED)) != 0;
}

/* A word with a capital inside a sentence is likely a name: an entry of one word needs more than its stem there, and "May" and
 * "Mount" are no cues. Where every first word has a capital the next word decides: "Victory Rovers" is a name, "Victory was" is not. */
static bool
looks_like_name (const Place *at, size_t token, bool is_cue)
{
  const FramingToken *t = &at->document->tokens[token];
  const FramingToken *next = token + 1 < at->end ? t + 1 : NULL;

  if (!(t->flags & FRAMING_IS_CAPITAL))
    return false;
  if (!has_plain_capital (t))
    return true;
  if (is_cue || (t->flags & (FRAMING_IS_HEADLINE | FRAMING_IS_TITLECASED)) || next == NULL)
    return false;
  return (next->flags & FRAMING_IS_CAPITAL) && !(next->flags & (BREAKS | FRAMING_GAP_QUOTE)) && (next->lists & ~FRAMING_LIST_PHRASES) == 0;
}

/* At a mark, not where a clause begins without one: "control over how" does not end with "over". */
static bool
ends_clause (const Place *at, size_t last)
{
  return last + 1 == at->end || (at->document->tokens[last + 1].flags & BREAKS);
}

static bool
is_allowed (const Place *at, size_t first, size_t last)
{
  const FramingMatcher *m = at->m;
  const FramingCompiled *p = at->pattern;

  if ((p->at_start && first != at->first) || (p->at_end && !ends_clause (at, last)))
    return false;
  if (p->n_steps > 1 || p->layer == m->protected_layer || p->layer == m->target_layer)
    return true;
  return !m->classes->index->elements[at->steps[0].element].by_stem || !looks_like_name (at, first, p->layer > m->protected_layer);
}

static uint64_t
order_key (const Place *at, size_t first, unsigned gaps)
{
  const FramingCompiled *p = at->pattern;

  return (uint64_t) p->layer << 56 | (uint64_t) (first - at->first) << 44 | (uint64_t) (63 - p->n_steps) << 38
         | (uint64_t) MIN (gaps, 63) << 32 | (uint64_t) p->specificity << 28 | (p->entry & 0xFFFFFFF);
}

static uint32_t
word_bits (const Place *at)
{
  uint32_t bits = 0;

  for (unsigned i = 0; i < at->pattern->n_steps; i++)
    bits |= 1u << (at->steps_at[i] - at->steps_at[0]);
  return bits;
}

static bool
try_pattern (Place *at, size_t token)
{
  FramingMatcher *m = at->m;
  unsigned gaps = 0;
  size_t first, last;

  at->steps_at[at->pattern->anchor] = (uint32_t) token;
  if (!fits_surface (at, token, at->steps[at->pattern->anchor].element)         /* its class brought it here */
      || !match_right (at, at->pattern->anchor + 1u, token, &last, &gaps)
      || !match_left (at, at->pattern->anchor, token, &first, &gaps) || !is_allowed (at, first, last))
    return true;
  if (!framing_array_reserve (&m->candidates, &m->candidates_room, sizeof *m->candidates, m->n_candidates + 1))
    return false;
  m->candidates[m->n_candidates++] = (FramingCandidate) { order_key (at, first, gaps), (uint32_t) first, (uint32_t) last, at->pattern->entry, word_bits (at) };
  return true;
}

static bool
collect (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  const FramingClasses *classes = m->classes;
  Place at = { .m = m, .document = d, .first = first, .end = end };

  m->n_candidates = 0;
  for (size_t i = first; i < end; i++)
    {
      const FramingClass *k = &classes->classes[d->tokens[i].word_class];

      for (uint32_t j = 0; j < k->n_anchored; j++)
        {
          at.pattern = &classes->index->patterns[classes->pool[k->first_anchored + j]];
          at.steps = &classes->index->steps[at.pattern->first_step];
          if (!try_pattern (&at, i))
            return false;
        }
    }
  return true;
}

/* ---- what stays ----------------------------------------------------------------------------------------------- */

/* Shell sort: in place, nearly sorted input, and bounded by the length of a sentence. */
static void
sort_candidates (FramingCandidate *c, size_t n)
{
  static const size_t steps[] = { 701, 301, 132, 57, 23, 10, 4, 1 };

  for (size_t s = 0; s < G_N_ELEMENTS (steps); s++)
    for (size_t i = steps[s]; i < n; i++)
      {
        FramingCandidate moving = c[i];
        size_t k = i;

        for (; k >= steps[s] && c[k - steps[s]].key > moving.key; k -= steps[s])
          c[k] = c[k - steps[s]];
        c[k] = moving;
      }
}

/* Protected words are out of play in every layer but that of the targets, unless a longer entry has them in it: "debt ceiling
 * crisis" was written by someone who knew of the debt ceiling. */
static bool
is_protected (const FramingMatcher *m, size_t n_protected, const FramingCandidate *c, unsigned layer)
{
  if (layer == m->target_layer || layer == m->protected_layer)
    return false;
  for (size_t i = 0; i < n_protected; i++)
    {
      const FramingMatch *p = &m->matches[i];
      bool longer = c->first <= p->first && c->last >= p->last && c->last - c->first > p->last - p->first;

      if (c->first <= p->last && c->last >= p->first && !longer)
        return true;
    }
  return false;
}

/* Takes the candidates of one run of layers in order; each layer fills the sentence from left to right. */
static bool
take (FramingMatcher *m, bool protected_ones)
{
  unsigned layer = FRAMING_LAYERS_MAX;
  size_t free_from = 0, n_protected = protected_ones ? 0 : m->n_matches;

  for (size_t i = 0; i < m->n_candidates; i++)
    {
      const FramingCandidate *c = &m->candidates[i];
      unsigned here = (unsigned) (c->key >> 56);

      if ((here == m->protected_layer) != protected_ones)
        continue;
      if (here != layer)
        {
          layer = here;
          free_from = 0;
        }
      if (c->first < free_from || is_protected (m, n_protected, c, here))
        continue;
      if (!framing_array_reserve (&m->matches, &m->matches_room, sizeof *m->matches, m->n_matches + 1))
        return false;
      m->matches[m->n_matches++] = (FramingMatch) { c->first, c->last, c->entry, here, c->words };
      free_from = (size_t) c->last + 1;
    }
  return true;
}

bool
framing_match_sentence (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  m->n_matches = 0;
  if (first < end && (d->tokens[first].flags & FRAMING_IS_BOILERPLATE))        /* all of it, or nothing */
    return true;
  if (!collect (m, d, first, end))
    return false;
  if (m->n_candidates == 0)
    return true;
  sort_candidates (m->candidates, m->n_candidates);
  return take (m, true) && take (m, false);
}

void
framing_matcher_clear (FramingMatcher *m)
{
  g_free (m->matches);
  g_free (m->candidates);
  m->matches = NULL;
  m->candidates = NULL;
}
