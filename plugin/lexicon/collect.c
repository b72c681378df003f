/* The words of a sentence -> those that are an entry by themselves, and candidates of patterns of more words.
 *
 * Why it is fast: each word gives one number, its mask, from a table that stays in the cache, and two bits of it put the word on the
 * lists of those that are an entry or an anchor: no branch. A pattern of more words is anchored at its rarest, and tried only where
 * the bits of the words around are there: first those of all patterns of the anchor at once, then its own, in two places. What is
 * tried then stands there three times in four. */
#include "lexicon/match.h"
#include "base/array.h"
#include <string.h>

#define AT_ONCE 64u

/* Every token is written to both lists, and the next one over it if it does not belong there. The second row has the bits of each word
 * and of those behind it; for the last words of the sentence they are written behind the loop. */
static void
list_words (FramingMatcher *m, const FramingToken *tokens, size_t n)
{
  const uint64_t *of_class = m->classes->masks;
  uint64_t *masks = m->masks + FRAMING_MATCH_EDGE, *reach = masks + FRAMING_LOOK_ROW - (FRAMING_LOOK_REACH - 1);
  uint64_t last = 0, pair = 0, pair_before = 0;         /* the word before; it and the one before it; the two before those */
  size_t n_entries_at = 0, n_anchors = 0;

  for (size_t i = 0; i < n; i++)
    {
      uint64_t mask = of_class[tokens[i].word_class];

      masks[i] = mask;
      reach[i] = mask | last | pair_before;
      pair_before = pair;
      pair = mask | last;
      last = mask;
      m->entries_at[n_entries_at] = m->anchors[n_anchors] = (uint16_t) i;
      n_entries_at += (mask & FRAMING_MASK_ENTRY) != 0;
      n_anchors += (mask & FRAMING_MASK_ANCHOR) != 0;
    }
  reach[n] = last | pair_before;
  reach[n + 1] = pair;
  reach[n + 2] = last;
  reach[n + 3] = 0;
  memset (masks + n, 0, FRAMING_MATCH_EDGE * sizeof *masks);
  m->entries_at[n_entries_at] = UINT16_MAX;
  m->n_entries_at = n_entries_at;
  m->n_anchors = n_anchors;
}

/* For gaps of more words than the second row has at first. */
static void
reach_further (FramingMatcher *m, ptrdiff_t n)
{
  uint64_t *reach = m->masks + FRAMING_MATCH_EDGE + FRAMING_LOOK_ROW;
  ptrdiff_t words = (ptrdiff_t) m->classes->index->gap_max + 1, more = words - FRAMING_LOOK_REACH;

  for (ptrdiff_t i = -words; i <= n; i++)
    {
      uint64_t near = i > -FRAMING_LOOK_REACH ? reach[i] : 0;

      reach[i] = near | (i + more > -FRAMING_LOOK_REACH && i + more <= n ? reach[i + more] : 0);
    }
}

/* Of the anchors those stay that have a word beside them which some pattern of theirs wants there. */
static void
sift_anchors (FramingMatcher *m, const FramingToken *tokens)
{
  const FramingClass *classes = m->classes->classes;
  const uint64_t *masks = m->masks + FRAMING_MATCH_EDGE, *reach = masks + FRAMING_LOOK_ROW;
  ptrdiff_t far = MAX ((ptrdiff_t) m->classes->index->gap_max + 1, FRAMING_LOOK_REACH);
  size_t n_likely = 0;

  for (size_t n = 0; n < m->n_anchors; n++)
    {
      uint16_t i = m->anchors[n];
      const FramingClass *k = &classes[tokens[i].word_class];
      uint64_t there = (k->right & masks[i + 1]) | (k->left & masks[i - 1]) | (k->far & (reach[i + 1] | reach[i - far]));

      m->anchors[n_likely] = i;
      n_likely += there != 0;
    }
  m->n_anchors = n_likely;
}

static bool
try_one (FramingMatcher *m, const FramingPlace *at, const FramingAnchored *a, size_t i)
{
  bool stands;

  if (m->n_candidates == m->candidates_room
      && !framing_array_reserve (&m->candidates, &m->candidates_room, sizeof *m->candidates, m->n_candidates + 1))
    return false;
  stands = framing_try_pattern (at, a, at->first + i, &m->candidates[m->n_candidates]);
  m->n_candidates += stands;
  m->layers |= (uint64_t) stands << a->layer;
  return true;
}

/* Those whose words may be there are listed first, again without a branch, and then tried. */
static bool
try_anchor (FramingMatcher *m, const FramingPlace *at, size_t i)
{
  const FramingClass *k = &m->classes->classes[at->document->tokens[at->first + i].word_class];
  const FramingAnchored *all = &m->classes->anchored[k->first];
  const uint64_t *mask = &m->masks[FRAMING_MATCH_EDGE + i];
  uint8_t listed[AT_ONCE];

  for (uint32_t from = 0; from < k->n; from += AT_ONCE)
    {
      uint32_t end = MIN (k->n - from, AT_ONCE), n = 0;

      for (uint32_t j = 0; j < end; j++)
        {
          const FramingAnchored *a = &all[from + j];

          listed[n] = (uint8_t) j;
          n += ((mask[a->first] & a->bits) != 0) & (uint32_t) (mask[a->second] >> a->bit & 1);
        }
      for (uint32_t j = 0; j < n; j++)
        if (!try_one (m, at, &all[from + listed[j]], i))
          return false;
    }
  return true;
}

bool
framing_match_collect (FramingMatcher *m, const FramingPlace *at)
{
  const FramingToken *tokens = at->document->tokens + at->first;

  m->n_candidates = 0;
  m->layers = 0;
  list_words (m, tokens, at->end - at->first);
  if (m->classes->index->gap_max + 1 > FRAMING_LOOK_REACH)
    reach_further (m, (ptrdiff_t) (at->end - at->first));
  sift_anchors (m, tokens);
  for (size_t n = 0; n < m->n_anchors; n++)
    if (!try_anchor (m, at, m->anchors[n]))
      return false;
  return true;
}
