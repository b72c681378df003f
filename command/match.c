#include "match-records.h"
#include "message.h"
#include "outlet/settings.h"
#include "outlet/stories.h"
#include "print.h"
#include "source.h"
#include "story/wire.h"
#include "subcommand.h"
#include <string.h>
#include <unistd.h>

#define MOST_JOBS 256

typedef struct {
  const FramingArguments *arguments;
  guint days, jobs;
  FramingEngine engine;
  FramingGathered gathered;
  guint32 *story, *copy_of;     /* by document; copy_of: NULL = not asked for */
  guint stories, clusters, copies;
} Matching;

static int
check (Matching *matching)
{
  const FramingArguments *arguments = matching->arguments;
  g_autoptr (GError) error = NULL;

  if (framing_arguments_paths (arguments)[0] == NULL)
    framing_message_print ("match: nothing to read; name files or folders, or - for standard input");
  else if (!framing_arguments_count (arguments, "jobs", g_get_num_processors (), MOST_JOBS, &matching->jobs, &error))
    framing_message_print ("match: %s", error->message);
  else if (!framing_compare_settings_days (arguments, &matching->days, &error))
    framing_message_print ("match: %s", error->message);
  else
    return FRAMING_EXIT_OK;
  return FRAMING_EXIT_USAGE;
}

/* What cannot be written is told before the work, not behind it. A device or a pipe is left alone: it would notice. */
static int
try_output (const char *path)
{
  g_autoptr (GError) error = NULL;
  FramingOutput *output;

  if (path == NULL || strcmp (path, "-") == 0 || (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR)
                                                  && !g_file_test (path, G_FILE_TEST_IS_DIR)))
    return FRAMING_EXIT_OK;
  output = framing_output_open (path, &error);
  if (output == NULL)
    return framing_print_failed (error);
  framing_output_free (output);
  return FRAMING_EXIT_OK;
}

static int
gather (Matching *matching)
{
  FramingGatherSettings settings = { .engine = &matching->engine, .by = "outlet", .texts = TRUE, .stems = TRUE, .progress = TRUE,
                                     .signatures = framing_arguments_has (matching->arguments, "copies"), .jobs = matching->jobs };
  const char *const *paths = framing_arguments_paths (matching->arguments);
  FramingInput *input = framing_source_open (matching->arguments, paths, matching->engine.max_bytes);
  g_autoptr (GError) error = NULL;
  int status = FRAMING_EXIT_OK;

  if (input == NULL)
    return FRAMING_EXIT_USAGE;
  if (!framing_gather (input, NULL, &settings, &matching->gathered, &error))
    {
      if (error != NULL)
        framing_message_print ("match: %s", error->message);
      status = error != NULL ? FRAMING_EXIT_OUTPUT : FRAMING_EXIT_LOAD;         /* the temporary file, or the plugin's memory */
    }
  framing_input_free (input);
  return status;
}

/* Documents that could not be read take no number. */
static void
number_stories (Matching *matching, guint n_found)
{
  const FramingCollection *collection = matching->gathered.collection;
  g_autofree guint32 *number = g_new (guint32, MAX (1, n_found));

  for (guint i = 0; i < n_found; i++)
    number[i] = FRAMING_NO_NUMBER;
  for (guint i = 0; i < collection->documents->len; i++)
    {
      guint32 *own = &number[matching->story[i]];

      if (framing_collection_document (collection, i)->left_out)
        continue;
      if (*own == FRAMING_NO_NUMBER)
        *own = matching->stories++;
      matching->story[i] = *own;
    }
}

static void
find_stories (Matching *matching)
{
  const FramingCollection *collection = matching->gathered.collection;
  guint n = collection->documents->len;
  FramingMatchSettings settings = { .days = matching->days, .jobs = matching->jobs };

  matching->story = g_new (guint32, MAX (1, n));
  number_stories (matching, framing_stories_find (collection, matching->gathered.stems, &settings, matching->story));
}

static void
find_copies (Matching *matching)
{
  const FramingCollection *collection = matching->gathered.collection;
  guint n = collection->documents->len;
  g_autofree guint32 *cluster = g_new (guint32, MAX (1, n));
  g_autofree guint32 *oldest = NULL;

  if (matching->gathered.signatures == NULL)
    return;
  matching->copy_of = g_new (guint32, MAX (1, n));
  matching->clusters = framing_wire_find (matching->gathered.signatures, cluster);
  oldest = g_new (guint32, MAX (1, matching->clusters));
  for (guint i = 0; i < matching->clusters; i++)
    oldest[i] = FRAMING_NO_NUMBER;
  for (guint i = 0; i < n; i++)
    if (cluster[i] != FRAMING_NO_NUMBER && (oldest[cluster[i]] == FRAMING_NO_NUMBER || framing_copies_earlier (collection, i, oldest[cluster[i]])))
      oldest[cluster[i]] = i;
  for (guint i = 0; i < n; i++)
    {
      gboolean copy = cluster[i] != FRAMING_NO_NUMBER && oldest[cluster[i]] != i;

      matching->copy_of[i] = copy ? oldest[cluster[i]] : FRAMING_NO_NUMBER;
      matching->copies += copy;
    }
}

