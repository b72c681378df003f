#include "parse.h"
#include <stdarg.h>
#include <string.h>

/* a quoted cell; p stands behind its first quote; where the cell ends */
static const char *
read_quoted (const char *p, GString *cell)
{
  for (;; p++)
    {
      g_assert_cmpint (*p, !=, '\0');
      if (*p == '"' && p[1] != '"')
        return p + 1;
      if (*p == '"')
        p++;
      g_string_append_c (cell, *p);
    }
}

static const char *
read_row (const char *p, GPtrArray *cells)
{
  for (;;)
    {
      g_autoptr (GString) cell = g_string_new (NULL);

      if (*p == '"')
        p = read_quoted (p + 1, cell);
      else
        for (; strchr (",\r\"\n", *p) == NULL; p++)
          g_string_append_c (cell, *p);
      g_ptr_array_add (cells, g_strdup (cell->str));
      if (*p == ',')
        {
          p++;
          continue;
        }
      g_assert_true (g_str_has_prefix (p, "\r\n"));
      g_ptr_array_add (cells, NULL);
      return p + 2;
    }
}

Parsed *
parse_csv (const char *text)
{
  Parsed *parsed = g_new (Parsed, 1);

  parsed->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  while (*text != '\0')
    {
      GPtrArray *cells = g_ptr_array_new ();

      text = read_row (text, cells);
      g_ptr_array_add (parsed->rows, g_ptr_array_free (cells, FALSE));
      g_assert_cmpuint (g_strv_length (g_ptr_array_index (parsed->rows, parsed->rows->len - 1)), ==,
                        g_strv_length (g_ptr_array_index (parsed->rows, 0)));
    }
  return parsed;
}

const char *
parse_cell (const Parsed *parsed, guint row, const char *column)
{
  char **names = g_ptr_array_index (parsed->rows, 0), **cells = g_ptr_array_index (parsed->rows, row);

  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], column) == 0)
      return cells[i];
  g_error ("no column %s", column);
}

static gboolean
fits (const Parsed *parsed, guint row, va_list pairs)
{
  const char *column;
  gboolean same = TRUE;

  while ((column = va_arg (pairs, const char *)) != NULL)
    same = strcmp (parse_cell (parsed, row, column), va_arg (pairs, const char *)) == 0 && same;
  return same;
}

guint
parse_find (const Parsed *parsed, ...)
{
  for (guint row = 1; row < parsed->rows->len; row++)
    {
      va_list pairs;
      gboolean found;

      va_start (pairs, parsed);
      found = fits (parsed, row, pairs);
      va_end (pairs);
      if (found)
        return row;
    }
  return 0;
}

void
parse_free (Parsed *parsed)
{
  g_ptr_array_unref (parsed->rows);
  g_free (parsed);
}
