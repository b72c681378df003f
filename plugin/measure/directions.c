/* Directions on the term that they govern: "eased tensions", "unemployment falls", "the collapse of the talks".
 * A verb that goes both ways takes its object (the words after it, up to a barrier such as "with" or "amid"); its subject only in
 * the passive ("the ban was lifted") and where no object can follow ("tensions eased after talks", "hopes dashed"). It takes the
 * nearest hit and those that stand close to it ("hope and happiness"). */
#include "document/kinds.h"
#include "measure/scene.h"

#define CHAIN 3u                        /* words between hits that a direction governs together */
#define JOINER_NEAR 2u                  /* words: farther off it joins what hangs on the hit ("trust between the police and the people") */
#define CHAIN_HITS 4u                   /* and how many they are at most */

/* "slashing rules and enabling firms": before its first hit a direction does not reach over an "and". */
static bool
has_joiner (const FramingScene *s, uint32_t from, uint32_t to)
{
  return framing_sentence_has_joiner (s->document, from, to);
}

static void
move (FramingScene *s, FramingActing *hit, uint32_t cue)
{
  hit->moved = true;
  hit->direction = (uint16_t) cue;
  framing_scene_act (s, hit, cue, s->cues[cue].cue->rule, framing_scene_factor (&s->cues[cue], hit));
}

static bool
move_after (FramingScene *s, uint32_t number, uint32_t reach)
{
  const FramingActingCue *cue = &s->cues[number];
  uint32_t from = cue->last;
  unsigned any = 0;
  bool is_noun = cue->last > cue->first;        /* "a fall in inflation cheered": what follows the noun is the verb */

  for (size_t i = s->group->first; i < s->group->end && any < CHAIN_HITS; i++)
    {
      FramingActing *h = &s->hits[i];

      if (h->first <= from || !framing_scene_fits (cue, h))
        continue;
      if (h->first >= cue->clause_end
          || h->first - from > (any > 0 ? CHAIN : reach) || framing_scene_has (s, FRAMING_PLAY_BARRIERS, cue->last + 1, h->first + 1)
          || (any == 0 && has_joiner (s, cue->last + 1, h->first)) || (any > 0 && is_noun && !has_joiner (s, from + 1, h->first)))
        break;
      move (s, h, number);
      any++;
      from = h->last;
    }
  return any > 0;
}

/* "Japan succeeded and South Korea failed": behind the joiner stands a subject of its own, with a capital or an article; or what stands
 * before it has its verb already ("the treaty was signed and trade fell"). */
static bool
has_new_subject (const FramingScene *s, const FramingActing *h, uint32_t to)
{
  uint32_t from = h->first > s->first + 1 ? h->first - 2 : (uint32_t) s->first;
  bool has_verb = framing_scene_has (s, FRAMING_PLAY_PASSIVES, from, h->last + 1);

  for (uint32_t i = h->last + 1; i + 1 < to && (has_verb || i <= h->last + JOINER_NEAR); i++)
    if (framing_kind_joins (&s->document->tokens[i]))
      {
        const FramingToken *next = &s->document->tokens[i + 1];

        if (has_verb || (next->flags & FRAMING_IS_CAPITAL) || framing_kind_determines (next))
          return true;
      }
  return false;
}

static bool
move_before (FramingScene *s, uint32_t number)
{
  const FramingActingCue *cue = &s->cues[number];
  uint32_t to = cue->first;
  unsigned any = 0;

  for (size_t i = s->group->end; i-- > s->group->first && any < CHAIN_HITS;)
    {
      FramingActing *h = &s->hits[i];

      if (h->last >= to || !framing_scene_fits (cue, h))
        continue;
      if (h->last < cue->clause_first || (any > 0 && to - h->last > CHAIN)
          || (any == 0 && has_new_subject (s, h, cue->first)))
        break;
      if (h->direction == FRAMING_NO_CUE)
        move (s, h, number);
      any++;
      to = h->first;
    }
  return any > 0;
}

static bool
is_passive (const FramingScene *s, const FramingActingCue *cue)
{
  uint32_t from = cue->first > s->first + 2 ? cue->first - 2 : (uint32_t) s->first;

  return framing_scene_has (s, FRAMING_PLAY_PASSIVES, from, cue->first);
}

/* Nothing follows that could be the object: the clause ends, or goes on with a barrier or a joiner. */
static bool
has_no_object (const FramingScene *s, const FramingActingCue *cue)
{
  uint32_t next = cue->last + 1;

  return next >= cue->clause_end || framing_kind_joins (&s->document->tokens[next])
         || framing_scene_has (s, FRAMING_PLAY_BARRIERS, next, next + 1);
}

static bool
play (FramingScene *s, uint32_t number)
{
  const FramingActingCue *cue = &s->cues[number];
  uint32_t reach = cue->cue->reach == FRAMING_REACH_CLAUSE ? UINT32_MAX : cue->cue->reach;

  if (cue->cue->side == FRAMING_SIDE_BEFORE)    /* "falling prices" all the same: a participle right before its noun */
    return move_after (s, number, 1) || move_before (s, number);
  if (cue->cue->side == FRAMING_SIDE_BOTH && (is_passive (s, cue) || has_no_object (s, cue)) && move_before (s, number))
    return true;
  return move_after (s, number, reach);
}

void
framing_directions_play (FramingScene *s)
{
  FRAMING_SCENE_EACH_CUE (s, i, FRAMING_PLAY_DIRECTIONS)
    if (framing_scene_is_free (s, &s->cues[i]) && play (s, i))
      framing_scene_consume (s, &s->cues[i]);
}
