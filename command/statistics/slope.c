#include "statistics/slope.h"
#include "statistics/draws.h"
#include <math.h>

#define YEAR 365.25
#define SAME 1e-9               /* relative; slopes nearer than this tie */

/* the stories of a week, with days counted from its first */
typedef struct {
  double n, days, square_days, values, products;        /* sums */
  double start;                 /* its first day */
} Block;

typedef struct { gint32 block_day; guint place; } Entry;

static int
compare (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

  if (x->block_day != y->block_day)
    return x->block_day < y->block_day ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

static double
mean_of (const double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  return sum / n;
}

static GArray *
gather (const double *values, const gint32 *days, const gint32 *block_days, guint n)
{
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  g_autofree Entry *entries = g_new (Entry, n);
  double mean = mean_of (values, n);

  for (guint i = 0; i < n; i++)
    entries[i] = (Entry) { block_days[i], i };
  qsort (entries, n, sizeof *entries, compare);
  for (guint i = 0; i < n; i++)
    {
      double day = (double) days[entries[i].place] - entries[i].block_day, value = values[entries[i].place] - mean;
      Block *block;

      if (i == 0 || entries[i].block_day != entries[i - 1].block_day)
        g_array_set_size (blocks, blocks->len + 1);
      block = &g_array_index (blocks, Block, blocks->len - 1);
      block->start = (double) entries[i].block_day - entries[0].block_day;
      block->n++;
      block->days += day;
      block->square_days += day * day;
      block->values += value;
      block->products += day * value;
    }
  return blocks;
}

/* slope for each day, when block i begins where block order[i] does */
static double
slope_of (const Block *blocks, guint n_blocks, const guint *order)
{
  double n = 0, days = 0, square_days = 0, values = 0, products = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      const Block *block = &blocks[i];
      double start = blocks[order[i]].start;

      n += block->n;
      days += block->n * start + block->days;
      square_days += block->n * start * start + 2 * start * block->days + block->square_days;
      values += block->values;
      products += start * block->values + block->products;
    }
  square_days -= days * days / n;
  return square_days > 0 ? (products - days * values / n) / square_days : NAN;
}

static void
swap (guint *order, guint i, guint j)
{
  guint place = order[i];

  order[i] = order[j];
  order[j] = place;
}

/* An order in which all blocks fall on one day has no slope; it counts against the finding. */
static gboolean
reaches (const Block *blocks, guint n, const guint *order, double seen)
{
  return !(fabs (slope_of (blocks, n, order)) < seen);
}

/* Heap's way through all orders. */
static void
try_all (const Block *blocks, guint n, guint *order, double seen, FramingSlope *result)
{
  guint turns[FRAMING_SLOPE_EXACT] = { 0 }, count = 1;

  result->draws = 1;
  for (guint i = 1; i < n;)
    if (turns[i] < i)
      {
        swap (order, i % 2 == 0 ? 0 : turns[i], i);
        count += reaches (blocks, n, order, seen);
        result->draws++;
        turns[i]++;
        i = 1;
      }
    else
      turns[i++] = 0;
  result->p = (double) count / (double) result->draws;
}

static void
draw (const Block *blocks, guint n, guint *order, double seen, guint64 most_draws, FramingRandom *random, FramingSlope *result)
{
  guint64 count = 0;

  do
    for (guint64 stage = framing_draws_next_stage (result->draws, most_draws); result->draws < stage; result->draws++)
      {
        for (guint left = n; left > 1; left--)
          swap (order, left - 1, framing_random_below (random, left));
        count += reaches (blocks, n, order, seen);
      }
  while (result->draws < most_draws && count < FRAMING_DRAWS_ENOUGH);
  result->p = framing_draws_p (count, result->draws);
}

FramingSlope
framing_slope_test (const double  *values,
                    const gint32  *days,
                    const gint32  *block_days,
                    guint          n,
                    guint64        most_draws,
                    FramingRandom *random)
{
  g_autoptr (GArray) array = n > 0 ? gather (values, days, block_days, n) : g_array_new (FALSE, FALSE, sizeof (Block));
  const Block *blocks = (const Block *) array->data;
  g_autofree guint *order = g_new (guint, MAX (array->len, 1));
  FramingSlope result = { array->len, NAN, NAN, 0 };
  double slope, seen;

  for (guint i = 0; i < array->len; i++)
    order[i] = i;
  slope = n > 1 ? slope_of (blocks, array->len, order) : NAN;
  result.slope = slope * YEAR;
  if (isnan (slope) || array->len < FRAMING_SLOPE_FEWEST || most_draws == 0)
    return result;
  seen = fabs (slope) * (1 - SAME);
  if (array->len <= FRAMING_SLOPE_EXACT)
    try_all (blocks, array->len, order, seen, &result);
  else
    draw (blocks, array->len, order, seen, most_draws, random, &result);
  return result;
}
