#include "validity/alpha.h"
#include "validity/ranks.h"
#include <math.h>

/* the pairable values, unit after unit */
typedef struct {
  GArray *values;               /* of double */
  GArray *sizes;                /* of guint: values of each unit */
} Pairable;

static Pairable
collect (const double *values, guint n_units, guint n_coders)
{
  Pairable pairable = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (guint unit = 0; unit < n_units; unit++)
    {
      guint before = pairable.values->len, size;

      for (guint coder = 0; coder < n_coders; coder++)
        if (!isnan (values[unit * n_coders + coder]))
          g_array_append_val (pairable.values, values[unit * n_coders + coder]);
      size = pairable.values->len - before;
      if (size >= 2)
        g_array_append_val (pairable.sizes, size);
      else
        g_array_set_size (pairable.values, before);
    }
  return pairable;
}

/* Sum of squared distances from the mean. */
static double
squares (const double *x, guint n)
{
  double mean = 0, sum = 0;

  for (guint i = 0; i < n; i++)
    mean += x[i];
  mean /= n;
  for (guint i = 0; i < n; i++)
    sum += (x[i] - mean) * (x[i] - mean);
  return sum;
}

/* Pairs of different values, counted both ways, among n. */
static double
mismatches (const double *x, guint n)
{
  g_autofree guint *order = g_new (guint, n);
  double different = (double) n * n;

  framing_ranks_order (x, n, order);
  for (guint i = 0, end; i < n; i = end)
    {
      for (end = i; end < n && x[order[end]] == x[order[i]]; end++)
        ;
      different -= (double) (end - i) * (end - i);
    }
  return different;
}

static double
nominal (const double *x, guint n, const guint *sizes, guint n_units)
{
  double observed = 0, expected = mismatches (x, n);
  guint at = 0;

  for (guint unit = 0; unit < n_units; at += sizes[unit++])
    observed += mismatches (x + at, sizes[unit]) / (sizes[unit] - 1);
  return expected > 0 ? 1 - (n - 1) * observed / expected : NAN;
}

/* All pairs of m values have squared distances that add up, both ways, to 2 m times the squares around the mean. */
static double
interval (const double *x, guint n, const guint *sizes, guint n_units)
{
  double observed = 0, expected = squares (x, n);
  guint at = 0;

  for (guint unit = 0; unit < n_units; at += sizes[unit++])
    observed += squares (x + at, sizes[unit]) * sizes[unit] / (sizes[unit] - 1);
  return expected > 0 ? 1 - (n - 1) * observed / (n * expected) : NAN;
}

static double
ordinal (const double *x, guint n, const guint *sizes, guint n_units)
{
  g_autofree guint *order = g_new (guint, n);
  g_autofree double *ranks = g_new (double, n);

  framing_ranks_order (x, n, order);
  framing_ranks_assign (x, order, NULL, n, ranks);
  return interval (ranks, n, sizes, n_units);
}

double
framing_alpha (const double      *values,
               guint              n_units,
               guint              n_coders,
               FramingAlphaMetric metric)
{
  Pairable pairable = collect (values, n_units, n_coders);
  const double *x = (const double *) (void *) pairable.values->data;
  const guint *sizes = (const guint *) (void *) pairable.sizes->data;
  double alpha = NAN;

  if (pairable.sizes->len > 0 && metric == FRAMING_ALPHA_NOMINAL)
    alpha = nominal (x, pairable.values->len, sizes, pairable.sizes->len);
  else if (pairable.sizes->len > 0 && metric == FRAMING_ALPHA_ORDINAL)
    alpha = ordinal (x, pairable.values->len, sizes, pairable.sizes->len);
  else if (pairable.sizes->len > 0)
    alpha = interval (x, pairable.values->len, sizes, pairable.sizes->len);
  g_array_unref (pairable.values);
  g_array_unref (pairable.sizes);
  return alpha;
}

double
framing_alpha_pair (const double *a,
                    const double *b,
                    const double *weights,
                    guint         n)
{
  double total = 0, mean = 0, observed = 0, expected = 0;

  for (guint i = 0; i < n; i++)
    {
      total += 2 * weights[i];
      mean += weights[i] * (a[i] + b[i]);
    }
  mean /= total;
  for (guint i = 0; i < n; i++)
    {
      double da = a[i] - mean, db = b[i] - mean;

      observed += weights[i] * (a[i] - b[i]) * (a[i] - b[i]);
      expected += weights[i] * (da * da + db * db);
    }
  return total > 1 && expected > 0 ? 1 - (total - 1) * observed / (total * expected) : NAN;
}
