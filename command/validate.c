#include "message.h"
#include "print.h"
#include "source.h"
#include "subcommand.h"
#include "validity/show.h"
#include "validity/worst.h"
#include <string.h>

typedef gboolean (*Form) (const FramingShow *show, GString *out);

static Form
form_of (const FramingArguments *arguments)
{
  const char *format = framing_arguments_get (arguments, "format");

  if (g_strcmp0 (format, "jsonl") == 0)
    return framing_show_json;
  return g_strcmp0 (format, "csv") == 0 ? framing_show_csv : framing_show_table;
}

/* Ids that never meet are a mistake, not a result. */
static void
tell_strangers (const FramingFigures *figures, const FramingBlock *block)
{
  for (guint i = 0; i < figures->list->len; i++)
    {
      const FramingFigure *figure = framing_figures_get (figures, i);

      if (block->whole && strcmp (figure->key, "compare_r") == 0 && figure->n == 0)
        framing_message_print ("validate: --compare %s has a score for no item of %s; its ids must be those of the gold set",
                               figure->name, block->file);
    }
}

static gboolean
show_block (const FramingStudy *study, const FramingBlock *block, const GPtrArray *rivals, Form form, GString *out)
{
  FramingFigures *figures = framing_figures_measure (study, block, rivals);
  GArray *misses = block->whole && study->settings->errors > 0 ? framing_worst_find (study, block, study->settings->errors) : NULL;
  FramingShow show = { study, block, figures, misses };
  gboolean good = form (&show, out);

  tell_strangers (figures, block);
  if (misses != NULL)
    g_array_unref (misses);
  framing_figures_free (figures);
  return good;
}

static void
tell_other_axes (const FramingStudy *study)
{
  if (study->other_axes > 0 && study->items->len == 0)
    framing_message_print ("validate: all %u items are about other axes than --axis names", study->other_axes);
  else if (study->items->len == 0)
    framing_message_print ("validate: no item with text, axis and gold value; docs/validity.md tells what a gold set looks like");
}

/* A field that no item has is a typing error; FALSE = there is one */
static gboolean
check_fields (const FramingStudy *study)
{
  gboolean by = study->settings->by == NULL, group = study->settings->group == NULL;

  for (guint i = 0; i < study->items->len && !(by && group); i++)
    {
      by = by || framing_study_item (study, i)->by != NULL;
      group = group || framing_study_item (study, i)->group != NULL;
    }
  if (study->items->len > 0 && !by)
    framing_message_print ("validate: --by %s: no item has such a field, or all are empty", study->settings->by);
  if (study->items->len > 0 && !group)
    framing_message_print ("validate: --group %s: no item has such a field, or all are empty", study->settings->group);
  return study->items->len == 0 || (by && group);
}

static int
show_study (const FramingArguments *arguments, FramingStudy *study, const GPtrArray *rivals)
{
  g_autoptr (GPtrArray) blocks = framing_blocks_find (study);
  g_autoptr (GString) out = g_string_new (NULL);
  Form form = form_of (arguments);
  gboolean problems, good = TRUE;
  int status;

  if (form == framing_show_csv)
    framing_show_csv_head (out);
  for (guint i = 0; i < blocks->len && good; i++)
    good = show_block (study, g_ptr_array_index (blocks, i), rivals, form, out);
  if (!good)
    return FRAMING_EXIT_LOAD;
  status = framing_print_into (framing_arguments_get (arguments, "output"), out->str, out->len);
  problems = framing_problems_tell (&study->problems);
  tell_other_axes (study);
  return status == FRAMING_EXIT_OK && (problems || study->items->len == 0) ? FRAMING_EXIT_FAILED : status;
}

static int
tell_usage (const GError *error)
{
  framing_message_print ("validate: %s", error->message);
  return FRAMING_EXIT_USAGE;
}

static gboolean
is_field (const FramingSchema *schema, const char *field)
{
  return schema->n_axes == 0 || framing_schema_find (schema, 0, FRAMING_PART_ALL, -1, field) >= 0;
}

static int
validate (const FramingArguments *arguments, const FramingEngine *engine, const FramingSettings *settings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rivals = framing_rivals_read (framing_arguments_all (arguments, "compare"), engine->schema, &error);
  g_autoptr (FramingStudy) study = NULL;
  FramingInput *input;

  if (rivals == NULL)
    return tell_usage (error);
  if (!is_field (engine->schema, settings->field))
    {
      framing_message_print ("validate: --field cannot be \"%s\"; it is one of score, bias, intensity and the like (framing info)",
                             settings->field);
      return FRAMING_EXIT_USAGE;
    }
  input = framing_source_open (arguments, framing_arguments_paths (arguments), engine->max_bytes);
  if (input == NULL)
    return FRAMING_EXIT_USAGE;
  study = framing_study_read (engine, input, settings);
  framing_input_free (input);
  if (!check_fields (study))
    return FRAMING_EXIT_USAGE;
  return framing_study_score (study) ? show_study (arguments, study, rivals) : FRAMING_EXIT_LOAD;
}

static int
run_validate (const FramingArguments *arguments)
{
  g_auto (FramingEngine) engine = { 0 };
  g_auto (FramingSettings) settings = { 0 };
  g_autoptr (GError) error = NULL;
  int status;

  if (framing_arguments_paths (arguments)[0] == NULL)
    {
      framing_message_print ("validate: nothing to read; name a gold set, or - for standard input");
      return FRAMING_EXIT_USAGE;
    }
  if (!framing_settings_read (arguments, &settings, &error))
    return tell_usage (error);
  status = framing_engine_open (&engine, arguments);
  return status == FRAMING_EXIT_OK ? validate (arguments, &engine, &settings) : status;
}

static const char *const OPTIONS[] = { "figures-format", "output", "gold", "coders", "axis", "by", "errors", "compare", "group", "neutral",
                                       "band", "gap", "field", "seed", "draws", "lexicon", "only", "language", "map", "input-format",
                                       "max-bytes", "jobs", "plugin", "help", NULL };

const FramingSubcommand framing_validate_subcommand = {
  .word = "validate",
  .synopsis = "[OPTIONS] GOLD...",
  .summary = "how well scores agree with human codings",
  .description = "Scores a gold set (JSON Lines or CSV with text, axis and gold: a number, or neg, neu, pos, low, none, high, or the "
                 "name of a pole) and prints agreement with its codings: correlation, AUC, macro-F1, Krippendorff's alpha, pairs of "
                 "one story, coders among themselves; with 95% intervals. One block for each file and axis.",
  .options = OPTIONS,
  .examples = "  framing validate gold.jsonl\n"
              "  framing validate --axis sentiment --gold tone --coders ann,ben gold.csv\n"
              "  framing validate --errors 20 --by outlet gold.jsonl\n"
              "  framing validate --compare other-tool.csv --format jsonl gold.jsonl\n",
  .run = run_validate,
};
