#include "statistics/signflip.h"
#include "statistics/draws.h"
#include "statistics/fixed.h"
#include <math.h>
#include <string.h>

#define CHUNK 4096              /* sums that are made side by side */
#define WORD 64
#define NEVER 1e-6            /* chance that one of all draws would have counted */

typedef struct {
  const gint64 *fixed;
  guint n;
  gint64 reach;                 /* |sum| from which on a draw counts */
} Test;

/* sums of 8 differences for each way to flip them */
static void
fill_table (const gint64 *fixed, guint n, gint64 *table)
{
  table[0] = 0;
  for (guint i = 0; i < n; i++)
    table[0] -= fixed[i];
  for (guint bits = 1; bits < 256; bits++)
    {
      guint lowest = (guint) g_bit_nth_lsf (bits, -1);

      table[bits] = table[bits & (bits - 1)] + (lowest < n ? 2 * fixed[lowest] : 0);
    }
}

static gint64
sum_of (const gint64 *fixed, guint n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += fixed[i];
  return sum;
}

static FramingSignflip
try_all (const Test *test)
{
  gint64 low[256], high[256];
  guint64 count = 0, all = G_GUINT64_CONSTANT (1) << test->n;

  fill_table (test->fixed, MIN (test->n, 8), low);
  fill_table (test->fixed + MIN (test->n, 8), test->n - MIN (test->n, 8), high);
  for (guint64 bits = 0; bits < all; bits++)
    count += ABS (low[bits & 255] + high[bits >> 8]) >= test->reach;
  return (FramingSignflip) { (double) count / (double) all, all, TRUE };
}

/* A word of the differences after the other, so that the tables stay in the cache. */
static guint
draw_chunk (const Test *test, guint size, FramingRandom *random)
{
  gint64 sums[CHUNK] = { 0 }, tables[WORD / 8][256];
  guint count = 0;

  for (guint begin = 0; begin < test->n; begin += WORD)
    {
      guint n = MIN (test->n - begin, WORD), n_tables = (n + 7) / 8;

      for (guint t = 0; t < n_tables; t++)
        fill_table (test->fixed + begin + 8 * t, MIN (n - 8 * t, 8), tables[t]);
      for (guint i = 0; i < size; i++)
        {
          guint64 bits = framing_random_next (random);

          for (guint t = 0; t < n_tables; t++, bits >>= 8)
            sums[i] += tables[t][bits & 255];
        }
    }
  for (guint i = 0; i < size; i++)
    count += ABS (sums[i]) >= test->reach;
  return count;
}

/* Hoeffding (1963): a random sum reaches so far with a chance of at most 2 exp (-reach^2 / (2 sum of squares)). Where B such chances
 * come to nothing, drawing would find none; with thousands of differences it would take long to find none. */
static gboolean
is_out_of_reach (const Test *test, guint64 draws)
{
  double squares = 0, reach = (double) test->reach;

  for (guint i = 0; i < test->n; i++)
    squares += (double) test->fixed[i] * (double) test->fixed[i];
  return reach > 0 && (double) draws * 2 * exp (-reach * reach / (2 * squares)) < NEVER;
}

static FramingSignflip
draw (const Test *test, guint64 most_draws, FramingRandom *random)
{
  guint64 count = 0, done = 0;

  do
    for (guint64 stage = framing_draws_next_stage (done, most_draws); done < stage;)
      {
        guint size = (guint) MIN (stage - done, CHUNK);

        count += draw_chunk (test, size, random);
        done += size;
      }
  while (done < most_draws && count < FRAMING_DRAWS_ENOUGH);
  return (FramingSignflip) { framing_draws_p (count, done), done, FALSE };
}

FramingSignflip
framing_signflip_test (const double  *differences,
                       guint          n,
                       guint64        most_draws,
                       FramingRandom *random)
{
  g_autofree gint64 *fixed = g_new (gint64, MAX (n, 1));
  Test test = { fixed, n, 0 };

  if (n == 0)
    return (FramingSignflip) { NAN, 0, FALSE };
  if (!framing_fixed_round (differences, n, fixed))
    return (FramingSignflip) { 1, 0, TRUE };
  test.reach = ABS (sum_of (fixed, n)) - n;     /* two sums that tie may differ by half a step for each difference */
  if (n > FRAMING_SIGNFLIP_EXACT && is_out_of_reach (&test, most_draws))
    return (FramingSignflip) { framing_draws_p (0, most_draws), most_draws, FALSE };
  return n <= FRAMING_SIGNFLIP_EXACT ? try_all (&test) : draw (&test, most_draws, random);
}
