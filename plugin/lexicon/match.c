/* What is taken in a sentence, in text order -> matches by layer. By counting: nothing is compared, and the order within a layer stays. */
#include "lexicon/match.h"
#include "base/array.h"
#include <string.h>

/* Counts become places: protected ones first, then layer by layer. Returns which layers there are. */
static uint64_t
place_layers (FramingMatcher *m)
{
  unsigned n_layers = m->classes->index->n_layers;
  uint32_t *counts = m->counts, next = m->protected_layer < n_layers ? counts[m->protected_layer] : 0;
  uint64_t layers = 0;

  for (unsigned layer = 0; layer < n_layers; layer++)
    {
      uint32_t count = counts[layer];

      layers |= (uint64_t) (count != 0) << layer;
      counts[layer] = layer == m->protected_layer ? 0 : next;
      next += layer == m->protected_layer ? 0 : count;
    }
  return layers;
}

bool
framing_match_sentence (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end, uint64_t wanted)
{
  FramingPlace at = { m->classes, d, first, end };

  m->n_matches = 0;
  if (first == end || (d->tokens[first].flags & FRAMING_IS_BOILERPLATE))       /* all of it, or nothing */
    return true;
  if (!framing_match_collect (m, &at) || !framing_match_take (m, &at))
    return false;
  if ((place_layers (m) & wanted) == 0)
    return true;
  if (m->n_taken > m->matches_room && !framing_array_reserve (&m->matches, &m->matches_room, sizeof *m->matches, m->n_taken))
    return false;
  for (size_t i = 0; i < m->n_taken; i++)
    m->matches[m->counts[m->taken[i].layer]++] = m->taken[i];
  m->n_matches = m->n_taken;
  return true;
}

void
framing_matcher_clear (FramingMatcher *m)
{
  g_free (m->matches);
  g_free (m->taken);
  g_free (m->candidates);
  m->matches = m->taken = NULL;
  m->candidates = NULL;
}
