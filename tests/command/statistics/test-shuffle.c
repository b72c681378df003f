#include "statistics/shuffle.h"
#include <math.h>

/* Three stories of two groups: to permute labels is to flip signs, in 8 ways; the statistic is (sum of halves of differences)^2 * 2 / 3. */
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

/* ---- both nulls, counted one by one: stories of three groups, values in whole steps, each story's summing to 0 ---- */

#define GROUPS 3
#define MOST 8

static const guint orders[6][GROUPS] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

static int
square_sum (const int *sums)
{
  return sums[0] * sums[0] + sums[1] * sums[1] + sums[2] * sums[2];
}

/* ways below: 6 orders (permuting) or 2 signs (flipping) for each story, as digits of `way` */
static gboolean
reaches (int rows[][GROUPS], guint n, guint way, gboolean permuting)
{
  int seen[GROUPS] = { 0 }, sums[GROUPS] = { 0 };

  for (guint b = 0; b < n; b++)
    {
      guint digit = permuting ? way % 6 : way % 2;

      for (guint g = 0; g < GROUPS; g++)
        {
          seen[g] += rows[b][g];
          sums[g] += permuting ? rows[b][orders[digit][g]] : digit == 0 ? rows[b][g] : -rows[b][g];
        }
      way /= permuting ? 6 : 2;
    }
  return square_sum (sums) >= square_sum (seen);
}

static double
count_all (int rows[][GROUPS], guint n, gboolean permuting)
{
  guint all = 1, count = 0;

  for (guint b = 0; b < n; b++)
    all *= permuting ? 6 : 2;
  for (guint way = 0; way < all; way++)
    count += reaches (rows, n, way, permuting);
  return (double) count / all;
}

static double
test_rows (int rows[][GROUPS], guint n, guint64 stream)
{
  guint32 first[MOST + 1], group[MOST * GROUPS];
  double value[MOST * GROUPS];
  g_autoptr (FramingTwoway) twoway = NULL;
  FramingRandom random;

  for (guint i = 0; i < n * GROUPS; i++)
    {
      first[i / GROUPS] = i / GROUPS * GROUPS;
      group[i] = i % GROUPS;
      value[i] = (rows[i / GROUPS][i % GROUPS] + 3.0 * (i / GROUPS)) / 100;     /* stories differ; that is to be taken away */
    }
  first[n] = n * GROUPS;
  twoway = framing_twoway_new (n, GROUPS, first, group, value);
  framing_random_seed (&random, 2, stream);
  return framing_shuffle_test (twoway, 9999, &random).p;
}

static double
error_of (double p)
{
  return 4.5 * sqrt (p * (1 - p) / 9999) + 1e-4;
}

/* Either null can be the one that counts: flipping where few stories all agree, permuting where each story has one value far off, now
 * of this group, now of that. */
static void
test_larger (void)
{
  static int flipping[5][GROUPS] = { { 30, 0, -30 }, { 25, -5, -20 }, { 28, -9, -19 }, { 31, 4, -35 }, { 20, 5, -25 } };
  static int permuting[6][GROUPS] = { { -10, 17, -7 }, { 1, -2, 1 }, { -9, 18, -9 }, { -2, -2, 4 }, { 18, -9, -9 }, { 0, 0, 0 } };
  double flipped = count_all (flipping, 5, FALSE), permuted = count_all (permuting, 6, TRUE);

  g_assert_cmpfloat (count_all (flipping, 5, TRUE), <, 0.01);
  g_assert_cmpfloat (flipped, ==, 2 / 32.0);            /* the least that five stories allow */
  g_assert_cmpfloat_with_epsilon (test_rows (flipping, 5, 0), flipped, error_of (flipped));
  g_assert_cmpfloat (count_all (permuting, 6, FALSE), <, permuted - 0.2);
  g_assert_cmpfloat_with_epsilon (test_rows (permuting, 6, 1), permuted, error_of (permuted));
}

