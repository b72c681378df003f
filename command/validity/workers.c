/* The scoring of a study: see study.h. Threads take pieces of the items and write into them; no two share an item, so the
 * result does not depend on who takes what. */
#include "scorer.h"
#include "validity/study.h"
#include <math.h>

#define PIECE 64                /* items that a thread takes at once */

typedef struct {
  FramingStudy *study;
  gint next;                    /* item that nobody has taken */
} Pool;

typedef struct {
  Pool *pool;
  FramingScorer *scorer;
  GThread *thread;
  FramingItem *item;            /* the one whose record comes next */
} Worker;

static void
take_record (const FramingRecord *record, gpointer data)
{
  Worker *worker = data;
  FramingStudy *study = worker->pool->study;
  FramingItem *item = worker->item++;
  int metric = framing_schema_find (study->engine->schema, (int) item->axis, FRAMING_PART_ALL, -1, study->settings->field);

  item->error = record->error != NULL ? g_intern_string (record->error) : NULL;         /* the record goes */
  item->score = record->error == NULL && metric >= 0 ? record->values[metric] : NAN;
}

static void
score_piece (Worker *worker, guint begin, guint end)
{
  g_autofree FramingArticle *articles = g_new (FramingArticle, end - begin);

  for (guint i = begin; i < end; i++)
    articles[i - begin] = *framing_study_item (worker->pool->study, i)->article;
  worker->item = framing_study_item (worker->pool->study, begin);
  framing_scorer_run (worker->scorer, articles, end - begin, take_record, worker);
}

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  guint n = worker->pool->study->items->len, begin;

  while ((begin = (guint) g_atomic_int_add (&worker->pool->next, PIECE)) < n)
    score_piece (worker, begin, MIN (begin + PIECE, n));
  return NULL;
}

static void
note_errors (FramingStudy *study)
{
  for (guint i = 0; i < study->items->len; i++)
    {
      FramingItem *item = framing_study_item (study, i);

      if (item->error != NULL)
        framing_problems_add (&study->problems, FRAMING_PROBLEM_SCORE, item->article, "%s", item->error);
    }
}

gboolean
framing_study_score (FramingStudy *study)
{
  guint jobs = CLAMP ((study->items->len + PIECE - 1) / PIECE, 1, study->settings->jobs);
  g_autofree Worker *workers = g_new0 (Worker, jobs);
  Pool pool = { study, 0 };
  gboolean ready = TRUE;

  for (guint i = 0; i < jobs && ready; i++)
    {
      workers[i].pool = &pool;
      workers[i].scorer = framing_scorer_new (study->engine, 0, NULL);
      ready = workers[i].scorer != NULL;
    }
  for (guint i = 0; i < jobs && ready; i++)
    workers[i].thread = g_thread_new ("framing", work, &workers[i]);
  for (guint i = 0; i < jobs; i++)
    {
      if (workers[i].thread != NULL)
        g_thread_join (workers[i].thread);
      framing_scorer_free (workers[i].scorer);
    }
  if (ready)
    note_errors (study);
  return ready;
}
