#include "message.h"
#include "pipeline.h"
#include "print.h"
#include "report/terminal.h"
#include "source.h"
#include "subcommand.h"
#include <string.h>
#include <unistd.h>

#define MOST_JOBS 256
#define MOST_EVIDENCE 1000000   /* hits of one document */

static FramingReport *
make_report (const FramingArguments *arguments, const FramingSchema *schema, int fd)
{
  const char *format = framing_arguments_get (arguments, "format");

  if (format == NULL)
    format = isatty (fd) && !framing_arguments_has (arguments, "evidence") ? "table" : "jsonl";
  if (strcmp (format, "csv") == 0)
    return framing_report_new_csv (schema);
  if (strcmp (format, "table") == 0)
    return framing_report_new_table (schema, framing_terminal_width (fd), framing_terminal_color (fd));
  return framing_report_new_json (schema);
}

static int
check (const FramingArguments *arguments, guint *jobs)
{
  g_autoptr (GError) error = NULL;
  const char *format = framing_arguments_get (arguments, "format");

  if (framing_arguments_paths (arguments)[0] == NULL)
    framing_message_print ("score: nothing to read; name files or folders, or - for standard input");
  else if (!framing_arguments_count (arguments, "jobs", g_get_num_processors (), MOST_JOBS, jobs, &error))
    framing_message_print ("score: %s", error->message);
  else if (framing_arguments_has (arguments, "evidence") && format != NULL && strcmp (format, "jsonl") != 0)
    framing_message_print ("score: --evidence needs --format jsonl; %s has no place for it", format);
  else
    return FRAMING_EXIT_OK;
  return FRAMING_EXIT_USAGE;
}

static void
tell_warning (FramingReport *report)
{
  g_autofree char *warning = framing_report_warning (report);

  if (warning != NULL)
    framing_message_print ("%s", warning);
}

static int
tell_outcome (const FramingOutcome *outcome)
{
  const FramingCounts *counts = &outcome->counts;

  if (counts->failed == 0)
    return FRAMING_EXIT_OK;
  framing_message_print ("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " documents could not be scored; first: %s", counts->failed,
                         counts->documents, outcome->first_failure);
  return FRAMING_EXIT_FAILED;
}

static int
run_pipeline (const FramingPipeline *pipeline)
{
  g_autoptr (GError) error = NULL;
  FramingOutcome outcome = { 0 };
  int status;

  if (framing_pipeline_run (pipeline, &outcome, &error) && framing_output_commit (pipeline->output, &error))
    {
      tell_warning (pipeline->report);
      status = tell_outcome (&outcome);
    }
  else
    status = error != NULL ? framing_print_failed (error) : FRAMING_EXIT_LOAD;
  g_free (outcome.first_failure);
  return status;
}

static int
score_into (const FramingArguments *arguments, const FramingEngine *engine, FramingOutput *output, guint jobs)
{
  int fd = framing_output_descriptor (output), status;
  FramingPipeline pipeline = { .engine = engine, .output = output, .jobs = jobs, .progress = !isatty (fd),
                               .max_evidence = framing_arguments_has (arguments, "evidence") ? MOST_EVIDENCE : 0 };

  pipeline.input = framing_source_open (arguments, framing_arguments_paths (arguments), engine->max_bytes);
  if (pipeline.input == NULL)
    return FRAMING_EXIT_USAGE;
  pipeline.report = make_report (arguments, engine->schema, fd);
  status = run_pipeline (&pipeline);
  framing_report_free (pipeline.report);
  framing_input_free (pipeline.input);
  return status;
}

static int
run_score (const FramingArguments *arguments)
{
  g_auto (FramingEngine) engine = { 0 };
  g_autoptr (GError) error = NULL;
  FramingOutput *output;
  guint jobs;
  int status = check (arguments, &jobs);

  if (status == FRAMING_EXIT_OK)
    status = framing_engine_open (&engine, arguments);
  if (status != FRAMING_EXIT_OK)
    return status;
  output = framing_output_open (framing_arguments_get (arguments, "output"), &error);
  if (output == NULL)
    return framing_print_failed (error);
  status = score_into (arguments, &engine, output, jobs);
  framing_output_free (output);
  return status;
}

static const char *const OPTIONS[] = { "format", "output", "evidence", "target", "axis", "lexicon", "only", "language", "map",
                                       "input-format", "max-bytes", "jobs", "plugin", "help", NULL };

const FramingSubcommand framing_score_subcommand = {
  .word = "score",
  .synopsis = "[OPTIONS] PATH...",
  .summary = "articles in, framing metrics out",
  .description = "Scores articles: plain text, folders of it, JSON Lines, CSV or TSV, each of them also gzipped, and - for "
                 "standard input. One record for each article, in the order of the input.",
  .options = OPTIONS,
  .examples = "  framing score examples/stories.jsonl\n"
              "  framing score --target 'Ansel=Port Ansel|Brandt' -f csv examples/stories.jsonl\n"
              "  framing score --format jsonl --evidence -o scores.jsonl examples/\n",
  .run = run_score,
};
