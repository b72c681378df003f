#include "statistics/interval.h"
#include "statistics/student.h"
#include <math.h>

static double
uniform (FramingRandom *random)
{
  return (double) (framing_random_next (random) >> 11) * 0x1p-53;
}

static FramingMean
interval_of (const double *values, guint n)
{
  FramingRandom random;

  framing_random_seed (&random, 1, 0);
  return framing_interval_mean (values, n, &random);
}

/* mean 3, variance 2.5: by hand */
static void
test_student (void)
{
  static const double values[] = { 1, 2, 3, 4, 5 };
  FramingMean mean = interval_of (values, 5);

  g_assert_cmpuint (mean.n, ==, 5);
  g_assert_cmpfloat (mean.mean, ==, 3);
  g_assert_cmpfloat_with_epsilon (mean.se, sqrt (0.5), 1e-15);
  g_assert_cmpfloat_with_epsilon (mean.low, 3 - 2.776445 * sqrt (0.5), 1e-6);
  g_assert_cmpfloat_with_epsilon (mean.high, 3 + 2.776445 * sqrt (0.5), 1e-6);
}

static void
test_degenerate (void)
{
  double values[30];
  FramingMean mean = interval_of (NULL, 0);

  g_assert_true (isnan (mean.mean) && isnan (mean.se) && isnan (mean.low) && isnan (mean.high));
  for (guint i = 0; i < 30; i++)
    values[i] = 0.1 + 0.2;
  mean = interval_of (values, 1);
  g_assert_true (mean.mean == values[0] && isnan (mean.se) && isnan (mean.low) && isnan (mean.high));
  for (guint n = 2; n <= 30; n++)
    {
      mean = interval_of (values, n);
      g_assert_cmpfloat (mean.se, ==, 0);
      g_assert_true (mean.low == mean.mean && mean.high == mean.mean);
    }
}

/* one value that differs: a third of the resamples lack it, and cannot be studentised */
static void
test_no_spread (void)
{
  double values[30] = { 1 };
  FramingMean mean = interval_of (values, 30), student = framing_interval_student (values, 30);

  g_assert_cmpfloat (mean.low, ==, student.low);
  g_assert_cmpfloat (mean.high, ==, student.high);
}

/* An independent reading of the definition: the same resamples, sums from scratch, t* by counting ranks. */
static void
bootstrap (const double *values, guint n, double *low_t, double *high_t)
{
  enum { B = FRAMING_INTERVAL_RESAMPLES };
  double t[B], mean = framing_interval_student (values, n).mean;
  FramingRandom random;

  framing_random_seed (&random, 1, 0);
  for (guint r = 0; r < B; r++)
    {
      double drawn[100], sum = 0, squares = 0;
      guint64 bits = 0;

      for (guint i = 0; i < n; i++)
        {
          bits = i % 2 == 0 ? framing_random_next (&random) : bits >> 32;
          drawn[i] = values[(bits & 0xffffffff) * n >> 32];
          sum += drawn[i];
        }
      for (guint i = 0; i < n; i++)
        squares += (drawn[i] - sum / n) * (drawn[i] - sum / n);
      t[r] = (sum / n - mean) / sqrt (squares / (n - 1) / n);
    }
  for (guint r = 0; r < B; r++)
    {
      guint rank = 0;

      for (guint other = 0; other < B; other++)
        rank += t[other] < t[r] || (t[other] == t[r] && other < r);
      if (rank == 49)
        *low_t = t[r];
      else if (rank == 1949)
        *high_t = t[r];
    }
}

