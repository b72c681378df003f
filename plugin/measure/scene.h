/* One sentence while the rules act in it: the hits of all axes and the cues, in text order.
 * Filled from the matcher; the rules (directions.c, negation.c, mood.c) change factors and drop hits; the sums read the result.
 * The hits of an axis stand together, and the rules act in one such group after the other. Working memory of the session. */
#pragma once
#include "lexicon/match.h"
#include "measure/rules.h"
#include "measure/sentence.h"

typedef struct {
  uint32_t first, last;                 /* tokens */
  const FramingMatch *match;            /* the matcher's, until its next sentence */
  int32_t base;                         /* thousandths, >= 0 */
  int32_t factor;                       /* thousandths: product of the rules */
  uint32_t rules;                       /* bits 1 << FramingRule */
  uint16_t cue;                         /* of the scene: the one that turned it, else the first that scaled it; NO_CUE */
  uint16_t direction;                   /* the direction that moved it, or NO_CUE */
  int8_t pole;                          /* -1, +1 */
  bool level, moved;                    /* a level counts only when a direction moved it */
  bool dropped;                         /* a cue that acted on another hit of this axis */
} FramingActing;

typedef struct {
  uint32_t first, last;                 /* tokens */
  const FramingCue *cue;
  uint32_t clause_first, clause_end;    /* where the clause of its first word begins, and that of its last word ends */
  uint64_t own, after, before;          /* see reach.h */
} FramingActingCue;

/* The hits of one axis, what reach.h asks of them, as bits 1 << token of the sentence, and its answers. */
typedef struct {
  uint32_t first, end;
  uint64_t firsts, lasts, words;        /* where hits begin and end, and the words of their entries */
  uint64_t covered, gaps;               /* where hits stand, and the gaps in them */
  uint64_t live;                        /* bits 1 << cue: those that may reach a hit */
  unsigned plays;                       /* bits 1 << FramingPlay of these */
} FramingGroup;

#define FRAMING_NO_CUE UINT16_MAX       /* a sentence has fewer cues than words */

typedef struct {
  const FramingDocument *document;
  const FramingRules *rules;
  const FramingIndex *index;
  const FramingSentence *sentence;
  size_t first, end;                    /* its tokens */
  unsigned n_axes;
  bool is_question, is_answered_no;
  FramingActing *hits; size_t n_hits, hits_room;        /* by axis, then in text order */
  FramingGroup groups[FRAMING_LAYERS_MAX];              /* by axis */
  FramingActingCue *cues; size_t n_cues, cues_room;
  uint64_t cues_of[FRAMING_PLAYS];      /* bits 1 << cue of the first cues; see framing_scene_next_cue() */
  uint64_t acting;                      /* of these the ones that act on hits themselves */
  FramingGroup *group;                  /* the one that the rules act on */
} FramingScene;

/* Takes the matcher's result for the sentence: the hits, and the cues where there are hits. FALSE: no memory. */
bool framing_scene_set (FramingScene *scene, const FramingMatcher *matcher, unsigned cue_layer, const FramingDocument *document,
                        const FramingSentence *sentence);
void framing_scene_clear (FramingScene *scene);
/* All rules, in their order. */
void framing_scene_play (FramingScene *scene);

/* Is the token in the cue's clause, behind or before it? */
static inline bool
framing_scene_is_behind (const FramingActingCue *cue, uint32_t token)
{
  return token > cue->last && token < cue->clause_end;
}

static inline bool
framing_scene_is_before (const FramingActingCue *cue, uint32_t token)
{
  return token < cue->first && token >= cue->clause_first;
}

#define FRAMING_SCENE_BITS 64u           /* a sentence with more cues is searched one by one */

/* The first cue of a play from `i` on, of those that act a live one; n_cues = there is none. */
static inline uint32_t
framing_scene_next_cue (const FramingScene *s, uint32_t i, FramingPlay play)
{
  if (s->n_cues <= FRAMING_SCENE_BITS)
    {
      uint64_t cues = i < FRAMING_SCENE_BITS ? s->cues_of[play] & (s->group->live | ~s->acting) & UINT64_MAX << i : 0;

      return cues != 0 ? framing_bits_lowest (cues) : (uint32_t) s->n_cues;
    }
  while (i < s->n_cues && s->cues[i].cue->play != play)
    i++;
  return i;
}

#define FRAMING_SCENE_EACH_CUE(s, i, play) \
  for (uint32_t i = framing_scene_next_cue (s, 0, play); i < (s)->n_cues; i = framing_scene_next_cue (s, i + 1, play))

static inline FramingActing *framing_scene_hits (const FramingScene *s) { return &s->hits[s->group->first]; }
static inline FramingActing *framing_scene_hits_end (const FramingScene *s) { return &s->hits[s->group->end]; }

/* Product in thousandths, rounded half away from zero: the same on every machine. */
static inline int32_t
framing_scene_times (int64_t a, int64_t b)
{
  int64_t product = a * b, half = product < 0 ? -500 : 500;

  return (int32_t) ((product + half) / 1000);
}

static inline bool
framing_scene_has_acted (const FramingActing *hit)
{
  return !hit->dropped && (!hit->level || hit->moved);
}

/* Effective weight, signed by the pole on which it counts; thousandths. */
static inline int32_t
framing_scene_weight (const FramingActing *hit)
{
  return framing_scene_has_acted (hit) ? framing_scene_times (hit->pole * hit->base, hit->factor) : 0;
}

/* The pole on which the hit counts after the rules so far. */
static inline int
framing_scene_pole (const FramingActing *hit)
{
  return hit->factor < 0 ? -hit->pole : hit->pole;
}

/* The cue's factor for a hit as it counts so far: on the low or on the high pole. */
static inline int32_t
framing_scene_factor (const FramingActingCue *cue, const FramingActing *hit)
{
  return framing_scene_pole (hit) < 0 ? cue->cue->factor_low : cue->cue->factor;
}

static inline bool
framing_scene_fits (const FramingActingCue *cue, const FramingActing *hit)
{
  return !hit->dropped && (cue->cue->pole == 0 || cue->cue->pole == framing_scene_pole (hit));
}

/* Multiplies the hit's factor and remembers the cue. */
void framing_scene_act (FramingScene *scene, FramingActing *hit, uint32_t cue, FramingRule rule, int32_t factor);
/* May the cue act on this axis? Not when a longer entry of the axis has taken its words. */
bool framing_scene_is_free (const FramingScene *scene, const FramingActingCue *cue);
/* Does the cue stand in a gap of the hit ("made no progress")? */
bool framing_scene_holds (const FramingActing *hit, const FramingActingCue *cue);
/* The cue acted: its own words give no hit on this axis. */
void framing_scene_consume (FramingScene *scene, const FramingActingCue *cue);

/* Does a cue of this play stand wholly within tokens from .. to-1? */
bool framing_scene_has (const FramingScene *scene, FramingPlay play, uint32_t from, uint32_t to);

/* Does a joiner with a new subject stand within from .. to-1: "did not win and Seoul failed"? A name behind "and" is one, unless a name
 * stands before it, too ("Tom and Mary"). */
bool framing_scene_changes_subject (const FramingScene *scene, uint32_t from, uint32_t to);

void framing_directions_play (FramingScene *scene);
void framing_implicit_play (FramingScene *scene);
void framing_negation_play (FramingScene *scene);
void framing_degree_play (FramingScene *scene);
void framing_mood_play (FramingScene *scene);
void framing_contradiction_play (FramingScene *scene);
void framing_question_play (FramingScene *scene);
