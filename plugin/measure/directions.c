/* Directions on the term that they govern: "eased tensions", "unemployment falls", "the collapse of the talks".
 * A direction takes its object first (the words after it, up to a barrier such as "with" or "amid"), and where there is none, its
 * subject before it in the same clause. It takes the nearest hit and those that stand close to it ("hope and happiness"). */
#include "measure/scene.h"

#define CHAIN 3u                        /* words between hits that a direction governs together */
#define CHAIN_HITS 4u                   /* and how many they are at most */

static bool
is_direction (const FramingCue *cue)
{
  return cue->rule == FRAMING_RULE_REVERSING || cue->rule == FRAMING_RULE_STRENGTHENING;
}

static bool
has_barrier (const FramingScene *s, uint32_t from, uint32_t to)
{
  for (size_t i = 0; i < s->n_cues; i++)
    if (s->cues[i].cue->rule == FRAMING_RULE_BARRIER && s->cues[i].first > from && s->cues[i].last < to)
      return true;
  return false;
}

static void
move (FramingScene *s, FramingActing *hit, uint32_t cue)
{
  hit->moved = true;
  hit->direction = cue;
  framing_scene_act (s, hit, cue, s->cues[cue].cue->rule, s->cues[cue].cue->factor);
}

static bool
move_after (FramingScene *s, uint32_t number, unsigned axis, uint32_t reach)
{
  const FramingActingCue *cue = &s->cues[number];
  uint32_t from = cue->last;
  unsigned any = 0;

  for (size_t i = 0; i < s->n_hits && any < CHAIN_HITS; i++)
    {
      FramingActing *h = &s->hits[i];

      if (h->first <= from || !framing_scene_fits (cue, h, axis))
        continue;
      if (framing_scene_clause (s, h->first) != framing_scene_clause (s, cue->last)
          || h->first - from > (any > 0 ? CHAIN : reach) || has_barrier (s, cue->last, h->first))
        break;
      move (s, h, number);
      any++;
      from = h->last;
    }
  return any > 0;
}

static bool
move_before (FramingScene *s, uint32_t number, unsigned axis)
{
  const FramingActingCue *cue = &s->cues[number];
  uint32_t to = cue->first;
  unsigned any = 0;

  for (size_t i = s->n_hits; i-- > 0 && any < CHAIN_HITS;)
    {
      FramingActing *h = &s->hits[i];

      if (h->last >= to || !framing_scene_fits (cue, h, axis))
        continue;
      if (framing_scene_clause (s, h->last) != framing_scene_clause (s, cue->first) || (any > 0 && to - h->last > CHAIN))
        break;
      if (h->direction == FRAMING_NO_CUE)
        move (s, h, number);
      any++;
      to = h->first;
    }
  return any > 0;
}

static bool
play (FramingScene *s, uint32_t number, unsigned axis)
{
  const FramingCue *cue = s->cues[number].cue;

  if (cue->side == FRAMING_SIDE_BEFORE)         /* "falling prices" all the same: a participle right before its noun */
    return move_after (s, number, axis, 1) || move_before (s, number, axis);
  if (move_after (s, number, axis, cue->reach == FRAMING_REACH_CLAUSE ? UINT32_MAX : cue->reach))
    return true;
  return cue->side == FRAMING_SIDE_BOTH && move_before (s, number, axis);
}

void
framing_directions_play (FramingScene *s, unsigned axis)
{
  for (uint32_t i = 0; i < s->n_cues; i++)
    if (is_direction (s->cues[i].cue) && framing_scene_is_free (s, &s->cues[i], axis) && play (s, i, axis))
      framing_scene_consume (s, &s->cues[i], axis);
}
