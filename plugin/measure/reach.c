#include "measure/reach.h"

/* The bits of a short sentence; without a branch, since no two cues are alike. Behind the cue its clause ends where the next one starts,
 * or, for a negated subject, the one that hangs on it ("none of those who voted was happy"). */
static inline void
set_bits (const FramingScene *s, FramingActingCue *cue)
{
  const FramingCue *c = cue->cue;
  uint64_t clauses = s->sentence->clauses;
  unsigned first_bit = (unsigned) (cue->first - s->first), last_bit = (unsigned) (cue->last - s->first);
  unsigned n_behind = (unsigned) (s->end - cue->last - 1);
  uint64_t first = (uint64_t) 1 << first_bit, last = (uint64_t) 1 << last_bit;
  uint64_t starts = clauses >> last_bit >> 1, over = starts & ((starts - 1) | -(uint64_t) !c->reads_over);
  unsigned clause = framing_bits_highest (clauses & (first | (first - 1)));

  cue->clause_first = (uint32_t) s->first + clause;
  cue->clause_end = cue->last + 1 + framing_bits_lowest (starts | (uint64_t) 1 << n_behind);
  cue->own = (last << 1) - first;
  cue->after = (((over & -over) - 1) & c->ahead) << last_bit << 1;
  cue->before = (first - 1) & (UINT64_MAX << clause | -(uint64_t) c->reads_all) & -(uint64_t) c->reads_back;
}

/* Without a branch: whether a cue reaches something cannot be foreseen. */
static inline void
look_at (FramingGroup *group, const FramingActingCue *cue, uint64_t bit)
{
  bool reaches = ((group->firsts & cue->after) | (group->lasts & cue->before) | (group->gaps & cue->own)) != 0;

  group->live |= -(uint64_t) reaches & bit;
  group->plays |= (unsigned) reaches << cue->cue->play;
}

/* In a longer sentence every cue may reach every hit. */
static void
look_at_all (FramingScene *s)
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
        *g = (FramingGroup) { g->first, g->end, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT_MAX };
    }
}

void
framing_reach_look (FramingScene *s)
{
  if (!s->sentence->is_short)
    look_at_all (s);
  else
    for (uint64_t acting = s->acting; acting != 0; acting &= acting - 1)
      {
        FramingActingCue *cue = &s->cues[framing_bits_lowest (acting)];

        set_bits (s, cue);
        for (unsigned axis = 0; axis < s->n_axes; axis++)
          look_at (&s->groups[axis], cue, acting & -acting);
      }
}

void
framing_reach_look_again (FramingScene *s)
{
  FramingGroup *g = s->group;
  uint64_t moved = 0;

  if (!s->sentence->is_short)
    return;
  for (const FramingActing *h = framing_scene_hits (s), *end = framing_scene_hits_end (s); h < end; h++)
    if (h->direction != FRAMING_NO_CUE)
      moved |= s->cues[h->direction].own;
  g->firsts |= moved;
  if (moved != 0)
    for (uint64_t acting = s->acting; acting != 0; acting &= acting - 1)
      look_at (g, &s->cues[framing_bits_lowest (acting)], acting & -acting);
}
