#include "validity/pairs.h"
#include <math.h>

#define NONE FRAMING_NO_STORY

static void
test_share (void)
{
  static const double gold[] = { 1, -1, 0.7, 0.3, 0, 2, 2 }, score[] = { 0.5, 0.1, 0.2, 0.2, 0.9, 0.1, 0 };
  static const guint story[] = { 0, 0, 1, 1, NONE, 1, NONE };
  static const double weights[] = { 2, 1 };
  /* story 0: one pair, in order. Story 1: 0.7 above 0.3 (0.4 apart, tie of scores), 2 above 0.7 and above 0.3 (both wrong) */
  g_autofree FramingPairs *stories = framing_pairs_count (gold, score, story, 7, 2, 0.4);
  double pairs;

  g_assert_cmpfloat (stories[0].pairs, ==, 1);
  g_assert_cmpfloat (stories[0].in_order, ==, 1);
  g_assert_cmpfloat (stories[1].pairs, ==, 3);
  g_assert_cmpfloat (stories[1].in_order, ==, 0.5);
  g_assert_cmpfloat (framing_pairs_share (stories, NULL, 2, &pairs), ==, 1.5 / 4);
  g_assert_cmpfloat (pairs, ==, 4);
  g_assert_cmpfloat (framing_pairs_share (stories, weights, 2, &pairs), ==, 2.5 / 5);
}

static void
test_gap (void)
{
  static const double gold[] = { 0, 0.5, 0.5, 1.5 }, score[] = { 1, 2, 3, 4 };
  static const guint story[] = { 0, 0, 0, 0 };
  static const struct { double gap, pairs; } cases[] = { { 0, 5 }, { 0.5, 5 }, { 0.51, 3 }, { 1.5, 1 }, { 2, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree FramingPairs *stories = framing_pairs_count (gold, score, story, 4, 1, cases[i].gap);
      double pairs, share = framing_pairs_share (stories, NULL, 1, &pairs);

      g_assert_cmpfloat (pairs, ==, cases[i].pairs);
      g_assert_true (pairs > 0 ? share == 1 : isnan (share));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/pairs/share", test_share);
  g_test_add_func ("/command/validity/pairs/gap", test_gap);
  return g_test_run ();
}
