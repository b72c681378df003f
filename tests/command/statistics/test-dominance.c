#include "statistics/dominance.h"
#include <math.h>

static void
test_known (void)
{
  static const double differences[] = { 0.2, -0.1, 0, 0.3, 0.1 };

  g_assert_cmpfloat (framing_dominance_of (differences, 5), ==, 0.4);
  g_assert_cmpfloat (framing_dominance_of (differences + 1, 1), ==, -1);
  g_assert_true (isnan (framing_dominance_of (NULL, 0)));
  g_assert_cmpfloat_with_epsilon (framing_dominance_detectable (0.05), 0.14, 1e-15);
  g_assert_true (isnan (framing_dominance_detectable (NAN)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/dominance/known", test_known);
  return g_test_run ();
}
