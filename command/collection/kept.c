/* Strings of names; see kept.h */
#include "collection/kept.h"
#include "report/field.h"
#include <string.h>

static const char *
keep (GStringChunk *strings, const GString *text)
{
  const char *p = text->str, *end = p + text->len, *zero;

  while (p < end && g_ascii_isspace (*p))
    p++;
  while (end > p && g_ascii_isspace (end[-1]))
    end--;
  if (memchr (p, 0, (size_t) (end - p)) == NULL)
    return g_string_chunk_insert_len (strings, p, end - p);

  g_autoptr (GString) name = g_string_new (NULL);

  while ((zero = memchr (p, 0, (size_t) (end - p))) != NULL)
    {
      g_string_append_len (name, p, zero - p);
      g_string_append (name, "\357\277\275");
      p = zero + 1;
    }
  g_string_append_len (name, p, end - p);
  return g_string_chunk_insert (strings, name->str);
}

const char *
framing_kept_text (GStringChunk *strings,
                   GString      *scratch,
                   framing_str   text)
{
  g_string_truncate (scratch, 0);
  g_string_append_len (scratch, text.ptr, (gssize) text.len);
  return keep (strings, scratch);
}

const char *
framing_kept_field (GStringChunk       *strings,
                    GString            *scratch,
                    const FramingField *field)
{
  if (field == NULL)
    return "";
  g_string_truncate (scratch, 0);
  framing_field_text (scratch, field->json);
  return keep (strings, scratch);
}
