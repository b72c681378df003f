#include "tables/screen.h"
#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include "tables/wording.h"
#include <string.h>

#define SHORTEST_CUT 10         /* columns of a name that is cut in the middle */

/* As in setlocale(3): the first of these that is set to anything decides. Without any, UTF-8, as everywhere in the command. */
gboolean
framing_screen_wants_ascii (void)
{
  static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value == NULL || *value == '\0')
        continue;

      g_autofree char *lower = g_ascii_strdown (value, -1);

      return strstr (lower, "utf-8") == NULL && strstr (lower, "utf8") == NULL;
    }
  return FALSE;
}

const char *
framing_screen_none (void)
{
  return "-";
}

void
framing_screen_line (const FramingScreen *screen, GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append_c (line, '\n');
  g_string_append_len (screen->out, line->str, (gssize) line->len);
  g_string_truncate (line, 0);
}

void
framing_screen_head (const FramingScreen *screen, const char *text)
{
  g_autoptr (GString) line = g_string_new (framing_paint_on (screen->color, FRAMING_PAINT_BOLD));
  gsize width = framing_width_of (text, strlen (text));

  framing_width_fit (line, text, strlen (text), MIN (width, screen->columns));
  g_string_append (line, framing_paint_off (screen->color, FRAMING_PAINT_BOLD));
  framing_screen_line (screen, line);
}

#define KEEP '\1'                /* a blank that no line is broken at; safe text has no such byte of its own */

static gboolean
is_number (const char *p)
{
  return *p == '-' || *p == '+' || g_ascii_isdigit (*p);
}

/* "-0.12 [-0.17, -0.07]" stays in one piece */
static char *
keep_intervals (const char *text)
{
  char *kept = g_strdup (text);

  for (char *p = kept; *p != '\0'; p++)
    if (*p == ' ' && p - kept > 1 && (p[1] == '[' ? is_number (p + 2) : p[-1] == ',' && g_ascii_isdigit (p[-2]) && is_number (p + 1)))
      *p = KEEP;
  return kept;
}

void
framing_screen_wrap (const FramingScreen *screen, gsize indent, const char *text)
{
  g_autofree char *kept = keep_intervals (text);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;

  framing_screen_blanks (lines, indent);
  framing_width_wrap (lines, kept, strlen (kept), indent, indent + FRAMING_SCREEN_GAP, screen->columns);
  parts = g_strsplit (g_strdelimit (lines->str, (char[]) { KEEP, '\0' }, ' '), "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_string_assign (lines, parts[i]);
      framing_screen_line (screen, lines);
    }
}

void
framing_screen_blanks (GString *line, gsize count)
{
  framing_width_fit (line, "", 0, count);
}

void
framing_screen_left (GString *line, const char *text, gsize width)
{
  framing_width_fit (line, text, strlen (text), width);
}

gsize
framing_screen_name_width (const FramingScreen *screen, guint32 group)
{
  g_autoptr (GString) name = g_string_new (NULL);

  framing_wording_name (name, screen->findings->comparison, group);
  return framing_width_of (name->str, name->len);
}

/* the last `columns` columns of a text that is longer */
static void
append_end (GString *line, const char *text, gsize columns)
{
  const char *end = text + strlen (text), *begin = end;

  while (begin > text && framing_width_of (g_utf8_prev_char (begin), (gsize) (end - g_utf8_prev_char (begin))) <= columns)
    begin = g_utf8_prev_char (begin);
  framing_screen_blanks (line, columns - framing_width_of (begin, (gsize) (end - begin)));
  g_string_append_len (line, begin, end - begin);
}

/* A name that is too long loses its middle: "Guest Wr… - Left" and "Guest W… - Right" stay apart. */
void
framing_screen_name (const FramingScreen *screen, GString *line, guint32 group, gsize width)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize taken, tail;

  framing_wording_name (name, screen->findings->comparison, group);
  taken = framing_width_of (name->str, name->len);
  tail = taken > width && width >= SHORTEST_CUT ? width / 2 - 1 : 0;
  if (tail == 0)
    framing_width_fit (line, name->str, name->len, width);
  else
    {
      framing_width_fit (line, name->str, name->len, width - tail);
      append_end (line, name->str, tail);
    }
}

void
framing_screen_right (const FramingScreen *screen, GString *line, const char *text, gsize gap, gsize width, FramingPaint paint)
{
  gsize taken = MIN (framing_width_of (text, strlen (text)), width);

  framing_screen_blanks (line, gap + width - taken);
  g_string_append (line, framing_paint_on (screen->color, paint));
  framing_width_fit (line, text, strlen (text), taken);
  g_string_append (line, framing_paint_off (screen->color, paint));
}

void
framing_screen_signed (const FramingScreen *screen, GString *line, double value, unsigned decimals, gsize gap, gsize width)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (framing_number_is_none (value))
    g_string_append (text, framing_screen_none ());
  else
    framing_number_append_signed (text, value, decimals);
  framing_screen_right (screen, line, text->str, gap, width, FRAMING_PAINT_NONE);
}

void
framing_screen_whole (const FramingScreen *screen, GString *line, guint64 value, gsize gap, gsize width)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_number_append_whole (text, value);
  framing_screen_right (screen, line, text->str, gap, width, FRAMING_PAINT_NONE);
}

void
framing_screen_chance (const FramingScreen *screen, GString *line, double p, gsize gap, gsize width)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (framing_number_is_none (p))
    g_string_append (text, framing_screen_none ());
  else if (p < 0.0001)
    g_string_append (text, "<.0001");
  else
    {
      framing_number_append_signed (text, p, 4);
      g_string_erase (text, 0, 1);
    }
  framing_screen_right (screen, line, text->str, gap, width, FRAMING_PAINT_NONE);
}
