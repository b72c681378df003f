#include "statistics/draws.h"

/* so many that the family's size times the smallest p stays well below 0.05 */
static void
test_family (void)
{
  for (guint m = 0; m <= 20000; m++)
    {
      guint64 draws = framing_draws_for_family (m);

      g_assert_cmpuint (draws, >=, FRAMING_DRAWS_FIRST);
      g_assert_cmpuint (draws, <=, FRAMING_DRAWS_MOST);
      g_assert_cmpfloat (m * framing_draws_p (0, draws), <, m <= 2500 ? 0.0025001 : 0.0200001);
    }
  g_assert_cmpuint (framing_draws_for_family (G_MAXUINT), ==, FRAMING_DRAWS_MOST);
  g_assert_cmpuint (framing_draws_for_family (100), ==, 39999);
}

static void
test_stages (void)
{
  g_assert_cmpuint (framing_draws_next_stage (0, 500), ==, 500);
  g_assert_cmpuint (framing_draws_next_stage (0, 50000), ==, 9999);
  g_assert_cmpuint (framing_draws_next_stage (9999, 50000), ==, 50000);
  g_assert_cmpuint (framing_draws_next_stage (9999, 500000), ==, 99999);
  g_assert_cmpfloat (framing_draws_p (4, 99), ==, 0.05);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/draws/family", test_family);
  g_test_add_func ("/command/statistics/draws/stages", test_stages);
  return g_test_run ();
}
