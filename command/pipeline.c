#include "pipeline.h"
#include "pool.h"
#include "scorer.h"

/* what a batch became */
typedef struct {
  GString *bytes;
  FramingOutcome outcome;
} Piece;

typedef struct {
  const FramingPipeline *pipeline;
  FramingOutcome *outcome;
  GString *head;                /* what the report writes before the first record; NULL when that is done */
} Run;

typedef struct {
  FramingReport *report;
  Piece *piece;
} Sink;

static void
drop (gpointer data)
{
  Piece *piece = data;

  g_string_free (piece->bytes, TRUE);
  g_free (piece->outcome.first_failure);
  g_free (piece);
}

static void
note_failure (FramingOutcome *outcome, const FramingArticle *article, const char *reason)
{
  outcome->counts.failed++;
  if (outcome->first_failure == NULL)
    outcome->first_failure = framing_pipeline_failure (article, reason);
}

char *
framing_pipeline_failure (const FramingArticle *article,
                          const char           *reason)
{
  if (article->line > 0)
    return g_strdup_printf ("%s:%" G_GSIZE_FORMAT ": %s", article->file, article->line, reason);
  return g_strdup_printf ("%s: %s", article->file, reason);
}

static void
take_record (const FramingRecord *record, gpointer data)
{
  Sink *sink = data;
  FramingOutcome *outcome = &sink->piece->outcome;

  outcome->counts.documents++;
  if (record->error != NULL)
    note_failure (outcome, record->article, record->error);
  else if (record->notes & (FRAMING_NOTE_NO_EVIDENCE | FRAMING_NOTE_EMPTY))
    outcome->counts.without_evidence++;
  framing_report_record (sink->report, record, sink->piece->bytes);
}

/* The report sees the first batch before any other is scored: its fields decide the columns. */
static gboolean
prepare (FramingBatch *batch, gpointer data)
{
  Run *run = data;

  framing_report_prepare (run->pipeline->report, batch->articles, batch->n_articles, run->head);
  return FALSE;
}

static gpointer
start (gpointer data, const int *cancel)
{
  const Run *run = data;

  return framing_scorer_new (run->pipeline->engine, run->pipeline->max_evidence, cancel);
}

static void
stop (gpointer scorer)
{
  framing_scorer_free (scorer);
}

static gpointer
work (gpointer scorer, FramingBatch *batch, gpointer data)
{
  const Run *run = data;
  Piece *piece = g_new0 (Piece, 1);
  Sink sink = { run->pipeline->report, piece };

  piece->bytes = g_string_sized_new (batch->bytes / 2);         /* numbers about a text are seldom more */
  framing_scorer_run (scorer, batch->articles, batch->n_articles, take_record, &sink);
  framing_batch_free (batch);
  return piece;
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

static gboolean
write_head (Run *run, GError **error)
{
  g_autoptr (GString) head = g_steal_pointer (&run->head);

  return head == NULL || framing_output_write (run->pipeline->output, head->str, head->len, error);
}

static gboolean
take (gpointer data, gpointer into, GError **error)
{
  Piece *piece = data;
  Run *run = into;

  merge (run->outcome, &piece->outcome);
  return write_head (run, error) && framing_output_write (run->pipeline->output, piece->bytes->str, piece->bytes->len, error);
}

static void
abandon (gpointer data)
{
  framing_output_free (((const Run *) data)->pipeline->output);
}

static gboolean
write_end (Run *run, GError **error)
{
  const FramingPipeline *pipeline = run->pipeline;
  g_autoptr (GString) bytes = g_string_new (NULL);

  if (run->head != NULL)
    framing_report_prepare (pipeline->report, NULL, 0, bytes);
  framing_report_finish (pipeline->report, &run->outcome->counts, bytes);
  return framing_output_write (pipeline->output, bytes->str, bytes->len, error);
}

gboolean
framing_pipeline_run (const FramingPipeline *pipeline,
                      FramingOutcome        *outcome,
                      GError               **error)
{
  Run run = { pipeline, outcome, g_string_new (NULL) };
  FramingPool pool = { .input = pipeline->input, .jobs = pipeline->jobs, .progress = pipeline->progress,
                       .unfinished = framing_output_is_new_file (pipeline->output), .data = &run,
                       .start = start, .stop = stop, .prepare = prepare, .work = work, .take = take, .drop = drop, .abandon = abandon };
  gboolean done = framing_pool_run (&pool, error) && write_end (&run, error);

  if (run.head != NULL)
    g_string_free (run.head, TRUE);
  return done;
}
