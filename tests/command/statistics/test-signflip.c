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

/* far away: the smallest p that the draws allow */
static void
test_smallest (void)
{
  double differences[200];
  FramingRandom random;
  FramingSignflip result;

  for (guint i = 0; i < 200; i++)
    differences[i] = 0.5 + 0.001 * i;
  framing_random_seed (&random, 1, 0);
  result = framing_signflip_test (differences, 200, framing_draws_for_family (50), &random);
  g_assert_cmpuint (result.draws, ==, 19999);
  g_assert_cmpfloat (result.p, ==, 1 / 20000.0);
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
  g_test_add_func ("/command/statistics/signflip/smallest", test_smallest);
  g_test_add_func ("/command/statistics/signflip/level", test_level);
  return g_test_run ();
}
