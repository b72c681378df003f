#include "report/width.h"
#include <string.h>

static gsize
character_width (gunichar c)
{
  if (c < 0x300)
    return c == 0xad ? 0 : 1;
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

gsize
framing_width_of (const char *text, gsize length)
{
  const char *end = text + length;
  gsize width = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));
  return width;
}

static void
append_blanks (GString *out, gsize count)
{
  while (count-- > 0)
    g_string_append_c (out, ' ');
}

/* as much of the text as leaves one column for the ellipsis */
static gsize
append_cut (GString *out, const char *text, gsize length, gsize columns)
{
  const char *end = text + length, *p = text;
  gsize used = 0;

  while (p < end)
    {
      gsize width = character_width (g_utf8_get_char (p));

      if (used + width + 1 > columns)
        break;
      used += width;
      p = g_utf8_next_char (p);
    }
  g_string_append_len (out, text, p - text);
  g_string_append (out, "…");
  return used + 1;
}

void
framing_width_fit (GString *out, const char *text, gsize length, gsize columns)
{
  gsize width = framing_width_of (text, length);

  if (columns == 0)
    return;
  if (width > columns)
    width = append_cut (out, text, length, columns);
  else
    g_string_append_len (out, text, (gssize) length);
  append_blanks (out, columns - width);
}

void
framing_width_fit_end (GString    *out,
                       const char *text,
                       gsize       length,
                       gsize       columns)
{
  gsize width = framing_width_of (text, length);
  const char *end = text + length, *p = text;

  if (width <= columns || columns == 0)
    {
      framing_width_fit (out, text, length, columns);
      return;
    }
  for (; p < end && width + 1 > columns; p = g_utf8_next_char (p))
    width -= character_width (g_utf8_get_char (p));
  while (p < end && character_width (g_utf8_get_char (p)) == 0)
    p = g_utf8_next_char (p);           /* a combining mark that has lost its letter */
  g_string_append (out, "…");
  g_string_append_len (out, p, end - p);
  append_blanks (out, columns - width - 1);
}

void
framing_width_fit_right (GString *out, const char *text, gsize length, gsize columns)
{
  gsize width = framing_width_of (text, length);

  if (width < columns)
    append_blanks (out, columns - width);
  framing_width_fit (out, text, length, MIN (width, columns));
}

static void
break_line (GString *out, gsize indent)
{
  g_string_append_c (out, '\n');
  append_blanks (out, indent);
}

/* A word, broken where it does not fit into a line of its own. The column behind it. */
static gsize
append_word (GString *out, const char *p, const char *end, gsize column, gsize indent, gsize columns)
{
  for (const char *next; p < end; p = next)
    {
      gsize width = character_width (g_utf8_get_char (p));

      next = g_utf8_next_char (p);
      if (column + width > columns && column > indent)
        {
          break_line (out, indent);
          column = indent;
        }
      g_string_append_len (out, p, next - p);
      column += width;
    }
  return column;
}

void
framing_width_wrap (GString    *out,
                    const char *text,
                    gsize       length,
                    gsize       column,
                    gsize       indent,
                    gsize       columns)
{
  const char *end = text + length, *stop;
  gboolean first = TRUE;

  for (const char *p = text; p < end; p = stop + 1)
    {
      stop = memchr (p, ' ', (gsize) (end - p));
      stop = stop != NULL ? stop : end;
      if (stop == p)
        continue;
      if (!first && column > indent && column + 1 + framing_width_of (p, (gsize) (stop - p)) > columns)
        {
          break_line (out, indent);
          column = indent;
        }
      else if (!first)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      first = FALSE;
      column = append_word (out, p, stop, column, indent, columns);
    }
}
