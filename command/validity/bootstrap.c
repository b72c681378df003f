#include "validity/bootstrap.h"
#include "statistics/random.h"
#include <math.h>
#include <string.h>

#define TAIL 0.025

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

double
framing_bootstrap_quantile (const double *sorted,
                            guint         n,
                            double        share)
{
  double place = share * (n - 1);
  guint below = MIN ((guint) place, n - 1), above = MIN (below + 1, n - 1);

  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

static FramingInterval
bounds (double *values, guint draws)
{
  guint n = 0;

  for (guint i = 0; i < draws; i++)
    if (!isnan (values[i]))
      values[n++] = values[i];
  if (n == 0 || n < draws / 2)
    return (FramingInterval) { NAN, NAN };
  qsort (values, n, sizeof *values, compare);
  return (FramingInterval) { framing_bootstrap_quantile (values, n, TAIL), framing_bootstrap_quantile (values, n, 1 - TAIL) };
}

static void
draw (guint64 seed, guint number, guint n_clusters, double *weights)
{
  FramingRandom random;

  framing_random_seed (&random, seed, number);
  memset (weights, 0, n_clusters * sizeof *weights);
  for (guint i = 0; i < n_clusters; i++)
    weights[framing_random_below (&random, n_clusters)]++;
}

void
framing_bootstrap_run (guint64            seed,
                       guint              draws,
                       guint              n_clusters,
                       guint              n_values,
                       FramingFiguresFunc func,
                       gpointer           data,
                       FramingInterval   *intervals)
{
  g_autofree double *weights = g_new (double, n_clusters), *values = g_new (double, n_values);
  g_autofree double *all = g_new (double, (gsize) n_values * draws);

  for (guint v = 0; v < n_values; v++)
    intervals[v] = (FramingInterval) { NAN, NAN };
  if (n_clusters < 2)
    return;
  for (guint number = 0; number < draws; number++)
    {
      draw (seed, number, n_clusters, weights);
      func (weights, data, values);
      for (guint v = 0; v < n_values; v++)
        all[(gsize) v * draws + number] = values[v];
    }
  for (guint v = 0; v < n_values; v++)
    intervals[v] = bounds (all + (gsize) v * draws, draws);
}
