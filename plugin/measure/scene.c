#include "measure/scene.h"
#include "base/array.h"
#include "document/kinds.h"
#include "measure/reach.h"
#include <string.h>

#define FACTOR_MAX 4000                 /* however many rules agree */

/* The matches of the axes from m on; where they end. */
static const FramingMatch *
add_hits (FramingScene *s, const FramingMatch *m, const FramingMatch *end)
{
  FramingActing *h = s->hits;
  uint32_t n = 0;

  memset (s->groups, 0, s->n_axes * sizeof *s->groups);
  for (; m < end && m->layer < s->n_axes; m++)
    {
      const FramingEntry *e = &s->index->entries[m->entry];

      if (e->pole == 0)
        continue;
      *h = (FramingActing) { .first = m->first, .last = m->last, .match = m, .base = e->base, .factor = 1000, .cue = FRAMING_NO_CUE,
                             .direction = FRAMING_NO_CUE, .pole = e->pole, .level = e->level };
      framing_reach_add_hit (&s->groups[m->layer], m, s->first);
      s->groups[m->layer].end++;
      h++;
    }
  for (unsigned axis = 0; axis < s->n_axes; axis++)
    {
      s->groups[axis].first = n;
      n = s->groups[axis].end += n;
      framing_reach_end_group (&s->groups[axis]);
    }
  s->n_hits = n;
  return m;
}

static void
add_cues (FramingScene *s, const FramingMatch *m, const FramingMatch *end, unsigned layer)
{
  FramingActingCue *cue = s->cues;
  uint64_t bit = 1;                     /* 0 for the 65th and those behind it */

  memset (s->cues_of, 0, sizeof s->cues_of);
  for (; m < end && m->layer == layer; m++, cue++, bit <<= 1)
    {
      cue->first = m->first;
      cue->last = m->last;
      cue->cue = framing_rules_cue (s->rules, m->entry);
      s->cues_of[cue->cue->play] |= bit;
    }
  s->n_cues = (size_t) (cue - s->cues);
  s->acting = 0;
  for (unsigned play = 0; play <= FRAMING_PLAY_MOODS; play++)
    s->acting |= s->cues_of[play];
}

static bool
reserve (FramingScene *s, size_t n)
{
  return framing_array_reserve (&s->hits, &s->hits_room, sizeof *s->hits, n)
         && framing_array_reserve (&s->cues, &s->cues_room, sizeof *s->cues, n);
}

/* Matches stand by layer, those of the axes first but for the protected phrases, which the matcher wants before all others. */
bool
framing_scene_set (FramingScene *s, const FramingMatcher *matcher, unsigned cue_layer, const FramingDocument *d,
                   const FramingSentence *sentence)
{
  const FramingMatch *m = matcher->matches, *end = m + matcher->n_matches;

  s->document = d;
  s->sentence = sentence;
  s->first = sentence->first;
  s->end = sentence->end;
  s->n_cues = 0;
  if (matcher->n_matches > MIN (s->hits_room, s->cues_room) && !reserve (s, matcher->n_matches))
    return false;
  while (m < end && m->layer >= s->n_axes)
    m++;
  m = add_hits (s, m, end);
  if (s->n_hits == 0)
    return true;                        /* cues have nothing to act on */
  while (m < end && m->layer != cue_layer)
    m++;
  add_cues (s, m, end, cue_layer);
  framing_reach_look (s);
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

#define BIT(play) (1u << FRAMING_PLAY_ ## play)

static void
play_group (FramingScene *s)
{
  FramingGroup *g = s->group;

  if (g->plays & BIT (DIRECTIONS))
    {
      framing_directions_play (s);
      framing_reach_look_again (s);
    }
  if (g->plays & BIT (IMPLICITS))
    framing_implicit_play (s);
  if (g->plays & BIT (NEGATORS))
    framing_negation_play (s);
  if (g->plays & BIT (DEGREES))
    framing_degree_play (s);
  if (g->plays & BIT (MOODS))
    framing_mood_play (s);
}

/* Do some hits stand between quotation marks, and some not? */
static bool
is_divided (const FramingScene *s)
{
  const FramingGroup *g = s->group;

  if (!s->sentence->is_short)
    return g->end > g->first + 1;
  return (g->firsts & s->sentence->marks) != 0 && (g->firsts & ~s->sentence->marks) != 0;
}

void
framing_scene_play (FramingScene *s)
{
  for (unsigned axis = 0; axis < s->n_axes; axis++)
    {
      s->group = &s->groups[axis];
      if (s->group->plays != 0)
        play_group (s);
      if (is_divided (s))
        framing_contradiction_play (s);
      if (s->is_question)
        framing_question_play (s);
    }
}

void
framing_scene_act (FramingScene *s, FramingActing *hit, uint32_t cue, FramingRule rule, int32_t factor)
{
  bool turned = hit->factor < 0;

  hit->factor = CLAMP (framing_scene_times (hit->factor, factor), -FACTOR_MAX, FACTOR_MAX);
  hit->rules |= 1u << rule;
  if (cue < s->n_cues && (hit->cue == FRAMING_NO_CUE || (factor < 0 && !turned)))
    hit->cue = (uint16_t) cue;
}

bool
framing_scene_has (const FramingScene *s, FramingPlay play, uint32_t from, uint32_t to)
{
  FRAMING_SCENE_EACH_CUE (s, i, play)
    if (s->cues[i].first >= from && s->cues[i].last < to)
      return true;
  return false;
}

bool
framing_scene_changes_subject (const FramingScene *s, uint32_t from, uint32_t to)
{
  const FramingToken *tokens = s->document->tokens;

  if (to < from + 2 || !framing_sentence_has_joiner (s->document, from, to - 1))
    return false;
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
    if (h->match->words & (1u << (token - h->first)))
      return false;
  return true;
}

bool
framing_scene_is_free (const FramingScene *s, const FramingActingCue *cue)
{
  const FramingActing *end = framing_scene_hits_end (s);

  if ((s->group->covered & cue->own) == 0)
    return true;
  for (const FramingActing *h = framing_scene_hits (s); h < end; h++)
    if (h->first <= cue->last && h->last >= cue->first && (h->first < cue->first || h->last > cue->last) && !framing_scene_holds (h, cue))
      return false;
  return true;
}

void
framing_scene_consume (FramingScene *s, const FramingActingCue *cue)
{
  FramingActing *end = framing_scene_hits_end (s);

  if ((s->group->covered & cue->own) == 0)
    return;
  for (FramingActing *h = framing_scene_hits (s); h < end; h++)
    if (h->first >= cue->first && h->last <= cue->last)
      h->dropped = true;
}
