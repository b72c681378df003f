#include "lexicon/try.h"
#include "document/unicode.h"
#include <string.h>

#define BREAKS (FRAMING_GAP_COMMA | FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_PAREN | FRAMING_GAP_EXCLAIM \
                | FRAMING_GAP_QUESTION)

/* A pattern with gaps, while its words are looked for. */
typedef struct {
  const FramingPlace *place;
  const FramingCompiled *pattern;
  const FramingStep *steps;
  uint32_t steps_at[FRAMING_TERM_WORDS_MAX];    /* the token of each step that matched */
} Search;

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
is_surface (const FramingPlace *at, const FramingToken *t, const FramingElementInfo *info)
{
  const char *text = framing_document_field (at->document, t).ptr, *p = text + t->begin, *end = text + t->end;
  const char *term = at->classes->index->surfaces[info->first].surface, *term_end = term + strlen (term);
  bool wanted, capital;

  while (next_letter (&term, term_end, &wanted))
    if (!next_letter (&p, end, &capital) || capital != wanted)
      return false;
  return true;
}

static bool
fits_surface (const FramingPlace *at, size_t token, uint32_t element)
{
  const FramingElementInfo *info = &at->classes->index->elements[element];

  return !info->cased || is_surface (at, &at->document->tokens[token], info);
}

static bool
fits (const FramingPlace *at, size_t token, const FramingStep *step)
{
  return framing_classes_fits (at->classes, at->document->tokens[token].word_class, step) && fits_surface (at, token, step->element);
}

/* ---- where it may stand -------------------------------------------------------------------------------------- */

/* Where a capital says nothing: at the start of a sentence or of words in quotation marks, after a colon, in a headline. */
static bool
has_plain_capital (const FramingToken *t)
{
  return (t->flags & (FRAMING_STARTS_SENTENCE | FRAMING_GAP_QUOTE | FRAMING_GAP_COLON | FRAMING_IS_HEADLINE | FRAMING_IS_TITLECASED)) != 0;
}

/* Where every first word has a capital the next word decides: "Victory Rovers" is a name, "Victory was" is not. */
bool
framing_try_is_name (const FramingPlace *at, size_t token, bool for_cue)
{
  const FramingToken *t = &at->document->tokens[token];
  const FramingToken *next = token + 1 < at->end ? t + 1 : NULL;

  if (!(t->flags & FRAMING_IS_CAPITAL))
    return false;
  if (!has_plain_capital (t))
    return true;
  if (for_cue || (t->flags & (FRAMING_IS_HEADLINE | FRAMING_IS_TITLECASED)) || next == NULL)
    return false;
  return (next->flags & FRAMING_IS_CAPITAL) && !(next->flags & (BREAKS | FRAMING_GAP_QUOTE)) && (next->lists & ~FRAMING_LIST_PHRASES) == 0;
}

/* At a mark, not where a clause begins without one: "control over how" does not end with "over". */
static bool
ends_clause (const FramingPlace *at, size_t last)
{
  return last + 1 == at->end || (at->document->tokens[last + 1].flags & BREAKS);
}

/* Is the pattern free to stand at first .. last, as to the edges of sentence and clause? */
static bool
fits_edges (const FramingPlace *at, const FramingCompiled *p, size_t first, size_t last)
{
  return (!p->at_start || first == at->first) && (!p->at_end || ends_clause (at, last));
}

bool
framing_try_word (const FramingPlace *at, const FramingWordEntry *e, size_t token)
{
  const FramingIndex *index = at->classes->index;
  const FramingCompiled *p = &index->patterns[e->pattern];

  return (!(e->flags & FRAMING_ANCHORED_CASED) || fits_surface (at, token, index->steps[p->first_step].element))
         && (!(e->flags & FRAMING_ANCHORED_AT_EDGE) || fits_edges (at, p, token, token));
}

/* ---- patterns of more words ---------------------------------------------------------------------------------- */

static void
set (FramingCandidate *c, const FramingPlace *at, const FramingAnchored *a, size_t first, size_t last, unsigned gaps, uint32_t words)
{
  c->key = framing_index_order (a->n_steps, a->specificity, a->entry) + ((uint64_t) (first - at->first) << FRAMING_ORDER_START)
           + ((uint64_t) MIN (gaps, 63) << FRAMING_ORDER_GAPS);
  c->match = (FramingMatch) { (uint32_t) first, (uint32_t) last, a->entry, a->layer, words };
}

/* Without gaps it can stand in one place only. */
static bool
fits_phrase (const FramingPlace *at, const FramingCompiled *p, size_t first)
{
  const FramingStep *steps = &at->classes->index->steps[p->first_step];
  const FramingToken *tokens = at->document->tokens + first;
  uint32_t marks = 0;

  for (unsigned i = 0; i < p->n_steps; i++)
    {
      if (!framing_classes_fits (at->classes, tokens[i].word_class, &steps[i]) && i != p->anchor)
        return false;
      marks |= i > 0 ? tokens[i].flags : 0;
    }
  return (marks & BREAKS) == 0;
}

static bool
fits_surfaces (const FramingPlace *at, const FramingCompiled *p, size_t first)
{
  const FramingStep *steps = &at->classes->index->steps[p->first_step];

  for (unsigned i = 0; i < p->n_steps; i++)
    if (!fits_surface (at, first + i, steps[i].element))
      return false;
  return true;
}

