/* Degree ("utter fiasco", "a minor hiccup"), unreal mood ("could", "would have"), contrast ("but", "despite") and questions:
 * they make a hit count more, less, or for the other pole, and never find one of their own. */
#include "measure/scene.h"

#define DEGREES (1u << FRAMING_RULE_INTENSIFIER | 1u << FRAMING_RULE_DIMINISHER)

/* The nearest hit on the cue's side, within its reach and clause; NULL = none. */
static FramingActing *
nearest (FramingScene *s, const FramingActingCue *cue, unsigned axis, bool after)
{
  FramingActing *best = NULL;
  uint32_t least = cue->cue->reach == FRAMING_REACH_CLAUSE ? UINT32_MAX : cue->cue->reach + 1;

  for (size_t i = s->axis_first; i < s->axis_end; i++)
    {
      FramingActing *h = &s->hits[i];
      uint32_t place = after ? h->first : h->last, distance;

      if (framing_scene_fits (cue, h, axis) && framing_scene_holds (h, cue))
        return h;
      if (!framing_scene_fits (cue, h, axis) || (after ? place <= cue->last : place >= cue->first)
          || framing_scene_clause (s, place) != framing_scene_clause (s, cue->first))
        continue;
      distance = after ? place - cue->last : cue->first - place;
      if (distance < least)
        {
          least = distance;
          best = h;
        }
    }
  return best;
}

void
framing_degree_play (FramingScene *s, unsigned axis)
{
  for (uint32_t i = framing_scene_next_cue (s, 0, DEGREES); i < s->n_cues; i = framing_scene_next_cue (s, i + 1, DEGREES))
    {
      const FramingActingCue *cue = &s->cues[i];
      FramingActing *h = NULL;

      if (!framing_scene_is_free (s, cue, axis))
        continue;
      if (cue->cue->side & FRAMING_SIDE_AFTER)
        h = nearest (s, cue, axis, true);
      if (h == NULL && (cue->cue->side & FRAMING_SIDE_BEFORE))
        h = nearest (s, cue, axis, false);
      if (h == NULL)
        continue;
      framing_scene_act (s, h, i, cue->cue->rule, framing_scene_factor (cue, h));
      framing_scene_consume (s, cue, axis);
    }
}

#define SUBJECT_REACH 4u                /* words: the subject of a modal verb stands close before it */

/* What a cue of mood or contrast covers. */
static bool
covers (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h)
{
  uint32_t reach = cue->cue->reach;

  if (cue->cue->rule == FRAMING_RULE_CONTRAST)
    return h->last < cue->first;
  if ((cue->cue->side & FRAMING_SIDE_BEFORE) && h->last < cue->first && cue->first - h->last <= SUBJECT_REACH
      && framing_scene_clause (s, h->last) == framing_scene_clause (s, cue->first))
    return true;
  return (cue->cue->side & FRAMING_SIDE_AFTER) && h->first > cue->last
         && framing_scene_clause (s, h->first) == framing_scene_clause (s, cue->last)
         && (reach == FRAMING_REACH_CLAUSE || h->first - cue->last <= reach)
         && !framing_scene_changes_subject (s, cue->last + 1, h->first);
}

#define MOODS (1u << FRAMING_RULE_UNREAL | 1u << FRAMING_RULE_COUNTERFACTUAL | 1u << FRAMING_RULE_CONTRAST | 1u << FRAMING_RULE_CONCESSION)

static void
play_cue (FramingScene *s, uint32_t number, unsigned axis)
{
  const FramingActingCue *cue = &s->cues[number];
  bool any = false;

  for (size_t i = s->axis_first; i < s->axis_end; i++)
    {
      FramingActing *h = &s->hits[i];

      /* A hit is unreal once, however many modal verbs its clause has. */
      if ((h->rules & (1u << cue->cue->rule)) || !framing_scene_fits (cue, h, axis) || !covers (s, cue, h))
        continue;
      if (!any && !framing_scene_is_free (s, cue, axis))        /* asked last: most cues cover nothing */
        return;
      framing_scene_act (s, h, number, cue->cue->rule, framing_scene_factor (cue, h));
      any = true;
    }
  if (any)
    framing_scene_consume (s, cue, axis);
}

/* Reported speech without marks is the narrator's choice of words. */
static bool
is_quoted (const FramingScene *s, const FramingActing *h)
{
  return (s->document->tokens[h->first].flags & FRAMING_IN_MARKS) != 0;
}

static void
play_question (FramingScene *s, unsigned axis)
{
  FramingRule rule = s->is_answered_no ? FRAMING_RULE_ANSWER : FRAMING_RULE_QUESTION;
  int32_t factor = s->is_answered_no ? s->rules->answer : s->rules->question;

  for (size_t i = s->axis_first; i < s->axis_end; i++)
    if (s->hits[i].axis == axis && !s->hits[i].dropped)
      framing_scene_act (s, &s->hits[i], FRAMING_NO_CUE, rule, factor);
}

/* "We are winning," shouted the coach whose side had lost: where quoted words and the narrator's disagree in one sentence, the
 * narrator is to be believed. */
static void
play_contradiction (FramingScene *s, unsigned axis)
{
  int64_t quoted = 0, narrator = 0;
  size_t n_quoted = 0;

  for (size_t i = s->axis_first; i < s->axis_end; i++)
    n_quoted += is_quoted (s, &s->hits[i]);
  if (n_quoted == 0 || n_quoted == s->axis_end - s->axis_first)
    return;
  for (size_t i = s->axis_first; i < s->axis_end; i++)
    if (s->hits[i].axis == axis)
      *(is_quoted (s, &s->hits[i]) ? &quoted : &narrator) += framing_scene_weight (&s->hits[i]);
  if (quoted == 0 || narrator == 0 || (quoted > 0) == (narrator > 0))
    return;
  for (size_t i = s->axis_first; i < s->axis_end; i++)
    if (s->hits[i].axis == axis && !s->hits[i].dropped && is_quoted (s, &s->hits[i]))
      framing_scene_act (s, &s->hits[i], FRAMING_NO_CUE, FRAMING_RULE_CONTRADICTED, s->rules->contradicted);
}

void
framing_mood_play (FramingScene *s, unsigned axis)
{
  for (uint32_t i = framing_scene_next_cue (s, 0, MOODS); i < s->n_cues; i = framing_scene_next_cue (s, i + 1, MOODS))
    play_cue (s, i, axis);
  play_contradiction (s, axis);
  if (s->is_question)
    play_question (s, axis);
}
