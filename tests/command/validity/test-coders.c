#include "validity/coders.h"
#include "validity/sample.h"
#include <math.h>

#define X NAN

static void
test_spearman_brown (void)
{
  static const struct { double r, k, reliability; } cases[] = { { 0.5, 2, 2 / 3.0 }, { 0.5, 1, 0.5 }, { 0.8, 3, 12 / 13.0 }, { 0, 9, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (framing_coders_spearman_brown (cases[i].r, cases[i].k), cases[i].reliability, 1e-12);
}

/* The fifth item has one coder: it says nothing of how coders agree, and does not count for the tool either. */
static void
test_compare (void)
{
  static const double values[] = { 1, 2, 1,  2, 2, X,  3, 5, 3,  4, 4, 4,  X, 9, X }, score[] = { 0.1, 0.5, 0.2, 0.9, -7 };
  static const double a[] = { 1, 2, 3, 4 }, b[] = { 2, 2, 5, 4 }, a3[] = { 1, 3, 4 }, b3[] = { 2, 5, 4 }, c3[] = { 1, 3, 4 };
  static const double score3[] = { 0.1, 0.2, 0.9 };
  double ab = framing_sample_correlate (a, b, NULL, 4), ac = framing_sample_correlate (a3, c3, NULL, 3);
  double bc = framing_sample_correlate (b3, c3, NULL, 3), tool_a = framing_sample_correlate (a, score, NULL, 4);
  double tool_b = framing_sample_correlate (b, score, NULL, 4), tool_c = framing_sample_correlate (c3, score3, NULL, 3);
  FramingCoders coders = framing_coders_compare (values, score, 5, 3, FRAMING_ALPHA_INTERVAL);

  g_assert_cmpuint (coders.coded_twice, ==, 4);
  g_assert_cmpfloat_with_epsilon (coders.one_another, (ab + ac + bc) / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (coders.tool, (tool_a + tool_b + tool_c) / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (coders.each[1].tool, tool_b, 1e-12);
  g_assert_cmpfloat_with_epsilon (coders.each[0].others, (ab + ac) / 2, 1e-12);
  g_assert_cmpuint (coders.each[1].items, ==, 4);
  g_assert_cmpuint (coders.each[2].items, ==, 3);
  g_assert_cmpfloat_with_epsilon (coders.per_item, 5 / (1 / 3.0 + 1 / 2.0 + 1 / 3.0 + 1 / 3.0 + 1), 1e-12);
  g_assert_cmpfloat_with_epsilon (coders.reliability, framing_coders_spearman_brown (coders.one_another, coders.per_item), 1e-12);
  g_assert_cmpfloat_with_epsilon (coders.ceiling * coders.ceiling, coders.reliability, 1e-12);
  g_assert_cmpfloat_with_epsilon (coders.alpha, framing_alpha (values, 5, 3, FRAMING_ALPHA_INTERVAL), 1e-12);
  g_free (coders.each);
}

/* Two coders who never met. */
static void
test_apart (void)
{
  static const double values[] = { 1, X, 2, X, X, 1, X, 3 }, score[] = { 1, 2, 3, 4 };
  FramingCoders coders = framing_coders_compare (values, score, 4, 2, FRAMING_ALPHA_ORDINAL);

  g_assert_true (isnan (coders.one_another) && isnan (coders.reliability) && isnan (coders.ceiling) && isnan (coders.alpha));
  g_assert_cmpfloat (coders.per_item, ==, 1);
  g_free (coders.each);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/coders/spearman-brown", test_spearman_brown);
  g_test_add_func ("/command/validity/coders/compare", test_compare);
  g_test_add_func ("/command/validity/coders/apart", test_apart);
  return g_test_run ();
}