static bool
try_phrase (const FramingPlace *at, const FramingAnchored *a, size_t token, FramingCandidate *candidate)
{
  const FramingCompiled *p = &at->classes->index->patterns[a->pattern];
  size_t first = token - p->anchor, last = first + p->n_steps - 1;

  if (token < at->first + p->anchor || last >= at->end || !fits_phrase (at, p, first))
    return false;
  if (a->flags != 0 && (!fits_surfaces (at, p, first) || !fits_edges (at, p, first, last)))
    return false;
  set (candidate, at, a, first, last, 0, (1u << p->n_steps) - 1);
  return true;
}

/* How many words before `token` may be skipped: up to `most`, within the sentence and what no mark cuts off; -1 = there is none. */
static int
most_skipped (const FramingPlace *at, size_t token, int most)
{
  int skip = -1;

  while (skip < most && token >= at->first + 2 + (size_t) skip && !(at->document->tokens[token - (size_t) (skip + 1)].flags & BREAKS))
    skip++;
  return skip;
}

/* Of a pattern of two words, the one that is not the anchor. */
static bool
is_other (const FramingPlace *at, const FramingAnchored *a, const FramingToken *t)
{
  const FramingClasses *c = at->classes;

  if (a->word != FRAMING_WORD_NONE)
    return c->atoms[t->word_class].stem == a->word || c->atoms[t->word_class].form == a->word;
  return (c->masks[t->word_class] & a->bits) != 0
         && framing_classes_fits (c, t->word_class, &c->index->steps[c->index->patterns[a->pattern].first_step + !a->anchor]);
}

/* Of two words, as most are: the other word stands beside the anchor, or within a gap. Shortest gaps first to the right, longest first
 * to the left: the leftmost start is found, whichever word is the anchor. */
static bool
try_pair (const FramingPlace *at, const FramingAnchored *a, size_t token, FramingCandidate *candidate)
{
  const FramingToken *tokens = at->document->tokens;

  for (unsigned skip = 0; a->anchor == 0 && skip <= a->gap; skip++)
    {
      size_t next = token + 1 + skip;

      if (next >= at->end || (tokens[next].flags & BREAKS))
        return false;
      if (is_other (at, a, &tokens[next]))
        {
          set (candidate, at, a, token, next, skip, 1 | 2u << skip);
          return true;
        }
    }
  for (int skip = a->anchor == 0 ? -1 : most_skipped (at, token, a->gap); skip >= 0; skip--)
    if (is_other (at, a, &tokens[token - 1 - (size_t) skip]))
      {
        set (candidate, at, a, token - 1 - (size_t) skip, token, (unsigned) skip, 1 | 2u << skip);
        return true;
      }
  return false;
}

/* Steps from `step` on match from some token after `token` (that of the step before). Shortest gaps first. */
static bool
match_right (Search *s, unsigned step, size_t token, size_t *last, unsigned *gaps)
{
  unsigned most = step < s->pattern->n_steps && s->steps[step].gap_before ? s->pattern->gap : 0;

  if (step == s->pattern->n_steps)
    {
      *last = token;
      return true;
    }
  for (unsigned skip = 0; skip <= most; skip++)
    {
      size_t next = token + 1 + skip;

      if (next >= s->place->end || (s->place->document->tokens[next].flags & BREAKS))
        return false;
      if (fits (s->place, next, &s->steps[step]) && match_right (s, step + 1, next, last, gaps))
        {
          s->steps_at[step] = (uint32_t) next;
          *gaps += skip;
          return true;
        }
    }
  return false;
}

/* Steps before `step`, which stands at `token`. Longest gaps first. */
static bool
match_left (Search *s, unsigned step, size_t token, size_t *first, unsigned *gaps)
{
  if (step == 0)
    {
      *first = token;
      return true;
    }
  for (int skip = most_skipped (s->place, token, s->steps[step].gap_before ? s->pattern->gap : 0); skip >= 0; skip--)
    {
      size_t before = token - 1 - (size_t) skip;

      if (fits (s->place, before, &s->steps[step - 1]) && match_left (s, step - 1, before, first, gaps))
        {
          s->steps_at[step - 1] = (uint32_t) before;
          *gaps += (unsigned) skip;
          return true;
        }
    }
  return false;
}

static uint32_t
word_bits (const Search *s)
{
  uint32_t bits = 0;

  for (unsigned i = 0; i < s->pattern->n_steps; i++)
    bits |= 1u << (s->steps_at[i] - s->steps_at[0]);
  return bits;
}

static bool
try_gaps (const FramingPlace *at, const FramingAnchored *a, size_t token, FramingCandidate *candidate)
{
  const FramingIndex *index = at->classes->index;
  Search s = { .place = at, .pattern = &index->patterns[a->pattern] };
  unsigned gaps = 0;
  size_t first, last;

  s.steps = &index->steps[s.pattern->first_step];
  s.steps_at[s.pattern->anchor] = (uint32_t) token;
  if (!fits_surface (at, token, s.steps[s.pattern->anchor].element)             /* its class brought it here */
      || !match_right (&s, s.pattern->anchor + 1u, token, &last, &gaps)
      || !match_left (&s, s.pattern->anchor, token, &first, &gaps) || !fits_edges (at, s.pattern, first, last))
    return false;
  set (candidate, at, a, first, last, gaps, word_bits (&s));
  return true;
}

bool
framing_try_pattern (const FramingPlace *at, const FramingAnchored *a, size_t token, FramingCandidate *candidate)
{
  if (a->flags & FRAMING_ANCHORED_PAIR)
    return try_pair (at, a, token, candidate);
  return a->flags & FRAMING_ANCHORED_HAS_GAP ? try_gaps (at, a, token, candidate) : try_phrase (at, a, token, candidate);
}
