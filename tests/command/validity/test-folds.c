#include "validity/folds.h"
#include "statistics/random.h"
#include <math.h>
#include <string.h>

static void
test_deal (void)
{
  guint folds[25], again[25], other[25], sizes[FRAMING_FOLDS] = { 0 };

  g_assert_cmpuint (framing_folds_deal (25, 1, folds), ==, 10);
  framing_folds_deal (25, 1, again);
  framing_folds_deal (25, 2, other);
  g_assert_cmpmem (folds, sizeof folds, again, sizeof again);
  g_assert_cmpint (memcmp (folds, other, sizeof folds), !=, 0);
  for (guint i = 0; i < 25; i++)
    sizes[folds[i]]++;
  for (guint i = 0; i < FRAMING_FOLDS; i++)
    g_assert_true (sizes[i] == 2 || sizes[i] == 3);
  g_assert_cmpuint (framing_folds_deal (3, 1, folds), ==, 3);
}

static FramingSample *
make (guint n, guint n_clusters)
{
  FramingSample *sample = framing_sample_new (n);
  FramingRandom random;

  framing_random_seed (&random, 7, 0);
  for (guint i = 0; i < n; i++)
    {
      sample->gold[i] = (double) framing_random_below (&random, 5) - 2;
      sample->score[i] = framing_random_below (&random, 1000) / 1000.0 - 0.5;   /* knows nothing of the gold */
      sample->cluster[i] = i % n_clusters;
    }
  sample->n_clusters = n_clusters;
  framing_sample_sort (sample);
  return sample;
}

/* A held-out item has no say in its own cut-offs: changing its gold changes nothing for it. */
static void
test_held_out (void)
{
  g_autoptr (FramingSample) sample = make (60, 20);
  guint8 gold[60], classes[60], changed[60];
  double scaled[60], moved[60];
  FramingCrossing crossing = { sample, gold, classes, scaled };

  for (guint i = 0; i < 60; i++)
    gold[i] = sample->gold[i] < 0 ? 0 : sample->gold[i] > 0 ? 2 : 1;
  g_assert_true (framing_folds_cross (&crossing, 1));
  for (guint cluster = 0; cluster < 20; cluster++)
    {
      double kept = sample->gold[cluster];

      crossing.classes = changed;
      crossing.scaled = moved;
      sample->gold[cluster] = 50;
      framing_folds_cross (&crossing, 1);
      g_assert_cmpfloat (moved[cluster], ==, scaled[cluster]);
      g_assert_cmpfloat (moved[cluster + 20], ==, scaled[cluster + 20]);        /* of the same cluster */
      sample->gold[cluster] = kept;
    }
}

static void
test_scaled (void)
{
  g_autoptr (FramingSample) sample = make (40, 40);
  guint8 gold[40] = { 0 }, classes[40];
  double scaled[40];
  FramingCrossing crossing = { sample, gold, classes, scaled };

  for (guint i = 0; i < 40; i++)
    sample->gold[i] = 3 + 8 * sample->score[i];         /* another scale, full agreement */
  framing_sample_sort (sample);
  g_assert_true (framing_folds_cross (&crossing, 1));
  for (guint i = 0; i < 40; i++)
    g_assert_cmpfloat_with_epsilon (scaled[i], sample->gold[i], 1e-9);
}

static void
test_too_few (void)
{
  g_autoptr (FramingSample) sample = make (5, 1);
  guint8 gold[5] = { 0 }, classes[5];
  double scaled[5];
  FramingCrossing crossing = { sample, gold, classes, scaled };

  g_assert_false (framing_folds_cross (&crossing, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/folds/deal", test_deal);
  g_test_add_func ("/command/validity/folds/held-out", test_held_out);
  g_test_add_func ("/command/validity/folds/scaled", test_scaled);
  g_test_add_func ("/command/validity/folds/too-few", test_too_few);
  return g_test_run ();
}
