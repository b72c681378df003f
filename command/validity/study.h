/* A gold set: its articles with what readers said of them, and what the plugin scores.
 * In: an engine, an open input (both must outlive the study) and settings; out: items in the order of the input, scored by as many
 * threads as the settings say, with the same result for any number. The study keeps all texts in memory and owns all that its
 * items point to, until framing_study_free(). */
#pragma once
#include "engine.h"
#include "input/input.h"
#include "validity/gold.h"
#include "validity/problems.h"
#include "validity/settings.h"

typedef struct {
  const FramingArticle *article;
  guint axis;                   /* of the schema */
  FramingGoldKind kind;         /* number or class */
  double gold;                  /* distance from neutral */
  guint first_coder, n_coders;  /* in study->values; NaN = did not code it */
  const char *group, *story, *by;       /* unique strings: equal texts have equal addresses; NULL = none */
  double score;                 /* NaN = no evidence, or an error */
  const char *error;            /* of scoring */
} FramingItem;

typedef struct {
  const FramingEngine *engine;
  const FramingSettings *settings;
  GPtrArray *batches;
  GArray *items;                /* of FramingItem */
  GArray *values;               /* of double */
  GStringChunk *strings;
  guint other_axes;             /* items that --axis leaves out */
  FramingProblems problems;
} FramingStudy;

FramingStudy *framing_study_read (const FramingEngine *engine, FramingInput *input, const FramingSettings *settings);
/* FALSE = no session could be had; the user was told */
gboolean framing_study_score (FramingStudy *study);
FramingItem *framing_study_item (const FramingStudy *study, guint i);
void framing_study_free (FramingStudy *study);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingStudy, framing_study_free)
