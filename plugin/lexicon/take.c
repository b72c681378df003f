/* Candidates and entries of one word -> what is taken of them. Taking them by (start, words, gaps, closeness, entry) where the layer is
 * still free gives the order of the design: leftmost first, then the most words, then without a gap.
 *
 * Why it is fast: an entry of one word is in no candidate's way, since of two that begin together the longer one is taken. So the few
 * candidates are settled among themselves, half of all sentences have none, and cover their words; then the words follow, of which
 * each has what its class says, and no branch asks for more unless the word has a capital. */
#include "lexicon/match.h"
#include "base/array.h"
#include <string.h>

/* ---- candidates ----------------------------------------------------------------------------------------------- */

/* Shell sort: in place, fast where little moves, and without bad cases that matter. */
static void
sort_nearly_sorted (FramingCandidate *c, size_t n)
{
  static const size_t steps[] = { 701, 301, 132, 57, 23, 1 };

  for (size_t s = n > 23 ? 0 : G_N_ELEMENTS (steps) - 1; s < G_N_ELEMENTS (steps); s++)
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

/* Puts the protected ones that stand there first into `taken`; returns their number. */
static size_t
list_protected (FramingMatcher *m)
{
  uint32_t free_from = 0;
  size_t n = 0;

  for (size_t i = 0; i < m->n_candidates && (m->layers >> m->protected_layer & 1); i++)
    {
      const FramingMatch *c = &m->candidates[i].match;

      if (c->layer != m->protected_layer || c->first < free_from)
        continue;
      m->taken[n++] = *c;
      free_from = c->last + 1;
    }
  return n;
}

/* Protected words are out of play in every layer but that of the targets, unless a longer entry has them in it: "debt ceiling
 * crisis" was written by someone who knew of the debt ceiling. */
static bool
is_protected (const FramingMatcher *m, const FramingMatch *c)
{
  if (c->layer == m->target_layer || c->layer == m->protected_layer)
    return false;
  for (size_t i = 0; i < m->n_protected; i++)
    {
      const FramingMatch *p = &m->taken[i];
      bool longer = c->first <= p->first && c->last >= p->last && c->last - c->first > p->last - p->first;

      if (c->first <= p->last && c->last >= p->first && !longer)
        return true;
    }
  return false;
}

static uint64_t
covers (const FramingMatcher *m, const FramingMatch *c)
{
  return c->layer == m->protected_layer ? ~((uint64_t) 1 << m->target_layer) : (uint64_t) 1 << c->layer;
}

/* Each layer fills the sentence from left to right. Those that are taken stay in `candidates`, and cover their words. */
static void
settle (FramingMatcher *m, const FramingPlace *at)
{
  uint32_t free_from[FRAMING_LAYERS_MAX];
  size_t n = 0;

  sort_nearly_sorted (m->candidates, m->n_candidates);
  m->n_protected = list_protected (m);
  memset (free_from, 0, m->classes->index->n_layers * sizeof *free_from);
  for (size_t i = 0; i < m->n_candidates; i++)
    {
      const FramingMatch c = m->candidates[i].match;

      if (c.first < free_from[c.layer] || is_protected (m, &c))
        continue;
      free_from[c.layer] = c.last + 1;
      for (uint32_t token = c.first; token <= c.last; token++)
        m->covered[token - at->first] |= covers (m, &c);
      m->candidates[n++].match = c;
    }
  m->n_candidates = n;
}

static void
uncover (FramingMatcher *m, const FramingPlace *at)
{
  for (size_t i = 0; i < m->n_candidates; i++)
    {
      const FramingMatch *c = &m->candidates[i].match;

      memset (m->covered + (c->first - at->first), 0, (c->last - c->first + 1) * sizeof *m->covered);
    }
}

/* ---- entries of one word -------------------------------------------------------------------------------------- */

static inline FramingMatch
word_match (uint32_t token, uint32_t entry, uint32_t layer)
{
  return (FramingMatch) { token, token, entry, layer, 1 };
}

/* A word that may be a name, or of which an entry asks something: the first entry of each layer that may stand there. */
static FramingMatch *
ask_entries (FramingMatcher *m, const FramingPlace *at, uint32_t token, const FramingWordEntries *span, uint64_t free,
             FramingMatch *match)
{
  const FramingWordEntry *e = &m->classes->entries[span->first], *end = &m->classes->entries[span->end];
  bool name = framing_try_is_name (at, token, false), no_cue = framing_try_is_name (at, token, true);

  for (; e < end; e++)
    {
      bool by_stem = !(e->flags & FRAMING_ANCHORED_CASED) && e->layer != m->protected_layer && e->layer != m->target_layer;

      if (!(free >> e->layer & 1) || (by_stem && (e->layer < m->protected_layer ? name : no_cue))
          || (e->flags != 0 && !framing_try_word (at, e, token)))
        continue;
      free &= ~((uint64_t) 1 << e->layer);
      *match++ = word_match (token, e->entry, e->layer);
      m->counts[e->layer]++;
    }
  return match;
}

/* Hardly any word has more than two entries, and hardly any is covered: two are written in any case, and what does not stay is written
 * over. */
static inline FramingMatch *
put_entries (FramingMatcher *m, const FramingPlace *at, uint16_t i, FramingMatch *match)
{
  uint32_t token = (uint32_t) at->first + i;
  const FramingToken *t = &at->document->tokens[token];
  const FramingWordEntries *span = &m->classes->spans[t->word_class];
  uint64_t free = ~m->covered[i];
  unsigned stays = free >> span->layers[0] & 1, stays_too = (free >> span->layers[1] & 1) & (span->n > 1);

  if (span->asks || (t->flags & FRAMING_IS_CAPITAL))
    return ask_entries (m, at, token, span, free, match);
  *match = word_match (token, span->entries[0], span->layers[0]);
  match += stays;
  m->counts[span->layers[0]] += stays;
  *match = word_match (token, span->entries[1], span->layers[1]);
  match += stays_too;
  m->counts[span->layers[1]] += stays_too;
  for (uint32_t n = 2; n < span->n; n++)
    {
      const FramingWordEntry *e = &m->classes->entries[span->first + n];

      stays = free >> e->layer & 1;
      *match = word_match (token, e->entry, e->layer);
      match += stays;
      m->counts[e->layer] += stays;
    }
  return match;
}

/* Words and candidates in text order. The list of words ends with a number that is above all limits. */
static void
put_all (FramingMatcher *m, const FramingPlace *at)
{
  const uint16_t *entry_at = m->entries_at;
  FramingMatch *match = m->taken;

  memset (m->counts, 0, m->classes->index->n_layers * sizeof *m->counts);
  for (size_t next = 0;; next++)
    {
      size_t limit = (next < m->n_candidates ? m->candidates[next].match.first : at->end) - at->first;

      for (; *entry_at < limit; entry_at++)
        match = put_entries (m, at, *entry_at, match);
      if (next == m->n_candidates)
        break;
      *match++ = m->candidates[next].match;
      m->counts[m->candidates[next].match.layer]++;
    }
  m->n_taken = (size_t) (match - m->taken);
}

/* A protected entry of one word keeps the others out at its word. (A longer one has it in it, and stays.) */
static void
drop_beside_protected (FramingMatcher *m, size_t first)
{
  size_t n = 0;

  for (size_t i = 0; i < m->n_taken; i++)
    if (m->taken[i].layer == m->protected_layer && m->taken[i].first == m->taken[i].last)
      m->covered[m->taken[i].first - first] = ~((uint64_t) 1 << m->protected_layer | (uint64_t) 1 << m->target_layer);
  for (size_t i = 0; i < m->n_taken; i++)
    if (m->taken[i].first != m->taken[i].last || !(m->covered[m->taken[i].first - first] >> m->taken[i].layer & 1))
      m->taken[n++] = m->taken[i];
    else
      m->counts[m->taken[i].layer]--;
  m->n_taken = n;
  for (size_t i = 0; i < n; i++)
    m->covered[m->taken[i].first - first] = 0;
}

bool
framing_match_take (FramingMatcher *m, const FramingPlace *at)
{
  size_t room = m->n_entries_at * m->classes->index->n_layers + m->n_candidates + 2;

  if (room > m->taken_room && !framing_array_reserve (&m->taken, &m->taken_room, sizeof *m->taken, room))
    return false;
  m->n_protected = 0;
  if (m->n_candidates > 0)
    settle (m, at);
  put_all (m, at);
  uncover (m, at);
  if (m->protected_layer < m->classes->index->n_layers && m->counts[m->protected_layer] > m->n_protected)
    drop_beside_protected (m, at->first);
  return true;
}
