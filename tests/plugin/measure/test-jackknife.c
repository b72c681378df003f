#include "measure/jackknife.h"
#include <glib.h>
#include <math.h>

typedef struct { int64_t low, high; uint32_t words; } Part;

/* As the books have it: the score without each part, and the spread of these. */
static double
by_hand (const Part *parts, size_t n, uint32_t words, const FramingScoreConstants *c)
{
  g_autofree double *scores = g_new (double, n);
  double mean = 0, squares = 0;

  for (size_t out = 0; out < n; out++)
    {
      FramingSums rest = { .hits = 1 };
      uint32_t left = words - parts[out].words;

      for (size_t i = 0; i < n; i++)
        if (i != out)
          {
            rest.weighted_low += parts[i].low;
            rest.weighted_high += parts[i].high;
          }
      scores[out] = framing_score (&rest, left, c);
      mean += scores[out] / (double) n;
    }
  for (size_t i = 0; i < n; i++)
    squares += (scores[i] - mean) * (scores[i] - mean);
  return sqrt (squares * (double) (n - 1) / (double) n);
}

static double
measured (const Part *parts, size_t n, uint32_t words, const FramingScoreConstants *c, FramingJackknife *j)
{
  FramingSums total = { .hits = (uint32_t) n };

  framing_jackknife_reset (j);
  for (size_t i = 0; i < n; i++)
    {
      framing_jackknife_add (j, 7, 7, 7, false);        /* a sentence without hits is none */
      framing_jackknife_add (j, parts[i].low, parts[i].high, parts[i].words, true);
      total.weighted_low += parts[i].low;
      total.weighted_high += parts[i].high;
    }
  return framing_jackknife_se (j, &total, words, c);
}

static void
test_few (void)
{
  static const Part parts[] = { { 1000000, 0, 10 }, { 0, 2000000, 20 }, { 500000, 500000, 5 } };
  FramingJackknife j;

  g_assert_true (framing_jackknife_init (&j));
  for (size_t n = 0; n < 3; n++)
    g_assert_true (isnan (measured (parts, n, 100, &framing_score_defaults, &j)));
  g_assert_cmpfloat (measured (parts, 3, 100, &framing_score_defaults, &j), >, 0);
  framing_jackknife_clear (&j);
}

/* Computed with Python. With a = b = 0.5 in score = D / sqrt (D * D + a + b * words):
 *   import math; parts = [(1, 0, 10), (0, 2, 20), (0.5, 0.5, 5), (3, 0, 12)]; words = 100
 *   f = lambda d, w: d / math.sqrt (d * d + 0.5 + 0.5 * w) if d else 0
 *   t = sum (h - l for l, h, w in parts); s = [f (t - (h - l), words - w) for l, h, w in parts]; m = sum (s) / 4
 *   print (math.sqrt (sum ((x - m) ** 2 for x in s) * 3 / 4))
 * A new formula wants a new number. */
static void
test_constant (void)
{
  static const Part parts[] = { { 1000000, 0, 10 }, { 0, 2000000, 20 }, { 500000, 500000, 5 }, { 3000000, 0, 12 } };
  static const FramingScoreConstants c = { 1000, 1000, 1000, 1000, 500, 500 };
  FramingJackknife j;

  g_assert_true (framing_jackknife_init (&j));
  g_assert_cmpfloat_with_epsilon (measured (parts, 4, 100, &c, &j), 0.42463243701938175, 1e-12);
  framing_jackknife_clear (&j);
}

static Part *
random_parts (size_t n, uint32_t *words)
{
  Part *parts = g_new (Part, n);

  for (size_t i = 0; i < n; i++)
    {
      parts[i] = (Part) { g_test_rand_int_range (0, 5000) * 1000, g_test_rand_int_range (0, 5000) * 1000, (uint32_t) g_test_rand_int_range (1, 60) };
      *words += parts[i].words;
    }
  return parts;
}

/* One sentence each, as long as there is a block for each of them. */
static void
test_brute_force (void)
{
  static const size_t sizes[] = { 3, 4, 10, 100, 1000, FRAMING_JACKKNIFE_BLOCKS };
  FramingJackknife j;

  g_assert_true (framing_jackknife_init (&j));
  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      uint32_t words = 50;
      g_autofree Part *parts = random_parts (sizes[i], &words);

      g_assert_cmpfloat_with_epsilon (measured (parts, sizes[i], words, &framing_score_defaults, &j),
                                      by_hand (parts, sizes[i], words, &framing_score_defaults), 1e-9);
    }
  framing_jackknife_clear (&j);
}

/* Above that, neighbours are deleted together: the same as by hand over blocks of 2, 4, 8 ... sentences, the last one shorter. */
static void
test_blocks (void)
{
  static const struct { size_t n, block; } cases[] = {
    { FRAMING_JACKKNIFE_BLOCKS + 1, 2 }, { 5001, 2 }, { 2 * FRAMING_JACKKNIFE_BLOCKS, 2 }, { 2 * FRAMING_JACKKNIFE_BLOCKS + 1, 4 }, { 30000, 8 },
  };
  FramingJackknife j;

  g_assert_true (framing_jackknife_init (&j));
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      uint32_t words = 50;
      size_t n = (cases[i].n + cases[i].block - 1) / cases[i].block;
      g_autofree Part *parts = random_parts (cases[i].n, &words), *blocks = g_new0 (Part, n);

      for (size_t k = 0; k < cases[i].n; k++)
        {
          Part *b = &blocks[k / cases[i].block];

          *b = (Part) { b->low + parts[k].low, b->high + parts[k].high, b->words + parts[k].words };
        }
      g_assert_cmpfloat_with_epsilon (measured (parts, cases[i].n, words, &framing_score_defaults, &j),
                                      by_hand (blocks, n, words, &framing_score_defaults), 1e-9);
      g_assert_cmpuint (j.n, <=, FRAMING_JACKKNIFE_BLOCKS);
    }
  framing_jackknife_clear (&j);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jackknife/few", test_few);
  g_test_add_func ("/jackknife/constant", test_constant);
  g_test_add_func ("/jackknife/brute-force", test_brute_force);
  g_test_add_func ("/jackknife/blocks", test_blocks);
  return g_test_run ();
}
