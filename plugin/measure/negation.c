/* Negation: "did not succeed", "a deal wasn't ready", "failed to win". A hit stands where its words stand, and also where the
 * direction that moved it stands: "tensions did not ease". Several negators in one clause count once ("neither ... nor"); the
 * implicit ones (fail to, without, prevent) turn each on its own, so that "did not fail to win" is a win. */
#include "measure/scene.h"

/* How far behind the cue the hit, or what moves it, begins; 0 = not behind it or in another clause. */
static uint32_t
distance_after (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h)
{
  uint32_t places[2] = { h->first, h->direction != FRAMING_NO_CUE ? s->cues[h->direction].first : h->first };
  uint32_t best = 0;

  for (int i = 0; i < 2; i++)
    if (places[i] > cue->last && framing_scene_clause (s, places[i]) == framing_scene_clause (s, cue->last)
        && (best == 0 || places[i] - cue->last < best))
      best = places[i] - cue->last;
  return best;
}

static bool
is_before (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h)
{
  return h->last < cue->first && framing_scene_clause (s, h->last) == framing_scene_clause (s, cue->first);
}

static bool
reaches (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h)
{
  uint32_t distance = distance_after (s, cue, h);

  return distance > 0 && (cue->cue->reach == FRAMING_REACH_CLAUSE || distance <= cue->cue->reach);
}

/* "No, ..." answers, it negates nothing that follows. */
static bool
stands_alone (const FramingScene *s, const FramingActingCue *cue)
{
  size_t next = (size_t) cue->last + 1;

  return next < s->end && (s->document->tokens[next].flags & FRAMING_GAP_COMMA);
}

/* What stands behind the cue and is reached by it, as it counts so far: 0 = nothing. */
static int64_t
sum_after (const FramingScene *s, const FramingActingCue *cue, unsigned axis, bool *any)
{
  int64_t sum = 0;

  *any = false;
  for (size_t i = 0; i < s->n_hits; i++)
    if (framing_scene_fits (cue, &s->hits[i], axis) && reaches (s, cue, &s->hits[i]))
      {
        *any = true;
        sum += framing_scene_weight (&s->hits[i]);
      }
  return sum;
}

/* The subject of a negated verb is negated with it if both point the same way: "a deal wasn't ready" is no deal, but "the crisis
 * did not stop the success" leaves the crisis what it is. An implicit negator takes its subject only for want of an object. */
static bool
takes_subject (const FramingScene *s, const FramingActingCue *cue, const FramingActing *h, bool any, int64_t sum)
{
  if (!(cue->cue->side & FRAMING_SIDE_BEFORE) || !is_before (s, cue, h))
    return false;
  if (!any)
    return true;
  return cue->cue->rule == FRAMING_RULE_NEGATOR && sum != 0 && (framing_scene_weight (h) > 0) == (sum > 0);
}

/* Turns what the cue reaches. `once`: a hit that a plain negator has turned is left as it is. */
static bool
turn (FramingScene *s, uint32_t number, unsigned axis, bool once)
{
  const FramingActingCue *cue = &s->cues[number];
  bool any, acted = false;
  int64_t sum = sum_after (s, cue, axis, &any);

  for (size_t i = 0; i < s->n_hits; i++)
    {
      FramingActing *h = &s->hits[i];
      bool after = (cue->cue->side & FRAMING_SIDE_AFTER) && framing_scene_fits (cue, h, axis) && reaches (s, cue, h);

      if (!after && !(framing_scene_fits (cue, h, axis) && takes_subject (s, cue, h, any, sum)))
        continue;
      acted = true;
      if (!once || !(h->rules & (1u << FRAMING_RULE_NEGATOR)))
        framing_scene_act (s, h, number, cue->cue->rule, cue->cue->factor);
    }
  return acted;
}

void
framing_implicit_play (FramingScene *s, unsigned axis)
{
  for (uint32_t i = 0; i < s->n_cues; i++)
    if (s->cues[i].cue->rule == FRAMING_RULE_IMPLICIT && framing_scene_is_free (s, &s->cues[i], axis) && turn (s, i, axis, false))
      framing_scene_consume (s, &s->cues[i], axis);
}

void
framing_negation_play (FramingScene *s, unsigned axis)
{
  for (uint32_t i = 0; i < s->n_cues; i++)
    if (s->cues[i].cue->rule == FRAMING_RULE_NEGATOR && !stands_alone (s, &s->cues[i]) && framing_scene_is_free (s, &s->cues[i], axis)
        && turn (s, i, axis, true))
      framing_scene_consume (s, &s->cues[i], axis);
}
