#include "statistics/shuffle.h"
#include "statistics/fixed.h"
#include <math.h>
#include <string.h>

#define MOST_DRAWS 9999
#define FEWEST_DRAWS 499
#define WORK 200000000u         /* values that are moved, at most, while there are more than the fewest draws */
#define NOISE 1e-12             /* relative to the largest value */
#define SAME 1e-9               /* relative; statistics nearer than this tie */

/* values minus the mean of their block; what is left of equal values by rounding is 0 */
static double *
centre (const FramingTwoway *layout)
{
  double *centred = g_new (double, MAX (layout->n_units, 1)), largest = 0;

  for (guint32 i = 0; i < layout->n_units; i++)
    largest = MAX (largest, fabs (layout->value[i]));

  for (guint32 b = 0; b < layout->n_blocks; b++)
    {
      guint32 begin = layout->first[b], end = layout->first[b + 1];
      double sum = 0;

      for (guint32 i = begin; i < end; i++)
        sum += layout->value[i];
      for (guint32 i = begin; i < end; i++)
        {
          centred[i] = layout->value[i] - sum / (end - begin);
          if (fabs (centred[i]) <= NOISE * largest)
            centred[i] = 0;
        }
    }
  return centred;
}

static guint32 *
count_units (const FramingTwoway *layout)
{
  guint32 *counts = g_new0 (guint32, MAX (layout->n_groups, 1));

  for (guint32 i = 0; i < layout->n_units; i++)
    counts[layout->group[i]]++;
  return counts;
}

double
framing_shuffle_statistic (const FramingTwoway *layout)
{
  g_autofree double *centred = centre (layout), *sums = g_new0 (double, MAX (layout->n_groups, 1));
  g_autofree guint32 *counts = count_units (layout);
  double total = 0;

  for (guint32 i = 0; i < layout->n_units; i++)
    sums[layout->group[i]] += centred[i];
  for (guint32 g = 0; g < layout->n_groups; g++)
    total += counts[g] > 0 ? sums[g] * sums[g] / counts[g] : 0;
  return layout->n_units > 0 ? total : NAN;
}

/* what the draws work on: values in steps of the fixed point, and the statistic that was seen */
typedef struct {
  const FramingTwoway *layout;
  double *centred;
  gint64 *fixed, *sums;
  guint32 *counts;
  double seen;
} Test;

typedef void (*MoveFunc) (const FramingTwoway *layout, gint64 *fixed, FramingRandom *random);

static double
statistic_of (const Test *test)
{
  const FramingTwoway *layout = test->layout;
  double total = 0;

  memset (test->sums, 0, layout->n_groups * sizeof *test->sums);
  for (guint32 i = 0; i < layout->n_units; i++)
    test->sums[layout->group[i]] += test->fixed[i];
  for (guint32 g = 0; g < layout->n_groups; g++)
    total += test->counts[g] > 0 ? (double) test->sums[g] * (double) test->sums[g] / test->counts[g] : 0;
  return total;
}

/* To move the values is the same as to move the labels, and a shuffle of a shuffle is one. */
static void
permute (const FramingTwoway *layout, gint64 *fixed, FramingRandom *random)
{
  for (guint32 b = 0; b < layout->n_blocks; b++)
    {
      gint64 *values = fixed + layout->first[b];

      for (guint32 left = layout->first[b + 1] - layout->first[b]; left > 1; left--)
        {
          guint32 other = framing_random_below (random, left);
          gint64 value = values[other];

          values[other] = values[left - 1];
          values[left - 1] = value;
        }
    }
}

/* without a branch, which a processor could not foresee: -1 turns the sign, 0 leaves it */
static void
flip (const FramingTwoway *layout, gint64 *fixed, FramingRandom *random)
{
  for (guint32 b = 0; b < layout->n_blocks; b++)
    {
      gint64 turn = -(gint64) (framing_random_next (random) >> 63);

      for (guint32 i = layout->first[b]; i < layout->first[b + 1]; i++)
        fixed[i] = (fixed[i] ^ turn) - turn;
    }
}

/* Each way to move the values sets out from those that were seen: permutations of stories with other signs are another null. */
static guint
count_reaching (const Test *test, MoveFunc move, guint draws, FramingRandom *random)
{
  guint count = 0;

  framing_fixed_round (test->centred, test->layout->n_units, test->fixed);
  for (guint i = 0; i < draws; i++)
    {
      move (test->layout, test->fixed, random);
      count += statistic_of (test) >= test->seen;
    }
  return count;
}

FramingShuffle
framing_shuffle_test (const FramingTwoway *layout,
                      guint                draws,
                      FramingRandom       *random)
{
  FramingShuffle result = { framing_shuffle_statistic (layout), NAN, 0 };
  g_autofree double *centred = centre (layout);
  g_autofree gint64 *fixed = g_new (gint64, MAX (layout->n_units, 1)), *sums = g_new (gint64, MAX (layout->n_groups, 1));
  g_autofree guint32 *counts = count_units (layout);
  Test test = { layout, centred, fixed, sums, counts, 0 };
  guint flipped, permuted;

  if (layout->n_units == 0)
    return result;
  framing_fixed_round (centred, layout->n_units, fixed);
  test.seen = statistic_of (&test) * (1 - SAME);
  flipped = count_reaching (&test, flip, draws, random);
  permuted = count_reaching (&test, permute, draws, random);
  result.draws = draws;
  result.p = (MAX (permuted, flipped) + 1.0) / (draws + 1.0);
  return result;
}

guint
framing_shuffle_draws (guint32 n_units)
{
  return CLAMP (WORK / MAX (n_units, 1), FEWEST_DRAWS, MOST_DRAWS);
}
