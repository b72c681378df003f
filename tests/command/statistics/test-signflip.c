#include "statistics/signflip.h"
#include "statistics/draws.h"
#include <math.h>

/* all flips one by one, in steps of 1/1000 */
static double
brute (const int *thousandths, guint n)
{
  int sum = 0;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    sum += thousandths[i];
  for (guint bits = 0; bits < 1u << n; bits++)
    {
      int flipped = 0;

      for (guint i = 0; i < n; i++)
        flipped += bits >> i & 1 ? thousandths[i] : -thousandths[i];
      count += ABS (flipped) >= ABS (sum);
    }
  return (double) count / (1u << n);
}

static void
test_exact (void)
{
  FramingRandom random, made;

  framing_random_seed (&made, 3, 0);
  framing_random_seed (&random, 1, 0);
  for (guint n = 1; n <= FRAMING_SIGNFLIP_EXACT; n++)
    for (guint repeat = 0; repeat < 4; repeat++)
      {
        int thousandths[FRAMING_SIGNFLIP_EXACT];
        double differences[FRAMING_SIGNFLIP_EXACT];
        FramingSignflip result;

        for (guint i = 0; i < n; i++)
          {
            thousandths[i] = (int) framing_random_below (&made, 9) - 3;         /* many ties */
            differences[i] = thousandths[i] / 1000.0;
          }
        result = framing_signflip_test (differences, n, 10, &random);
        g_assert_true (result.exact);
        g_assert_cmpfloat (result.p, ==, brute (thousandths, n));
      }
}

static void
test_degenerate (void)
{
  static const double zeros[20] = { 0 };
  static const double one[] = { -0.2 };
  FramingRandom random;

  framing_random_seed (&random, 1, 0);
  g_assert_true (isnan (framing_signflip_test (NULL, 0, 99, &random).p));
  g_assert_cmpfloat (framing_signflip_test (zeros, 20, 99, &random).p, ==, 1);
  g_assert_cmpfloat (framing_signflip_test (one, 1, 99, &random).p, ==, 1);
}

/* 100 differences of 1 and their signs: the sum has a binomial distribution */
static void
test_random (void)
{
  double differences[100], expected = 0, term = 1;
  FramingSignflip result, again;
  FramingRandom random;

  for (guint i = 0; i < 100; i++)
    differences[i] = i < 60 ? 0.37 : -0.37;
  for (guint k = 0; k < 100; k++)       /* P(at most 40 or at least 60 of 100) */
    {
      expected += k <= 40 ? 2 * term * ldexp (1, -100) : 0;
      term *= (100.0 - k) / (k + 1);
    }
  framing_random_seed (&random, 1, 0);
  result = framing_signflip_test (differences, 100, 999999, &random);
  g_assert_false (result.exact);
  g_assert_cmpuint (result.draws, ==, 99999);           /* enough at the second stage */
  g_assert_cmpfloat_with_epsilon (result.p, expected, 5 * sqrt (expected / 99999));
  framing_random_seed (&random, 1, 0);
  again = framing_signflip_test (differences, 100, 999999, &random);
  g_assert_cmpfloat (again.p, ==, result.p);
}

/* n differences of 1, `against` of them of -1: the chance that signs at random reach as far, by the binomial distribution */
static double
chance_of (guint n, guint against)
{
  double chance = 0;

  for (guint k = 0; k <= against; k++)
    chance += 2 * exp (lgamma (n + 1.0) - lgamma (k + 1.0) - lgamma (n - k + 1.0) - n * G_LN2);
  return chance;
}

static FramingSignflip
flip_ones (guint n, guint against, guint64 most, FramingRandom *random)
{
  g_autofree double *differences = g_new (double, n);

  for (guint i = 0; i < n; i++)
    differences[i] = i < against ? -0.37 : 0.37;
  return framing_signflip_test (differences, n, most, random);
}

static gboolean
has_drawn (const FramingRandom *random)
{
  FramingRandom fresh, used = *random;

  framing_random_seed (&fresh, 1, 0);
  return framing_random_next (&fresh) != framing_random_next (&used);
}

/* Hoeffding's bound 2 B exp (-sum^2 / 2n) is 1e-6 at a sum of sqrt (2 n log (2e6 B)). From there on nothing is drawn, and what
 * drawing says is known all the same: 1 / (B + 1), for the true chance is less than the bound. Just inside it is drawn. */
