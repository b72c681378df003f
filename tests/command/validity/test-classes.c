#include "validity/classes.h"
#include "validity/alpha.h"
#include "validity/ranks.h"
#include <math.h>

static void
test_of (void)
{
  static const FramingCuts cuts = { -0.5, 0.25 };
  static const struct { double value; guint8 class; } cases[] = { { -1, 0 }, { -0.5, 1 }, { 0, 1 }, { 0.25, 1 }, { 0.26, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (framing_classes_of (cases[i].value, cuts), ==, cases[i].class);
}

static void
test_macro_f1 (void)
{
  FramingClassTable mixed = { { 2, 1, 0 }, { 0, 3, 1 }, { 0, 0, 4 } }, two = { { 1, 0, 1 }, { 0, 0, 0 }, { 0, 0, 2 } };
  FramingClassTable empty = { { 0 } };

  g_assert_cmpfloat_with_epsilon (framing_classes_macro_f1 (mixed), (4 / 5.0 + 6 / 8.0 + 8 / 9.0) / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (framing_classes_macro_f1 (two), (2 / 3.0 + 4 / 5.0) / 2, 1e-12);      /* nobody used the middle */
  g_assert_true (isnan (framing_classes_macro_f1 (empty)));
}

/* The short way over a table gives what the long way over items does. */
static void
test_alpha (void)
{
  static const guint8 gold[] = { 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 0 }, score[] = { 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 0, 0 };
  double values[24];
  FramingClassTable table;

  for (guint i = 0; i < 12; i++)
    {
      values[2 * i] = gold[i];
      values[2 * i + 1] = score[i];
    }
  framing_classes_count (gold, score, NULL, 12, table);
  g_assert_cmpfloat_with_epsilon (framing_classes_alpha (table), framing_alpha (values, 12, 2, FRAMING_ALPHA_ORDINAL), 1e-12);
}

static FramingCuts
choose (const double *score, const guint8 *gold, const guint8 *skip, guint n)
{
  static const guint8 none[64] = { 0 };
  guint order[64];
  FramingCuts cuts = { NAN, NAN };

  framing_ranks_order (score, n, order);
  g_assert_true (framing_classes_choose (score, gold, order, skip != NULL ? skip : none, n, &cuts));
  return cuts;
}

static void
test_choose (void)
{
  static const double score[] = { 0.9, -0.8, 0, 0.1, -0.2, 0.6, -0.4 };
  static const guint8 gold[] = { 2, 0, 1, 1, 1, 2, 0 }, poles[] = { 2, 0, 2, 2, 0, 2, 0 }, skip[] = { 0, 0, 0, 1, 0, 0, 0 };
  FramingCuts cuts = choose (score, gold, NULL, 7);

  g_assert_cmpfloat_with_epsilon (cuts.low, -0.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (cuts.high, 0.35, 1e-12);
  cuts = choose (score, poles, NULL, 7);
  g_assert_cmpfloat_with_epsilon (cuts.low, -0.1, 1e-12);       /* two classes: one cut */
  g_assert_cmpfloat_with_epsilon (cuts.high, -0.1, 1e-12);
  cuts = choose (score, gold, skip, 7);
  g_assert_cmpfloat_with_epsilon (cuts.high, 0.3, 1e-12);       /* halfway from 0, as 0.1 does not count */
}

static void
test_nothing (void)
{
  static const double score[] = { 1 };
  static const guint8 gold[] = { 2 }, skip[] = { 1 };
  static const guint order[] = { 0 };
  FramingCuts cuts;

  g_assert_false (framing_classes_choose (score, gold, order, skip, 1, &cuts));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/classes/of", test_of);
  g_test_add_func ("/command/validity/classes/macro-f1", test_macro_f1);
  g_test_add_func ("/command/validity/classes/alpha", test_alpha);
  g_test_add_func ("/command/validity/classes/choose", test_choose);
  g_test_add_func ("/command/validity/classes/nothing", test_nothing);
  return g_test_run ();
}
