#include "statistics/twoway.h"
#include <math.h>

static const guint32 first[] = { 0, 3, 4, 7, 9 }, group[] = { 0, 1, 3, 2, 0, 1, 2, 1, 3 };
static const double value[] = { 0.5, 0.1, 0.3, 0.9, 0.2, NAN, 0.4, NAN, 0.6 };

/* blocks 1 (one unit) and 3 (one value) are gone, and so is what is missing in block 2 */
static void
test_new (void)
{
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (4, 4, first, group, value);

  g_assert_cmpuint (twoway->n_blocks, ==, 2);
  g_assert_cmpuint (twoway->n_units, ==, 5);
  g_assert_true (twoway->origin[0] == 0 && twoway->origin[1] == 2);
  g_assert_true (twoway->first[1] == 3 && twoway->first[2] == 5);
  g_assert_true (twoway->group[3] == 0 && twoway->group[4] == 2);
  g_assert_cmpfloat (twoway->value[4], ==, 0.4);
}

static void
test_differences (void)
{
  static const struct { guint32 group, block; double value; } expected[] = {
    { 0, 0, 0.5 - 0.2 }, { 0, 1, 0.2 - 0.4 }, { 1, 0, 0.1 - 0.4 }, { 2, 1, 0.4 - 0.2 }, { 3, 0, 0 },
  };
  static const guint32 expected_first[] = { 0, 2, 3, 4, 5 };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (4, 4, first, group, value);
  g_autoptr (FramingDifferences) differences = framing_differences_new (twoway);

  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpuint (differences->first[i], ==, expected_first[i]);
      g_assert_cmpuint (differences->block[i], ==, expected[i].block);
      g_assert_cmpfloat_with_epsilon (differences->value[i], expected[i].value, 1e-15);
    }
  g_assert_cmpfloat (differences->value[4], ==, 0);     /* 0.3 against 0.5 and 0.1 */
}

static void
test_empty (void)
{
  static const guint32 no_first[] = { 0 };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (0, 0, no_first, NULL, NULL);
  g_autoptr (FramingDifferences) differences = framing_differences_new (twoway);

  g_assert_cmpuint (twoway->n_units, ==, 0);
  g_assert_cmpuint (differences->first[0], ==, 0);
  g_assert_cmpfloat (framing_differences_subtract (0.1 + 0.2, 0.3), ==, 0);
  g_assert_cmpfloat (framing_differences_subtract (0.3, 0.3 + 1e-9), <, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/twoway/new", test_new);
  g_test_add_func ("/command/statistics/twoway/differences", test_differences);
  g_test_add_func ("/command/statistics/twoway/empty", test_empty);
  return g_test_run ();
}
