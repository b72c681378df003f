#include "statistics/student.h"
#include <math.h>

/* 1 and 2 degrees of freedom have closed forms, and so has 4. */
static void
test_closed (void)
{
  for (double t = -20; t <= 20; t += 0.37)
    {
      double square = t * t, four = 0.5 + 3 * t / 8 / sqrt (1 + square / 4) * (1 - square / 12 / (1 + square / 4));

      g_assert_cmpfloat_with_epsilon (framing_student_cdf (t, 1), 0.5 + atan (t) / G_PI, 1e-13);
      g_assert_cmpfloat_with_epsilon (framing_student_cdf (t, 2), 0.5 + t / 2 / sqrt (2 + square), 1e-13);
      g_assert_cmpfloat_with_epsilon (framing_student_cdf (t, 4), four, 1e-13);
    }
}

/* tables print three digits; these are from the closed forms, and the normal distribution in the limit */
static void
test_quantile (void)
{
  g_assert_cmpfloat_with_epsilon (framing_student_quantile (0.975, 1), tan (0.475 * G_PI), 1e-10);
  g_assert_cmpfloat_with_epsilon (framing_student_quantile (0.975, 2), 0.95 * sqrt (2 / (1 - 0.95 * 0.95)), 1e-11);
  g_assert_cmpfloat_with_epsilon (framing_student_quantile (0.975, 9), 2.262157, 5e-7);
  g_assert_cmpfloat_with_epsilon (framing_student_quantile (0.975, 19), 2.093024, 5e-7);
  g_assert_cmpfloat_with_epsilon (framing_student_quantile (0.975, 1e9), 1.959963986, 1e-8);
  g_assert_cmpfloat (framing_student_quantile (0.5, 3), ==, 0);
}

static void
test_round_trip (void)
{
  static const double shares[] = { 1e-9, 0.0005, 0.025, 0.3, 0.49999, 0.6, 0.975, 0.9999 };

  for (guint df = 1; df < 3000; df = df * 3 / 2 + 1)
    for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
      {
        double t = framing_student_quantile (shares[i], df);

        g_assert_cmpfloat_with_epsilon (framing_student_cdf (t, df) / shares[i], 1, 1e-10);
        g_assert_cmpfloat_with_epsilon (framing_student_cdf (-t, df), 1 - shares[i], 1e-12);
      }
}

static void
test_none (void)
{
  g_assert_true (isnan (framing_student_cdf (NAN, 3)));
  g_assert_true (isnan (framing_student_cdf (1, 0)));
  g_assert_true (isnan (framing_student_quantile (1, 3)));
  g_assert_true (isnan (framing_student_quantile (0.9, NAN)));
  g_assert_cmpfloat (framing_student_cdf (INFINITY, 3), ==, 1);
  g_assert_cmpfloat (framing_student_cdf (-1e300, 3), ==, 0);
  g_assert_cmpfloat (framing_student_cdf (0, 3), ==, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/student/closed", test_closed);
  g_test_add_func ("/command/statistics/student/quantile", test_quantile);
  g_test_add_func ("/command/statistics/student/round-trip", test_round_trip);
  g_test_add_func ("/command/statistics/student/none", test_none);
  return g_test_run ();
}
