#include "pipeline.h"
#include "interrupt.h"
#include "progress.h"
#include "queue.h"
#include "scorer.h"

#define POLL (G_USEC_PER_SEC / 10)      /* how long a signal or the progress line may wait */

/* what a batch became */
typedef struct {
  GString *bytes;
  FramingOutcome outcome;
  guint64 input_bytes;          /* of the batch */
  guint64 input_done;           /* of the files, when it was taken */
} Result;

typedef struct {
  const FramingPipeline *pipeline;
  FramingQueue *queue;
  int cancel;
  GMutex reading;               /* held by the worker that takes a batch */
  guint64 next;                 /* number of the next batch; under `reading` */
} State;

typedef struct {
  State *state;
  FramingScorer *scorer;
  GThread *thread;
} Worker;

typedef struct {
  FramingReport *report;
  Result *result;
} Sink;

typedef struct {
  FramingInterrupt interrupt;
  FramingProgress progress;
  guint64 total, bytes, done;   /* of input */
} Watch;

static void
free_result (gpointer data)
{
  Result *result = data;

  g_string_free (result->bytes, TRUE);
  g_free (result->outcome.first_failure);
  g_free (result);
}

static void
note_failure (FramingOutcome *outcome, const FramingArticle *article, const char *reason)
{
  outcome->counts.failed++;
  if (outcome->first_failure != NULL)
    return;
  if (article->line > 0)
    outcome->first_failure = g_strdup_printf ("%s:%" G_GSIZE_FORMAT ": %s", article->file, article->line, reason);
  else
    outcome->first_failure = g_strdup_printf ("%s: %s", article->file, reason);
}

static void
take_record (const FramingRecord *record, gpointer data)
{
  Sink *sink = data;
  FramingOutcome *outcome = &sink->result->outcome;

  outcome->counts.documents++;
  if (record->error != NULL)
    note_failure (outcome, record->article, record->error);
  else if (record->notes & (FRAMING_NOTE_NO_EVIDENCE | FRAMING_NOTE_EMPTY))
    outcome->counts.without_evidence++;
  framing_report_record (sink->report, record, sink->result->bytes);
}

/* The report sees the first batch before any other is scored: its fields decide the columns. */
static void
prepare (State *state, FramingBatch *batch, Result *result)
{
  framing_batch_parse (batch);
  framing_report_prepare (state->pipeline->report, batch->articles, batch->n_articles, result->bytes);
}

static FramingBatch *
take_batch (State *state, guint64 *number, Result *result)
{
  FramingBatch *batch = NULL;

  g_mutex_lock (&state->reading);
  if (framing_queue_wait (state->queue, state->next))
    {
      batch = framing_input_next (state->pipeline->input);
      if (batch == NULL)
        framing_queue_end (state->queue, state->next);
      else if (state->next == 0)
        prepare (state, batch, result);
      *number = state->next;
      state->next += batch != NULL;
      result->input_done = framing_input_done (state->pipeline->input);
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
      Sink sink = { state->pipeline->report, result };
      FramingBatch *batch;
      guint64 number;

      result->bytes = g_string_new (NULL);
      batch = take_batch (state, &number, result);
      if (batch == NULL)
        {
          free_result (result);
          return NULL;
        }
      if (number > 0)
        framing_batch_parse (batch);
      framing_scorer_run (worker->scorer, batch->articles, batch->n_articles, take_record, &sink);
      result->input_bytes = batch->bytes;
      framing_batch_free (batch);
      framing_queue_put (state->queue, number, result);
    }
}

static void
merge (FramingOutcome *outcome, FramingOutcome *more)
{
  outcome->counts.documents += more->counts.documents;
  outcome->counts.failed += more->counts.failed;
  outcome->counts.without_evidence += more->counts.without_evidence;
  if (outcome->first_failure == NULL)
    outcome->first_failure = g_steal_pointer (&more->first_failure);
}

/* Does not return when a signal has come: the unfinished file goes, and the program with it. */
static void
look_around (const FramingPipeline *pipeline, Watch *watch, const FramingOutcome *outcome)
{
  int number = framing_interrupt_asked (&watch->interrupt);

  if (number != 0)
    {
      framing_progress_erase (&watch->progress);
      framing_output_free (pipeline->output);
      framing_interrupt_obey (&watch->interrupt, number);
    }
  framing_progress_show (&watch->progress, outcome->counts.documents, watch->bytes, watch->done, watch->total);
}

static gboolean
write_results (State *state, Watch *watch, FramingOutcome *outcome, GError **error)
{
  const FramingPipeline *pipeline = state->pipeline;
  FramingQueueAnswer answer;
  gpointer piece;
  gboolean written = TRUE;

  while (written && (answer = framing_queue_take (state->queue, POLL, &piece)) != FRAMING_QUEUE_END)
    {
      Result *result = piece;

      if (answer == FRAMING_QUEUE_PIECE)
        {
          merge (outcome, &result->outcome);
          watch->bytes += result->input_bytes;
          watch->done = result->input_done;
          written = framing_output_write (pipeline->output, result->bytes->str, result->bytes->len, error);
          free_result (result);
        }
      look_around (pipeline, watch, outcome);
    }
  framing_progress_erase (&watch->progress);
  return written;
}

static gboolean
write_end (const FramingPipeline *pipeline, gboolean empty, const FramingOutcome *outcome, GError **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);

  if (empty)
    framing_report_prepare (pipeline->report, NULL, 0, bytes);
  framing_report_finish (pipeline->report, &outcome->counts, bytes);
  return framing_output_write (pipeline->output, bytes->str, bytes->len, error);
}

static gboolean
run_workers (State *state, Worker *workers, FramingOutcome *outcome, GError **error)
{
  const FramingPipeline *pipeline = state->pipeline;
  Watch watch = { .total = framing_input_total (pipeline->input) };
  gboolean written;

  framing_interrupt_begin (&watch.interrupt, framing_output_is_new_file (pipeline->output));
  framing_progress_start (&watch.progress, pipeline->progress);
  for (guint i = 0; i < pipeline->jobs; i++)
    workers[i].thread = g_thread_new ("framing", work, &workers[i]);
  written = write_results (state, &watch, outcome, error);
  g_atomic_int_set (&state->cancel, 1);
  framing_queue_stop (state->queue);
  for (guint i = 0; i < pipeline->jobs; i++)
    g_thread_join (workers[i].thread);
  framing_interrupt_end (&watch.interrupt);
  return written && write_end (pipeline, state->next == 0, outcome, error);
}

gboolean
framing_pipeline_run (const FramingPipeline *pipeline,
                      FramingOutcome        *outcome,
                      GError               **error)
{
  g_autofree Worker *workers = g_new0 (Worker, pipeline->jobs);
  State state = { .pipeline = pipeline, .queue = framing_queue_new (2 * pipeline->jobs + 2, free_result) };
  gboolean done = TRUE;

  g_mutex_init (&state.reading);
  for (guint i = 0; i < pipeline->jobs && done; i++)
    {
      workers[i] = (Worker) { &state, framing_scorer_new (pipeline->engine, pipeline->max_evidence, &state.cancel), NULL };
      done = workers[i].scorer != NULL;
    }
  done = done && run_workers (&state, workers, outcome, error);
  for (guint i = 0; i < pipeline->jobs; i++)
    framing_scorer_free (workers[i].scorer);
  framing_queue_free (state.queue);
  g_mutex_clear (&state.reading);
  return done;
}
