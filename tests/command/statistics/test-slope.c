#include "statistics/slope.h"
#include <math.h>

static double
plain_slope (const double *values, const double *days, guint n)
{
  double day = 0, value = 0, products = 0, squares = 0;

  for (guint i = 0; i < n; i++)
    {
      day += days[i] / n;
      value += values[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      products += (days[i] - day) * (values[i] - value);
      squares += (days[i] - day) * (days[i] - day);
    }
  return products / squares;
}

/* Five weeks of unequal size, given in no order: all 120 orders, tried here by counting in base 5. */
static void
test_exact (void)
{
  static const double values[] = { 0.3, 0.1, 0.5, 0.45, 0.2, 0.7, 0.35, 0.6, 0.1 };
  static const gint32 days[] = { 20010, 20000, 20030, 20033, 20004, 20058, 20013, 20049, 20005 };
  static const gint32 weeks[] = { 20007, 20000, 20028, 20028, 20000, 20056, 20007, 20049, 20000 };
  static const gint32 starts[] = { 20000, 20007, 20028, 20049, 20056 };
  guint count = 0, all = 0;
  double seen = NAN;
  FramingRandom random;
  FramingSlope result;

  for (guint code = 0; code < 3125; code++)
    {
      guint order[5], used = 0;
      double moved[9], slope;

      for (guint i = 0, rest = code; i < 5; i++, rest /= 5)
        used |= 1u << (order[i] = rest % 5);
      if (used != 31)
        continue;
      for (guint i = 0; i < 9; i++)
        for (guint b = 0; b < 5; b++)
          if (weeks[i] == starts[b])
            moved[i] = starts[order[b]] + (days[i] - weeks[i]);
      slope = plain_slope (values, moved, 9);
      all++;
      if (isnan (seen))
        {
          double real[9];

          for (guint i = 0; i < 9; i++)
            real[i] = days[i];
          seen = plain_slope (values, real, 9);
        }
      count += fabs (slope) >= fabs (seen) * (1 - 1e-9);
    }
  framing_random_seed (&random, 1, 0);
  result = framing_slope_test (values, days, weeks, 9, 9999, &random);
  g_assert_cmpuint (all, ==, 120);
  g_assert_cmpuint (result.blocks, ==, 5);
  g_assert_cmpuint (result.draws, ==, 120);
  g_assert_cmpfloat_with_epsilon (result.slope, seen * 365.25, 1e-9);
  g_assert_cmpfloat (result.p, ==, count / 120.0);
}

/* a straight line over 40 weeks; then noise */
static void
test_random (void)
{
  double values[80], noise[80];
  gint32 days[80], weeks[80];
  FramingRandom random;
  FramingSlope result;

  framing_random_seed (&random, 4, 0);
  for (guint i = 0; i < 80; i++)
    {
      weeks[i] = (gint32) (i / 2) * 7 - 140;
      days[i] = weeks[i] + (gint32) (i % 2) * 3;
      values[i] = 0.2 + 0.1 * days[i] / 365.25;
      noise[i] = framing_random_below (&random, 1000) / 1000.0;
    }
  result = framing_slope_test (values, days, weeks, 80, 9999, &random);
  g_assert_cmpuint (result.blocks, ==, 40);
  g_assert_cmpfloat_with_epsilon (result.slope, 0.1, 1e-12);
  g_assert_cmpfloat (result.p, ==, 1 / 10000.0);
  result = framing_slope_test (noise, days, weeks, 80, 9999, &random);
  g_assert_cmpfloat (result.p, >, 0.01);
}

static void
test_none (void)
{
  static const double values[] = { 0.1, 0.2, 0.3, 0.4 };
  static const gint32 days[] = { 0, 7, 14, 21 }, same[] = { 3, 3, 3, 3 };
  FramingRandom random;
  FramingSlope result;

  framing_random_seed (&random, 1, 0);
  result = framing_slope_test (values, days, days, 4, 999, &random);
  g_assert_cmpfloat_with_epsilon (result.slope, 0.1 / 7 * 365.25, 1e-12);
  g_assert_true (isnan (result.p) && result.blocks == 4);
  result = framing_slope_test (values, same, same, 4, 999, &random);
  g_assert_true (isnan (result.slope) && isnan (result.p));
  result = framing_slope_test (values, days, days, 1, 999, &random);
  g_assert_true (isnan (result.slope));
  result = framing_slope_test (NULL, NULL, NULL, 0, 999, &random);
  g_assert_true (isnan (result.slope) && result.blocks == 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/slope/exact", test_exact);
  g_test_add_func ("/command/statistics/slope/random", test_random);
  g_test_add_func ("/command/statistics/slope/none", test_none);
  return g_test_run ();
}
