#include "validity/ranks.h"

#define MOST 6

static const struct { guint n; double x[MOST], weights[MOST], ranks[MOST]; gboolean weighted; } CASES[] = {
  { 4, { 3, 1, 2, 4 }, { 0 }, { 3, 1, 2, 4 }, FALSE },
  { 5, { 1, 0, 0, 2, 0 }, { 0 }, { 4, 2, 2, 5, 2 }, FALSE },
  { 3, { 7, 7, 7 }, { 0 }, { 2, 2, 2 }, FALSE },
  { 1, { -1 }, { 0 }, { 1 }, FALSE },
  /* 5 5 5 6 8 8: the midranks of the list that is meant */
  { 3, { 8, 5, 6 }, { 2, 3, 1 }, { 5.5, 2, 4 }, TRUE },
  /* what was not drawn takes no place */
  { 4, { 1, 2, 3, 4 }, { 1, 0, 1, 1 }, { 1, 1.5, 2, 3 }, TRUE },
};

static void
test_ranks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      guint order[MOST];
      double ranks[MOST];

      framing_ranks_order (CASES[i].x, CASES[i].n, order);
      framing_ranks_assign (CASES[i].x, order, CASES[i].weighted ? CASES[i].weights : NULL, CASES[i].n, ranks);
      for (guint j = 0; j < CASES[i].n; j++)
        if (!CASES[i].weighted || CASES[i].weights[j] > 0)
          g_assert_cmpfloat (ranks[j], ==, CASES[i].ranks[j]);
    }
}

/* Equal numbers keep the order of the input, whatever the sort does. */
static void
test_order (void)
{
  double x[200];
  guint order[200];

  for (guint i = 0; i < 200; i++)
    x[i] = i % 3;
  framing_ranks_order (x, 200, order);
  for (guint i = 1; i < 200; i++)
    g_assert_true (x[order[i - 1]] < x[order[i]] || (x[order[i - 1]] <= x[order[i]] && order[i - 1] < order[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/ranks/ranks", test_ranks);
  g_test_add_func ("/command/validity/ranks/order", test_order);
  return g_test_run ();
}
