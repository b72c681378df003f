/* Which cues can reach a hit at all: asked of all cues of a sentence at once, before the rules look closely.
 * Most cues stand in a clause without a hit of the axis, or behind its last one. In a sentence of up to 64 tokens a set of tokens is one
 * number, so that "does a hit begin between the cue and the end of its clause" is one AND. The answer may be yes where the rules then
 * find nothing, never no where they find something; a longer sentence has yes for every cue. Works in the scene; owns nothing. */
#pragma once
#include "measure/scene.h"

/* A hit goes to the bits of its group. In a longer sentence the bits mean nothing. */
static inline void
framing_reach_add_hit (FramingGroup *group, const FramingMatch *m, size_t from)
{
  uint64_t first = (uint64_t) 1 << ((m->first - from) & 63);

  group->firsts |= first;
  group->lasts |= (uint64_t) 1 << ((m->last - from) & 63);
  group->words |= m->words * first;
}

/* When all are there: hits of one axis never overlap, so that one subtraction fills them all from first to last. */
static inline void
framing_reach_end_group (FramingGroup *group)
{
  group->covered = (group->lasts << 1) - group->firsts;
  group->gaps = group->covered & ~group->words;
}

/* Sets of the cues that act: the ends of their clause; own, the cue's tokens; and after, before: where a hit begins that it may act on,
 * where one ends. With these live and plays of all groups. */
void framing_reach_look (FramingScene *scene);
/* For one group, when directions have been played: what one of them moved counts as standing where the direction stands, too ("tensions
 * did not ease"). */
void framing_reach_look_again (FramingScene *scene);
