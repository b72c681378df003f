#include "validity/bootstrap.h"
#include "validity/sample.h"
#include <math.h>

static void
test_quantile (void)
{
  static const double sorted[] = { 1, 2, 3, 4, 5 };

  g_assert_cmpfloat (framing_bootstrap_quantile (sorted, 5, 0), ==, 1);
  g_assert_cmpfloat (framing_bootstrap_quantile (sorted, 5, 0.5), ==, 3);
  g_assert_cmpfloat_with_epsilon (framing_bootstrap_quantile (sorted, 5, 0.1), 1.4, 1e-12);
  g_assert_cmpfloat (framing_bootstrap_quantile (sorted, 5, 1), ==, 5);
  g_assert_cmpfloat (framing_bootstrap_quantile (sorted, 1, 0.975), ==, 1);
}

static void
correlate (const double *weights, gpointer data, double *values)
{
  framing_sample_weigh (data, weights);
  values[0] = framing_sample_pearson (data);
}

/* Efron and Tibshirani (1993), An Introduction to the Bootstrap: fifteen law schools, r = 0.776, standard error about 0.13;
 * the percentile bounds that others print for it lie near 0.46 and 0.96. */
static void
test_law_schools (void)
{
  static const double lsat[] = { 576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594 };
  static const double gpa[] = { 3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96 };
  g_autoptr (FramingSample) sample = framing_sample_new (15);
  FramingInterval interval, again, other;

  for (guint i = 0; i < 15; i++)
    {
      sample->gold[i] = lsat[i];
      sample->score[i] = gpa[i];
      sample->cluster[i] = i;
    }
  g_assert_cmpfloat_with_epsilon (framing_sample_pearson (sample), 0.776, 0.0005);
  framing_bootstrap_run (1, 4000, 15, 1, correlate, sample, &interval);
  g_assert_cmpfloat_with_epsilon (interval.low, 0.46, 0.03);
  g_assert_cmpfloat_with_epsilon (interval.high, 0.962, 0.01);
  framing_bootstrap_run (1, 4000, 15, 1, correlate, sample, &again);
  g_assert_true (interval.low == again.low && interval.high == again.high);
  framing_bootstrap_run (2, 4000, 15, 1, correlate, sample, &other);
  g_assert_true (interval.low != other.low && interval.high != other.high);
}

/* every draw has as many clusters as there are */
static void
check_weights (const double *weights, gpointer data, double *values)
{
  double sum = 0;

  for (guint i = 0; i < 8; i++)
    sum += weights[i];
  g_assert_cmpfloat (sum, ==, 8);
  values[0] = weights[0];
  values[1] = weights[0] > 0 ? 1 : NAN;         /* not defined in a third of the draws */
  values[2] = weights[0] > 2 ? 1 : NAN;         /* in most of them */
  ++*(guint *) data;
}

static void
test_draws (void)
{
  FramingInterval intervals[3];
  guint calls = 0;

  framing_bootstrap_run (3, 500, 8, 3, check_weights, &calls, intervals);
  g_assert_cmpuint (calls, ==, 500);
  g_assert_cmpfloat (intervals[0].low, ==, 0);
  g_assert_cmpfloat (intervals[0].high, >=, 3);
  g_assert_cmpfloat (intervals[1].low, ==, 1);
  g_assert_true (isnan (intervals[2].low) && isnan (intervals[2].high));
  framing_bootstrap_run (3, 500, 1, 3, check_weights, &calls, intervals);
  g_assert_true (isnan (intervals[0].low));
  g_assert_cmpuint (calls, ==, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/bootstrap/quantile", test_quantile);
  g_test_add_func ("/command/validity/bootstrap/law-schools", test_law_schools);
  g_test_add_func ("/command/validity/bootstrap/draws", test_draws);
  return g_test_run ();
}
