#include "statistics/adjust.h"
#include <math.h>

/* Holm: 3 * 0.01, 2 * 0.02 (and no less than the one before), 0.04; Benjamini and Hochberg: from the largest down. By hand. */
static void
test_known (void)
{
  static const double p[] = { 0.04, NAN, 0.01, 0.02, NAN };
  static const double holm[] = { 0.04, NAN, 0.03, 0.04, NAN }, hochberg[] = { 0.04, NAN, 0.03, 0.03, NAN };
  double adjusted[5];

  framing_adjust_holm (p, 5, adjusted);
  for (guint i = 0; i < 5; i++)
    g_assert_true (isnan (holm[i]) ? isnan (adjusted[i]) : fabs (adjusted[i] - holm[i]) < 1e-15);
  framing_adjust_benjamini_hochberg (p, 5, adjusted);
  for (guint i = 0; i < 5; i++)
    g_assert_true (isnan (hochberg[i]) ? isnan (adjusted[i]) : fabs (adjusted[i] - hochberg[i]) < 1e-15);
}

static void
test_bounds (void)
{
  double p[] = { 0.9, 0.6, 0.7 }, one[] = { 0.03 }, none[] = { NAN };

  framing_adjust_holm (p, 3, p);        /* in place */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (p[i], ==, 1);
  framing_adjust_benjamini_hochberg (one, 1, one);
  g_assert_cmpfloat (one[0], ==, 0.03);
  framing_adjust_holm (none, 1, none);
  g_assert_true (isnan (none[0]));
  framing_adjust_holm (NULL, 0, NULL);
  framing_adjust_benjamini_hochberg (NULL, 0, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/adjust/known", test_known);
  g_test_add_func ("/command/statistics/adjust/bounds", test_bounds);
  return g_test_run ();
}
