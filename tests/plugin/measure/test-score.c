#include "measure/score.h"
#include <glib.h>
#include <math.h>

static FramingSums
sums_of (int64_t low, int64_t high)
{
  return (FramingSums) { .low = low, .high = high, .weighted_low = low * 1000, .weighted_high = high * 1000, .hits = (low + high) > 0 };
}

static void
test_none (void)
{
  FramingSums none = { 0 }, zero = { .hits = 1 };

  g_assert_true (isnan (framing_score (&none, 100, &framing_score_defaults)));
  g_assert_true (isnan (framing_score_bias (&none)));
  g_assert_cmpfloat (framing_score (&zero, 100, &framing_score_defaults), ==, 0);
  g_assert_true (isnan (framing_score_bias (&zero)));
  g_assert_cmpfloat (framing_score_intensity (&none, 10), ==, 0);
  g_assert_true (isnan (framing_score_intensity (&none, 0)));
}

static void
test_bias_and_intensity (void)
{
  static const struct { int64_t low, high; uint32_t words; double bias, intensity; } cases[] = {
    { 1000, 0, 100, -1, 10 }, { 0, 500, 1000, 1, 0.5 }, { 1000, 3000, 1, 0.5, 4000 }, { 2000, 2000, 400, 0, 10 },
    { 9500, 2800, 412, -6.7 / 12.3, 1000 * 12.3 / 412 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingSums sums = sums_of (cases[i].low, cases[i].high);

      g_assert_cmpfloat_with_epsilon (framing_score_bias (&sums), cases[i].bias, 1e-15);
      g_assert_cmpfloat_with_epsilon (framing_score_intensity (&sums, cases[i].words), cases[i].intensity, 1e-10);
    }
}

/* Whatever goes in: within [-1, 1], on the side of the balance, the same with the poles changed over. */
static void
test_properties (void)
{
  for (unsigned i = 0; i < 20000; i++)
    {
      int64_t low = (int64_t) g_test_rand_int_range (0, 1 << (i % 24 + 1)), high = (int64_t) g_test_rand_int_range (0, 1 << ((i / 24) % 24 + 1));
      uint32_t words = (uint32_t) g_test_rand_int_range (0, 1 << (i % 30 + 1));
      FramingScoreConstants c = { 1000, 1000, 1000, 1000, g_test_rand_int_range (0, 100000), g_test_rand_int_range (0, 100000) };
      FramingSums sums = sums_of (low, high), other = sums_of (high, low);
      double score = framing_score (&sums, words, &c), mirror = framing_score (&other, words, &c);

      if (low + high == 0)
        continue;
      g_assert_true (score >= -1 && score <= 1);
      g_assert_cmpfloat (score, ==, -mirror);
      g_assert_true (low == high ? score == 0 : (score > 0) == (high > low));
    }
}

/* More on the high pole never lowers the score; the same balance in a longer text never counts for more. */
static void
test_order (void)
{
  double before = -2, longer = 2;

  for (int64_t high = 0; high < 60000; high += 250)
    {
      FramingSums sums = sums_of (9000, high);
      double score = framing_score (&sums, 500, &framing_score_defaults);

      g_assert_cmpfloat (score, >=, before);
      before = score;
    }
  g_assert_cmpfloat (before, >, 0.5);
  for (uint32_t words = 1; words < 100000; words *= 2)
    {
      FramingSums sums = sums_of (0, 3000);
      double score = framing_score (&sums, words, &framing_score_defaults);

      g_assert_cmpfloat (score, <, longer);
      longer = score;
    }
}

/* The largest sums of the largest document stay numbers. */
static void
test_extremes (void)
{
  const int64_t most = (int64_t) 64 * 1024 * 1024 * 20000;
  FramingSums sums = { .low = most, .high = 0, .weighted_low = most * 1000, .hits = UINT32_MAX };
  FramingScoreConstants none = { 0 };
  double score = framing_score (&sums, UINT32_MAX, &framing_score_defaults);

  g_assert_true (score >= -1 && score < -0.9);
  g_assert_cmpfloat (framing_score (&sums, 0, &none), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/none", test_none);
  g_test_add_func ("/score/bias-and-intensity", test_bias_and_intensity);
  g_test_add_func ("/score/properties", test_properties);
  g_test_add_func ("/score/order", test_order);
  g_test_add_func ("/score/extremes", test_extremes);
  return g_test_run ();
}
