#include "report/field.h"
#include <string.h>

framing_str
framing_field_key (const FramingField *field)
{
  return field->role != NULL ? (framing_str) { field->role, strlen (field->role) } : field->name;
}

gboolean
framing_field_is (framing_str name, const char *wanted)
{
  return name.len > 0 && name.ptr[0] == wanted[0] && name.len == strlen (wanted) && memcmp (name.ptr, wanted, name.len) == 0;
}

const FramingField *
framing_field_find (const FramingArticle *article, const char *key)
{
  for (size_t i = 0; i < article->n_fields; i++)
    if (framing_field_is (framing_field_key (&article->fields[i]), key))
      return &article->fields[i];
  return NULL;
}

/* The four digits at p, or U+FFFD; *next is behind them. */
static gunichar
read_hex (const char *p, const char *end, const char **next)
{
  gunichar c = 0;

  *next = end;
  if (end - p < 4)
    return 0xfffd;
  *next = p + 4;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return 0xfffd;
      c = c << 4 | (gunichar) g_ascii_xdigit_value (p[i]);
    }
  return c;
}

static gunichar
read_unicode (const char *p, const char *end, const char **next)
{
  gunichar high = read_hex (p, end, next), low;
  const char *after;

  if (high < 0xd800 || high > 0xdfff)
    return high;
  if (high > 0xdbff || end - *next < 6 || (*next)[0] != '\\' || (*next)[1] != 'u')
    return 0xfffd;
  low = read_hex (*next + 2, end, &after);
  if (low < 0xdc00 || low > 0xdfff)
    return 0xfffd;
  *next = after;
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/* p stands behind a backslash */
static const char *
append_escaped (GString *out, const char *p, const char *end)
{
  static const char letters[] = "bfnrt", characters[] = "\b\f\n\r\t";
  const char *letter;
  gunichar c;

  if (*p == 'u')
    {
      c = read_unicode (p + 1, end, &p);
      if (c == 0)
        g_string_append_c (out, '\0');
      else
        g_string_append_unichar (out, c);
      return p;
    }
  letter = *p != '\0' ? strchr (letters, *p) : NULL;
  g_string_append_c (out, letter != NULL ? characters[letter - letters] : *p);
  return p + 1;
}

void
framing_field_text (GString *out, framing_str json)
{
  const char *p = json.ptr != NULL ? json.ptr : "", *end = p + json.len;

  if (framing_field_is (json, "null"))
    return;
  if (json.len < 2 || *p != '"')
    {
      g_string_append_len (out, p, (gssize) json.len);
      return;
    }
  for (p++, end--; p < end;)
    {
      const char *run = p;

      while (p < end && *p != '\\')
        p++;
      g_string_append_len (out, run, p - run);
      if (p < end && ++p < end)
        p = append_escaped (out, p, end);
    }
}
