#include "report/escape.h"
#include <string.h>

#define REPLACEMENT 0xFFFDu

/* an absent text has no address to count from */
static const char *
start_of (framing_str text)
{
  return text.ptr != NULL ? text.ptr : "";
}

gunichar
framing_escape_next (const char *p, const char *end, const char **next)
{
  unsigned char byte = (unsigned char) *p;

  *next = p + 1;
  if (byte < 0x80)
    return byte;

  gunichar c = g_utf8_get_char_validated (p, end - p);

  if (c >= 0x110000)
    return REPLACEMENT;
  *next = g_utf8_next_char (p);
  return c;
}

#define ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

/* Whether eight bytes from p on all are plain; it may say no where they are. */
static inline gboolean
is_plain_word (const char *p)
{
  guint64 w, quote, slash;

  memcpy (&w, p, sizeof w);
  quote = w ^ (ONES * '"');
  slash = w ^ (ONES * '\\');
  return ((w | (w + ONES) | (w - ONES * 0x20) | (quote - ONES) | (slash - ONES)) & HIGHS) == 0;
}

static inline gboolean
is_plain (char c)
{
  return (unsigned char) c >= 0x20 && (unsigned char) c < 0x7f && c != '"' && c != '\\';
}

/* the length of the run from p that every writer here passes on as it stands */
static gsize
plain_run (const char *p, const char *end)
{
  const char *q = p;

  while (end - q >= 8 && is_plain_word (q))
    q += 8;
  while (q < end && is_plain (*q))
    q++;
  return (gsize) (q - p);
}

/* what readers of lines, or terminals, may take for more than a character of the text */
static gboolean
is_dangerous (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

/* \u and four digits; returns what follows */
static char *
write_u (char *out, gunichar c)
{
  static const char hex[] = "0123456789abcdef";
  char text[6] = { '\\', 'u', hex[c >> 12 & 15], hex[c >> 8 & 15], hex[c >> 4 & 15], hex[c & 15] };

  memcpy (out, text, sizeof text);
  return out + sizeof text;
}

static void
append_u (GString *out, gunichar c)
{
  char text[6];

  g_string_append_len (out, text, write_u (text, c) - text);
}

static char *
write_json_character (char *out, gunichar c)
{
  static const char letters[] = "\bb\ff\nn\rr\tt\"\"\\\\";
  const char *short_form = c != 0 && c < 0x80 ? strchr (letters, (int) c) : NULL;

  /* a letter such as b stands in the list too, as the second of its pair */
  if (short_form != NULL && (short_form - letters) % 2 == 0)
    {
      *out++ = '\\';
      *out++ = short_form[1];
      return out;
    }
  return is_dangerous (c) ? write_u (out, c) : out + g_unichar_to_utf8 (c, out);
}

char *
framing_escape_json_write (char *out, framing_str text)
{
  const char *p = start_of (text), *end = p + text.len;

  *out++ = '"';
  while (p < end)
    {
      for (; end - p >= 8 && is_plain_word (p); p += 8, out += 8)
        memcpy (out, p, 8);
      while (p < end && is_plain (*p))
        *out++ = *p++;
      if (p < end)
        out = write_json_character (out, framing_escape_next (p, end, &p));
    }
  *out++ = '"';
  return out;
}

void
framing_escape_json (GString *out, framing_str text)
{
  const char *p = start_of (text), *end = p + text.len;

  g_string_append_c (out, '"');
  while (p < end)
    {
      gsize run = plain_run (p, end);
      char character[FRAMING_ESCAPE_JSON_ROOM (1)];

      g_string_append_len (out, p, (gssize) run);
      p += run;
      if (p < end)
        g_string_append_len (out, character, write_json_character (character, framing_escape_next (p, end, &p)) - character);
    }
  g_string_append_c (out, '"');
}

void
framing_escape_json_value (GString *out, framing_str json)
{
  const char *p = json.ptr != NULL ? json.ptr : "", *end = p + json.len;

  while (p < end)
    {
      const char *start = p;
      gunichar c = framing_escape_next (p, end, &p);

      if (is_dangerous (c))
        append_u (out, c);
      else if (c == REPLACEMENT)
        g_string_append_unichar (out, c);
      else
        g_string_append_len (out, start, p - start);
    }
}

static gboolean
wants_quotes (framing_str text)
{
  const char *end = text.ptr + text.len;

  if (text.len == 0)
    return FALSE;
  if (text.ptr[0] == ' ' || end[-1] == ' ')
    return TRUE;
  for (const char *p = text.ptr; p < end; p++)
    if (*p == ',' || *p == '"' || (unsigned char) *p < 0x20)
      return TRUE;
  return FALSE;
}

void
framing_escape_csv (GString *out, framing_str text)
{
  gboolean quotes = wants_quotes (text);
  const char *p = start_of (text), *end = p + text.len;

  if (quotes)
    g_string_append_c (out, '"');
  while (p < end)
    {
      gunichar c = framing_escape_next (p, end, &p);

      if (c == '"')
        g_string_append_c (out, '"');
      g_string_append_unichar (out, c == 0 ? REPLACEMENT : c);    /* many readers of CSV stop at a NUL */
    }
  if (quotes)
    g_string_append_c (out, '"');
}

static gboolean
turns_direction (gunichar c)
{
  return c == 0x200e || c == 0x200f || c == 0x61c || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

void
framing_escape_terminal (GString *out, framing_str text)
{
  const char *p = start_of (text), *end = p + text.len;

  while (p < end)
    {
      gunichar c = framing_escape_next (p, end, &p);

      if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, ' ');
      else if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        g_string_append_printf (out, "\\x%02x", c);
      else if (turns_direction (c))
        append_u (out, c);
      else
        g_string_append_unichar (out, c);
    }
}
