/* Each word looks up the patterns whose rarest word it is; those that want a word beside it which is not there are passed over with
 * one test of a bit, the others are tried to the right and to the left. What fits becomes a candidate.
 *
 * Why it is fast: a class knows its patterns, with all that most of them need in 16 bytes, and which words they want beside them; half
 * of all words end at the first test, and of the patterns of the others hardly one in ten is tried. */
#include "lexicon/match.h"
#include "base/array.h"
#include "document/unicode.h"
#include <string.h>

#define BREAKS (FRAMING_GAP_COMMA | FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_PAREN | FRAMING_GAP_EXCLAIM \
                | FRAMING_GAP_QUESTION)

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
fits_class (const Place *at, size_t token, uint32_t element)
{
  return framing_classes_has (at->m->classes, at->document->tokens[token].word_class, element);
}

static bool
fits (const Place *at, size_t token, uint32_t element)
{
  return fits_class (at, token, element) && fits_surface (at, token, element);
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

/* Candidates of one layer, say, may share a place: what the index gives tells which is taken. */
static bool
push (Place *at, const FramingAnchored *a, size_t first, size_t last, unsigned gaps, uint32_t words)
{
  FramingMatcher *m = at->m;
  uint64_t key = a->key + ((uint64_t) (first - at->first) << FRAMING_ORDER_START) + ((uint64_t) MIN (gaps, 63) << FRAMING_ORDER_GAPS);

  if (m->n_candidates == m->candidates_room
      && !framing_array_reserve (&m->candidates, &m->candidates_room, sizeof *m->candidates, m->n_candidates + 1))
    return false;
  m->layers |= (uint64_t) 1 << (key >> FRAMING_ORDER_LAYER);
  m->candidates[m->n_candidates++] = (FramingCandidate) { key, (uint32_t) first, (uint32_t) last, words };
  return true;
}

/* Is the pattern free to stand at first .. last, as to the edges of sentence and clause? */
static bool
fits_edges (const Place *at, const FramingAnchored *a, size_t first, size_t last)
{
  const FramingCompiled *p = &at->m->classes->index->patterns[a->pattern];

  return (!p->at_start || first == at->first) && (!p->at_end || ends_clause (at, last));
}

/* A pattern of one word: its class brought it here. */
static bool
try_word (Place *at, const FramingAnchored *a, size_t token)
{
  FramingMatcher *m = at->m;
  const FramingIndex *index = m->classes->index;
  unsigned layer = (unsigned) (a->key >> FRAMING_ORDER_LAYER);

  if ((a->flags & FRAMING_ANCHORED_BY_STEM) && layer != m->protected_layer && layer != m->target_layer
      && looks_like_name (at, token, layer > m->protected_layer))
    return true;
  if ((a->flags & FRAMING_ANCHORED_CASED) && !fits_surface (at, token, index->steps[index->patterns[a->pattern].first_step].element))
    return true;
  if ((a->flags & FRAMING_ANCHORED_AT_EDGE) && !fits_edges (at, a, token, token))
    return true;
  return push (at, a, token, token, 0, 1);
}

/* A pattern without gaps, which can stand in one place only. */
static bool
try_phrase (Place *at, const FramingAnchored *a, size_t token)
{
  const FramingCompiled *p = &at->m->classes->index->patterns[a->pattern];
  const FramingStep *steps = &at->m->classes->index->steps[p->first_step];
  const FramingToken *tokens = at->document->tokens;
  size_t first = token - p->anchor;

  if (token < at->first + p->anchor || first + p->n_steps > at->end)
    return true;
  for (unsigned i = 0; i < p->n_steps; i++)
    {
      if (i > 0 && (tokens[first + i].flags & BREAKS))
        return true;
      if (i != p->anchor && !fits_class (at, first + i, steps[i].element))
        return true;
      if ((a->flags & FRAMING_ANCHORED_CASED) && !fits_surface (at, first + i, steps[i].element))
        return true;
    }
  if ((a->flags & FRAMING_ANCHORED_AT_EDGE) && !fits_edges (at, a, first, first + p->n_steps - 1))
    return true;
  return push (at, a, first, first + p->n_steps - 1, 0, (1u << p->n_steps) - 1);
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
try_gaps (Place *at, const FramingAnchored *a, size_t token)
{
  const FramingIndex *index = at->m->classes->index;
  unsigned gaps = 0;
  size_t first, last;

  at->pattern = &index->patterns[a->pattern];
  at->steps = &index->steps[at->pattern->first_step];
  at->steps_at[at->pattern->anchor] = (uint32_t) token;
  if (!fits_surface (at, token, at->steps[at->pattern->anchor].element)         /* its class brought it here */
      || !match_right (at, at->pattern->anchor + 1u, token, &last, &gaps)
      || !match_left (at, at->pattern->anchor, token, &first, &gaps) || !fits_edges (at, a, first, last))
    return true;
  return push (at, a, first, last, gaps, word_bits (at));
}

static bool
try_pattern (Place *at, const FramingAnchored *a, size_t token)
{
  if (a->beside == FRAMING_BESIDE_NONE)
    return try_word (at, a, token);
  return a->flags & FRAMING_ANCHORED_HAS_GAP ? try_gaps (at, a, token) : try_phrase (at, a, token);
}

/* The bits of the elements that each token is, with zeros on both sides for the words beside the first and the last; and a list of the
 * tokens that some pattern is looked for at. Every token is written to the list, and the next one over it if it was none: no branch. */
static const uint64_t *
set_masks (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  const FramingClass *classes = m->classes->classes;
  uint64_t *masks = m->masks + FRAMING_MATCH_EDGE;
  size_t n = 0;

  for (size_t i = first; i < end; i++)
    {
      const FramingClass *k = &classes[d->tokens[i].word_class];

      masks[i - first] = k->mask;
      m->anchors[n] = (uint32_t) i;
      n += k->n_anchored != 0;
    }
  memset (masks + (end - first), 0, FRAMING_MATCH_EDGE * sizeof *masks);
  m->n_anchors = n;
  return masks;
}

/* What stands beside a token, for each FramingBeside: the bits of one word, or of all that a gap can reach. */
static void
look_beside (const Place *at, const uint64_t *mask, const FramingClass *k, uint64_t beside[FRAMING_BESIDES])
{
  unsigned far = at->m->classes->index->gap_max + 1;
  bool beyond = far > FRAMING_MATCH_EDGE;

  beside[FRAMING_BESIDE_NONE] = UINT64_MAX;
  beside[FRAMING_BESIDE_RIGHT] = mask[1];
  beside[FRAMING_BESIDE_LEFT] = mask[-1];
  beside[FRAMING_BESIDE_FAR_RIGHT] = beside[FRAMING_BESIDE_FAR_LEFT] = beyond ? UINT64_MAX : 0;
  for (int n = 1; k->beside[FRAMING_BESIDE_FAR_RIGHT] != 0 && !beyond && n <= (int) far; n++)
    beside[FRAMING_BESIDE_FAR_RIGHT] |= mask[n];
  for (int n = 1; k->beside[FRAMING_BESIDE_FAR_LEFT] != 0 && !beyond && n <= (int) far; n++)
    beside[FRAMING_BESIDE_FAR_LEFT] |= mask[-n];
}

#define AT_ONCE 64u

/* Those whose word beside them may be there are listed first, again without a branch, and then tried. */
static bool
try_patterns (Place *at, size_t token, const FramingClass *k, const uint64_t beside[FRAMING_BESIDES])
{
  const FramingAnchored *all = &at->m->classes->anchored[k->first_anchored];
  uint8_t listed[AT_ONCE];

  if (k->n_anchored == 1)               /* the test that brought it here was about this one */
    return try_pattern (at, all, token);
  for (uint32_t from = 0; from < k->n_anchored; from += AT_ONCE)
    {
      uint32_t end = MIN (k->n_anchored - from, AT_ONCE), n = 0;

      for (uint32_t i = 0; i < end; i++)
        {
          listed[n] = (uint8_t) i;
          n += beside[all[from + i].beside] >> all[from + i].bit & 1;
        }
      for (uint32_t i = 0; i < n; i++)
        if (!try_pattern (at, &all[from + listed[i]], token))
          return false;
    }
  return true;
}

bool
framing_match_collect (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  const FramingClass *classes = m->classes->classes;
  const uint64_t *masks = set_masks (m, d, first, end);
  Place at = { .m = m, .document = d, .first = first, .end = end };

  m->n_candidates = 0;
  m->layers = 0;
  for (size_t n = 0; n < m->n_anchors; n++)
    {
      size_t i = m->anchors[n];
      const FramingClass *k = &classes[d->tokens[i].word_class];
      uint64_t beside[FRAMING_BESIDES], any = 0;

      look_beside (&at, &masks[i - first], k, beside);
      for (unsigned b = 0; b < FRAMING_BESIDES; b++)
        any |= k->beside[b] & beside[b];
      if (any != 0 && !try_patterns (&at, i, k, beside))
        return false;
    }
  return true;
}
