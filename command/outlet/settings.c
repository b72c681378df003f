#include "outlet/settings.h"
#include <string.h>

#define MOST_JOBS 256
#define MOST_DAYS 36525         /* a century */
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

gboolean
framing_compare_settings_days (const FramingArguments *arguments,
                               guint                  *days,
                               GError                **error)
{
  const char *value = framing_arguments_get (arguments, "days");
  guint64 number = FRAMING_DAYS_APART;
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
      && framing_arguments_size (arguments, "seed", 1, &comparison->seed, error)
      && framing_compare_settings_days (arguments, &settings->days, error) && check_days (arguments, error);
}
