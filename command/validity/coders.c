#include "validity/coders.h"
#include "validity/sample.h"
#include <math.h>

#define FEWEST 3

typedef struct {
  const double *values, *score;
  guint n_items, n_coders;
  const guint8 *twice;          /* items with two coders or more */
  double *x, *y;                /* room for the common items */
} Room;

/* Column b = n_coders is the tool. */
static double
value_of (const Room *room, guint item, guint column)
{
  return column < room->n_coders ? room->values[(gsize) item * room->n_coders + column] : room->score[item];
}

static double
correlate (const Room *room, guint a, guint b, guint *items)
{
  guint n = 0;

  for (guint i = 0; i < room->n_items; i++)
    {
      double x = value_of (room, i, a), y = value_of (room, i, b);

      if (!room->twice[i] || isnan (x) || isnan (y))
        continue;
      room->x[n] = x;
      room->y[n++] = y;
    }
  *items = n;
  return n >= FEWEST ? framing_sample_correlate (room->x, room->y, NULL, n) : NAN;
}

typedef struct { double sum; guint n; } Mean;

static void
add (Mean *mean, double value)
{
  if (isnan (value))
    return;
  mean->sum += value;
  mean->n++;
}

static double
mean_of (const Mean *mean)
{
  return mean->n > 0 ? mean->sum / mean->n : NAN;
}

static void
compare_coders (const Room *room, FramingCoders *coders)
{
  g_autofree Mean *others = g_new0 (Mean, room->n_coders);
  Mean tool = { 0 }, one_another = { 0 };
  guint items;

  for (guint a = 0; a < room->n_coders; a++)
    for (guint b = a + 1; b < room->n_coders; b++)
      {
        double r = correlate (room, a, b, &items);

        add (&others[a], r);
        add (&others[b], r);
        add (&one_another, r);
      }
  for (guint a = 0; a < room->n_coders; a++)
    {
      coders->each[a].tool = correlate (room, a, room->n_coders, &coders->each[a].items);
      coders->each[a].others = mean_of (&others[a]);
      add (&tool, coders->each[a].tool);
    }
  coders->tool = mean_of (&tool);
  coders->one_another = mean_of (&one_another);
}

static void
count_coders (const Room *room, guint8 *twice, FramingCoders *coders)
{
  double inverse = 0;
  guint items = 0;

  for (guint i = 0; i < room->n_items; i++)
    {
      guint n = 0;

      for (guint c = 0; c < room->n_coders; c++)
        n += !isnan (value_of (room, i, c));
      if (n > 0)
        {
          inverse += 1.0 / n;
          items++;
        }
      twice[i] = n >= 2;
      coders->coded_twice += n >= 2;
    }
  coders->per_item = items > 0 ? items / inverse : NAN;
}

double
framing_coders_spearman_brown (double r,
                               double k)
{
  return k * r / (1 + (k - 1) * r);
}

FramingCoders
framing_coders_compare (const double      *values,
                        const double      *score,
                        guint              n_items,
                        guint              n_coders,
                        FramingAlphaMetric metric)
{
  g_autofree double *x = g_new (double, n_items), *y = g_new (double, n_items);
  g_autofree guint8 *twice = g_new0 (guint8, n_items);
  Room room = { values, score, n_items, n_coders, twice, x, y };
  FramingCoders coders = { .each = g_new0 (FramingCoder, n_coders + 1) };

  count_coders (&room, twice, &coders);
  compare_coders (&room, &coders);
  coders.reliability = framing_coders_spearman_brown (coders.one_another, coders.per_item);
  coders.ceiling = coders.reliability >= 0 ? sqrt (coders.reliability) : NAN;
  coders.alpha = framing_alpha (values, n_items, n_coders, metric);
  return coders;
}
