#include "statistics/additive.h"
#include "statistics/random.h"
#include <math.h>

typedef struct { guint32 *first, *group; double *value; guint32 n_blocks; } Data;

static double
uniform (FramingRandom *random)
{
  return (double) (framing_random_next (random) >> 11) * 0x1p-53;
}

/* blocks of some of the groups; values exactly additive, and noise if asked for */
static Data
make (guint32 n_blocks, guint32 n_groups, double noise, guint64 seed)
{
  Data data = { g_new0 (guint32, n_blocks + 1), g_new (guint32, (gsize) n_blocks * 6), g_new (double, (gsize) n_blocks * 6), n_blocks };
  guint32 unit = 0;
  FramingRandom random;

  framing_random_seed (&random, seed, 0);
  for (guint32 b = 0; b < n_blocks; b++)
    {
      guint32 size = 1 + framing_random_below (&random, 5), group = framing_random_below (&random, n_groups);
      double level = uniform (&random);

      for (guint32 i = 0; i < size && group < n_groups; i++, group += 1 + framing_random_below (&random, 3))
        {
          data.group[unit] = group;
          data.value[unit++] = level + sin (group) + noise * (uniform (&random) - 0.5);
        }
      data.first[b + 1] = unit;
    }
  return data;
}

static void
clear (Data *data)
{
  g_free (data->first);
  g_free (data->group);
  g_free (data->value);
}

static FramingAdditive *
fit (const Data *data, guint32 n_groups)
{
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (data->n_blocks, n_groups, data->first, data->group, data->value);

  return framing_additive_fit (twoway);
}

/* A 2 x 2 table without interaction but for 0.1 in a corner: effects by hand. */
static void
test_balanced (void)
{
  static const guint32 first[] = { 0, 2, 4 }, group[] = { 0, 1, 0, 1 };
  static const double value[] = { 0.5, 0.1, 0.7, 0.2 };
  g_autoptr (FramingTwoway) twoway = framing_twoway_new (2, 3, first, group, value);
  g_autoptr (FramingAdditive) additive = framing_additive_fit (twoway);

  g_assert_true (additive->converged);
  g_assert_cmpfloat_with_epsilon (additive->effect[0], 0.225, 1e-14);
  g_assert_cmpfloat_with_epsilon (additive->effect[1], -0.225, 1e-14);
  g_assert_true (isnan (additive->effect[2]) && additive->component[2] == G_MAXUINT32);
  g_assert_cmpint (additive->df, ==, 1);
  g_assert_cmpfloat_with_epsilon (additive->residual_ss, 0.0025, 1e-15);
  g_assert_cmpfloat_with_epsilon (additive->residual_sd, 0.05, 1e-14);
}

/* exactly additive data give the effects back, whatever is missing; constants differ by component */
static void
test_exact (void)
{
  for (guint32 n_groups = 2; n_groups <= 200; n_groups *= 3)
    {
      Data data = make (600, n_groups, 0, n_groups);
      g_autoptr (FramingAdditive) additive = fit (&data, n_groups);
      g_autofree double *sums = g_new0 (double, additive->n_components + 1);

      g_assert_true (additive->converged);
      g_assert_cmpfloat (additive->residual_ss, <, 1e-20);
      for (guint32 g = 1; g < n_groups; g++)
        if (additive->component[g] != G_MAXUINT32 && additive->component[g] == additive->component[g - 1])
          g_assert_cmpfloat_with_epsilon (additive->effect[g] - additive->effect[g - 1], sin (g) - sin (g - 1), 1e-11);
      for (guint32 b = 0; b < data.n_blocks; b++)
        for (guint32 i = data.first[b]; i < data.first[b + 1] && data.first[b + 1] - data.first[b] > 1; i++)
          sums[additive->component[data.group[i]]] += additive->effect[data.group[i]];
      for (guint32 c = 0; c < additive->n_components; c++)
        g_assert_cmpfloat_with_epsilon (sums[c], 0, 1e-10);
      clear (&data);
    }
}

