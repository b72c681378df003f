#include "validity/settings.h"
#include "validity/gold.h"
#include <math.h>
#include <string.h>

#define MOST_JOBS 256
#define MOST_DRAWS 100000
#define MOST_ERRORS 100000

static const char *
text_of (const FramingArguments *arguments, const char *name, const char *otherwise)
{
  const char *value = framing_arguments_get (arguments, name);

  return value != NULL ? value : otherwise;
}

static gboolean
read_number (const FramingArguments *arguments, const char *name, double otherwise, double least, double *number, GError **error)
{
  const char *value = framing_arguments_get (arguments, name);

  *number = otherwise;
  if (value == NULL || (framing_gold_number (value, number) && *number >= least))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s cannot be \"%s\"; give a number such as 0.4%s", name, value,
               least < 0 ? " or -3" : "");
  return FALSE;
}

static gboolean
read_count (const FramingArguments *arguments, const char *name, guint64 otherwise, guint64 most, guint *count, GError **error)
{
  guint64 size;

  if (!framing_arguments_size (arguments, name, otherwise, &size, error))
    return FALSE;
  *count = (guint) MIN (size, most);
  if (size <= most)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s %" G_GUINT64_FORMAT " is too many; %" G_GUINT64_FORMAT
               " is the most", name, size, most);
  return FALSE;
}

static gboolean
check_form (const FramingArguments *arguments, const FramingSettings *settings, GError **error)
{
  if (settings->errors == 0 || g_strcmp0 (framing_arguments_get (arguments, "format"), "csv") != 0)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--errors needs --format table or jsonl; csv has no place for texts");
  return FALSE;
}

/* A coder named twice would agree with himself. */
static gboolean
check_coders (char **coders, GError **error)
{
  for (guint i = 0; coders[i] != NULL; i++)
    for (guint k = 0; k < i; k++)
      if (strcmp (coders[i], coders[k]) == 0)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--coders names \"%s\" twice; name each coder once", coders[i]);
          return FALSE;
        }
  return TRUE;
}

gboolean
framing_settings_read (const FramingArguments *arguments,
                       FramingSettings        *settings,
                       GError                **error)
{
  *settings = (FramingSettings) { .gold = text_of (arguments, "gold", "gold"), .field = text_of (arguments, "field", "score"),
                                  .group = framing_arguments_get (arguments, "group"), .by = framing_arguments_get (arguments, "by"),
                                  .coders_named = framing_arguments_has (arguments, "coders"),
                                  .axes_named = framing_arguments_has (arguments, "axis") };
  settings->coders = g_strsplit (text_of (arguments, "coders", "coders"), ",", -1);
  for (guint i = 0; settings->coders[i] != NULL; i++)
    g_strstrip (settings->coders[i]);
  return read_number (arguments, "neutral", 0, -HUGE_VAL, &settings->neutral, error)
      && read_number (arguments, "band", NAN, 0, &settings->band, error)
      && read_number (arguments, "gap", 0.4, 0, &settings->gap, error)
      && read_count (arguments, "errors", 0, MOST_ERRORS, &settings->errors, error)
      && read_count (arguments, "draws", 2000, MOST_DRAWS, &settings->draws, error)
      && framing_arguments_count (arguments, "jobs", g_get_num_processors (), MOST_JOBS, &settings->jobs, error)
      && framing_arguments_size (arguments, "seed", 1, &settings->seed, error)
      && check_coders (settings->coders, error) && check_form (arguments, settings, error);
}

void
framing_settings_clear (FramingSettings *settings)
{
  g_clear_pointer (&settings->coders, g_strfreev);
}