static void
test_out_of_reach (void)
{
  static const guint sizes[] = { 60, 500, 4000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint64 most = 9999; most < 1000000; most = most * 10 + 9)
      {
        guint n = sizes[i], against = 0;
        double reach = sqrt (2 * n * log (2e6 * (double) most));
        FramingSignflip result;
        FramingRandom random;

        while (n - 2.0 * (against + 1) > reach)
          against++;
        framing_random_seed (&random, 1, 0);
        result = flip_ones (n, against, most, &random);
        g_assert_false (has_drawn (&random) || result.exact);
        g_assert_cmpuint (result.draws, ==, most);
        g_assert_cmpfloat (result.p, ==, 1.0 / (double) (most + 1));
        g_assert_cmpfloat ((double) most * chance_of (n, against), <, 1e-6);
        result = flip_ones (n, against + 1, most, &random);
        g_assert_true (has_drawn (&random));
        g_assert_cmpuint (result.draws, ==, most);
        g_assert_cmpfloat (result.p, ==, 1.0 / (double) (most + 1));
      }
}

/* Drawn from scratch, one sign after the other: what is said without drawing is what drawing finds. */
static void
test_as_drawn (void)
{
  static const guint sizes[] = { 60, 500 };
  FramingRandom made, random;

  framing_random_seed (&made, 21, 0);
  for (guint c = 0; c < G_N_ELEMENTS (sizes); c++)
    {
      guint n = sizes[c], count = 0, most = 9999;
      double differences[500], seen = 0;
      FramingSignflip result;

      for (guint i = 0; i < n; i++)
        seen += differences[i] = 1 + (double) framing_random_below (&made, 1001) / 1000;
      for (guint draw = 0; draw < most; draw++)
        {
          double sum = 0;

          for (guint i = 0; i < n; i++)
            sum += framing_random_below (&made, 2) == 0 ? differences[i] : -differences[i];
          count += fabs (sum) >= seen;
        }
      framing_random_seed (&random, 1, 0);
      result = framing_signflip_test (differences, n, most, &random);
      g_assert_false (has_drawn (&random));
      g_assert_cmpfloat (result.p, ==, (count + 1.0) / (most + 1.0));
    }
}

/* a family of pairs asks for more draws, and all of them are made where no bound helps: p is what the binomial distribution says */
static void
test_family (void)
{
  guint64 most = framing_draws_for_family (500);
  double expected = chance_of (100, 33);
  FramingSignflip result;
  FramingRandom random;

  framing_random_seed (&random, 1, 0);
  result = flip_ones (100, 33, most, &random);
  g_assert_cmpuint (most, ==, 49999);
  g_assert_cmpuint (result.draws, ==, most);
  g_assert_cmpfloat_with_epsilon (result.p, expected + 1.0 / (double) (most + 1), 5 * sqrt (expected / (double) most));
}

/* where nothing differs, p below c comes in no more than c of the cases */
static void
test_level (void)
{
  static const double levels[] = { 0.01, 0.05, 0.1, 0.5 };
  guint count[4] = { 0 };
  FramingRandom made, random;

  framing_random_seed (&made, 9, 0);
  framing_random_seed (&random, 10, 0);
  for (guint run = 0; run < 2000; run++)
    {
      double differences[17], p;

      for (guint i = 0; i < 17; i++)
        {
          double u = (double) (framing_random_next (&made) >> 11) * 0x1p-53 - 0.5;

          differences[i] = u * u * u;
        }
      p = framing_signflip_test (differences, 17, 999, &random).p;
      for (guint l = 0; l < 4; l++)
        count[l] += p <= levels[l];
    }
  for (guint l = 0; l < 4; l++)
    g_assert_cmpfloat_with_epsilon (count[l] / 2000.0, levels[l], 4 * sqrt (levels[l] * (1 - levels[l]) / 2000));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/signflip/exact", test_exact);
  g_test_add_func ("/command/statistics/signflip/degenerate", test_degenerate);
  g_test_add_func ("/command/statistics/signflip/random", test_random);
  g_test_add_func ("/command/statistics/signflip/out-of-reach", test_out_of_reach);
  g_test_add_func ("/command/statistics/signflip/as-drawn", test_as_drawn);
  g_test_add_func ("/command/statistics/signflip/family", test_family);
  g_test_add_func ("/command/statistics/signflip/level", test_level);
  return g_test_run ();
}
