/* Simple ways, which stand in for the fast ones in a framing.so of its own; test-same.py holds it against the real one on whole articles.
 * Every word is read by the general way (for plugin/document/plain.c); all words have the same bit, so that every pattern is tried at its
 * anchor, whatever stands beside it (for plugin/lexicon/mask.c); every rule asks every cue, whether or not it can reach a hit (for
 * plugin/measure/reach.c). */
#include "document/reader.h"
#include "lexicon/mask.h"
#include "measure/reach.h"
#include <limits.h>

bool
framing_plain_read (FramingReader *r, const char *stop)
{
  return r->p <= stop || r->p <= r->end;
}

void
framing_mask_share (FramingIndex *index)
{
  const FramingIntern *const tables[] = { index->stems, index->forms, index->prefixes };

  for (uint32_t i = 0; i < index->n_elements; i++)
    {
      index->elements[i].is_beside = true;
      index->elements[i].bits = 1;
      index->elements[i].chance = 1;
    }
  for (unsigned t = 0; t < 3; t++)
    index->atom_bits[t] = g_malloc0 (framing_intern_count (tables[t]) + 1);
}

/* As in a sentence of more than 64 words. */
void
framing_reach_look (FramingScene *s)
{
  for (size_t i = 0; i < s->n_cues; i++)
    {
      FramingActingCue *cue = &s->cues[i];

      cue->clause_first = framing_sentence_clause (s->sentence, cue->first);
      cue->clause_end = framing_sentence_clause_end (s->sentence, cue->last);
      cue->own = cue->after = cue->before = UINT64_MAX;
    }
  for (unsigned axis = 0; axis < s->n_axes; axis++)
    {
      FramingGroup *g = &s->groups[axis];

      if (g->end > g->first)
        {
          g->live = UINT64_MAX;
          g->plays = UINT_MAX;
        }
    }
}

void
framing_reach_look_again (FramingScene *s)
{
  s->group->live = UINT64_MAX;
}
