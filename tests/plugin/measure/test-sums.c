/* Sums by place against sums that are added to at every hit. */
#include "measure/sums.h"
#include <framing/plugin.h>
#include <glib.h>

#define PARTS 6

static unsigned
part_of (uint32_t flags)
{
  if (flags & FRAMING_IS_HEADLINE)
    return FRAMING_PART_HEADLINE;
  return flags & FRAMING_IS_LEAD ? FRAMING_PART_LEAD : FRAMING_PART_BODY;
}

static int64_t
weight_of (const FramingScoreConstants *c, uint32_t flags)
{
  unsigned part = part_of (flags);
  int64_t weight = part == FRAMING_PART_HEADLINE ? c->headline_weight : part == FRAMING_PART_LEAD ? c->lead_weight : c->body_weight;

  return flags & FRAMING_IS_QUOTED ? weight * c->quoted_weight / 1000 : weight;
}

static void
add (FramingSums *sums, int64_t weight, int64_t place)
{
  sums->hits++;
  *(weight < 0 ? &sums->low : &sums->high) += ABS (weight);
  *(weight < 0 ? &sums->weighted_low : &sums->weighted_high) += ABS (weight) * place;
}

static void
test_sums (void)
{
  FramingScoreConstants constants[2] = { { 3000, 1100, 900, 950, 1000, 1000 }, { 333, 777, 1, 1500, 0, 0 } };
  FramingPlaces places = { 0 };

  g_assert_true (framing_places_init (&places, constants, 2));
  for (unsigned round = 0; round < 20; round++)
    {
      FramingSums got[2][PARTS] = { { { 0 } } }, wanted[2][PARTS] = { { { 0 } } };
      uint32_t words[PARTS] = { 0 }, words_wanted[PARTS] = { 0 };

      framing_places_reset (&places);
      for (unsigned i = 0; i < 50 * round; i++)
        {
          FramingToken t = { .flags = (uint32_t) g_test_rand_int () };
          unsigned voice = t.flags & FRAMING_IS_QUOTED ? FRAMING_PART_QUOTED : FRAMING_PART_NARRATOR;
          unsigned place = framing_place_of (&t), axis = i % 2;
          int64_t weight = g_test_rand_int_range (-4000, 4000);
          FramingPole *pole = &places.cells[axis * FRAMING_PLACES + place].poles[weight >= 0];

          g_assert_cmpuint (place, <, FRAMING_PLACES);
          g_assert_cmpuint (framing_place_part (place), ==, part_of (t.flags));
          g_assert_cmpuint (framing_place_voice (place), ==, voice);
          pole->amount += ABS (weight);
          pole->hits++;
          places.words[place] += i;
          add (&wanted[axis][FRAMING_PART_ALL], weight, weight_of (&constants[axis], t.flags));
          add (&wanted[axis][part_of (t.flags)], weight, 1000);
          add (&wanted[axis][voice], weight, 1000);
          words_wanted[FRAMING_PART_ALL] += i;
          words_wanted[part_of (t.flags)] += i;
          words_wanted[voice] += i;
        }
      framing_places_sum (&places, 0, got[0]);
      framing_places_sum (&places, 1, got[1]);
      framing_places_words (&places, words);
      for (unsigned axis = 0; axis < 2; axis++)
        for (unsigned part = 0; part < PARTS; part++)
          {
            const FramingSums *a = &got[axis][part], *b = &wanted[axis][part];

            g_assert_true (a->hits == b->hits && a->low == b->low && a->high == b->high);
            g_assert_true (a->weighted_low == b->weighted_low && a->weighted_high == b->weighted_high);
          }
      g_assert_cmpmem (words, sizeof words, words_wanted, sizeof words_wanted);
    }
  framing_places_clear (&places);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sums/places", test_sums);
  return g_test_run ();
}
