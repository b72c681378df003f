/* Tokens -> hits -> rules -> sums, scores and evidence of one document.
 * A FramingModel is all that is fixed: axes, index, rules, targets (made with the analyzer, shared). A FramingMeasure is the working
 * memory of one session: it holds the sums of the last document and the evidence of the last batch. */
#pragma once
#include "document/document.h"
#include "lexicon/axis.h"
#include "lexicon/classes.h"
#include "measure/jackknife.h"
#include "measure/scene.h"
#include "measure/sentence.h"
#include "measure/sums.h"
#include "measure/targets.h"

typedef struct {
  GPtrArray *axes;                      /* of FramingAxis; their layers are 0 .. n-1, then protected, cues, targets */
  FramingScoreConstants *constants;     /* for each axis */
  FramingIndex *index;
  FramingRules *rules;
  FramingTargets *targets;
} FramingModel;

static inline unsigned framing_model_protected_layer (const FramingModel *m) { return m->axes->len; }
static inline unsigned framing_model_cue_layer (const FramingModel *m) { return m->axes->len + 1; }
static inline unsigned framing_model_target_layer (const FramingModel *m) { return m->axes->len + 2; }

/* The axis of a layer as hosts see it: its number, -1 a cue, -2 a protected phrase, -3 a target. */
static inline int32_t
framing_model_public_axis (const FramingModel *m, uint32_t layer)
{
  if (layer < m->axes->len)
    return (int32_t) layer;
  return layer == framing_model_cue_layer (m) ? -1 : layer == framing_model_protected_layer (m) ? -2 : -3;
}

#define FRAMING_PARTS 6u                /* FRAMING_PART_ALL .. FRAMING_PART_QUOTED; then come the targets */

typedef struct {
  const FramingModel *model;
  FramingClasses classes;
  FramingMatcher matcher;
  uint64_t wanted;                      /* layers of the axes and targets: without one of them a sentence has no numbers */
  FramingWindow window;
  FramingScene scene;
  FramingPlaces places;                 /* what is added while the sentences go by; sums and words are made of it at the end */
  FramingSums *sums;                    /* axis * n_slots + slot */
  uint32_t *words;                      /* for each slot */
  size_t n_slots;
  FramingJackknife *jackknives;         /* for each axis */
  uint32_t carry;                       /* targets that go on */
  framing_evidence *evidence; size_t n_evidence, evidence_room;         /* of the batch */
  size_t evidence_from;                 /* where this document's begins */
  uint32_t max_evidence;                /* for each document */
  bool evidence_cut;
} FramingMeasure;

bool framing_measure_init (FramingMeasure *measure, const FramingModel *model);        /* FALSE: no memory */
void framing_measure_clear (FramingMeasure *measure);
/* FRAMING_OK, FRAMING_E_MEMORY, FRAMING_E_CANCELLED. The evidence is added to what stands there. */
int framing_measure_document (FramingMeasure *measure, const FramingDocument *document, uint32_t max_evidence);
/* The end (one past the last token) of the sentence that begins at `first`: never more than FRAMING_SENTENCE_MAX tokens. */
size_t framing_measure_sentence_end (const FramingDocument *document, size_t first);

static inline const FramingSums *
framing_measure_sums (const FramingMeasure *m, size_t axis, size_t slot)
{
  return &m->sums[axis * m->n_slots + slot];
}
