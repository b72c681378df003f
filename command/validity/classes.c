#include "validity/classes.h"
#include "validity/alpha.h"
#include <math.h>
#include <string.h>

#define MOST_STEPS 200          /* places for a cut that are tried: their pairs are tried all */

/* a place between two neighbouring scores */
typedef struct {
  double cut;
  double below[FRAMING_CLASSES];        /* items of each gold class whose score is lower */
} Place;

guint8
framing_classes_of (double      value,
                    FramingCuts cuts)
{
  return value < cuts.low ? 0 : value > cuts.high ? 2 : 1;
}

void
framing_classes_count (const guint8     *gold,
                       const guint8     *score,
                       const double     *weights,
                       guint             n,
                       FramingClassTable table)
{
  memset (table, 0, sizeof (FramingClassTable));
  for (guint i = 0; i < n; i++)
    table[gold[i]][score[i]] += weights != NULL ? weights[i] : 1;
}

double
framing_classes_macro_f1 (FramingClassTable table)
{
  double sum = 0;
  unsigned classes = 0;

  for (unsigned c = 0; c < FRAMING_CLASSES; c++)
    {
      double both = table[c][c], sides = 0;

      for (unsigned other = 0; other < FRAMING_CLASSES; other++)
        sides += table[c][other] + table[other][c];
      if (sides > 0)
        {
          sum += 2 * both / sides;
          classes++;
        }
    }
  return classes > 0 ? sum / classes : NAN;
}

double
framing_classes_alpha (FramingClassTable table)
{
  double ranks[FRAMING_CLASSES], a[9], b[9], weights[9], before = 0;

  for (unsigned c = 0; c < FRAMING_CLASSES; c++)
    {
      double here = 0;

      for (unsigned other = 0; other < FRAMING_CLASSES; other++)
        here += table[c][other] + table[other][c];
      ranks[c] = before + (here + 1) / 2;
      before += here;
    }
  for (unsigned i = 0; i < 9; i++)
    {
      a[i] = ranks[i / 3];
      b[i] = ranks[i % 3];
      weights[i] = table[i / 3][i % 3];
    }
  return framing_alpha_pair (a, b, weights, 9);
}

static void
add_place (GArray *places, double cut, const double *below)
{
  Place place = { .cut = cut };

  memcpy (place.below, below, sizeof place.below);
  g_array_append_val (places, place);
}

static double
total_of (const double *counts)
{
  return counts[0] + counts[1] + counts[2];
}

/* Places before the first, between neighbours and behind the last. Where there are too many, those that leave about as many
 * items between them, and always both sides of 0, where the items without evidence are. */
static GArray *
find_places (const double *score, const guint8 *gold, const guint *order, const guint8 *skip, guint n)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  double counts[FRAMING_CLASSES] = { 0 }, last = NAN, kept = 0;

  for (guint i = 0; i < n; i++)
    {
      double value = score[order[i]];

      if (skip[order[i]])
        continue;
      if (isnan (last))
        add_place (places, value - 1, counts);
      else if (value > last && (total_of (counts) - kept >= (double) n / MOST_STEPS || last == 0 || value == 0))
        {
          add_place (places, last + (value - last) / 2, counts);
          kept = total_of (counts);
        }
      counts[gold[order[i]]]++;
      last = value;
    }
  if (!isnan (last))
    add_place (places, last + 1, counts);
  return places;
}

static double
try_places (const Place *low, const Place *high, const Place *end)
{
  FramingClassTable table;

  for (unsigned c = 0; c < FRAMING_CLASSES; c++)
    {
      table[c][0] = low->below[c];
      table[c][1] = high->below[c] - low->below[c];
      table[c][2] = end->below[c] - high->below[c];
    }
  return framing_classes_macro_f1 (table);
}

gboolean
framing_classes_choose (const double *score,
                        const guint8 *gold,
                        const guint  *order,
                        const guint8 *skip,
                        guint         n,
                        FramingCuts  *cuts)
{
  g_autoptr (GArray) array = find_places (score, gold, order, skip, n);
  const Place *places = (const Place *) (void *) array->data;
  double best = -1;

  for (guint i = 0; i < array->len; i++)
    for (guint j = i; j < array->len; j++)
      {
        double f1 = try_places (&places[i], &places[j], &places[array->len - 1]);

        if (f1 > best + 1e-12)
          {
            best = f1;
            *cuts = (FramingCuts) { places[i].cut, places[j].cut };
          }
      }
  return array->len > 0;
}
