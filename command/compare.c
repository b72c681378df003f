/* `framing compare`: input -> collection -> stories and copies -> comparison -> terms, passages -> tables, page. */
#include "collection/gather.h"
#include "config.h"
#include "findings.h"
#include "message.h"
#include "missing.h"
#include "outlet/copies.h"
#include "outlet/extremes.h"
#include "outlet/settings.h"
#include "outlet/stories.h"
#include "page/page.h"
#include "print.h"
#include "report/terminal.h"
#include "source.h"
#include "subcommand.h"
#include "tables/tables.h"
#include <string.h>
#include <unistd.h>

#define CLOSER_LOOK 6           /* outlets of an axis whose terms and passages are shown */
#define TABLE_PASSAGES 2        /* of each such outlet */
#define PAGE_PASSAGES 3
#define PAGE_STORIES 30         /* of each axis */

typedef struct {
  const FramingArguments *arguments;
  FramingCompareSettings settings;
  FramingEngine engine;
  FramingGathered gathered;
  guint64 matched;              /* articles that got a story by --match */
  FramingCopies copies;
  FramingComparison *comparison;
  FramingPassages *passages;
  GPtrArray *terms, *missing;
  char *line;
} Study;

static int
tell_usage (const GError *error)
{
  framing_message_print ("compare: %s", error->message);
  return FRAMING_EXIT_USAGE;
}

/* No error: the user was told. Records that do not fit together are the user's to sort out; anything else is a temporary file that cannot be written or read. */
static int
tell_trouble (const GError *error)
{
  if (error == NULL)
    return FRAMING_EXIT_LOAD;
  framing_message_print ("compare: %s", error->message);
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_INVAL) ? FRAMING_EXIT_USAGE : FRAMING_EXIT_OUTPUT;
}

static int
gather (Study *study)
{
  const FramingArguments *arguments = study->arguments;
  const char *const *texts = framing_arguments_all (arguments, "text");
  FramingGatherSettings settings = { .engine = &study->engine, .by = study->settings.comparison.by, .uses = TRUE, .texts = TRUE,
                                     .signatures = TRUE, .stems = study->settings.match, .scores = TRUE,
                                     .jobs = study->settings.comparison.jobs, .progress = TRUE,
                                     .axes = framing_arguments_all (arguments, "axis") };
  FramingInput *input = framing_source_open_records (arguments, framing_arguments_paths (arguments), study->engine.max_bytes);
  FramingInput *joined = texts[0] != NULL && input != NULL ? framing_source_open (arguments, texts, study->engine.max_bytes) : NULL;
  g_autoptr (GError) error = NULL;
  int status = FRAMING_EXIT_OK;

  if (input == NULL || (texts[0] != NULL && joined == NULL))
    status = FRAMING_EXIT_USAGE;
  else if (!framing_gather (input, joined, &settings, &study->gathered, &error))
    status = tell_trouble (error);
  g_clear_pointer (&input, framing_input_free);
  g_clear_pointer (&joined, framing_input_free);
  return status;
}

static void
match_stories (Study *study)
{
  FramingMatchSettings settings = { .days = study->settings.days, .jobs = study->settings.comparison.jobs };

  study->matched = framing_stories_settle (study->gathered.collection, study->gathered.stems, &settings);
  if (study->matched == 0)
    framing_message_print ("compare: --match had nothing to do: all articles name their story");
}

/* What is missing so badly that nothing can be compared; the remedy is named. */
static int
check_collection (const Study *study)
{
  const FramingCollection *collection = study->gathered.collection;
  const char *by = study->settings.comparison.by;
  guint64 n = collection->documents->len - collection->failed;

  if (collection->documents->len == 0)
    framing_message_print ("compare: no article in the input");
  else if (n == 0)
    framing_message_print ("compare: none of %u documents could be used; first: %s", collection->documents->len,
                           collection->first_failure);
  else if (collection->without_group == n)
    framing_message_print ("compare: no article has a field \"%s\"; name one with --by FIELD, or --map %s=FIELD", by, by);
  else if (study->settings.match && study->gathered.stems == NULL)
    framing_message_print ("compare: --match needs the articles; --text FILE brings those that belong to the records");
  else if (collection->without_story == n && !study->settings.match)
    framing_message_print ("compare: no article names its story; --match groups articles on the same event, --map story=FIELD "
                           "names the field that holds it");
  else
    return FRAMING_EXIT_OK;
  return FRAMING_EXIT_USAGE;
}

static void
find_terms (Study *study)
{
  const FramingCollection *collection = study->gathered.collection;

  for (guint axis = 0; collection->has_uses && axis < collection->sides->len; axis++)
    {
      guint32 groups[CLOSER_LOOK];
      guint n = framing_extremes_find (framing_comparison_get (study->comparison, axis, 0), CLOSER_LOOK, groups);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (study->terms, framing_terms_find (study->comparison, axis, groups[i]));
    }
}

static int
find_passages (Study *study)
{
  gboolean page = study->settings.report != NULL;
  g_autoptr (GError) error = NULL;

  if (study->gathered.collection->with_text == 0)
    return FRAMING_EXIT_OK;
  study->passages = framing_passages_find (study->comparison, &study->engine, page ? PAGE_STORIES : 0,
                                           page ? PAGE_PASSAGES : TABLE_PASSAGES, &error);
  return study->passages != NULL ? FRAMING_EXIT_OK : tell_trouble (error);
}

static void
name_missing (Study *study)
{
  FramingMissing in = { study->gathered.collection, study->engine.schema, study->gathered.records,
                        framing_arguments_has (study->arguments, "axis"), study->matched > 0 };

  framing_missing_name (&in, study->missing);
}

