#include "validity/gold.h"
#include "input/json.h"
#include "report/field.h"
#include <math.h>
#include <string.h>

gboolean
framing_gold_number (const char *text,
                     double     *number)
{
  char *end;
  double value;

  if (*text == '\0' || strspn (text, "+-.0123456789eE") != strlen (text))
    return FALSE;
  value = g_ascii_strtod (text, &end);
  if (*end != '\0' || end == text || !isfinite (value))
    return FALSE;
  *number = value;
  return TRUE;
}

static gboolean
is_one_of (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (text, *words) == 0)
      return TRUE;
  return FALSE;
}

FramingGoldKind
framing_gold_read (const char         *text,
                   const framing_axis *axis,
                   double             *value)
{
  const char *const low[] = { axis->low_pole, "neg", "negative", "low", NULL };
  const char *const none[] = { "neu", "neutral", "none", NULL };
  const char *const high[] = { axis->high_pole, "pos", "positive", "high", NULL };
  g_autofree char *bare = g_strstrip (g_strdup (text));

  if (*bare == '\0')
    return FRAMING_GOLD_MISSING;
  if (framing_gold_number (bare, value))
    return FRAMING_GOLD_NUMBER;
  if (is_one_of (bare, low))
    *value = -1;
  else if (is_one_of (bare, none))
    *value = 0;
  else if (is_one_of (bare, high))
    *value = 1;
  else
    return FRAMING_GOLD_WRONG;
  return FRAMING_GOLD_CLASS;
}

char *
framing_gold_text (const FramingArticle *article,
                   const char           *name)
{
  const FramingField *field = framing_field_find (article, name);
  GString *text;

  for (size_t i = 0; field == NULL && i < article->n_fields; i++)
    if (framing_field_is (article->fields[i].name, name))
      field = &article->fields[i];
  if (field == NULL)
    return NULL;
  text = g_string_new (NULL);
  framing_field_text (text, field->json);
  return g_string_free (text, FALSE);
}

static void
add_element (GPtrArray *parts, const char *p, const char *end)
{
  GString *text = g_string_new (NULL);

  while (end > p && g_ascii_isspace (end[-1]))
    end--;
  framing_field_text (text, (framing_str) { p, (size_t) (end - p) });
  g_ptr_array_add (parts, g_string_free (text, FALSE));
}

/* FALSE = no array after all */
static gboolean
split_array (GPtrArray *parts, const char *p, const char *end)
{
  FramingJsonFault fault;
  const char *after;

  for (p = framing_json_space (p + 1, end); p < end && *p != ']'; p = framing_json_space (p, end))
    {
      after = framing_json_value (p, end, 1, &fault);
      if (after == NULL)
        return FALSE;
      add_element (parts, p, after);
      p = framing_json_space (after, end);
      if (p < end && *p == ',')
        p++;
    }
  return p < end;
}

char **
framing_gold_split (const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (*text != '[' || !split_array (parts, text, text + strlen (text)))
    {
      g_ptr_array_set_size (parts, 0);
      g_ptr_array_add (parts, g_strdup (text));
    }
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}