/* Only for a person who looks on; the records say it all. */
static void
tell_summary (const Matching *matching)
{
  const FramingCollection *collection = matching->gathered.collection;
  g_autofree guint32 *sizes = g_new0 (guint32, MAX (1, matching->stories));
  guint shared = 0;

  if (!isatty (STDERR_FILENO))
    return;
  for (guint i = 0; i < collection->documents->len; i++)
    if (!framing_collection_document (collection, i)->left_out)
      shared += ++sizes[matching->story[i]] == 2;
  framing_message_print ("%u documents, %u stories, %u of them with two documents or more", collection->documents->len,
                         matching->stories, shared);
  if (matching->copy_of != NULL)
    framing_message_print ("%u near-copies of %u texts", matching->copies, matching->clusters);
}

static int
tell_outcome (const Matching *matching, guint64 left_out)
{
  const FramingCollection *collection = matching->gathered.collection;

  tell_summary (matching);
  if (left_out > 0)
    framing_message_print ("the table has no column for %" G_GUINT64_FORMAT " values of fields; --format jsonl keeps all", left_out);
  if (collection->failed == 0)
    return FRAMING_EXIT_OK;
  framing_message_print ("%" G_GUINT64_FORMAT " of %u documents could not be read; first: %s", collection->failed,
                         collection->documents->len, collection->first_failure);
  return FRAMING_EXIT_FAILED;
}

static int
write_records (const Matching *matching)
{
  const FramingMatched matched = { &matching->gathered, matching->story, matching->copy_of };
  g_autoptr (GError) error = NULL;
  FramingOutput *output = framing_output_open (framing_arguments_get (matching->arguments, "output"), &error);
  guint64 left_out = 0;
  gboolean csv = g_strcmp0 (framing_arguments_get (matching->arguments, "format"), "csv") == 0, good;

  if (output == NULL)
    return framing_print_failed (error);
  good = csv ? framing_match_records_csv (&matched, output, &left_out, &error) : framing_match_records_json (&matched, output, &error);
  good = good && framing_output_commit (output, &error);
  framing_output_free (output);
  return good ? tell_outcome (matching, left_out) : framing_print_failed (error);
}

static int
match (Matching *matching)
{
  int status = gather (matching);

  if (status != FRAMING_EXIT_OK)
    return status;
  find_stories (matching);
  find_copies (matching);
  status = write_records (matching);
  framing_gathered_clear (&matching->gathered);
  g_free (matching->story);
  g_free (matching->copy_of);
  return status;
}

static int
run_match (const FramingArguments *arguments)
{
  Matching matching = { .arguments = arguments };
  const framing_inspect *inspect;
  int status = check (&matching);

  if (status == FRAMING_EXIT_OK)
    status = try_output (framing_arguments_get (arguments, "output"));
  if (status == FRAMING_EXIT_OK)
    status = framing_engine_open (&matching.engine, arguments);
  if (status != FRAMING_EXIT_OK)
    return status;
  inspect = matching.engine.plugin->extension ("inspect/1");
  if (inspect != NULL && FRAMING_HAS (inspect, framing_inspect, stem_text))
    status = match (&matching);
  else
    {
      framing_message_print ("match: %s does not tell the words of a text (\"inspect/1\"), which matching needs", matching.engine.path);
      status = FRAMING_EXIT_LOAD;
    }
  framing_engine_close (&matching.engine);
  return status;
}

static const char *const OPTIONS[] = { "match-format", "output", "days", "copies", "language", "map", "input-format", "max-bytes", "jobs",
                                       "plugin", "help", NULL };

const FramingSubcommand framing_match_subcommand = {
  .word = "match",
  .synopsis = "[OPTIONS] PATH...",
  .summary = "articles in, the same with the story of each out",
  .description = "Finds articles on the same event, by the words of title and opening, and writes the input with a field \"story\"; "
                 "one that stands there already is replaced. Articles with a date share a story only within a few days; one "
                 "without fits any. Dates are read as 2025-05-21, May 21, 2025, 21 May 2025, Wed, 21 May 2025 10:15:00 +0000 or Unix "
                 "seconds; 05/06/2025 is not, since it is May to some and June to others.",
  .options = OPTIONS,
  .examples = "  framing match -o matched.jsonl examples/stories.jsonl\n"
              "  framing match --copies --days 3 articles.jsonl.gz | framing compare -\n",
  .run = run_match,
};
