#include "outlet/settings.h"
#include <string.h>

#define MOST_JOBS 256
#define MOST_DAYS 36500         /* a century */
#define MOST_STORIES 1000000
#define LEAST_STORIES 10        /* unless --min-stories says so */

static FramingOver
read_over (const char *word)
{
  static const char *const words[] = { [FRAMING_OVER_DAY] = "day", [FRAMING_OVER_WEEK] = "week", [FRAMING_OVER_MONTH] = "month",
                                       [FRAMING_OVER_YEAR] = "year" };

  for (guint i = FRAMING_OVER_DAY; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return (FramingOver) i;
  return FRAMING_OVER_NONE;
}

static FramingWire
read_wire (const char *word)
{
  if (g_strcmp0 (word, "keep") == 0)
    return FRAMING_WIRE_KEEP;
  return g_strcmp0 (word, "drop") == 0 ? FRAMING_WIRE_DROP : FRAMING_WIRE_ONCE;
}

static gboolean
read_seed (const FramingArguments *arguments, guint64 *seed, GError **error)
{
  const char *value = framing_arguments_get (arguments, "seed");

  *seed = 1;
  if (value == NULL || g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT64, seed, NULL))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--seed cannot be \"%s\"; give a whole number from 0 on", value);
  return FALSE;
}

gboolean
framing_compare_settings_days (const FramingArguments *arguments,
                               guint                  *days,
                               GError                **error)
{
  const char *value = framing_arguments_get (arguments, "days");
  guint64 number = FRAMING_MATCH_DAYS;
  gboolean good = value == NULL || g_ascii_string_to_unsigned (value, 10, 0, MOST_DAYS, &number, NULL);

  *days = (guint) number;
  if (!good)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--days cannot be \"%s\"; give a number from 0 (the same day) to %u",
                 value, MOST_DAYS);
  return good;
}

static gboolean
check_days (const FramingArguments *arguments, GError **error)
{
  if (!framing_arguments_has (arguments, "days") || framing_arguments_has (arguments, "match"))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--days says how far --match reaches; give --match as well");
  return FALSE;
}

static gboolean
check_by (const char *by, GError **error)
{
  if (*by != '\0')
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--by wants the name of a field behind it");
  return FALSE;
}

static gboolean
is_stream (const char *path)
{
  return path == NULL || strcmp (path, "-") == 0;
}

/* A device takes whatever comes. */
static gboolean
same_file (const char *a, const char *b)
{
  g_autofree char *first = g_canonicalize_filename (a, NULL), *second = g_canonicalize_filename (b, NULL);

  return strcmp (first, second) == 0 && (!g_file_test (first, G_FILE_TEST_EXISTS) || g_file_test (first, G_FILE_TEST_IS_REGULAR));
}

/* Page and tables would spoil each other; records and articles cannot be told apart on one stream. */
static gboolean
check_places (const FramingArguments *arguments, GError **error)
{
  const char *report = framing_arguments_get (arguments, "report"), *output = framing_arguments_get (arguments, "output");
  const char *what = NULL;

  if (report != NULL && is_stream (report) && is_stream (output))
    what = "--report - writes the page where the tables go; name a file for the tables with -o FILE";
  else if (report != NULL && !is_stream (report) && !is_stream (output) && same_file (report, output))
    what = "--report and --output name the same file";
  else if (g_strv_contains (framing_arguments_all (arguments, "text"), "-") && g_strv_contains (framing_arguments_paths (arguments), "-"))
    what = "standard input cannot be both the records and the articles of --text; name a file for one of them";
  if (what != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, what);
  return what == NULL;
}

gboolean
framing_compare_settings_read (const FramingArguments *arguments,
                               FramingCompareSettings *settings,
                               GError                **error)
{
  FramingComparisonSettings *comparison = &settings->comparison;
  const char *by = framing_arguments_get (arguments, "by");

  *settings = (FramingCompareSettings) { .wire = read_wire (framing_arguments_get (arguments, "wire")),
                                         .match = framing_arguments_has (arguments, "match"),
                                         .report = framing_arguments_get (arguments, "report") };
  comparison->by = by != NULL ? by : "outlet";
  comparison->over = read_over (framing_arguments_get (arguments, "over"));
  return framing_arguments_count (arguments, "min-stories", LEAST_STORIES, MOST_STORIES, &comparison->min_stories, error)
      && framing_arguments_count (arguments, "min-hits", 1, MOST_STORIES, &comparison->min_hits, error)
      && framing_arguments_count (arguments, "jobs", g_get_num_processors (), MOST_JOBS, &comparison->jobs, error)
      && read_seed (arguments, &comparison->seed, error)
      && framing_compare_settings_days (arguments, &settings->days, error) && check_days (arguments, error)
      && check_by (comparison->by, error) && check_places (arguments, error);
}
