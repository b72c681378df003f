#include "pool.h"
#include "interrupt.h"
#include "progress.h"
#include "queue.h"

#define POLL (G_USEC_PER_SEC / 10)      /* how long a signal or the progress line may wait */

/* what a batch became */
typedef struct {
  gpointer piece;
  void (*drop) (gpointer piece);
  guint64 documents;
  guint64 input_bytes;          /* of the batch */
  guint64 input_done;           /* of the files, when it was taken */
} Result;

typedef struct {
  const FramingPool *pool;
  FramingQueue *queue;
  int cancel;
  GMutex reading;               /* held by the worker that takes a batch */
  guint64 next;                 /* number of the next batch; under `reading` */
  gboolean prepared;            /* under `reading` */
} State;

typedef struct {
  State *state;
  gpointer memory;
  GThread *thread;
} Worker;

typedef struct {
  FramingInterrupt interrupt;
  FramingProgress progress;
  guint64 documents;
  guint64 total, bytes, done;   /* of input */
} Watch;

static void
free_result (gpointer data)
{
  Result *result = data;

  if (result->piece != NULL)
    result->drop (result->piece);
  g_free (result);
}

/* The first batches are looked at before any work is done: they decide what the work is. */
static gboolean
prepare (State *state, FramingBatch *batch)
{
  const FramingPool *pool = state->pool;

  if (state->prepared || pool->prepare == NULL)
    return FALSE;
  framing_batch_parse (batch);
  state->prepared = !pool->prepare (batch, pool->data);
  return TRUE;
}

/* `parsed`: whether that is done already */
static FramingBatch *
take_batch (State *state, guint64 *number, gboolean *parsed, Result *result)
{
  FramingBatch *batch = NULL;

  g_mutex_lock (&state->reading);
  if (framing_queue_wait (state->queue, state->next))
    {
      batch = framing_input_next (state->pool->input);
      if (batch == NULL)
        framing_queue_end (state->queue, state->next);
      else
        *parsed = prepare (state, batch);
      *number = state->next;
      state->next += batch != NULL;
      result->input_done = framing_input_done (state->pool->input);
    }
  g_mutex_unlock (&state->reading);
  return batch;
}

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  State *state = worker->state;

  while (TRUE)
    {
      Result *result = g_new0 (Result, 1);
      FramingBatch *batch;
      gboolean parsed = FALSE;
      guint64 number;

      result->drop = state->pool->drop;
      batch = take_batch (state, &number, &parsed, result);
      if (batch == NULL)
        {
          free_result (result);
          return NULL;
        }
      if (!parsed)
        framing_batch_parse (batch);
      result->input_bytes = batch->bytes;
      result->documents = batch->n_articles;
      result->piece = state->pool->work (worker->memory, batch, state->pool->data);
      framing_queue_put (state->queue, number, result);
    }
}

/* Does not return when a signal has come: the unfinished file goes, and the program with it. */
static void
look_around (const FramingPool *pool, Watch *watch)
{
  int number = framing_interrupt_asked (&watch->interrupt);

  if (number != 0)
    {
      framing_progress_erase (&watch->progress);
      pool->abandon (pool->data);
      framing_interrupt_obey (&watch->interrupt, number);
    }
  framing_progress_show (&watch->progress, watch->documents, watch->bytes, watch->done, watch->total);
}

static gboolean
take_results (State *state, Watch *watch, GError **error)
{
  const FramingPool *pool = state->pool;
  FramingQueueAnswer answer;
  gpointer piece;
  gboolean good = TRUE;

  while (good && (answer = framing_queue_take (state->queue, POLL, &piece)) != FRAMING_QUEUE_END)
    {
      Result *result = piece;

      if (answer == FRAMING_QUEUE_PIECE)
        {
          watch->documents += result->documents;
          watch->bytes += result->input_bytes;
          watch->done = result->input_done;
          good = pool->take (result->piece, pool->data, error);
          free_result (result);
        }
      look_around (pool, watch);
    }
  framing_progress_erase (&watch->progress);
  return good;
}

static gboolean
run_workers (State *state, Worker *workers, GError **error)
{
  const FramingPool *pool = state->pool;
  Watch watch = { .total = framing_input_total (pool->input) };
  gboolean good;

  framing_interrupt_begin (&watch.interrupt, pool->unfinished);
  framing_progress_start (&watch.progress, pool->progress);
  for (guint i = 0; i < pool->jobs; i++)
    workers[i].thread = g_thread_new ("framing", work, &workers[i]);
  good = take_results (state, &watch, error);
  g_atomic_int_set (&state->cancel, 1);
  framing_queue_stop (state->queue);
  for (guint i = 0; i < pool->jobs; i++)
    g_thread_join (workers[i].thread);
  framing_interrupt_end (&watch.interrupt);
  return good;
}

gboolean
framing_pool_run (const FramingPool *pool,
                  GError           **error)
{
  g_autofree Worker *workers = g_new0 (Worker, pool->jobs);
  State state = { .pool = pool, .queue = framing_queue_new (2 * pool->jobs + 2, free_result) };
  gboolean done = TRUE;

  g_mutex_init (&state.reading);
  for (guint i = 0; i < pool->jobs && done; i++)
    {
      workers[i] = (Worker) { &state, pool->start (pool->data, &state.cancel), NULL };
      done = workers[i].memory != NULL;
    }
  done = done && run_workers (&state, workers, error);
  for (guint i = 0; i < pool->jobs; i++)
    if (workers[i].memory != NULL)
      pool->stop (workers[i].memory);
  framing_queue_free (state.queue);
  g_mutex_clear (&state.reading);
  return done;
}
