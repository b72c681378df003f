#include "page/html.h"
#include "report/escape.h"
#include "report/number.h"
#include <stdarg.h>
#include <string.h>

#define REPLACEMENT 0xFFFDu
#define LONGEST 1000            /* bytes of a name; it stands in many places, and the page has to stay small */

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* what a browser may not show, or may show elsewhere than it stands */
static gboolean
is_harmful (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
         || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

static void
append_character (GString *out, gunichar c)
{
  switch (c)
    {
    case '&': g_string_append (out, "&amp;"); break;
    case '<': g_string_append (out, "&lt;"); break;
    case '>': g_string_append (out, "&gt;"); break;
    case '"': g_string_append (out, "&quot;"); break;
    case '\'': g_string_append (out, "&#39;"); break;
    case '`': g_string_append (out, "&#96;"); break;
    default:
      if (is_blank (c))
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, is_harmful (c) ? REPLACEMENT : c);
    }
}

void
framing_html_escape (GString *out, const char *text, gsize length)
{
  const char *p = text, *end = text + length;

  while (p < end)
    append_character (out, framing_escape_next (p, end, &p));
}

static void
put_number (GString *out, char letter, double value)
{
  if (framing_number_is_none (value))
    g_string_append_c (out, '-');
  else if (letter == 'c' && value < 0.001)
    g_string_append (out, "&lt; 0.001");
  else if (letter == 'd' || letter == 't')
    framing_number_append_signed (out, value, letter == 'd' ? 2 : 3);
  else
    framing_number_append (out, value, letter == 'x' ? 2 : 3);
  if (letter == 'x')
    g_string_append_c (out, '%');
}

static void
put_text (GString *out, char letter, const char *text)
{
  if (text == NULL)
    return;
  if (letter == 'h')
    g_string_append (out, text);
  else if (strlen (text) <= LONGEST)
    framing_html_escape (out, text, strlen (text));
  else
    {
      const char *cut = g_utf8_find_prev_char (text, text + LONGEST + 1);

      framing_html_escape (out, text, cut != NULL ? (gsize) (cut - text) : LONGEST);
      g_string_append (out, "…");
    }
}

void
framing_html_put (GString *out, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  for (const char *p = format; *p != '\0'; p++)
    {
      const char *mark = strchr (p, '%');

      if (mark == NULL)
        {
          g_string_append (out, p);
          break;
        }
      g_string_append_len (out, p, mark - p);
      p = mark + 1;
      switch (*p)
        {
        case 's': case 'h': put_text (out, *p, va_arg (values, const char *)); break;
        case 'u': framing_number_append_whole (out, va_arg (values, guint)); break;
        case 'w': framing_number_append_whole (out, va_arg (values, guint64)); break;
        case 'c': case 'd': case 'n': case 't': case 'x': put_number (out, *p, va_arg (values, double)); break;
        case '%': g_string_append_c (out, '%'); break;
        default: g_assert_not_reached ();
        }
    }
  va_end (values);
}
