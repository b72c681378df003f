#include "statistics/random.h"

/* The first numbers of xoshiro256** from the state 1, 2, 3, 4, as its authors' code gives them. */
static void
test_generator (void)
{
  static const guint64 expected[] = { 11520, 0, 1509978240, G_GUINT64_CONSTANT (1215971899390074240) };
  FramingRandom random = { { 1, 2, 3, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (framing_random_next (&random), ==, expected[i]);
}

/* Pinned: figures that were printed once must come out again. From an implementation of its own in another language. */
static void
test_seed (void)
{
  static const struct { guint64 seed, stream, expected[3]; } cases[] = {
    { 1, 0, { G_GUINT64_CONSTANT (17154914556750032435), G_GUINT64_CONSTANT (15481925071032317162), G_GUINT64_CONSTANT (3049712571244418729) } },
    { 1, 1, { G_GUINT64_CONSTANT (3501290240102054732), G_GUINT64_CONSTANT (1999902197214618784), G_GUINT64_CONSTANT (12272163569652834708) } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingRandom random;

      framing_random_seed (&random, cases[i].seed, cases[i].stream);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpuint (framing_random_next (&random), ==, cases[i].expected[j]);
    }
}

static void
test_below (void)
{
  static const guint32 sizes[] = { 1, 2, 3, 7, 100, 4000000000u };
  guint counts[7] = { 0 };
  FramingRandom random;

  framing_random_seed (&random, 5, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < 1000; j++)
      g_assert_cmpuint (framing_random_below (&random, sizes[i]), <, sizes[i]);
  for (guint i = 0; i < 70000; i++)
    counts[framing_random_below (&random, 7)]++;
  for (guint i = 0; i < 7; i++)
    g_assert_cmpuint (ABS ((int) counts[i] - 10000), <, 500);   /* five standard deviations */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/random/generator", test_generator);
  g_test_add_func ("/command/statistics/random/seed", test_seed);
  g_test_add_func ("/command/statistics/random/below", test_below);
  return g_test_run ();
}
