#include "measure/sums.h"
#include <framing/plugin.h>
#include <glib.h>
#include <string.h>

G_STATIC_ASSERT (FRAMING_IS_LEAD == 2 * FRAMING_IS_HEADLINE && FRAMING_IS_QUOTED == 8 * FRAMING_IS_HEADLINE);

unsigned
framing_place_part (unsigned place)
{
  if (place & 1)
    return FRAMING_PART_HEADLINE;
  return place & 2 ? FRAMING_PART_LEAD : FRAMING_PART_BODY;
}

unsigned
framing_place_voice (unsigned place)
{
  return place & 8 ? FRAMING_PART_QUOTED : FRAMING_PART_NARRATOR;
}

static int64_t
weight_of (const FramingScoreConstants *c, unsigned place)
{
  unsigned part = framing_place_part (place);
  int64_t weight = part == FRAMING_PART_HEADLINE ? c->headline_weight : part == FRAMING_PART_LEAD ? c->lead_weight : c->body_weight;

  return framing_place_voice (place) == FRAMING_PART_QUOTED ? weight * c->quoted_weight / 1000 : weight;
}

bool
framing_places_init (FramingPlaces *p, const FramingScoreConstants *constants, size_t n_axes)
{
  size_t n = MAX (n_axes, 1) * FRAMING_PLACES;

  p->n_axes = n_axes;
  p->cells = g_try_malloc0_n (n, sizeof *p->cells);
  p->sentence = g_try_malloc0_n (MAX (n_axes, 1), sizeof *p->sentence);
  p->weights = g_try_malloc0_n (n, sizeof *p->weights);
  for (size_t i = 0; i < n_axes * FRAMING_PLACES && p->weights != NULL; i++)
    p->weights[i] = weight_of (&constants[i / FRAMING_PLACES], i % FRAMING_PLACES);
  return p->cells != NULL && p->sentence != NULL && p->weights != NULL;
}

void
framing_places_clear (FramingPlaces *p)
{
  g_free (p->cells);
  g_free (p->sentence);
  g_free (p->weights);
}

void
framing_places_reset (FramingPlaces *p)
{
  memset (p->cells, 0, p->n_axes * FRAMING_PLACES * sizeof *p->cells);
  memset (p->words, 0, sizeof p->words);
}

static void
add_cell (FramingSums *sums, const FramingCell *cell, int64_t weight)
{
  sums->hits += cell->poles[0].hits + cell->poles[1].hits;
  sums->low += cell->poles[0].amount;
  sums->high += cell->poles[1].amount;
  sums->weighted_low += cell->poles[0].amount * weight;
  sums->weighted_high += cell->poles[1].amount * weight;
}

void
framing_places_sum (const FramingPlaces *p, size_t axis, FramingSums *sums)
{
  for (unsigned place = 0; place < FRAMING_PLACES; place++)
    {
      const FramingCell *cell = &p->cells[axis * FRAMING_PLACES + place];

      if (cell->poles[0].hits + cell->poles[1].hits == 0)
        continue;
      add_cell (&sums[FRAMING_PART_ALL], cell, p->weights[axis * FRAMING_PLACES + place]);
      /* Inside a part the place says nothing more, so that its score is not pushed by the constants of the whole. */
      add_cell (&sums[framing_place_part (place)], cell, 1000);
      add_cell (&sums[framing_place_voice (place)], cell, 1000);
    }
}

void
framing_places_words (const FramingPlaces *p, uint32_t *words)
{
  for (unsigned place = 0; place < FRAMING_PLACES; place++)
    {
      words[FRAMING_PART_ALL] += p->words[place];
      words[framing_place_part (place)] += p->words[place];
      words[framing_place_voice (place)] += p->words[place];
    }
}
