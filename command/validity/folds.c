#include "validity/folds.h"
#include "statistics/random.h"
#include <math.h>

guint
framing_folds_deal (guint   n_clusters,
                    guint64 seed,
                    guint  *folds)
{
  guint n_folds = MIN (n_clusters, FRAMING_FOLDS);
  g_autofree guint *cards = g_new (guint, n_clusters);
  FramingRandom random;

  framing_random_seed (&random, seed, G_MAXUINT64);     /* a stream that no resample has */
  for (guint i = 0; i < n_clusters; i++)
    cards[i] = i;
  for (guint i = n_clusters; i > 1; i--)
    {
      guint j = framing_random_below (&random, i), card = cards[j];

      cards[j] = cards[i - 1];
      cards[i - 1] = card;
    }
  for (guint i = 0; i < n_clusters; i++)
    folds[cards[i]] = i % n_folds;
  return n_folds;
}

/* mean and spread of the items that are not held out */
typedef struct { double mean, spread; } Moments;

static Moments
measure (const double *x, const guint8 *held, guint n)
{
  double sum = 0, squares = 0;
  Moments moments;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    if (!held[i])
      {
        sum += x[i];
        count++;
      }
  moments.mean = count > 0 ? sum / count : 0;
  for (guint i = 0; i < n; i++)
    if (!held[i])
      squares += (x[i] - moments.mean) * (x[i] - moments.mean);
  moments.spread = count > 0 ? sqrt (squares / count) : 0;
  return moments;
}

static void
cross_fold (const FramingCrossing *crossing, const guint8 *held)
{
  const FramingSample *sample = crossing->sample;
  Moments gold = measure (sample->gold, held, sample->n), score = measure (sample->score, held, sample->n);
  double factor = score.spread > 0 ? gold.spread / score.spread : 0;
  FramingCuts cuts = { 0, 0 };

  framing_classes_choose (sample->score, crossing->gold, sample->by_score, held, sample->n, &cuts);
  for (guint i = 0; i < sample->n; i++)
    if (held[i])
      {
        crossing->classes[i] = framing_classes_of (sample->score[i], cuts);
        crossing->scaled[i] = gold.mean + (sample->score[i] - score.mean) * factor;
      }
}

gboolean
framing_folds_cross (const FramingCrossing *crossing,
                     guint64                seed)
{
  const FramingSample *sample = crossing->sample;
  g_autofree guint *folds = g_new (guint, sample->n_clusters);
  g_autofree guint8 *held = g_new (guint8, sample->n);
  guint n_folds = sample->n_clusters >= 2 ? framing_folds_deal (sample->n_clusters, seed, folds) : 0;

  for (guint fold = 0; fold < n_folds; fold++)
    {
      for (guint i = 0; i < sample->n; i++)
        held[i] = folds[sample->cluster[i]] == fold;
      cross_fold (crossing, held);
    }
  return n_folds > 0;
}
