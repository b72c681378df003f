#include "statistics/shuffle.h"
#include <math.h>

/* Three stories of two groups: labels can be permuted in 8 ways, and the statistic is (sum of halves of differences)^2 * 2 / 3. */
static void
test_pairs (void)
{
  static const guint32 first[] = { 0, 2, 4, 6 }, group[] = { 0, 1, 0, 1, 0, 1 };
  static const double value[] = { 0.4, 0.2, 0.3, 0.2, 0.5, 0.1 };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (3, 2, first, group, value);
  FramingShuffle result;
  FramingRandom random;

  framing_random_seed (&random, 1, 0);
  result = framing_shuffle_test (twoway, 9999, &random);
  g_assert_cmpfloat_with_epsilon (result.statistic, 2 * 0.35 * 0.35 / 3, 1e-15);
  g_assert_cmpuint (result.draws, ==, 9999);
  g_assert_cmpfloat_with_epsilon (result.p, 0.25, 5 * sqrt (0.25 * 0.75 / 9999));       /* all one way, or all the other */
}

/* A story of three groups and one of two, 12 permutations in all, counted here one by one. */
static void
test_unbalanced (void)
{
  static const guint32 first[] = { 0, 3, 5 }, group[] = { 0, 1, 2, 1, 2 };
  static const double value[] = { 0.9, 0.2, 0.1, 0.6, 0.5 };
  static const guint orders[6][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (2, 3, first, group, value);
  double centred[] = { 0.5, -0.2, -0.3, 0.05, -0.05 }, seen = NAN, expected;
  guint count = 0;
  FramingShuffle result;
  FramingRandom random;

  for (guint o = 0; o < 6; o++)
    for (guint turned = 0; turned < 2; turned++)
      {
        double a = centred[orders[o][0]], b = centred[orders[o][1]] + centred[3 + turned], c = centred[orders[o][2]] + centred[4 - turned];
        double statistic = a * a + b * b / 2 + c * c / 2;

        if (o == 0 && turned == 0)
          seen = statistic;
        count += statistic >= seen - 1e-12;
      }
  expected = count / 12.0;
  framing_random_seed (&random, 2, 0);
  result = framing_shuffle_test (twoway, 9999, &random);
  g_assert_cmpfloat_with_epsilon (result.statistic, seen, 1e-15);
  g_assert_cmpfloat_with_epsilon (framing_shuffle_statistic (twoway), seen, 1e-15);
  g_assert_cmpfloat_with_epsilon (result.p, expected, 5 * sqrt (expected * (1 - expected) / 9999));
}

static void
test_degenerate (void)
{
  static const guint32 first[] = { 0, 2 }, group[] = { 0, 1 };
  static const double same[] = { 0.3, 0.3 }, missing[] = { 0.3, NAN };
  g_autoptr (FramingTwoway) flat = framing_twoway_new (1, 2, first, group, same), empty = framing_twoway_new (1, 2, first, group, missing);
  FramingRandom random;

  framing_random_seed (&random, 1, 0);
  g_assert_cmpfloat (framing_shuffle_test (flat, 99, &random).p, ==, 1);
  g_assert_true (isnan (framing_shuffle_test (empty, 99, &random).p));
  g_assert_true (isnan (framing_shuffle_statistic (empty)));
  g_assert_cmpuint (framing_shuffle_draws (0), ==, 9999);
  g_assert_cmpuint (framing_shuffle_draws (40000), ==, 5000);
  g_assert_cmpuint (framing_shuffle_draws (G_MAXUINT32), ==, 499);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/shuffle/pairs", test_pairs);
  g_test_add_func ("/command/statistics/shuffle/unbalanced", test_unbalanced);
  g_test_add_func ("/command/statistics/shuffle/degenerate", test_degenerate);
  return g_test_run ();
}
