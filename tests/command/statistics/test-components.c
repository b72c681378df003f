#include "statistics/components.h"

/* 5 is connected to 1 through 3; 0 and 2 by themselves, with fewer units; 4 and 6 only with each other, as many as 0 and 2; 7 never */
static void
test_known (void)
{
  static const guint32 first[] = { 0, 2, 4, 6, 8, 9 }, group[] = { 1, 3, 4, 6, 3, 5, 0, 2, 7 };
  static const double value[9] = { 0 };
  static const guint32 expected[] = { 1, 0, 1, 0, 2, 0, 2, G_MAXUINT32 };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (5, 8, first, group, value);
  guint32 n;
  g_autofree guint32 *component = framing_components_find (twoway, &n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (component[i], ==, expected[i]);
}

/* a chain of a hundred thousand, from the end: no deep recursion, no slow trees */
static void
test_chain (void)
{
  guint32 n_blocks = 100000, n;
  g_autofree guint32 *first = g_new (guint32, n_blocks + 1), *group = g_new (guint32, 2 * n_blocks), *component = NULL;
  g_autofree double *value = g_new0 (double, 2 * n_blocks);
  g_autoptr (FramingTwoway) twoway = NULL;

  for (guint32 b = 0; b <= n_blocks; b++)
    first[b] = 2 * b;
  for (guint32 b = 0; b < n_blocks; b++)
    {
      group[2 * b] = n_blocks - b;
      group[2 * b + 1] = n_blocks - b - 1;
    }
  twoway = framing_twoway_new (n_blocks, n_blocks + 1, first, group, value);
  component = framing_components_find (twoway, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (component[n_blocks], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/components/known", test_known);
  g_test_add_func ("/command/statistics/components/chain", test_chain);
  return g_test_run ();
}
