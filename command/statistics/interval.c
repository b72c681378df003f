#include "statistics/interval.h"
#include "statistics/student.h"
#include <math.h>

#define TAIL 0.025
#define Z 1.9599639845400545    /* normal quantile of 1 - TAIL */
#define SAME 1e-12              /* values that differ by less, relative to the largest, are the same */

typedef struct { double low, high; } Quantiles;         /* of t* */

static double
mean_of (const double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  return sum / n;
}

static gboolean
are_same (const double *values, guint n)
{
  double low = values[0], high = values[0];

  for (guint i = 1; i < n; i++)
    {
      low = MIN (low, values[i]);
      high = MAX (high, values[i]);
    }
  return high - low <= SAME * MAX (fabs (low), fabs (high));
}

static FramingMean
start (const double *values, guint n)
{
  FramingMean mean = { n, NAN, NAN, NAN, NAN };
  double squares = 0;

  if (n == 0)
    return mean;
  mean.mean = mean_of (values, n);
  if (n == 1)
    return mean;
  for (guint i = 0; i < n; i++)
    squares += (values[i] - mean.mean) * (values[i] - mean.mean);
  mean.se = are_same (values, n) ? 0 : sqrt (squares / (n - 1) / n);
  return mean;
}

static void
set_bounds (FramingMean *mean, Quantiles quantiles)
{
  mean->low = mean->mean - quantiles.high * mean->se;
  mean->high = mean->mean - quantiles.low * mean->se;
}

static Quantiles
by_student (guint n)
{
  double t = framing_student_quantile (1 - TAIL, n - 1);

  return (Quantiles) { -t, t };
}

static Quantiles
by_expansion (const double *values, const FramingMean *mean)
{
  double cubes = 0, spread = mean->se * sqrt (mean->n), shift;

  for (guint i = 0; i < mean->n; i++)
    {
      double step = (values[i] - mean->mean) / spread;

      cubes += step * step * step;
    }
  shift = cubes / mean->n * (2 * Z * Z + 1) / (6 * sqrt (mean->n));
  return (Quantiles) { -Z - shift, Z - shift };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* t* of one resample; NaN = no spread. A place is 32 random bits times n, over 2^32: no place is off by more than n / 2^32.
 * Two sums run side by side, for neither need then wait for the other. */
static double
resample (const double *centred, guint n, double least_squares, FramingRandom *random)
{
  double sum = 0, squares = 0, other_sum = 0, other_squares = 0;

  for (guint i = 0; i < n; i += 2)
    {
      guint64 bits = framing_random_next (random);
      double value = centred[(bits & G_MAXUINT32) * n >> 32], other = i + 1 < n ? centred[(bits >> 32) * n >> 32] : 0;

      sum += value;
      squares += value * value;
      other_sum += other;
      other_squares += other * other;
    }
  sum += other_sum;
  squares += other_squares - sum * sum / n;
  return squares > least_squares ? sum / n / sqrt (squares / (n - 1) / n) : NAN;
}

static Quantiles
by_bootstrap (const double *values, const FramingMean *mean, FramingRandom *random)
{
  guint n = mean->n, kept = 0, place;
  g_autofree double *centred = g_new (double, n);
  double t[FRAMING_INTERVAL_RESAMPLES], least = SAME * mean->se * mean->se * n * (n - 1);

  for (guint i = 0; i < n; i++)
    centred[i] = values[i] - mean->mean;
  for (guint r = 0; r < FRAMING_INTERVAL_RESAMPLES; r++)
    {
      double value = resample (centred, n, least, random);

      if (!isnan (value))
        t[kept++] = value;
    }
  if (kept < FRAMING_INTERVAL_RESAMPLES - FRAMING_INTERVAL_RESAMPLES / 100)
    return by_student (n);
  qsort (t, kept, sizeof *t, compare);
  place = (guint) (TAIL * (kept + 1) + 1e-9);
  return (Quantiles) { t[place - 1], t[kept - place] };
}

FramingMean
framing_interval_student (const double *values,
                          guint         n)
{
  FramingMean mean = start (values, n);

  if (n > 1)
    set_bounds (&mean, by_student (n));
  return mean;
}

/* of two intervals the bound that lies further out, on each side */
static Quantiles
wider (Quantiles a, Quantiles b)
{
  return (Quantiles) { MIN (a.low, b.low), MAX (a.high, b.high) };
}

FramingMean
framing_interval_mean (const double  *values,
                       guint          n,
                       FramingRandom *random)
{
  FramingMean mean = start (values, n);

  if (n < FRAMING_INTERVAL_BOOTSTRAP || !(mean.se > 0))
    return framing_interval_student (values, n);
  set_bounds (&mean, wider (by_student (n), n > FRAMING_INTERVAL_EXPANSION ? by_expansion (values, &mean)
                                                                          : by_bootstrap (values, &mean, random)));
  return mean;
}
