#include "validity/alpha.h"
#include <math.h>

#define X NAN

/* Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, part D: four observers, twelve units, with gaps. */
static const double FOUR[12][4] = {
  { 1, 1, X, 1 }, { 2, 2, 3, 2 }, { 3, 3, 3, 3 }, { 3, 3, 3, 3 }, { 2, 2, 2, 2 }, { 1, 2, 3, 4 },
  { 4, 4, 4, 4 }, { 1, 1, 2, 1 }, { 2, 2, 2, 2 }, { X, 5, 5, 5 }, { X, X, 1, 1 }, { X, 3, X, X },
};
/* the same paper, part A (binary) and part B (letters a to e), each for two observers */
static const double BINARY[10][2] = { { 0, 1 }, { 1, 1 }, { 0, 1 }, { 0, 0 }, { 0, 0 }, { 0, 1 }, { 0, 0 }, { 0, 0 }, { 1, 0 }, { 0, 0 } };
static const double LETTERS[12][2] = { { 1, 2 }, { 1, 1 }, { 2, 2 }, { 2, 2 }, { 4, 2 }, { 3, 3 }, { 3, 3 }, { 3, 3 }, { 5, 5 }, { 4, 4 },
                                       { 4, 4 }, { 1, 4 } };

static const struct { const double *values; guint units, coders; FramingAlphaMetric metric; double alpha; } CASES[] = {
  { &FOUR[0][0], 12, 4, FRAMING_ALPHA_NOMINAL, 0.743 },
  { &FOUR[0][0], 12, 4, FRAMING_ALPHA_ORDINAL, 0.815 },
  { &FOUR[0][0], 12, 4, FRAMING_ALPHA_INTERVAL, 0.849 },
  { &BINARY[0][0], 10, 2, FRAMING_ALPHA_NOMINAL, 0.095 },
  { &BINARY[0][0], 10, 2, FRAMING_ALPHA_INTERVAL, 0.095 },     /* with two values all metrics are one */
  { &LETTERS[0][0], 12, 2, FRAMING_ALPHA_NOMINAL, 0.692 },
};

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpfloat_with_epsilon (framing_alpha (CASES[i].values, CASES[i].units, CASES[i].coders, CASES[i].metric), CASES[i].alpha, 0.0005);
}

static void
test_bounds (void)
{
  static const double perfect[] = { 1, 1, 2, 2, 5, 5 }, opposite[] = { 1, 2, 2, 1 }, constant[] = { 1, 1, 1, 1 }, single[] = { 1, X, X, 2 };

  g_assert_cmpfloat (framing_alpha (perfect, 3, 2, FRAMING_ALPHA_ORDINAL), ==, 1);
  g_assert_cmpfloat (framing_alpha (opposite, 2, 2, FRAMING_ALPHA_INTERVAL), <, 0);
  g_assert_true (isnan (framing_alpha (constant, 2, 2, FRAMING_ALPHA_NOMINAL)));
  g_assert_true (isnan (framing_alpha (constant, 2, 2, FRAMING_ALPHA_INTERVAL)));
  g_assert_true (isnan (framing_alpha (single, 2, 2, FRAMING_ALPHA_INTERVAL)));
}

static void
test_pair (void)
{
  static const double a[] = { 1, 2, 3.5, 0 }, b[] = { 1.5, 2, 2, -1 }, weights[] = { 1, 2, 1, 0 };
  static const double repeated[] = { 1, 1.5, 2, 2, 2, 2, 3.5, 2 };

  g_assert_cmpfloat_with_epsilon (framing_alpha_pair (a, b, weights, 4), framing_alpha (repeated, 4, 2, FRAMING_ALPHA_INTERVAL), 1e-12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/alpha/published", test_published);
  g_test_add_func ("/command/validity/alpha/bounds", test_bounds);
  g_test_add_func ("/command/validity/alpha/pair", test_pair);
  return g_test_run ();
}
