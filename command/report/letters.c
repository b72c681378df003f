#include "report/letters.h"
#include <string.h>

static gboolean
is_unique (const FramingSchema *schema, size_t axis, gsize length)
{
  for (size_t i = 0; i < schema->n_axes; i++)
    if (i != axis && g_ascii_strncasecmp (schema->axes[i].id, schema->axes[axis].id, length) == 0)
      return FALSE;
  return TRUE;
}

char **
framing_letters_new (const FramingSchema *schema)
{
  char **letters = g_new0 (char *, schema->n_axes + 1);

  for (size_t i = 0; i < schema->n_axes; i++)
    {
      gsize length = 1;

      while (length < strlen (schema->axes[i].id) && !is_unique (schema, i, length))
        length++;
      letters[i] = g_strndup (schema->axes[i].id, schema->n_axes > 1 ? length : 0);
      letters[i][0] = g_ascii_toupper (letters[i][0]);
    }
  return letters;
}
