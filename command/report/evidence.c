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

  for (; rules != 0; rules &= rules - 1)
    {
      const char *name = schema->plugin->rule_name (schema->analyzer, (unsigned) g_bit_nth_lsf (rules, -1));

      if (name == NULL)
        continue;
      g_string_append (out, first ? "" : between);
      g_string_append (out, name);
      first = FALSE;
    }
}

/* ---- one item: written into room that is made for all of it at once ---------------------------------------------- */

#define KEYS_ROOM 512                   /* all keys, marks, names of parts and fields together */
#define NUMBERS 8
#define PUT(p, literal) put (p, literal, sizeof (literal) - 1)

static inline char *
put (char *p, const char *bytes, gsize n)
{
  memcpy (p, bytes, n);
  return p + n;
}

static framing_str
as_text (const char *text)
{
  return (framing_str) { text, strlen (text) };
}

/* The end of `out`, behind which `room` bytes may be written; close_room() takes back what was not. */
static char *
open_room (GString *out, gsize room)
{
  gsize start = out->len;

  g_string_set_size (out, start + room);
  return out->str + start;
}

static void
close_room (GString *out, const char *end)
{
  g_string_truncate (out, (gsize) (end - out->str));
}

static char *
put_cue (char *p, const framing_evidence *item, framing_str words)
{
  if (item->cue_begin == item->cue_end)
    return PUT (p, ",\"cue\":null");
  p = framing_escape_json_write (PUT (p, ",\"cue\":{\"text\":"), words);
  p = framing_number_write_whole (PUT (p, ",\"begin\":"), item->cue_begin);
  p = framing_number_write_whole (PUT (p, ",\"end\":"), item->cue_end);
  return PUT (p, "}");
}

static char *
put_parts (char *p, guint32 parts)
{
  const char *name;
  gboolean first = TRUE;

  p = PUT (p, ",\"parts\":[");
  for (unsigned part = FRAMING_PART_ALL + 1; (name = framing_schema_part (part)) != NULL; part++)
    if (parts >> part & 1)
      {
        p = first ? PUT (p, "\"") : PUT (p, ",\"");
        p = put (p, name, strlen (name));
        p = PUT (p, "\"");
        first = FALSE;
      }
  return PUT (p, "]");
}

/* From the axis to the cue. */
static void
append_words (GString *out, const FramingSchema *schema, const FramingArticle *article, const framing_evidence *item)
{
  framing_entry entry = framing_schema_entry (schema, item->entry);
  framing_str axis = as_text (item->axis < schema->n_axes ? schema->axes[item->axis].id : "unknown");
  framing_str pole = as_text (framing_evidence_pole (schema, item)), term = as_text (entry.text), source = as_text (entry.source);
  framing_str text = framing_evidence_words (article, item->field, item->begin, item->end);
  framing_str cue = framing_evidence_words (article, item->field, item->cue_begin, item->cue_end);
  char *p = open_room (out, KEYS_ROOM + NUMBERS * FRAMING_NUMBER_ROOM
                            + FRAMING_ESCAPE_JSON_ROOM (axis.len + pole.len + term.len + source.len + text.len + cue.len));

  p = framing_escape_json_write (PUT (p, "{\"axis\":"), axis);
  p = framing_escape_json_write (PUT (p, ",\"pole\":"), pole);
  p = framing_escape_json_write (PUT (p, ",\"entry\":"), term);
  p = framing_escape_json_write (PUT (p, ",\"source\":"), source);
  p = framing_escape_json_write (PUT (p, ",\"text\":"), text);
  p = item->field == 0 ? PUT (p, ",\"field\":\"title\"") : PUT (p, ",\"field\":\"body\"");
  p = framing_number_write_whole (PUT (p, ",\"begin\":"), item->begin);
  p = framing_number_write_whole (PUT (p, ",\"end\":"), item->end);
  p = framing_number_write_whole (PUT (p, ",\"sentence\":["), item->sentence_begin);
  p = framing_number_write_whole (PUT (p, ","), item->sentence_end);
  p = put_cue (PUT (p, "]"), item, cue);
  close_room (out, p);
}

static void
append_rules (GString *out, const FramingSchema *schema, guint32 rules)
{
  gsize start = out->len;

  g_string_append_c (out, '"');
  framing_evidence_rules (schema, rules, "\",\"", out);
  if (out->len == start + 1)
    g_string_truncate (out, start);
  else
    g_string_append_c (out, '"');
}

/* From the weights to the parts. */
static void
append_weights (GString *out, const framing_evidence *item)
{
  char *p = open_room (out, KEYS_ROOM + NUMBERS * FRAMING_NUMBER_ROOM);

  p = framing_number_write_thousandths (PUT (p, "],\"base\":"), item->base);
  p = framing_number_write_thousandths (PUT (p, ",\"weight\":"), item->weight);
  p = put_parts (p, item->parts);
  p = PUT (p, ",\"targets\":[");
  close_room (out, p);
}

static void
append_targets (GString *out, const FramingSchema *schema, guint32 targets)
{
  gboolean first = TRUE;

  for (size_t i = 0; i < schema->n_targets && i < 32; i++)
    if (targets >> i & 1)
      {
        if (!first)
          g_string_append_c (out, ',');
        framing_escape_json (out, as_text (schema->targets[i]));
        first = FALSE;
      }
}

static void
append_item (GString *out, const FramingSchema *schema, const FramingArticle *article, const framing_evidence *item)
{
  append_words (out, schema, article, item);
  g_string_append_len (out, ",\"rules\":[", strlen (",\"rules\":["));
  if (item->rules != 0)
    append_rules (out, schema, item->rules);
  append_weights (out, item);
  append_targets (out, schema, item->targets);
  g_string_append_len (out, "]}", 2);
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
