/* Headings of tables; see heading.h */
#include "input/heading.h"

#include <string.h>

#include "input/escape.h"

#define LONGEST_NAME 40                 /* bytes */
#define LONGEST_METRIC 200              /* target_port_ansel_tension_cooperation_intensity */
#define MOST_BLANKS 3

/* A full stop may stand inside ("meta.author"), not at the end. */
static gboolean
is_name (const char *p, const char *end, size_t longest)
{
  size_t n = (size_t) (end - p), blanks = 0;

  if (n == 0)
    return TRUE;
  if (n > longest || *p == ' ' || end[-1] == ' ' || end[-1] == '.' || !framing_escape_valid (p, n))
    return FALSE;
  for (; p < end; p++)
    {
      if ((unsigned char) *p < ' ' || strchr ("!?\"',;|\x7f", *p))
        return FALSE;
      blanks += *p == ' ';
    }
  return blanks <= MOST_BLANKS;
}

/* Behind the cell, at what follows it; NULL when it is no name. */
static const char *
take_cell (const char *p, const char *end, char delimiter, size_t longest, framing_str *cell)
{
  gboolean quoted = p < end && *p == '"';
  const char *stop = memchr (p + quoted, quoted ? '"' : delimiter, (size_t) (end - p - quoted));

  if (quoted && !stop)
    return NULL;
  stop = stop ? stop : end;
  *cell = (framing_str) { p + quoted, (size_t) (stop - p - quoted) };
  p = stop + quoted;
  return is_name (cell->ptr, stop, longest) && (p == end || *p == delimiter) ? p : NULL;
}

static gboolean
is_heading (const FramingNames *names, const char *p, const char *end, char delimiter)
{
  size_t longest = framing_names_welcomes_records (names) ? LONGEST_METRIC : LONGEST_NAME;
  gboolean text = FALSE;
  size_t cells = p < end && *p == delimiter;            /* the first may be without a name: row numbers */

  for (;; p++)
    {
      framing_str cell;

      p = take_cell (p, end, delimiter, longest, &cell);
      if (!p)
        return FALSE;
      cells += cell.len > 0;
      text = text || framing_names_is_text (names, cell) || framing_names_tells_record (names, cell);
      if (p == end)
        return text && cells > 1;
    }
}

FramingFormat
framing_heading_tells (const FramingNames *names, const char *p, size_t n)
{
  const char *end = n > 0 ? memchr (p, '\n', n) : NULL;

  if (n == 0)
    return FRAMING_FORMAT_UNKNOWN;
  end = end ? end : memchr (p, '\r', n);
  end = end ? end : p + n;
  end -= end > p && end[-1] == '\r';
  if (is_heading (names, p, end, '\t'))
    return FRAMING_FORMAT_TSV;
  return is_heading (names, p, end, ',') || is_heading (names, p, end, ';') ? FRAMING_FORMAT_CSV : FRAMING_FORMAT_UNKNOWN;
}