/* a tail above, a tail below, heavy tails on both sides, hardly any; 20 values are enough, and odd numbers of them as well */
static void
test_bootstrap (void)
{
  static const struct { guint n; double power; gboolean both; } cases[] = {
    { 25, 1, FALSE }, { 25, -1, FALSE }, { 20, 1, FALSE }, { 40, 4, TRUE }, { 61, 0.3, TRUE }, { 100, 1, TRUE },
  };
  guint drawn_low = 0, drawn_high = 0, n_bounds = 2 * G_N_ELEMENTS (cases);

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      guint n = cases[c].n;
      double values[100], low_t = NAN, high_t = NAN, reach = framing_student_quantile (0.975, n - 1);
      FramingRandom random;
      FramingMean mean;

      framing_random_seed (&random, 5, c);
      for (guint i = 0; i < n; i++)
        {
          double size = -log (1 - uniform (&random));

          values[i] = cases[c].both ? (uniform (&random) < 0.5 ? -1 : 1) * pow (size, cases[c].power) : size * cases[c].power;
        }
      bootstrap (values, n, &low_t, &high_t);
      mean = interval_of (values, n);
      g_assert_cmpfloat_with_epsilon (mean.low, mean.mean - MAX (high_t, reach) * mean.se, 1e-12);
      g_assert_cmpfloat_with_epsilon (mean.high, mean.mean - MIN (low_t, -reach) * mean.se, 1e-12);
      drawn_low += high_t > reach;
      drawn_high += low_t < -reach;
    }
  g_assert_true (drawn_low > 0 && drawn_high > 0 && drawn_low + drawn_high < n_bounds);         /* each counts somewhere */
}

/* below 20 values nothing is drawn */
static void
test_border (void)
{
  double values[20];

  for (guint i = 0; i < 20; i++)
    values[i] = exp (i / 4.0);
  g_assert_cmpfloat (interval_of (values, 19).high, ==, framing_interval_student (values, 19).high);
  g_assert_cmpfloat (interval_of (values, 20).high, >, framing_interval_student (values, 20).high);
  g_assert_cmpfloat (interval_of (values, 20).low, ==, framing_interval_student (values, 20).low);
}

static double
skewness_of (const double *values, guint n)
{
  FramingMean mean = framing_interval_student (values, n);
  double cubes = 0;

  for (guint i = 0; i < n; i++)
    cubes += pow ((values[i] - mean.mean) / (mean.se * sqrt (n)), 3);
  return cubes / n;
}

/* where drawing ends and the expansion begins, both say the same, within what draws err; the tail lies above, so t counts below */
static void
test_expansion (void)
{
  guint n = FRAMING_INTERVAL_EXPANSION;
  g_autofree double *values = g_new (double, n + 1);
  FramingMean drawn, expanded;
  FramingRandom random;
  double shift;

  framing_random_seed (&random, 6, 0);
  for (guint i = 0; i <= n; i++)
    values[i] = pow (-log (1 - uniform (&random)), 2);
  drawn = interval_of (values, n);
  expanded = interval_of (values, n + 1);
  g_assert_cmpfloat_with_epsilon ((expanded.mean - expanded.low) / expanded.se, (drawn.mean - drawn.low) / drawn.se, 0.25);
  g_assert_cmpfloat_with_epsilon ((expanded.high - expanded.mean) / expanded.se, (drawn.high - drawn.mean) / drawn.se, 0.25);
  g_assert_cmpfloat (expanded.high - expanded.mean, >, 1.0001 * (expanded.mean - expanded.low));
  shift = (2 * 1.959963984540054 * 1.959963984540054 + 1) / (6 * sqrt (n + 1)) * skewness_of (values, n + 1);
  g_assert_cmpfloat_with_epsilon ((expanded.high - expanded.mean) / expanded.se, 1.959963984540054 + shift, 1e-9);
  g_assert_cmpfloat_with_epsilon ((expanded.mean - expanded.low) / expanded.se, framing_student_quantile (0.975, n), 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/interval/student", test_student);
  g_test_add_func ("/command/statistics/interval/degenerate", test_degenerate);
  g_test_add_func ("/command/statistics/interval/no-spread", test_no_spread);
  g_test_add_func ("/command/statistics/interval/bootstrap", test_bootstrap);
  g_test_add_func ("/command/statistics/interval/border", test_border);
  g_test_add_func ("/command/statistics/interval/expansion", test_expansion);
  return g_test_run ();
}
