#include "validity/sample.h"
#include <math.h>

static FramingSample *
make (const double *gold, const double *score, guint n)
{
  FramingSample *sample = framing_sample_new (n);

  for (guint i = 0; i < n; i++)
    {
      sample->gold[i] = gold[i];
      sample->score[i] = score[i];
      sample->cluster[i] = i;
    }
  sample->n_clusters = n;
  framing_sample_sort (sample);
  return sample;
}

/* Anscombe (1973), Graphs in Statistical Analysis: four pictures, one correlation of 0.816. */
static void
test_pearson (void)
{
  static const double x[] = { 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5 }, x4[] = { 8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8 };
  static const double y[4][11] = {
    { 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68 },
    { 9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74 },
    { 7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73 },
    { 6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89 },
  };

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (FramingSample) sample = make (i == 3 ? x4 : x, y[i], 11);

      g_assert_cmpfloat_with_epsilon (framing_sample_pearson (sample), 0.8164, 0.0003);
    }
}

/* The differences of ranks: 1 - 6 * 194 / (10 * 99). */
static void
test_spearman (void)
{
  static const double x[] = { 106, 100, 86, 101, 99, 103, 97, 113, 112, 110 }, y[] = { 7, 27, 2, 50, 28, 29, 20, 12, 6, 17 };
  static const double ties_x[] = { 1, 2, 2, 3 }, ties_y[] = { 1, 3, 2, 3 };
  g_autoptr (FramingSample) sample = make (x, y, 10), ties = make (ties_x, ties_y, 4);

  g_assert_cmpfloat_with_epsilon (framing_sample_spearman (sample), 1 - 6 * 194 / 990.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (framing_sample_spearman (ties), 5 / 6.0, 1e-12);     /* midranks 1 2.5 2.5 4 and 1 3.5 2 3.5: 3.75 / 4.5 */
}

/* Hanley and McNeil (1982), table I: 109 CT images in five ratings, area 0.893. */
static void
test_auc (void)
{
  static const guint normal[] = { 33, 6, 6, 11, 2 }, abnormal[] = { 3, 2, 2, 11, 33 };
  double gold[109], score[109];
  guint n = 0;

  for (guint rating = 0; rating < 5; rating++)
    for (guint i = 0; i < normal[rating] + abnormal[rating]; i++)
      {
        gold[n] = i < normal[rating] ? -1 : 1;
        score[n++] = rating;
      }

  g_autoptr (FramingSample) sample = make (gold, score, n);

  g_assert_cmpuint (n, ==, 109);
  g_assert_cmpfloat_with_epsilon (framing_sample_auc (sample), 0.893, 0.0005);
}

/* Neutral gold has no side. */
static void
test_auc_neutral (void)
{
  static const double gold[] = { -2, 0, 0, 1, -1 }, score[] = { 0, 5, -5, 0, -1 };
  g_autoptr (FramingSample) sample = make (gold, score, 5);

  g_assert_cmpfloat (framing_sample_auc (sample), ==, 0.75);
}

/* A weight of 3 is the same as standing there three times, a weight of 0 as not standing there. */
static void
test_weights (void)
{
  static const double gold[] = { 1, -1, 2, 0, -2 }, score[] = { 0.5, 0, 0, -0.1, -1 }, weights[] = { 3, 1, 0, 2, 1 };
  static const double long_gold[] = { 1, 1, 1, -1, 0, 0, -2 }, long_score[] = { 0.5, 0.5, 0.5, 0, -0.1, -0.1, -1 };
  g_autoptr (FramingSample) sample = make (gold, score, 5), repeated = make (long_gold, long_score, 7);

  framing_sample_weigh (sample, weights);
  g_assert_cmpfloat_with_epsilon (framing_sample_pearson (sample), framing_sample_pearson (repeated), 1e-12);
  g_assert_cmpfloat_with_epsilon (framing_sample_spearman (sample), framing_sample_spearman (repeated), 1e-12);
  g_assert_cmpfloat_with_epsilon (framing_sample_auc (sample), framing_sample_auc (repeated), 1e-12);
  framing_sample_weigh (sample, NULL);
  g_assert_cmpfloat (fabs (framing_sample_pearson (sample) - framing_sample_pearson (repeated)), >, 0.01);
}

static void
test_undefined (void)
{
  static const double same[] = { 1, 1, 1 }, rising[] = { 1, 2, 3 };
  g_autoptr (FramingSample) flat = make (rising, same, 3), one_sided = make (same, rising, 3), empty = make (same, same, 0);

  g_assert_true (isnan (framing_sample_pearson (flat)));
  g_assert_true (isnan (framing_sample_spearman (flat)));
  g_assert_true (isnan (framing_sample_auc (one_sided)));
  g_assert_true (isnan (framing_sample_pearson (empty)));
  g_assert_true (isnan (framing_sample_auc (empty)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/sample/pearson", test_pearson);
  g_test_add_func ("/command/validity/sample/spearman", test_spearman);
  g_test_add_func ("/command/validity/sample/auc", test_auc);
  g_test_add_func ("/command/validity/sample/auc-neutral", test_auc_neutral);
  g_test_add_func ("/command/validity/sample/weights", test_weights);
  g_test_add_func ("/command/validity/sample/undefined", test_undefined);
  return g_test_run ();
}
