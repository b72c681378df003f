#include "statistics/logodds.h"
#include <math.h>

/* other figures: test-oracle.c */
static void
test_by_hand (void)
{
  FramingUsage side = { 8, 98 }, other = { 1, 100 };
  FramingLogOdds found = framing_logodds_compare (side, other, 1, 10);

  /* (9 / 99) / (2 / 108), variance 1/9 + 1/2 */
  g_assert_cmpfloat_with_epsilon (found.value, log (9.0 * 108 / (99 * 2)), 1e-12);
  g_assert_cmpfloat_with_epsilon (found.z, found.value / sqrt (11.0 / 18), 1e-12);
}

/* exchanged sides: the same with the other sign; equal sides: 0 */
static void
test_symmetry (void)
{
  FramingUsage side = { 3, 1000 }, other = { 30, 2000 };
  FramingLogOdds one = framing_logodds_compare (side, other, 0.5, 100), two = framing_logodds_compare (other, side, 0.5, 100);

  g_assert_cmpfloat (one.value, <, 0);
  g_assert_cmpfloat_with_epsilon (one.value, -two.value, 1e-12);
  g_assert_cmpfloat_with_epsilon (one.z, -two.z, 1e-12);
  g_assert_cmpfloat (framing_logodds_compare (side, side, 0.5, 100).z, ==, 0);
}

/* the same ratio counts for more when it was seen more often, and less under a larger prior */
static void
test_shrinks (void)
{
  FramingUsage few = { 2, 1000 }, none = { 0, 1000 }, many = { 200, 100000 }, few_hundred = { 100, 100000 };

  g_assert_cmpfloat (framing_logodds_compare (few, none, 1, 500).z, <, framing_logodds_compare (many, few_hundred, 1, 500).z);
  g_assert_cmpfloat (framing_logodds_compare (few, none, 10, 5000).value, <, framing_logodds_compare (few, none, 1, 500).value);
}

static void
test_nothing_to_tell (void)
{
  static const struct { FramingUsage side, other; double prior, prior_words; } cases[] = {
    { { 0, 10 }, { 0, 10 }, 0, 10 },            /* never seen, not expected */
    { { 3, 10 }, { 0, 10 }, 0, 10 },
    { { 5, 5 }, { 1, 10 }, 0, 0 },              /* no other word */
    { { 9, 5 }, { 1, 10 }, 1, 2 },              /* more uses than words */
    { { 1, 10 }, { 1, 10 }, NAN, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingLogOdds found = framing_logodds_compare (cases[i].side, cases[i].other, cases[i].prior, cases[i].prior_words);

      g_assert_true (isnan (found.value) && isnan (found.z));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/logodds/by-hand", test_by_hand);
  g_test_add_func ("/command/statistics/logodds/symmetry", test_symmetry);
  g_test_add_func ("/command/statistics/logodds/shrinks", test_shrinks);
  g_test_add_func ("/command/statistics/logodds/nothing-to-tell", test_nothing_to_tell);
  return g_test_run ();
}
