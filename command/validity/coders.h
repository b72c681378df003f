/* Several coders of the same items: how well the tool agrees with one of them, beside how well they agree with each other.
 * In: values[item * n_coders + coder] (NaN = did not code it) and the tool's scores; out: figures, NaN where there are fewer than
 * three common items or no spread. Correlations are over the items with two coders or more, so that the tool and the coders face the
 * same ones. The mean of k coders is more reliable than one: Spearman (1910) and Brown (1910).
 * The caller frees `each` with g_free(). */
#pragma once
#include "validity/alpha.h"

typedef struct {
  double tool, others;          /* Pearson r: the tool with this coder; mean over the other coders with this one */
  guint items;
} FramingCoder;

typedef struct {
  FramingCoder *each;
  double tool;                  /* mean over coders: the tool with one coder */
  double one_another;           /* mean over pairs of coders */
  double per_item;              /* coders of an item, harmonic mean */
  double reliability;           /* of the mean of so many coders (Spearman-Brown) */
  double ceiling;               /* what r with that mean a perfect tool may expect: the root of the reliability */
  double alpha;                 /* of the coders among themselves */
  guint coded_twice;            /* items with two coders or more */
} FramingCoders;

FramingCoders framing_coders_compare (const double *values, const double *score, guint n_items, guint n_coders,
                                      FramingAlphaMetric metric);
double framing_coders_spearman_brown (double r, double k);
