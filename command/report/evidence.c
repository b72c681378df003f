#include "report/evidence.h"
#include "report/escape.h"
#include "report/number.h"
#include <string.h>

framing_str
framing_evidence_words (const FramingArticle *article,
                        unsigned              field,
                        guint32               begin,
                        guint32               end)
{
  framing_str text = field == 0 ? article->title : article->text;

  if (begin > end || end > text.len || text.ptr == NULL)
    return (framing_str) { "", 0 };
  return (framing_str) { text.ptr + begin, end - begin };
}

/* A hit counts on the pole of its effective weight; one without weight stays with the pole of its entry. */
const char *
framing_evidence_pole (const FramingSchema    *schema,
                       const framing_evidence *item)
{
  int sign = item->weight != 0 ? item->weight : item->base;

  if (item->axis >= schema->n_axes || sign == 0)
    return "none";
  return sign < 0 ? schema->axes[item->axis].low_pole : schema->axes[item->axis].high_pole;
}

void
framing_evidence_rules (const FramingSchema *schema,
                        guint32              rules,
                        const char          *between,
                        GString             *out)
{
  gboolean first = TRUE;

  for (unsigned bit = 0; bit < 32; bit++)
    {
      const char *name = rules >> bit & 1 ? schema->plugin->rule_name (schema->analyzer, bit) : NULL;

      if (name == NULL)
        continue;
      g_string_append (out, first ? "" : between);
      g_string_append (out, name);
      first = FALSE;
    }
}

static void
append_text (GString *out, const char *key, framing_str text)
{
  g_string_append (out, key);
  framing_escape_json (out, text);
}

static void
append_whole (GString *out, const char *key, guint64 value)
{
  g_string_append (out, key);
  framing_number_append_whole (out, value);
}

static void
append_weight (GString *out, const char *key, gint32 value)
{
  g_string_append (out, key);
  framing_number_append_thousandths (out, value);
}

static void
append_cue (GString *out, const FramingArticle *article, const framing_evidence *item)
{
  if (item->cue_begin == item->cue_end)
    {
      g_string_append (out, ",\"cue\":null");
      return;
    }
  append_text (out, ",\"cue\":{\"text\":",
               framing_evidence_words (article, item->field, item->cue_begin, item->cue_end));
  append_whole (out, ",\"begin\":", item->cue_begin);
  append_whole (out, ",\"end\":", item->cue_end);
  g_string_append_c (out, '}');
}

static void
append_rules (GString *out, const FramingSchema *schema, guint32 rules)
{
  g_string_append (out, ",\"rules\":[");
  if (rules != 0)
    {
      gsize start = out->len;

      g_string_append_c (out, '"');
      framing_evidence_rules (schema, rules, "\",\"", out);
      if (out->len == start + 1)
        g_string_truncate (out, start);
      else
        g_string_append_c (out, '"');
    }
  g_string_append_c (out, ']');
}

static void
append_parts (GString *out, guint32 parts)
{
  const char *name;
  gboolean first = TRUE;

  g_string_append (out, ",\"parts\":[");
  for (unsigned part = FRAMING_PART_ALL + 1; (name = framing_schema_part (part)) != NULL; part++)
    if (parts >> part & 1)
      {
        g_string_append_printf (out, "%s\"%s\"", first ? "" : ",", name);
        first = FALSE;
      }
  g_string_append_c (out, ']');
}

static void
append_targets (GString *out, const FramingSchema *schema, guint32 targets)
{
  gboolean first = TRUE;

  g_string_append (out, ",\"targets\":[");
  for (size_t i = 0; i < schema->n_targets && i < 32; i++)
    if (targets >> i & 1)
      {
        append_text (out, first ? "" : ",", (framing_str) { schema->targets[i], strlen (schema->targets[i]) });
        first = FALSE;
      }
  g_string_append_c (out, ']');
}

static void
append_item (GString *out, const FramingSchema *schema, const FramingArticle *article, const framing_evidence *item)
{
  framing_entry entry = framing_schema_entry (schema, item->entry);
  const char *axis = item->axis < schema->n_axes ? schema->axes[item->axis].id : "unknown";
  const char *pole = framing_evidence_pole (schema, item);

  append_text (out, "{\"axis\":", (framing_str) { axis, strlen (axis) });
  append_text (out, ",\"pole\":", (framing_str) { pole, strlen (pole) });
  append_text (out, ",\"entry\":", (framing_str) { entry.text, strlen (entry.text) });
  append_text (out, ",\"source\":", (framing_str) { entry.source, strlen (entry.source) });
  append_text (out, ",\"text\":", framing_evidence_words (article, item->field, item->begin, item->end));
  g_string_append (out, item->field == 0 ? ",\"field\":\"title\"" : ",\"field\":\"body\"");
  append_whole (out, ",\"begin\":", item->begin);
  append_whole (out, ",\"end\":", item->end);
  append_whole (out, ",\"sentence\":[", item->sentence_begin);
  append_whole (out, ",", item->sentence_end);
  g_string_append_c (out, ']');
  append_cue (out, article, item);
  append_rules (out, schema, item->rules);
  append_weight (out, ",\"base\":", item->base);
  append_weight (out, ",\"weight\":", item->weight);
  append_parts (out, item->parts);
  append_targets (out, schema, item->targets);
  g_string_append_c (out, '}');
}

void
framing_evidence_json (const FramingSchema *schema,
                       const FramingRecord *record,
                       GString             *out)
{
  g_string_append_c (out, '[');
  for (size_t i = 0; i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);

      if (i > 0)
        g_string_append_c (out, ',');
      append_item (out, schema, record->article, &item);
    }
  g_string_append_c (out, ']');
}
