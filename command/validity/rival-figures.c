#include "validity/rival-figures.h"
#include "validity/pairs.h"
#include <math.h>

enum { R_OURS, R, R_DIFFERENCE, RHO, AUC, N_VALUES };

static const char *const KEYS[N_VALUES] = { "compare_r_ours", "compare_r", "compare_r_difference", "compare_rho", "compare_auc" };
static const FramingInterval NONE = { NAN, NAN };

/* two samples with the same gold and the same clusters */
typedef struct {
  FramingSample *ours, *theirs;
  guint *story;
} Common;

static void
find_common (Common *common, const FramingStudy *study, const FramingBlock *block, const FramingItemColumns *columns,
             const FramingRival *rival)
{
  const FramingSample *all = columns->all;
  guint n = 0;

  for (guint i = 0; i < all->n; i++)
    {
      const FramingItem *item = framing_study_item (study, g_array_index (block->items, guint, i));
      double score;

      if (!framing_rivals_find (rival, item->article->id, study->engine->schema->axes[block->axis].id, &score))
        continue;
      common->ours->gold[n] = common->theirs->gold[n] = all->gold[i];
      common->ours->score[n] = all->score[i];
      common->theirs->score[n] = isnan (score) ? 0 : score;
      common->ours->cluster[n] = common->theirs->cluster[n] = all->cluster[i];
      common->story[n++] = columns->story[i];
    }
  common->ours->n = common->theirs->n = n;
  framing_sample_sort (common->ours);
  framing_sample_sort (common->theirs);
}

static void
compute (const double *weights, gpointer data, double *values)
{
  const Common *common = data;

  framing_sample_weigh (common->ours, weights);
  framing_sample_weigh (common->theirs, weights);
  values[R_OURS] = framing_sample_pearson (common->ours);
  values[R] = framing_sample_pearson (common->theirs);
  values[R_DIFFERENCE] = values[R_OURS] - values[R];
  values[RHO] = framing_sample_spearman (common->theirs);
  values[AUC] = framing_sample_auc (common->theirs);
}

static void
add_pairs (FramingFigures *figures, const FramingStudy *study, const Common *common, guint n_stories, const char *name)
{
  const FramingSample *theirs = common->theirs;
  g_autofree FramingPairs *stories = framing_pairs_count (theirs->gold, theirs->score, common->story, theirs->n, n_stories,
                                                          study->settings->gap);
  double pairs, share = framing_pairs_share (stories, NULL, n_stories, &pairs);

  if (pairs > 0)
    framing_figures_add (figures, "compare_pairs", name, share, NONE, (guint) pairs);
}

static guint
count_of (const FramingSample *sample, guint value)
{
  guint n = 0;

  for (guint i = 0; i < sample->n; i++)
    n += value != AUC || sample->gold[i] != 0;
  return n;
}

void
framing_rival_figures_add (FramingFigures           *figures,
                           const FramingStudy       *study,
                           const FramingBlock       *block,
                           const FramingItemColumns *columns,
                           const FramingRival       *rival)
{
  g_autoptr (FramingSample) ours = framing_sample_new (columns->all->n), theirs = framing_sample_new (columns->all->n);
  g_autofree guint *story = g_new (guint, columns->all->n);
  Common common = { ours, theirs, story };
  FramingInterval intervals[N_VALUES];
  double values[N_VALUES];

  find_common (&common, study, block, columns, rival);
  framing_bootstrap_run (study->settings->seed, study->settings->draws, columns->all->n_clusters, N_VALUES, compute, &common, intervals);
  compute (NULL, &common, values);
  for (guint v = 0; v < N_VALUES; v++)
    framing_figures_add (figures, KEYS[v], rival->name, values[v], intervals[v], count_of (ours, v));
  add_pairs (figures, study, &common, columns->n_stories, rival->name);
}
