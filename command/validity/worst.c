#include "validity/worst.h"
#include "scorer.h"
#include <math.h>

#define MOST_EVIDENCE 10000

typedef struct { double mean, spread; } Moments;

static Moments
measure (const double *x, guint n)
{
  Moments moments = { 0, 0 };

  for (guint i = 0; i < n; i++)
    moments.mean += x[i];
  moments.mean /= n;
  for (guint i = 0; i < n; i++)
    moments.spread += (x[i] - moments.mean) * (x[i] - moments.mean);
  moments.spread = sqrt (moments.spread / n);
  return moments;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FramingMiss *x = a, *y = b;
  double dx = fabs (x->difference), dy = fabs (y->difference);

  if (dx < dy || dx > dy)
    return dx > dy ? -1 : 1;
  return x->item < y->item ? -1 : x->item > y->item;
}

GArray *
framing_worst_find (const FramingStudy *study,
                    const FramingBlock *block,
                    guint               most)
{
  guint n = block->items->len;
  GArray *misses = g_array_sized_new (FALSE, FALSE, sizeof (FramingMiss), n);
  g_autofree double *gold = g_new (double, n), *score = g_new (double, n);
  Moments of_gold, of_score;

  for (guint i = 0; i < n; i++)
    {
      const FramingItem *item = framing_study_item (study, g_array_index (block->items, guint, i));

      gold[i] = item->gold;
      score[i] = isnan (item->score) ? 0 : item->score;
    }
  of_gold = measure (gold, n);
  of_score = measure (score, n);
  for (guint i = 0; i < n; i++)
    {
      double factor = of_score.spread > 0 ? of_gold.spread / of_score.spread : 0;
      double scaled = of_gold.mean + (score[i] - of_score.mean) * factor;
      FramingMiss miss = { g_array_index (block->items, guint, i), scaled, scaled - gold[i] };

      g_array_append_val (misses, miss);
    }
  g_array_sort (misses, compare);
  g_array_set_size (misses, MIN (most, n));
  return misses;
}

typedef struct {
  const FramingMiss *miss;
  const FramingItem *item;
  FramingMissFunc func;
  gpointer data;
} Telling;

/* The record's evidence is about all axes; the reader wants one. */
static void
tell (const FramingRecord *record, gpointer data)
{
  const Telling *telling = data;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (framing_evidence));
  framing_evidence_list list = { .struct_size = sizeof list, .item_size = sizeof (framing_evidence) };
  FramingRecord of_axis = *record;

  for (size_t i = 0; record->evidence != NULL && i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);

      if (item.axis == telling->item->axis)
        g_array_append_val (items, item);
    }
  list.items = (const framing_evidence *) (void *) items->data;
  list.n_items = items->len;
  of_axis.evidence = &list;
  of_axis.first_evidence = 0;
  of_axis.n_evidence = items->len;
  telling->func (telling->miss, telling->item, &of_axis, telling->data);
}

gboolean
framing_worst_explain (const FramingStudy *study,
                       const FramingBlock *block,
                       const GArray       *misses,
                       FramingMissFunc     func,
                       gpointer            data)
{
  FramingScorer *scorer = framing_scorer_new (study->engine, MOST_EVIDENCE, NULL);

  if (scorer == NULL)
    return FALSE;
  for (guint i = 0; i < misses->len; i++)
    {
      const FramingMiss *miss = &g_array_index (misses, FramingMiss, i);
      Telling telling = { miss, framing_study_item (study, miss->item), func, data };

      framing_scorer_run (scorer, telling.item->article, 1, tell, &telling);
    }
  framing_scorer_free (scorer);
  return TRUE;
}
