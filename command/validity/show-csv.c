#include "report/escape.h"
#include "report/number.h"
#include "validity/show.h"
#include <string.h>

#define DECIMALS 6

static void
append_text (GString *out, const char *text)
{
  framing_escape_csv (out, (framing_str) { text, strlen (text) });
  g_string_append_c (out, ',');
}

static void
append_number (GString *out, double value)
{
  g_string_append_c (out, ',');
  if (!framing_number_is_none (value))
    framing_number_append (out, value, DECIMALS);
}

void
framing_show_csv_head (GString *out)
{
  g_string_append (out, "file,axis,by,part,figure,name,n,value,low,high,digest\r\n");
}

gboolean
framing_show_csv (const FramingShow *show,
                  GString           *out)
{
  const FramingSchema *schema = show->study->engine->schema;
  const FramingBlock *block = show->block;
  const char *digest = framing_schema_digest (schema);

  for (guint i = 0; i < show->figures->list->len; i++)
    {
      const FramingFigure *figure = framing_figures_get (show->figures, i);

      append_text (out, block->file);
      append_text (out, schema->axes[block->axis].id);
      append_text (out, block->whole ? "" : show->study->settings->by);
      append_text (out, block->by != NULL ? block->by : "");
      append_text (out, figure->key);
      append_text (out, figure->name != NULL ? figure->name : "");
      framing_number_append_whole (out, figure->n);
      append_number (out, figure->value);
      append_number (out, figure->interval.low);
      append_number (out, figure->interval.high);
      g_string_append_c (out, ',');
      framing_escape_csv (out, (framing_str) { digest, strlen (digest) });
      g_string_append (out, "\r\n");
    }
  return TRUE;
}
