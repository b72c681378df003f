/* How far figures would move in other samples of the same kind (Efron 1979): clusters are drawn with replacement, as many as there
 * are, the figures computed anew, and 95 in 100 of them lie between the bounds (percentiles 2.5 and 97.5).
 * In: a function that fills values[] for a weight of each cluster (how often it was drawn); out: an interval for each value, NaN
 * where fewer than two clusters, or fewer than half of the draws, give one. Draw r depends on the seed and r alone. */
#pragma once
#include <glib.h>

typedef struct { double low, high; } FramingInterval;
typedef void (*FramingFiguresFunc) (const double *weights, gpointer data, double *values);

void framing_bootstrap_run (guint64 seed, guint draws, guint n_clusters, guint n_values, FramingFiguresFunc func, gpointer data,
                            FramingInterval *intervals);
/* of n sorted numbers, with linear interpolation between neighbours; `share` from 0 to 1 */
double framing_bootstrap_quantile (const double *sorted, guint n, double share);