/* another way to the same least squares: means of groups and of blocks in turn, until nothing moves */
static void
test_noise (void)
{
  enum { K = 12 };
  Data data = make (150, K, 1, 77);
  g_autoptr (FramingAdditive) additive = fit (&data, K);
  double effect[K] = { 0 }, block[150] = { 0 }, weight = 0, mean = 0, rss = 0;
  gint64 units = 0, blocks = 0;

  g_assert_cmpuint (additive->n_components, ==, 1);
  for (guint round = 0; round < 5000; round++)
    {
      double sums[K] = { 0 }, counts[K] = { 0 };

      for (guint32 b = 0; b < data.n_blocks; b++)
        {
          double sum = 0;

          for (guint32 i = data.first[b]; i < data.first[b + 1]; i++)
            sum += data.value[i] - effect[data.group[i]];
          block[b] = sum / (data.first[b + 1] - data.first[b]);
          for (guint32 i = data.first[b]; i < data.first[b + 1] && data.first[b + 1] - data.first[b] > 1; i++)
            {
              sums[data.group[i]] += data.value[i] - block[b];
              counts[data.group[i]]++;
            }
        }
      for (guint g = 0; g < K; g++)
        effect[g] = sums[g] / counts[g];
    }
  for (guint32 b = 0; b < data.n_blocks; b++)
    {
      gboolean shared = data.first[b + 1] - data.first[b] > 1;

      blocks += shared;
      for (guint32 i = data.first[b]; i < data.first[b + 1] && shared; i++)
        {
          double residual = data.value[i] - effect[data.group[i]] - block[b];

          units++;
          weight++;
          mean += effect[data.group[i]];
          rss += residual * residual;
        }
    }
  for (guint g = 0; g < K; g++)
    g_assert_cmpfloat_with_epsilon (additive->effect[g], effect[g] - mean / weight, 1e-10);
  g_assert_cmpint (additive->df, ==, units - blocks - K + 1);
  g_assert_cmpfloat_with_epsilon (additive->residual_ss, rss, 1e-9);
  clear (&data);
}

/* every story of two groups in a long chain: as many steps as groups, and still exact */
static void
test_chain (void)
{
  guint32 n = 300, first[301], group[600];
  double value[600];
  g_autoptr (FramingTwoway) twoway = NULL;
  g_autoptr (FramingAdditive) additive = NULL;

  for (guint32 b = 0; b <= n; b++)
    first[b] = 2 * b;
  for (guint32 b = 0; b < n; b++)
    {
      group[2 * b] = b;
      group[2 * b + 1] = b + 1;
      value[2 * b] = 0;
      value[2 * b + 1] = b % 2 == 0 ? 0.5 : -0.25;
    }
  twoway = framing_twoway_new (n, n + 1, first, group, value);
  additive = framing_additive_fit (twoway);
  g_assert_true (additive->converged);
  for (guint32 b = 0; b < n; b++)
    g_assert_cmpfloat_with_epsilon (additive->effect[b + 1] - additive->effect[b], b % 2 == 0 ? 0.5 : -0.25, 1e-9);
  g_assert_cmpint (additive->df, ==, 0);
  g_assert_true (isnan (additive->residual_sd));
}

static void
test_empty (void)
{
  static const guint32 first[] = { 0, 1 }, group[] = { 1 };
  static const double value[] = { 0.5 };
  Data data = { (guint32 *) first, (guint32 *) group, (double *) value, 1 };
  g_autoptr (FramingAdditive) additive = fit (&data, 2), nothing = NULL;

  g_assert_true (additive->converged && additive->n_components == 0);
  g_assert_true (isnan (additive->effect[1]) && isnan (additive->residual_sd));
  data.n_blocks = 0;
  nothing = fit (&data, 0);
  g_assert_true (nothing->converged);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/additive/balanced", test_balanced);
  g_test_add_func ("/command/statistics/additive/exact", test_exact);
  g_test_add_func ("/command/statistics/additive/noise", test_noise);
  g_test_add_func ("/command/statistics/additive/chain", test_chain);
  g_test_add_func ("/command/statistics/additive/empty", test_empty);
  return g_test_run ();
}