/* many small layouts with ties and a value far off now and then: always the larger of both counts, which is now one, now the other */
static void
test_enumerated (void)
{
  static const int sizes[] = { 0, 0, 1, 1, 2, 9 };
  guint by_flips = 0, by_labels = 0;
  FramingRandom random;

  framing_random_seed (&random, 8, 0);
  for (guint run = 0; run < 60; run++)
    {
      guint n = 3 + framing_random_below (&random, 4);
      int rows[MOST][GROUPS];
      double flipped, permuted, larger;

      for (guint b = 0; b < n; b++)
        {
          int sum = 0;

          for (guint g = 0; g < GROUPS; g++)
            sum += rows[b][g] = sizes[framing_random_below (&random, G_N_ELEMENTS (sizes))];
          for (guint g = 0; g < GROUPS; g++)
            rows[b][g] = 3 * rows[b][g] - sum;
        }
      flipped = count_all (rows, n, FALSE);
      permuted = count_all (rows, n, TRUE);
      larger = MAX (flipped, permuted);
      g_assert_cmpfloat_with_epsilon (test_rows (rows, n, run), larger, error_of (larger));
      by_flips += flipped > permuted + 2 * error_of (larger);
      by_labels += permuted > flipped + 2 * error_of (larger);
    }
  g_assert_true (by_flips >= 10 && by_labels >= 10);
}

/* A story of three groups and one of two: the statistic by hand; two of the four ways to flip reach it, two of the twelve orders do. */
static void
test_unbalanced (void)
{
  static const guint32 first[] = { 0, 3, 5 }, group[] = { 0, 1, 2, 1, 2 };
  static const double value[] = { 0.9, 0.2, 0.1, 0.6, 0.5 };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (2, 3, first, group, value);
  double seen = 0.5 * 0.5 + 0.15 * 0.15 / 2 + 0.35 * 0.35 / 2;
  FramingShuffle result;
  FramingRandom random;

  framing_random_seed (&random, 2, 0);
  result = framing_shuffle_test (twoway, 9999, &random);
  g_assert_cmpfloat_with_epsilon (result.statistic, seen, 1e-15);
  g_assert_cmpfloat_with_epsilon (framing_shuffle_statistic (twoway), seen, 1e-15);
  g_assert_cmpfloat_with_epsilon (result.p, 0.5, error_of (0.5));
}

/* 0.3 is not three times 0.1: what rounding leaves of equal values must not count as a difference */
static void
test_rounding (void)
{
  enum { BLOCKS = 8, UNITS = BLOCKS * GROUPS };
  guint32 first[BLOCKS + 1], group[UNITS];
  double value[UNITS];
  g_autoptr (FramingTwoway) twoway = NULL;
  FramingRandom random;
  FramingShuffle result;

  for (guint i = 0; i < UNITS; i++)
    {
      first[i / GROUPS] = i / GROUPS * GROUPS;
      group[i] = i % GROUPS;
      value[i] = 0.1 * (i / GROUPS + 1) + (i % 2 == 0 ? 1e-16 : 0);
    }
  first[BLOCKS] = UNITS;
  twoway = framing_twoway_new (BLOCKS, GROUPS, first, group, value);
  framing_random_seed (&random, 1, 0);
  result = framing_shuffle_test (twoway, 999, &random);
  g_assert_cmpfloat (result.statistic, ==, 0);
  g_assert_cmpfloat (result.p, ==, 1);
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
  g_test_add_func ("/command/statistics/shuffle/larger", test_larger);
  g_test_add_func ("/command/statistics/shuffle/enumerated", test_enumerated);
  g_test_add_func ("/command/statistics/shuffle/unbalanced", test_unbalanced);
  g_test_add_func ("/command/statistics/shuffle/rounding", test_rounding);
  g_test_add_func ("/command/statistics/shuffle/degenerate", test_degenerate);
  return g_test_run ();
}
