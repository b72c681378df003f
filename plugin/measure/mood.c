/* Degree ("utter fiasco", "a minor hiccup"), unreal mood ("could", "would have"), contrast ("but", "despite") and questions:
 * they make a hit count more, less, or for the other pole, and never find one of their own. */
#include "measure/scene.h"

/* Does it reach over the start of a clause? Then nothing stands behind it in the clause of its first word. */
static bool
is_split (const FramingScene *s, const FramingActingCue *cue)
{
  return cue->last > cue->first && framing_sentence_clause (s->sentence, cue->last) != cue->clause_first;
}

/* The nearest hit on the cue's side, within its reach and clause; NULL = none. */
static FramingActing *
nearest (FramingScene *s, const FramingActingCue *cue, bool after)
{
  FramingActing *best = NULL;
  bool ends = after && is_split (s, cue);
  uint32_t least = cue->cue->reach == FRAMING_REACH_CLAUSE ? UINT32_MAX : cue->cue->reach + 1;

  for (size_t i = s->group->first; i < s->group->end; i++)
    {
      FramingActing *h = &s->hits[i];
      uint32_t place = after ? h->first : h->last, distance;

      if (framing_scene_fits (cue, h) && framing_scene_holds (h, cue))
        return h;
      if (ends || !framing_scene_fits (cue, h) || !(after ? framing_scene_is_behind (cue, place) : framing_scene_is_before (cue, place)))
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
framing_degree_play (FramingScene *s)
{
  FRAMING_SCENE_EACH_CUE (s, i, FRAMING_PLAY_DEGREES)
    {
      const FramingActingCue *cue = &s->cues[i];
      FramingActing *h = NULL;

      if (!framing_scene_is_free (s, cue))
        continue;
      if (cue->cue->side & FRAMING_SIDE_AFTER)
        h = nearest (s, cue, true);
      if (h == NULL && (cue->cue->side & FRAMING_SIDE_BEFORE))
        h = nearest (s, cue, false);
      if (h == NULL)
        continue;
      framing_scene_act (s, h, i, cue->cue->rule, framing_scene_factor (cue, h));
      framing_scene_consume (s, cue);
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
  if ((cue->cue->side & FRAMING_SIDE_BEFORE) && framing_scene_is_before (cue, h->last) && cue->first - h->last <= SUBJECT_REACH)
    return true;
  return (cue->cue->side & FRAMING_SIDE_AFTER) && framing_scene_is_behind (cue, h->first)
         && (reach == FRAMING_REACH_CLAUSE || h->first - cue->last <= reach)
         && !framing_scene_changes_subject (s, cue->last + 1, h->first);
}

static void
play_cue (FramingScene *s, uint32_t number)
{
  const FramingActingCue *cue = &s->cues[number];
  bool any = false;

  for (size_t i = s->group->first; i < s->group->end; i++)
    {
      FramingActing *h = &s->hits[i];

      /* A hit is unreal once, however many modal verbs its clause has. */
      if ((h->rules & (1u << cue->cue->rule)) || !framing_scene_fits (cue, h) || !covers (s, cue, h))
        continue;
      if (!any && !framing_scene_is_free (s, cue))        /* asked last: most cues cover nothing */
        return;
      framing_scene_act (s, h, number, cue->cue->rule, framing_scene_factor (cue, h));
      any = true;
    }
  if (any)
    framing_scene_consume (s, cue);
}

/* Reported speech without marks is the narrator's choice of words. */
static bool
is_quoted (const FramingScene *s, const FramingActing *h)
{
  return (s->document->tokens[h->first].flags & FRAMING_IN_MARKS) != 0;
}

void
framing_question_play (FramingScene *s)
{
  FramingRule rule = s->is_answered_no ? FRAMING_RULE_ANSWER : FRAMING_RULE_QUESTION;
  int32_t factor = s->is_answered_no ? s->rules->answer : s->rules->question;

  for (size_t i = s->group->first; i < s->group->end; i++)
    if (!s->hits[i].dropped)
      framing_scene_act (s, &s->hits[i], FRAMING_NO_CUE, rule, factor);
}

/* "We are winning," shouted the coach whose side had lost: where quoted words and the narrator's disagree in one sentence, the
 * narrator is to be believed. */
void
framing_contradiction_play (FramingScene *s)
{
  int64_t quoted = 0, narrator = 0;
  size_t n_quoted = 0;

  for (size_t i = s->group->first; i < s->group->end; i++)
    n_quoted += is_quoted (s, &s->hits[i]);
  if (n_quoted == 0 || n_quoted == s->group->end - s->group->first)
    return;
  for (size_t i = s->group->first; i < s->group->end; i++)
    *(is_quoted (s, &s->hits[i]) ? &quoted : &narrator) += framing_scene_weight (&s->hits[i]);
  if (quoted == 0 || narrator == 0 || (quoted > 0) == (narrator > 0))
    return;
  for (size_t i = s->group->first; i < s->group->end; i++)
    if (!s->hits[i].dropped && is_quoted (s, &s->hits[i]))
      framing_scene_act (s, &s->hits[i], FRAMING_NO_CUE, FRAMING_RULE_CONTRADICTED, s->rules->contradicted);
}

void
framing_mood_play (FramingScene *s)
{
  FRAMING_SCENE_EACH_CUE (s, i, FRAMING_PLAY_MOODS)
    play_cue (s, i);
}
