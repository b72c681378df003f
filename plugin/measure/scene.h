/* One sentence while the rules act in it: the hits of all axes and the cues, in text order.
 * Filled from the matcher; the rules (directions.c, negation.c, mood.c) change factors and drop hits; the sums read the result.
 * Working memory of the session. */
#pragma once
#include "lexicon/match.h"
#include "measure/rules.h"

typedef struct {
  uint32_t first, last;                 /* tokens */
  uint32_t words;                       /* bit i: token first + i is a word of the entry, not of a gap */
  uint32_t entry;
  uint8_t axis;
  int8_t pole;                          /* -1, +1 */
  bool level, moved;                    /* a level counts only when a direction moved it */
  bool dropped;                         /* a cue that acted on another hit of this axis */
  int32_t base;                         /* thousandths, >= 0 */
  int32_t factor;                       /* thousandths: product of the rules */
  uint32_t rules;                       /* bits 1 << FramingRule */
  uint32_t cue;                         /* of the scene: the one that turned it, else the first that scaled it; NO_CUE */
  uint32_t direction;                   /* the direction that moved it, or NO_CUE */
} FramingActing;

typedef struct { uint32_t first, last; const FramingCue *cue; uint32_t entry; } FramingActingCue;

#define FRAMING_NO_CUE UINT32_MAX

typedef struct {
  const FramingDocument *document;
  const FramingRules *rules;
  const FramingIndex *index;
  size_t first, end;                    /* tokens of the sentence */
  uint16_t clause_of[FRAMING_SENTENCE_MAX];     /* number of the clause of each token, from 0 */
  unsigned n_axes;
  bool is_question, is_answered_no;
  FramingActing *hits; size_t n_hits, hits_room;
  FramingActingCue *cues; size_t n_cues, cues_room;
  size_t axis_first, axis_end;          /* hits of the axis that the rules act on: hits stand by axis */
  uint64_t cues_of[FRAMING_RULES];      /* by rule: bits 1 << cue of the first cues; see framing_scene_next_cue() */
} FramingScene;

/* Takes the matcher's result for the sentence first .. end-1: the hits, and the cues where there are hits. FALSE: no memory. */
bool framing_scene_set (FramingScene *scene, const FramingMatcher *matcher, unsigned cue_layer, size_t first, size_t end);
void framing_scene_clear (FramingScene *scene);
/* All rules, in their order. */
void framing_scene_play (FramingScene *scene);

static inline unsigned
framing_scene_clause (const FramingScene *s, uint32_t token)
{
  return s->clause_of[token - s->first];
}

#define FRAMING_SCENE_BITS 64u           /* a sentence with more cues is searched one by one */

/* The first cue from `i` on whose rule is among `rules` (bits 1 << FramingRule); n_cues = there is none. */
static inline uint32_t
framing_scene_next_cue (const FramingScene *s, uint32_t i, uint32_t rules)
{
  uint64_t cues = 0;

  if (s->n_cues <= FRAMING_SCENE_BITS)
    {
      for (; rules != 0; rules &= rules - 1)
        cues |= s->cues_of[__builtin_ctz (rules)];
      cues = i < FRAMING_SCENE_BITS ? cues & UINT64_MAX << i : 0;
      return cues != 0 ? (uint32_t) __builtin_ctzll (cues) : (uint32_t) s->n_cues;
    }
  while (i < s->n_cues && !(rules >> s->cues[i].cue->rule & 1))
    i++;
  return i;
}

/* Effective weight, signed by the pole on which it counts; thousandths. */
int32_t framing_scene_weight (const FramingActing *hit);
/* Multiplies the hit's factor and remembers the cue. */
void framing_scene_act (FramingScene *scene, FramingActing *hit, uint32_t cue, FramingRule rule, int32_t factor);
/* The cue's factor for a hit as it counts so far: on the low or on the high pole. */
int32_t framing_scene_factor (const FramingActingCue *cue, const FramingActing *hit);
/* May the cue act on this axis? Not when a longer entry of the axis has taken its words. */
bool framing_scene_is_free (const FramingScene *scene, const FramingActingCue *cue, unsigned axis);
/* Does the cue stand in a gap of the hit ("made no progress")? */
bool framing_scene_holds (const FramingActing *hit, const FramingActingCue *cue);
/* The cue acted: its own words give no hit on this axis. */
void framing_scene_consume (FramingScene *scene, const FramingActingCue *cue, unsigned axis);
bool framing_scene_fits (const FramingActingCue *cue, const FramingActing *hit, unsigned axis);

/* Does a cue of this rule stand wholly within tokens from .. to-1? */
bool framing_scene_has (const FramingScene *scene, FramingRule rule, uint32_t from, uint32_t to);

/* Does a joiner with a new subject stand within from .. to-1: "did not win and Seoul failed"? A name behind "and" is one, unless a name
 * stands before it, too ("Tom and Mary"). */
bool framing_scene_changes_subject (const FramingScene *scene, uint32_t from, uint32_t to);

void framing_directions_play (FramingScene *scene, unsigned axis);
void framing_implicit_play (FramingScene *scene, unsigned axis);
void framing_negation_play (FramingScene *scene, unsigned axis);
void framing_degree_play (FramingScene *scene, unsigned axis);
void framing_mood_play (FramingScene *scene, unsigned axis);
