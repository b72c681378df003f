#include "validity/sample.h"
#include "validity/ranks.h"
#include <math.h>

FramingSample *
framing_sample_new (guint n)
{
  FramingSample *sample = g_new0 (FramingSample, 1);

  sample->n = n;
  sample->gold = g_new0 (double, n);
  sample->score = g_new0 (double, n);
  sample->cluster = g_new0 (guint, n);
  sample->by_gold = g_new0 (guint, n);
  sample->by_score = g_new0 (guint, n);
  sample->weights = g_new0 (double, n);
  sample->gold_ranks = g_new0 (double, n);
  sample->score_ranks = g_new0 (double, n);
  framing_sample_weigh (sample, NULL);
  return sample;
}

void
framing_sample_sort (FramingSample *sample)
{
  framing_ranks_order (sample->gold, sample->n, sample->by_gold);
  framing_ranks_order (sample->score, sample->n, sample->by_score);
}

void
framing_sample_weigh (FramingSample *sample,
                      const double  *clusters)
{
  for (guint i = 0; i < sample->n; i++)
    sample->weights[i] = clusters != NULL ? clusters[sample->cluster[i]] : 1;
}

static double
mean (const double *x, const double *weights, guint n)
{
  double sum = 0, total = 0;

  for (guint i = 0; i < n; i++)
    {
      double weight = weights != NULL ? weights[i] : 1;

      sum += weight * x[i];
      total += weight;
    }
  return sum / total;
}

double
framing_sample_correlate (const double *x,
                          const double *y,
                          const double *weights,
                          guint         n)
{
  double mean_x = mean (x, weights, n), mean_y = mean (y, weights, n), xx = 0, yy = 0, xy = 0;

  for (guint i = 0; i < n; i++)
    {
      double weight = weights != NULL ? weights[i] : 1, dx = x[i] - mean_x, dy = y[i] - mean_y;

      xx += weight * dx * dx;
      yy += weight * dy * dy;
      xy += weight * dx * dy;
    }
  return xx > 0 && yy > 0 ? xy / (sqrt (xx) * sqrt (yy)) : NAN;
}

double
framing_sample_pearson (const FramingSample *sample)
{
  return framing_sample_correlate (sample->gold, sample->score, sample->weights, sample->n);
}

double
framing_sample_spearman (FramingSample *sample)
{
  framing_ranks_assign (sample->gold, sample->by_gold, sample->weights, sample->n, sample->gold_ranks);
  framing_ranks_assign (sample->score, sample->by_score, sample->weights, sample->n, sample->score_ranks);
  return framing_sample_correlate (sample->gold_ranks, sample->score_ranks, sample->weights, sample->n);
}

double
framing_sample_auc (const FramingSample *sample)
{
  const guint *order = sample->by_score;
  double above, below, all_above = 0, all_below = 0, won = 0;

  for (guint i = 0, end; i < sample->n; i = end, all_above += above, all_below += below)
    {
      above = below = 0;
      for (end = i; end < sample->n && sample->score[order[end]] == sample->score[order[i]]; end++)
        {
          double gold = sample->gold[order[end]];

          above += gold > 0 ? sample->weights[order[end]] : 0;
          below += gold < 0 ? sample->weights[order[end]] : 0;
        }
      won += above * (all_below + below / 2);
    }
  return all_above > 0 && all_below > 0 ? won / (all_above * all_below) : NAN;
}

void
framing_sample_free (FramingSample *sample)
{
  g_free (sample->gold);
  g_free (sample->score);
  g_free (sample->cluster);
  g_free (sample->by_gold);
  g_free (sample->by_score);
  g_free (sample->weights);
  g_free (sample->gold_ranks);
  g_free (sample->score_ranks);
  g_free (sample);
}
