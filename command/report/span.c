#include "report/span.h"
#include "report/number.h"

const char *
framing_span_part (guint32 flags)
{
  if (flags & FRAMING_TOKEN_BOILERPLATE)
    return "boilerplate";
  if (flags & FRAMING_TOKEN_HEADLINE)
    return "headline";
  return flags & FRAMING_TOKEN_LEAD ? "lead" : "body";
}

void
framing_span_json (const FramingRecord *record,
                   GString             *out)
{
  g_string_append_c (out, '[');
  for (size_t i = 0; i < record->n_spans; i++)
    {
      const FramingSpan *span = &record->spans[i];

      g_string_append (out, i > 0 ? ",{\"field\":" : "{\"field\":");
      g_string_append (out, span->flags & FRAMING_TOKEN_TITLE ? "\"title\"" : "\"body\"");
      g_string_append (out, ",\"begin\":");
      framing_number_append_whole (out, span->begin);
      g_string_append (out, ",\"end\":");
      framing_number_append_whole (out, span->end);
      g_string_append_printf (out, ",\"part\":\"%s\",\"quoted\":%s}", framing_span_part (span->flags),
                              span->flags & FRAMING_TOKEN_QUOTED ? "true" : "false");
    }
  g_string_append_c (out, ']');
}
