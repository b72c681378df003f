#include "document/phrases.h"
#include "base/array.h"
#include "base/hash.h"
#include <glib.h>
#include <string.h>

typedef struct { uint32_t node, word, next; } Step;     /* next 0 = a free slot: no step leads to a root */

struct FramingPhrases {
  Step *steps; size_t n_steps, n_slots; /* slots: a power of two, at most half of them taken */
  bool *ends; size_t n_nodes, ends_room;
};

FramingPhrases *
framing_phrases_new (uint32_t roots)
{
  FramingPhrases *t = g_try_malloc0 (sizeof *t);

  if (t == NULL)
    return NULL;
  t->n_slots = 1024;
  t->steps = g_try_malloc0_n (t->n_slots, sizeof *t->steps);
  t->n_nodes = roots;
  if (t->steps == NULL || !framing_array_reserve (&t->ends, &t->ends_room, sizeof *t->ends, roots))
    {
      framing_phrases_free (t);
      return NULL;
    }
  memset (t->ends, 0, roots);
  return t;
}

void
framing_phrases_free (FramingPhrases *t)
{
  if (t == NULL)
    return;
  g_free (t->steps);
  g_free (t->ends);
  g_free (t);
}

static size_t
slot_of (const FramingPhrases *t, uint32_t node, uint32_t word)
{
  size_t i = (size_t) (framing_hash_mix (node, (uint64_t) word << 32) >> 16) & (t->n_slots - 1);

  while (t->steps[i].next != 0 && (t->steps[i].node != node || t->steps[i].word != word))
    i = (i + 1) & (t->n_slots - 1);
  return i;
}

static bool
reserve_slot (FramingPhrases *t)
{
  Step *old = t->steps;
  size_t n_old = t->n_slots;
  Step *grown;

  if (2 * (t->n_steps + 1) <= n_old)
    return true;
  grown = g_try_malloc0_n (2 * n_old, sizeof *grown);
  if (grown == NULL)
    return false;
  t->steps = grown;
  t->n_slots = 2 * n_old;
  for (size_t i = 0; i < n_old; i++)
    if (old[i].next != 0)
      t->steps[slot_of (t, old[i].node, old[i].word)] = old[i];
  g_free (old);
  return true;
}

/* The node that `word` leads to from `node`, made when it is not there; 0 = no memory. */
static uint32_t
add_step (FramingPhrases *t, uint32_t node, uint32_t word)
{
  Step *step;

  if (!reserve_slot (t) || !framing_array_reserve (&t->ends, &t->ends_room, sizeof *t->ends, t->n_nodes + 1))
    return 0;
  step = &t->steps[slot_of (t, node, word)];
  if (step->next == 0)
    {
      *step = (Step) { node, word, (uint32_t) t->n_nodes };
      t->ends[t->n_nodes++] = false;
      t->n_steps++;
    }
  return step->next;
}

FramingPhrasesAdded
framing_phrases_add (FramingPhrases *t, uint32_t root, const uint32_t *words, size_t n_words)
{
  uint32_t node = root;

  for (size_t i = 0; i < n_words; i++)
    {
      node = add_step (t, node, words[i]);
      if (node == 0)
        return FRAMING_PHRASES_NO_MEMORY;
    }
  if (t->ends[node])
    return FRAMING_PHRASES_KNOWN;
  t->ends[node] = true;
  return FRAMING_PHRASES_ADDED;
}

uint32_t
framing_phrases_step (const FramingPhrases *t, uint32_t node, uint32_t word, bool *ends)
{
  uint32_t next = t->steps[slot_of (t, node, word)].next;

  *ends = next != 0 && t->ends[next];
  return next;
}

size_t
framing_phrases_count (const FramingPhrases *t)
{
  return t->n_nodes;
}

void
framing_phrases_visit (const FramingPhrases *t, void (*see) (const FramingPhraseStep *step, void *user), void *user)
{
  for (size_t i = 0; i < t->n_slots; i++)
    if (t->steps[i].next != 0)
      {
        FramingPhraseStep step = { t->steps[i].node, t->steps[i].word, t->steps[i].next, t->ends[t->steps[i].next] };

        see (&step, user);
      }
}
