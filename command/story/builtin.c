#include "story/builtin.h"
#include <string.h>

#define MOST_CELLS 8

static void
read_row (const char *line, const char *end, guint n, FramingRowFunc func, gpointer data)
{
  framing_str cells[MOST_CELLS];

  for (guint i = 0; i < n; i++)
    {
      const char *tab = memchr (line, '\t', (size_t) (end - line));
      const char *cut = tab != NULL ? tab : end;

      cells[i] = (framing_str) { line, (size_t) (cut - line) };
      line = tab != NULL ? tab + 1 : end;
    }
  func (cells, data);
}

void
framing_builtin_rows (const FramingTable *table, guint n, FramingRowFunc func, gpointer data)
{
  const char *line = table->text, *end = table->text + table->length, *next;
  gboolean header = TRUE;

  g_return_if_fail (n <= MOST_CELLS);
  for (; line < end; line = next + 1)
    {
      next = memchr (line, '\n', (size_t) (end - line));
      if (next == NULL)
        next = end;
      if (line == next || *line == '#')
        continue;
      if (!header)
        read_row (line, next, n, func, data);
      header = FALSE;
    }
}
