#include "passage/readings.h"

#define MOST_EVIDENCE 100000    /* pieces of one article */
#define PIECE 8                 /* documents that a thread takes at once */

struct FramingReadings {
  const FramingCollection *collection;
  const FramingEngine *engine;
  const guint32 *documents;     /* sorted */
  FramingReading *readings;     /* of each; sentences NULL = it has none */
  guint n;
};

typedef struct {
  FramingReadings *readings;
  gint next;                    /* document that nobody has taken */
  gint failed;                  /* a text cannot be read: the others need not be */
} Pool;

typedef struct {
  Pool *pool;
  FramingScorer *scorer;
  GThread *thread;
  GError *error;
} Worker;

/* FALSE = the shelf cannot be read */
static gboolean
read_document (Worker *worker, guint i)
{
  const FramingReadings *readings = worker->pool->readings;
  const FramingDocument *document = framing_collection_document (readings->collection, readings->documents[i]);
  FramingBook book;

  if (document->shelf == FRAMING_SHELF_NONE)
    return TRUE;
  if (!framing_shelf_read (readings->collection->shelf, document->shelf, &book, &worker->error))
    return FALSE;
  framing_reading_make (&readings->readings[i], &book, readings->engine, worker->scorer);
  return TRUE;
}

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  Pool *pool = worker->pool;
  guint begin;

  while ((begin = (guint) g_atomic_int_add (&pool->next, PIECE)) < pool->readings->n && !g_atomic_int_get (&pool->failed))
    for (guint i = begin; i < MIN (begin + PIECE, pool->readings->n); i++)
      if (!read_document (worker, i))
        {
          g_atomic_int_set (&pool->failed, TRUE);
          return NULL;
        }
  return NULL;
}

static gboolean
read_all (FramingReadings *readings, guint jobs, GError **error)
{
  Pool pool = { readings, 0, FALSE };
  g_autofree Worker *workers = NULL;
  gboolean ready = TRUE;

  jobs = CLAMP ((readings->n + PIECE - 1) / PIECE, 1, MAX (jobs, 1));
  workers = g_new0 (Worker, jobs);
  for (guint i = 0; i < jobs && ready; i++)
    {
      workers[i].pool = &pool;
      workers[i].scorer = framing_scorer_new (readings->engine, MOST_EVIDENCE, NULL);
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
  for (guint i = 0; i < jobs; i++)
    if (workers[i].error != NULL && ready)
      {
        g_propagate_error (error, g_steal_pointer (&workers[i].error));
        ready = FALSE;
      }
    else
      g_clear_error (&workers[i].error);
  return ready;
}

FramingReadings *
framing_readings_new (const FramingCollection *collection,
                      const FramingEngine     *engine,
                      const GArray            *documents,
                      guint                    jobs,
                      GError                 **error)
{
  FramingReadings *readings = g_new0 (FramingReadings, 1);

  readings->collection = collection;
  readings->engine = engine;
  readings->n = documents->len;
  readings->documents = g_memdup2 (documents->data, documents->len * sizeof (guint32));
  readings->readings = g_new0 (FramingReading, MAX (documents->len, 1));
  if (!read_all (readings, jobs, error))
    g_clear_pointer (&readings, framing_readings_free);
  return readings;
}

guint
framing_readings_count (const FramingReadings *readings)
{
  return readings->n;
}

const FramingReading *
framing_readings_nth (const FramingReadings *readings,
                      guint                  i)
{
  return readings->readings[i].sentences != NULL ? &readings->readings[i] : NULL;
}

const FramingReading *
framing_readings_get (const FramingReadings *readings,
                      guint32                document)
{
  guint low = 0, high = readings->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (readings->documents[middle] < document)
        low = middle + 1;
      else
        high = middle;
    }
  return low < readings->n && readings->documents[low] == document ? framing_readings_nth (readings, low) : NULL;
}

void
framing_readings_free (FramingReadings *readings)
{
  if (readings == NULL)
    return;
  for (guint i = 0; i < readings->n; i++)
    framing_reading_clear (&readings->readings[i]);
  g_free (readings->readings);
  g_free ((gpointer) readings->documents);
  g_free (readings);
}
