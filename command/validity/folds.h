/* Cross-validation. In: scores, gold and clusters; out: for each item its class and its score on the scale of the gold, both found
 * with cut-offs, mean and spread of the other folds alone. A cluster (a story, a document) never falls into two folds, and which
 * fold it falls into depends on its number, the number of clusters and the seed only. The caller owns all arrays. */
#pragma once
#include "validity/classes.h"
#include "validity/sample.h"

#define FRAMING_FOLDS 10

typedef struct {
  const FramingSample *sample;  /* sorted */
  const guint8 *gold;           /* classes */
  guint8 *classes;              /* out */
  double *scaled;               /* out */
} FramingCrossing;

guint framing_folds_deal (guint n_clusters, guint64 seed, guint *folds);        /* how many folds there are: at most FRAMING_FOLDS */
gboolean framing_folds_cross (const FramingCrossing *crossing, guint64 seed);   /* FALSE = fewer than two clusters */
