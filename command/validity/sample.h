/* Two columns, gold and score, and how well they agree. In: the caller fills gold, score and cluster (which draw of the bootstrap an
 * item belongs to), then calls framing_sample_sort() once; out: figures, NaN where they are not defined.
 * Every figure obeys the weights that framing_sample_weigh() gave last, at first one for each item: how often it was drawn.
 * Sums run in the order of the items, so the same input gives the same bits. Free with framing_sample_free(). */
#pragma once
#include <glib.h>

typedef struct {
  guint n, n_clusters;
  double *gold, *score;
  guint *cluster;               /* 0 to n_clusters - 1 */
  guint *by_gold, *by_score;    /* orders */
  double *weights;              /* of the items */
  double *gold_ranks, *score_ranks;     /* room for Spearman */
} FramingSample;

FramingSample *framing_sample_new (guint n);
void framing_sample_sort (FramingSample *sample);
void framing_sample_weigh (FramingSample *sample, const double *clusters);      /* NULL = each item once */
double framing_sample_pearson (const FramingSample *sample);
double framing_sample_spearman (FramingSample *sample);
/* the chance that an item with gold above 0 has a higher score than one with gold below 0; equal scores count half */
double framing_sample_auc (const FramingSample *sample);
void framing_sample_free (FramingSample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingSample, framing_sample_free)

/* on plain columns; weights NULL = each once */
double framing_sample_correlate (const double *x, const double *y, const double *weights, guint n);
