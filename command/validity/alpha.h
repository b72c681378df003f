/* Krippendorff's alpha: 1 = full agreement, 0 = what chance would give, below 0 = worse than that.
 * In: values[unit * n_coders + coder], NaN = not coded; units with fewer than two values do not count; out: alpha, NaN where it is not
 * defined (no pairs, or one value throughout). Ordinal distances are distances of midranks, which is Krippendorff's metric
 * rewritten; so both ordinal and interval need no matrix of coincidences and any number of distinct values will do. */
#pragma once
#include <glib.h>

typedef enum { FRAMING_ALPHA_NOMINAL, FRAMING_ALPHA_ORDINAL, FRAMING_ALPHA_INTERVAL } FramingAlphaMetric;

double framing_alpha (const double *values, guint n_units, guint n_coders, FramingAlphaMetric metric);
/* two coders on one scale, weighted */
double framing_alpha_pair (const double *a, const double *b, const double *weights, guint n);