static FramingFacts
make_facts (const Study *study)
{
  const FramingCollection *collection = study->gathered.collection;
  FramingFacts facts = { .version = FRAMING_VERSION, .digest = collection->digest, .command = study->line,
                         .wire = framing_copies_word (study->settings.wire), .matched = study->matched > 0,
                         .match_days = study->settings.days, .documents = collection->documents->len, .failed = collection->failed,
                         .copies = study->copies.copies, .copy_clusters = study->copies.clusters,
                         .without_group = collection->without_group, .without_story = collection->without_story,
                         .stories = collection->stories->len };

  framing_findings_look (collection, &facts);
  return facts;
}

static void
lay_out (const Study *study, const FramingFindings *findings, GString *out)
{
  const char *format = framing_arguments_get (study->arguments, "format"), *path = framing_arguments_get (study->arguments, "output");
  gboolean screen = path == NULL || strcmp (path, "-") == 0;

  if (g_strcmp0 (format, "csv") == 0)
    framing_tables_csv (findings, out);
  else if (g_strcmp0 (format, "jsonl") == 0)
    framing_tables_jsonl (findings, out);
  else
    framing_tables_terminal (findings, framing_terminal_width (screen ? STDOUT_FILENO : -1),
                             screen && framing_terminal_color (STDOUT_FILENO), out);
}

static int
write_all (const Study *study, const FramingFindings *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);
  int status = FRAMING_EXIT_OK;

  if (study->settings.report != NULL)
    {
      framing_page_append (findings, out);
      status = framing_print_into (study->settings.report, out->str, out->len);
      g_string_truncate (out, 0);
    }
  if (status != FRAMING_EXIT_OK)
    return status;
  lay_out (study, findings, out);
  return framing_print_into (framing_arguments_get (study->arguments, "output"), out->str, out->len);
}

/* Articles of --text that could not be read were told of when they were. */
static int
tell_failures (const FramingGathered *gathered)
{
  const FramingCollection *collection = gathered->collection;

  if (collection->failed > 0)
    framing_message_print ("%" G_GUINT64_FORMAT " of %u documents could not be used; first: %s", collection->failed,
                           collection->documents->len, collection->first_failure);
  return collection->failed > 0 || gathered->unread > 0 ? FRAMING_EXIT_FAILED : FRAMING_EXIT_OK;
}

static int
compare (Study *study)
{
  FramingFindings findings = { 0 };
  int status = gather (study);

  if (status == FRAMING_EXIT_OK)
    status = check_collection (study);
  if (status != FRAMING_EXIT_OK)
    return status;
  if (study->settings.match)
    match_stories (study);
  study->copies = framing_copies_settle (study->gathered.collection, study->gathered.signatures, study->settings.wire);
  study->comparison = framing_comparison_run (study->gathered.collection, &study->settings.comparison);
  find_terms (study);
  status = find_passages (study);
  if (status != FRAMING_EXIT_OK)
    return status;
  name_missing (study);
  findings = (FramingFindings) { study->comparison, study->terms, study->passages, make_facts (study), study->missing,
                                  framing_arguments_has (study->arguments, "details") };
  status = write_all (study, &findings);
  return status == FRAMING_EXIT_OK ? tell_failures (&study->gathered) : status;
}

static void
clear (Study *study)
{
  g_clear_pointer (&study->passages, framing_passages_free);
  g_clear_pointer (&study->terms, g_ptr_array_unref);
  g_clear_pointer (&study->missing, g_ptr_array_unref);
  g_clear_pointer (&study->comparison, framing_comparison_free);
  framing_gathered_clear (&study->gathered);
  framing_engine_close (&study->engine);
  g_free (study->line);
}

static int
run_compare (const FramingArguments *arguments)
{
  Study study = { .arguments = arguments };
  g_autoptr (GError) error = NULL;
  int status;

  if (framing_arguments_paths (arguments)[0] == NULL)
    {
      framing_message_print ("compare: nothing to read; name files or folders, or - for standard input");
      return FRAMING_EXIT_USAGE;
    }
  if (!framing_compare_settings_read (arguments, &study.settings, &error))
    return tell_usage (error);
  study.line = framing_arguments_line (arguments, "compare");
  study.terms = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_terms_free);
  study.missing = g_ptr_array_new_with_free_func (g_free);
  status = framing_engine_open (&study.engine, arguments);
  if (status == FRAMING_EXIT_OK)
    status = compare (&study);
  clear (&study);
  return status;
}

static const char *const OPTIONS[] = { "report", "details", "figures-format", "output", "by-group", "match", "days", "wire", "min-stories",
                                       "min-hits", "over", "text", "target", "axis", "lexicon", "only", "language", "map", "input-format",
                                       "max-bytes", "seed", "jobs", "plugin", "help", NULL };

const FramingSubcommand framing_compare_subcommand = {
  .word = "compare",
  .synopsis = "[OPTIONS] PATH...",
  .summary = "how outlets frame the same stories, and how sure that is",
  .description = "Scores articles, or reads the records of framing score, and holds outlets against each other on the stories that they "
                 "share: differences with intervals and tests, the terms and sentences that make them, parts, voices, targets and time. "
                 "docs/compare.md explains each figure.",
  .options = OPTIONS,
  .examples = "  framing compare examples/stories.jsonl\n"
              "  framing compare --report report.html --over month corpus.jsonl.gz\n"
              "  framing compare --match --by author --format csv -o result.csv news.csv\n"
              "  framing score --evidence -o scores.jsonl news/ && framing compare scores.jsonl\n",
  .run = run_compare,
};
