#include "measure/scene.h"
#include "base/array.h"
#include "document/kinds.h"
#include <string.h>

#define FACTOR_MAX 4000                 /* however many rules agree */

static bool
add_hit (FramingScene *s, const FramingMatch *m, const FramingEntry *e)
{
  if (!framing_array_reserve (&s->hits, &s->hits_room, sizeof *s->hits, s->n_hits + 1))
    return false;
  s->hits[s->n_hits++] = (FramingActing) { .first = m->first, .last = m->last, .words = m->words, .entry = m->entry, .axis = (uint8_t) m->layer, .pole = e->pole,
                                           .level = e->level, .base = e->base, .factor = 1000, .cue = FRAMING_NO_CUE,
                                           .direction = FRAMING_NO_CUE };
  return true;
}

static bool
add_cue (FramingScene *s, const FramingMatch *m)
{
  if (!framing_array_reserve (&s->cues, &s->cues_room, sizeof *s->cues, s->n_cues + 1))
    return false;
  s->cues[s->n_cues] = (FramingActingCue) { m->first, m->last, framing_rules_cue (s->rules, m->entry), m->entry };
  if (s->n_cues < FRAMING_SCENE_BITS)
    s->cues_of[s->cues[s->n_cues].cue->rule] |= (uint64_t) 1 << s->n_cues;
  s->n_cues++;
  return true;
}

static void
number_clauses (FramingScene *s)
{
  uint16_t clause = 0;

  s->clause_of[0] = 0;
  for (size_t i = s->first + 1; i < s->end; i++)
    {
      clause = (uint16_t) (clause + ((s->document->tokens[i].flags & FRAMING_STARTS_CLAUSE) != 0));
      s->clause_of[i - s->first] = clause;
    }
}

bool
framing_scene_set (FramingScene *s, const FramingMatcher *matcher, unsigned cue_layer, size_t first, size_t end)
{
  s->first = first;
  s->end = end;
  s->n_hits = s->n_cues = 0;
  memset (s->cues_of, 0, sizeof s->cues_of);
  for (size_t i = 0; i < matcher->n_matches; i++)
    {
      const FramingMatch *m = &matcher->matches[i];

      if (m->layer < s->n_axes && s->index->entries[m->entry].pole != 0 && !add_hit (s, m, &s->index->entries[m->entry]))
        return false;
    }
  if (s->n_hits == 0)
    return true;                        /* cues have nothing to act on */
  for (size_t i = 0; i < matcher->n_matches; i++)
    if (matcher->matches[i].layer == cue_layer && !add_cue (s, &matcher->matches[i]))
      return false;
  number_clauses (s);
  return true;
}

void
framing_scene_clear (FramingScene *s)
{
  g_free (s->hits);
  g_free (s->cues);
  s->hits = NULL;
  s->cues = NULL;
}

void
framing_scene_play (FramingScene *s)
{
  if (s->n_hits == 0)
    return;
  for (s->axis_end = 0; s->axis_end < s->n_hits;)       /* without a hit of an axis no rule has anything to act on */
    {
      unsigned axis = s->hits[s->axis_end].axis;

      for (s->axis_first = s->axis_end; s->axis_end < s->n_hits && s->hits[s->axis_end].axis == axis;)
        s->axis_end++;
      framing_directions_play (s, axis);
      framing_implicit_play (s, axis);
      framing_negation_play (s, axis);
      framing_degree_play (s, axis);
      framing_mood_play (s, axis);
    }
}

/* Product in thousandths, rounded half away from zero: the same on every machine. */
static int32_t
times (int64_t a, int64_t b)
{
  int64_t product = a * b, half = product < 0 ? -500 : 500;

  return (int32_t) ((product + half) / 1000);
}

int32_t
framing_scene_weight (const FramingActing *hit)
{
  if (hit->dropped || (hit->level && !hit->moved))
    return 0;
  return times (hit->pole * hit->base, hit->factor);
}

void
framing_scene_act (FramingScene *s, FramingActing *hit, uint32_t cue, FramingRule rule, int32_t factor)
{
  bool turned = hit->factor < 0;

  hit->factor = CLAMP (times (hit->factor, factor), -FACTOR_MAX, FACTOR_MAX);
  hit->rules |= 1u << rule;
  if (cue < s->n_cues && (hit->cue == FRAMING_NO_CUE || (factor < 0 && !turned)))
    hit->cue = cue;
}

/* The pole on which the hit counts after the rules so far. */
static int
pole_now (const FramingActing *hit)
{
  return hit->factor < 0 ? -hit->pole : hit->pole;
}

int32_t
framing_scene_factor (const FramingActingCue *cue, const FramingActing *hit)
{
  return pole_now (hit) < 0 ? cue->cue->factor_low : cue->cue->factor;
}

bool
framing_scene_has (const FramingScene *s, FramingRule rule, uint32_t from, uint32_t to)
{
  uint32_t rules = 1u << rule;

  for (uint32_t i = framing_scene_next_cue (s, 0, rules); i < s->n_cues; i = framing_scene_next_cue (s, i + 1, rules))
    if (s->cues[i].first >= from && s->cues[i].last < to)
      return true;
  return false;
}

bool
framing_scene_changes_subject (const FramingScene *s, uint32_t from, uint32_t to)
{
  const FramingToken *tokens = s->document->tokens;

  for (uint32_t i = from; i + 1 < to; i++)
    if (framing_kind_joins (&tokens[i]) && (tokens[i + 1].flags & FRAMING_IS_CAPITAL) && !(tokens[i - 1].flags & FRAMING_IS_CAPITAL)
        && !(tokens[i + 1].flags & (FRAMING_IS_TITLECASED | FRAMING_IS_HEADLINE)))
      return true;
  return false;
}

bool
framing_scene_holds (const FramingActing *h, const FramingActingCue *cue)
{
  if (cue->first <= h->first || cue->last >= h->last)
    return false;
  for (uint32_t token = cue->first; token <= cue->last; token++)
    if (h->words & (1u << (token - h->first)))
      return false;
  return true;
}

bool
framing_scene_is_free (const FramingScene *s, const FramingActingCue *cue, unsigned axis)
{
  for (size_t i = s->axis_first; i < s->axis_end; i++)
    {
      const FramingActing *h = &s->hits[i];

      if (h->axis == axis && h->first <= cue->last && h->last >= cue->first && (h->first < cue->first || h->last > cue->last)
          && !framing_scene_holds (h, cue))
        return false;
    }
  return true;
}

void
framing_scene_consume (FramingScene *s, const FramingActingCue *cue, unsigned axis)
{
  for (size_t i = s->axis_first; i < s->axis_end; i++)
    {
      FramingActing *h = &s->hits[i];

      if (h->axis == axis && h->first >= cue->first && h->last <= cue->last)
        h->dropped = true;
    }
}

bool
framing_scene_fits (const FramingActingCue *cue, const FramingActing *hit, unsigned axis)
{
  return hit->axis == axis && !hit->dropped && (cue->cue->pole == 0 || cue->cue->pole == pole_now (hit));
}
