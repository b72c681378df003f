/* Negation: "did not succeed", "a deal wasn't ready", "failed to win". A hit stands where its words stand, and also where the
 * direction that moved it stands: "tensions did not ease". Several negators in one clause count once ("neither ... nor"); the
 * implicit ones (fail to, without, prevent) turn each on its own, so that "did not fail to win" is a win. */
#include "measure/scene.h"

#define ATTAINMENT_REACH 4u             /* words between a negator and what it negates: "has not yet been fully reached" */

/* "None of those who voted was happy": a negated subject (not, n't stand with the verb) reaches over the relative clause that hangs
 * on it. */
static bool
reaches_over (const FramingScene *s, const FramingActingCue *cue, uint32_t token)
{
  if (cue->cue->rule != FRAMING_RULE_NEGATOR || cue->cue->side != FRAMING_SIDE_AFTER || cue->cue->reach != FRAMING_REACH_CLAUSE)
    return false;
  return framing_sentence_clause (s->sentence, token) == cue->clause_end
         && framing_scene_has (s, FRAMING_PLAY_RELATIVES, cue->clause_end, cue->clause_end + 1);
}

static bool
is_in_scope (const FramingScene *s, const FramingActingCue *cue, uint32_t token)
{
  if (token <= cue->last)
    return false;
  return token < cue->clause_end ? !framing_scene_changes_subject (s, cue->last + 1, token) : reaches_over (s, cue, token);
}

/* How far behind the cue the hit, or what moves it, begins; 0 = not behind it or in another clause. */
static uint32_t
distance_after (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h)
{
  uint32_t best = is_in_scope (s, cue, h->first) ? h->first - cue->last : 0, moved;

  if (h->direction == FRAMING_NO_CUE)
    return best;
  moved = s->cues[h->direction].first;
  return is_in_scope (s, cue, moved) && (best == 0 || moved - cue->last < best) ? moved - cue->last : best;
}

static bool
reaches (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h)
{
  uint32_t distance = distance_after (s, cue, h);

  if (distance == 0 || cue->cue->reach == FRAMING_REACH_CLAUSE)
    return distance > 0;
  /* What reaches some words only ("no delays at the reopened pier") does not reach over a preposition either. */
  return distance <= cue->cue->reach
         && !(cue->cue->rule == FRAMING_RULE_NEGATOR && framing_scene_has (s, FRAMING_PLAY_BARRIERS, cue->last + 1, cue->last + distance));
}

/* "No, ..." answers, it negates nothing that follows; "did not, however, ..." does. "No. 5" is a number. */
static bool
stands_alone (const FramingScene *s, const FramingActingCue *cue)
{
  size_t next = (size_t) cue->last + 1;
  const FramingToken *after = next < s->end ? &s->document->tokens[next] : NULL;
  bool opens = cue->first == s->first || (s->document->tokens[cue->first].flags & FRAMING_STARTS_CLAUSE);

  if (after != NULL && (after->flags & FRAMING_GAP_STOP) && (after->flags & FRAMING_IS_NUMBER))
    return true;
  return opens && after != NULL && (after->flags & FRAMING_GAP_COMMA);
}

static bool
any_after (const FramingScene *s, const FramingActingCue *cue)
{
  for (size_t i = s->group->first; i < s->group->end; i++)
    if (framing_scene_fits (cue, &s->hits[i]) && reaches (s, cue, &s->hits[i]))
      return true;
  return false;
}

/* "wasn't ready", "has not been reached": the verb or adjective says whether its subject is there at all. */
static bool
negates_attainment (const FramingScene *s, const FramingActingCue *cue)
{
  FRAMING_SCENE_EACH_CUE (s, i, FRAMING_PLAY_ATTAINMENTS)
    if (framing_scene_is_behind (cue, s->cues[i].first) && s->cues[i].first - cue->last <= ATTAINMENT_REACH)
      return true;
  return false;
}

/* A negator takes the subject where an attainment is negated, an implicit one ("was ruled out") for want of an object. "The crisis
 * did not stop the success" leaves the crisis what it is. */
static bool
takes_subject (const FramingScene *s, const FramingActingCue *cue)
{
  if (!(cue->cue->side & FRAMING_SIDE_BEFORE))
    return false;
  if (cue->cue->rule == FRAMING_RULE_NEGATOR)
    return negates_attainment (s, cue);
  return !((cue->cue->side & FRAMING_SIDE_AFTER) && any_after (s, cue));
}

/* Turns what the cue reaches. `once`: a hit that a plain negator has turned is left as it is. */
static bool
turn (FramingScene *s, uint32_t number, bool once)
{
  const FramingActingCue *cue = &s->cues[number];
  bool subject = takes_subject (s, cue), acted = false;

  for (size_t i = s->group->first; i < s->group->end; i++)
    {
      FramingActing *h = &s->hits[i];
      bool after = framing_scene_holds (h, cue) || ((cue->cue->side & FRAMING_SIDE_AFTER) && reaches (s, cue, h));

      if (!framing_scene_fits (cue, h) || !(after || (subject && framing_scene_is_before (cue, h->last))))
        continue;
      acted = true;
      if (!once || !(h->rules & (1u << FRAMING_RULE_NEGATOR)))
        framing_scene_act (s, h, number, cue->cue->rule, framing_scene_factor (cue, h));
    }
  return acted;
}

void
framing_implicit_play (FramingScene *s)
{
  FRAMING_SCENE_EACH_CUE (s, i, FRAMING_PLAY_IMPLICITS)
    if (framing_scene_is_free (s, &s->cues[i]) && turn (s, i, false))
      framing_scene_consume (s, &s->cues[i]);
}

void
framing_negation_play (FramingScene *s)
{
  FRAMING_SCENE_EACH_CUE (s, i, FRAMING_PLAY_NEGATORS)
    if (!stands_alone (s, &s->cues[i]) && framing_scene_is_free (s, &s->cues[i])
        && turn (s, i, true))
      framing_scene_consume (s, &s->cues[i]);
}
