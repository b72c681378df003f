/* The candidates of a sentence -> what is taken of them. Sorting by (layer, start, words, gaps, closeness, entry) and taking what is
 * still free gives the order of the design: leftmost first, then the most words, then without a gap. */
#include "lexicon/match.h"
#include "base/array.h"
#include <string.h>

/* Shell sort: in place, fast where little moves, and without bad cases that matter. */
static void
sort_nearly_sorted (FramingCandidate *c, size_t n)
{
  static const size_t steps[] = { 701, 301, 132, 57, 23, 1 };

  for (size_t s = 0; s < G_N_ELEMENTS (steps); s++)
    for (size_t i = steps[s]; i < n; i++)
      {
        FramingCandidate moving = c[i];
        size_t k = i;

        if (c[k - steps[s]].key <= moving.key)
          continue;
        for (; k >= steps[s] && c[k - steps[s]].key > moving.key; k -= steps[s])
          c[k] = c[k - steps[s]];
        c[k] = moving;
      }
}

/* Candidates come by place, and are wanted by layer, then by place: first each goes to its layer, then what is out of order there (a
 * phrase that was found by its last word) moves up. Bounded by the length of a sentence. */
static bool
sort_candidates (FramingMatcher *m)
{
  unsigned n_layers = 64 - (unsigned) __builtin_clzll (m->layers);
  uint32_t next[FRAMING_LAYERS_MAX + 1];

  m->in_order = m->candidates;
  if (m->n_candidates < 2)
    return true;
  if (!framing_array_reserve (&m->sorted, &m->sorted_room, sizeof *m->sorted, m->n_candidates))
    return false;
  memset (next, 0, (n_layers + 1) * sizeof *next);
  for (size_t i = 0; i < m->n_candidates; i++)
    next[(m->candidates[i].key >> FRAMING_ORDER_LAYER) + 1]++;
  for (unsigned layer = 0; layer < n_layers; layer++)
    next[layer + 1] += next[layer];
  for (size_t i = 0; i < m->n_candidates; i++)
    m->sorted[next[m->candidates[i].key >> FRAMING_ORDER_LAYER]++] = m->candidates[i];
  sort_nearly_sorted (m->sorted, m->n_candidates);
  m->in_order = m->sorted;
  return true;
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
      const FramingCandidate *c = &m->in_order[i];
      unsigned here = (unsigned) (c->key >> FRAMING_ORDER_LAYER);

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
      m->matches[m->n_matches++] = (FramingMatch) { c->first, c->last, c->key & FRAMING_ORDER_ENTRY, here, c->words };
      free_from = (size_t) c->last + 1;
    }
  return true;
}

bool
framing_match_sentence (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end, uint64_t wanted)
{
  m->n_matches = 0;
  if (first < end && (d->tokens[first].flags & FRAMING_IS_BOILERPLATE))        /* all of it, or nothing */
    return true;
  if (!framing_match_collect (m, d, first, end))
    return false;
  if ((m->layers & wanted) == 0)
    return true;
  if (!sort_candidates (m))
    return false;
  if ((m->layers >> m->protected_layer & 1) && !take (m, true))
    return false;
  return take (m, false);
}

void
framing_matcher_clear (FramingMatcher *m)
{
  g_free (m->matches);
  g_free (m->candidates);
  g_free (m->sorted);
  m->matches = NULL;
  m->candidates = m->sorted = NULL;
}
