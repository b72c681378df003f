#include "validity/figures.h"
#include "validity/alpha.h"
#include "validity/coders-figures.h"
#include "validity/folds.h"
#include "validity/item-columns.h"
#include "validity/pairs.h"
#include "validity/rival-figures.h"
#include <math.h>
#include <string.h>

enum { R, RHO, R_COVERED, RHO_COVERED, AUC, MACRO_F1, ALPHA_ORDINAL, ALPHA_INTERVAL, N_VALUES };

static const char *const KEYS[N_VALUES] = { "r", "rho", "r_covered", "rho_covered", "auc", "macro_f1", "alpha_ordinal", "alpha_interval" };
static const FramingInterval NONE = { NAN, NAN };

/* what one draw of the bootstrap works on */
typedef struct {
  const FramingItemColumns *columns;
  const guint8 *classes;        /* of the scores; NULL = no cross-validation was possible */
  const double *scaled;
} Work;

void
framing_figures_add (FramingFigures *figures,
                     const char     *key,
                     const char     *name,
                     double          value,
                     FramingInterval interval,
                     guint           n)
{
  FramingFigure figure = { key, name != NULL ? g_string_chunk_insert_const (figures->names, name) : NULL, value, interval, n };

  g_array_append_val (figures->list, figure);
}

const FramingFigure *
framing_figures_get (const FramingFigures *figures,
                     guint                 i)
{
  return &g_array_index (figures->list, FramingFigure, i);
}

static void
compute (const double *weights, gpointer data, double *values)
{
  const Work *work = data;
  FramingSample *all = work->columns->all, *covered = work->columns->covered;
  FramingClassTable table;

  framing_sample_weigh (all, weights);
  framing_sample_weigh (covered, weights);
  values[R] = framing_sample_pearson (all);
  values[RHO] = framing_sample_spearman (all);
  values[R_COVERED] = framing_sample_pearson (covered);
  values[RHO_COVERED] = framing_sample_spearman (covered);
  values[AUC] = framing_sample_auc (all);
  values[MACRO_F1] = values[ALPHA_ORDINAL] = values[ALPHA_INTERVAL] = NAN;
  if (work->classes == NULL)
    return;
  framing_classes_count (work->columns->classes, work->classes, all->weights, all->n, table);
  values[MACRO_F1] = framing_classes_macro_f1 (table);
  values[ALPHA_ORDINAL] = framing_classes_alpha (table);
  values[ALPHA_INTERVAL] = framing_alpha_pair (all->gold, work->scaled, all->weights, all->n);
}

static guint
count_of (const FramingItemColumns *columns, guint value)
{
  guint n = 0;

  if (value == R_COVERED || value == RHO_COVERED)
    return columns->covered->n;
  if (value != AUC)
    return columns->all->n;
  for (guint i = 0; i < columns->all->n; i++)
    n += columns->all->gold[i] != 0;
  return n;
}

/* The cut-offs for those who go on to use them: from all items, so their figures would be too good. */
static void
add_cuts (FramingFigures *figures, const FramingItemColumns *columns)
{
  g_autofree guint8 *skip = g_new0 (guint8, columns->all->n);
  FramingCuts cuts;

  if (!framing_classes_choose (columns->all->score, columns->classes, columns->all->by_score, skip, columns->all->n, &cuts))
    return;
  framing_figures_add (figures, "cut_low", NULL, cuts.low, NONE, columns->all->n);
  framing_figures_add (figures, "cut_high", NULL, cuts.high, NONE, columns->all->n);
}

static void
add_agreement (FramingFigures *figures, const FramingStudy *study, const FramingBlock *block, const FramingItemColumns *columns)
{
  g_autofree guint8 *classes = g_new0 (guint8, columns->all->n);
  g_autofree double *scaled = g_new0 (double, columns->all->n);
  FramingCrossing crossing = { columns->all, columns->classes, classes, scaled };
  Work work = { columns, framing_folds_cross (&crossing, study->settings->seed) ? classes : NULL, scaled };
  FramingInterval intervals[N_VALUES];
  double values[N_VALUES];

  framing_bootstrap_run (study->settings->seed, study->settings->draws, columns->all->n_clusters, N_VALUES, compute, &work, intervals);
  compute (NULL, &work, values);
  for (guint v = 0; v < N_VALUES; v++)
    if (v != ALPHA_INTERVAL || !block->classes)
      framing_figures_add (figures, KEYS[v], NULL, values[v], intervals[v], count_of (columns, v));
  add_cuts (figures, columns);
}

typedef struct { const FramingPairs *stories; guint n; } PairWork;

static void
compute_pairs (const double *weights, gpointer data, double *values)
{
  const PairWork *work = data;
  double pairs;

  *values = framing_pairs_share (work->stories, weights, work->n, &pairs);
}

static void
add_pairs (FramingFigures *figures, const FramingStudy *study, const FramingItemColumns *columns)
{
  const FramingSample *all = columns->all;
  g_autofree FramingPairs *stories = framing_pairs_count (all->gold, all->score, columns->story, all->n, columns->n_stories,
                                                          study->settings->gap);
  PairWork work = { stories, columns->n_stories };
  FramingInterval interval;
  double pairs, share = framing_pairs_share (stories, NULL, columns->n_stories, &pairs);

  if (pairs == 0)
    return;
  framing_bootstrap_run (study->settings->seed, study->settings->draws, columns->n_stories, 1, compute_pairs, &work, &interval);
  framing_figures_add (figures, "pairs", NULL, share, interval, (guint) pairs);
}

FramingFigures *
framing_figures_measure (const FramingStudy *study,
                         const FramingBlock *block,
                         const GPtrArray    *rivals)
{
  FramingFigures *figures = g_new0 (FramingFigures, 1);
  g_auto (FramingItemColumns) columns = framing_item_columns_make (study, block);

  figures->list = g_array_new (FALSE, FALSE, sizeof (FramingFigure));
  figures->names = g_string_chunk_new (256);
  figures->items = columns.all->n;
  figures->covered = columns.covered->n;
  figures->errors = columns.errors;
  figures->clusters = columns.all->n_clusters;
  figures->drawn = columns.drawn;
  framing_figures_add (figures, "coverage", NULL, (double) columns.covered->n / columns.all->n, NONE, columns.all->n);
  add_agreement (figures, study, block, &columns);
  add_pairs (figures, study, &columns);
  framing_coders_figures_add (figures, study, block, columns.all->score);
  for (guint i = 0; i < rivals->len; i++)
    framing_rival_figures_add (figures, study, block, &columns, g_ptr_array_index (rivals, i));
  return figures;
}

void
framing_figures_free (FramingFigures *figures)
{
  g_array_unref (figures->list);
  g_string_chunk_free (figures->names);
  g_free (figures);
}
