#include "statistics/fixed.h"

static void
test_ties (void)
{
  static const double values[] = { 0.1, 0.2, -0.3, 1.0 / 3, 1.0 / 3, -2.0 / 3 };
  gint64 fixed[6], sum = 0;

  g_assert_true (framing_fixed_round (values, 6, fixed));
  for (guint i = 0; i < 6; i++)
    {
      sum += fixed[i];
      g_assert_cmpfloat_with_epsilon ((double) fixed[i] / (double) (G_GUINT64_CONSTANT (1) << 40), values[i], 1e-12);
    }
  g_assert_cmpint (ABS (sum), <=, 6);
}

static void
test_none (void)
{
  static const double zeros[] = { 0, -0.0 };
  gint64 fixed[2] = { 5, 5 };

  g_assert_false (framing_fixed_round (zeros, 2, fixed));
  g_assert_true (fixed[0] == 0 && fixed[1] == 0);
  g_assert_false (framing_fixed_round (NULL, 0, fixed));
}

/* any size of numbers, and as many as there are: the sum fits */
static void
test_room (void)
{
  gsize n = (gsize) 1 << 23;
  g_autofree double *values = g_new (double, n);
  g_autofree gint64 *fixed = g_new (gint64, n);
  gint64 sum = 0;

  for (gsize i = 0; i < n; i++)
    values[i] = 1e300;
  g_assert_true (framing_fixed_round (values, n, fixed));
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (fixed[i], >, G_GINT64_CONSTANT (1) << 36);
      g_assert_false (__builtin_add_overflow (sum, fixed[i], &sum));
    }
  values[0] = 1e-300;
  g_assert_true (framing_fixed_round (values, 1, fixed));
  g_assert_cmpint (fixed[0], >, G_GINT64_CONSTANT (1) << 38);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/fixed/ties", test_ties);
  g_test_add_func ("/command/statistics/fixed/none", test_none);
  g_test_add_func ("/command/statistics/fixed/room", test_room);
  return g_test_run ();
}
