/* The clearest pairs of sentences of one outlet and the others on the same stories, in the direction of its difference.
 * In: a task (clear.h), an outlet and a direction; out: stories that pull the outlet there, whose documents are then read; then, with
 * the readings, the best pair of each story, the clearest first. Clarity = harmonic mean of how well the two sentences show their direction
 * (weight.h), times their affinity (words in common, rare ones most), times L / (L + 0.2) of the two articles, times the root of the
 * difference of the two outlets there; pairs that share too little, near-identical ones and faint ones are left out; ties by the name of
 * the story. Passages belong to the caller: framing_contrast_passage_free(). */
#pragma once
#include "passage/clear.h"

typedef struct {
  guint32 story;
  guint own, other;             /* cells: the outlet's, and the one furthest from it */
  double rank;                  /* difference of the two, times their solidity */
} FramingContrastStory;

GArray *framing_contrast_candidates (const FramingClearTask *task, guint32 group, double direction, guint most);
void framing_contrast_documents (const FramingClearTask *task, const FramingContrastStory *story, double direction, GArray *documents);
/* appends at most `most` passages, none with a pair of sentences that stands in `passages` from `since` on */
void framing_contrast_passages (const FramingClearTask *task, const GArray *candidates, double direction, const FramingReadings *readings,
                                const FramingLikeness *likeness, guint most, guint since, GPtrArray *passages);
void framing_contrast_passage_free (gpointer passage);
