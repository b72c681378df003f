#include "statistics/draws.h"

/* so many that the family's size times the smallest p stays at 0.01 or below, and no more than that */
static void
test_family (void)
{
  for (guint m = 0; m <= 20000; m++)
    {
      guint64 draws = framing_draws_for_family (m);

      g_assert_cmpuint (draws, >=, FRAMING_DRAWS_FIRST);
      g_assert_cmpuint (draws, <=, FRAMING_DRAWS_MOST);
      g_assert_cmpfloat (m * framing_draws_p (0, draws), <=, m <= 10000 ? 0.01 + 1e-12 : 0.02 + 1e-12);
      g_assert_true (draws == FRAMING_DRAWS_FIRST || draws == FRAMING_DRAWS_MOST || draws + 1 == 100 * (guint64) m);
    }
  g_assert_cmpuint (framing_draws_for_family (G_MAXUINT), ==, FRAMING_DRAWS_MOST);
  g_assert_cmpuint (framing_draws_for_family (0), ==, 9999);
  g_assert_cmpuint (framing_draws_for_family (100), ==, 9999);
  g_assert_cmpuint (framing_draws_for_family (101), ==, 10099);
  g_assert_cmpuint (framing_draws_for_family (1225), ==, 122499);
  g_assert_cmpuint (framing_draws_for_family (10000), ==, 999999);
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
