#include "report/stage.h"
#include "report/escape.h"
#include "report/evidence.h"
#include "report/number.h"
#include "report/span.h"
#include <string.h>

framing_token
framing_stage_token (const framing_token *tokens,
                     size_t               item_size,
                     size_t               i)
{
  framing_token token = { 0 };

  memcpy (&token, (const char *) tokens + i * item_size, MIN (item_size, sizeof token));
  return token;
}

static void
append_number (GString *out, guint64 value)
{
  framing_number_append_whole (out, value);
  g_string_append_c (out, '\t');
}

static void
append_cell (GString *out, framing_str text)
{
  framing_escape_terminal (out, text);
  g_string_append_c (out, '\t');
}

static void
append_name (GString *out, const char *text)
{
  append_cell (out, (framing_str) { text, strlen (text) });
}

static void
append_last (GString *out, framing_str text)
{
  framing_escape_terminal (out, text);
  g_string_append_c (out, '\n');
}

static void
append_flags (GString *out, guint32 flags)
{
  static const struct { guint32 flag; const char *name; } names[] = {
    { FRAMING_TOKEN_QUOTED, "quoted" }, { FRAMING_TOKEN_SENTENCE, "sentence" }, { FRAMING_TOKEN_CLAUSE, "clause" },
    { FRAMING_TOKEN_PARAGRAPH, "paragraph" }, { FRAMING_TOKEN_CAPITAL, "capital" }, { FRAMING_TOKEN_HYPHEN, "hyphen" },
    { FRAMING_TOKEN_SUFFIX, "suffix" },
  };
  const char *between = "";

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (flags & names[i].flag)
      {
        g_string_append (out, between);
        g_string_append (out, names[i].name);
        between = ",";
      }
  g_string_append_c (out, '\t');
}

void
framing_stage_tokens (const FramingArticle  *article,
                      const framing_token   *tokens,
                      size_t                 item_size,
                      size_t                 n,
                      const framing_inspect *inspect,
                      const framing_session *session,
                      GString               *out)
{
  g_string_append (out, "token\tfield\tbegin\tend\tsentence\tclause\tpart\tflags\tstem\ttext\n");
  for (size_t i = 0; i < n; i++)
    {
      framing_token token = framing_stage_token (tokens, item_size, i);
      gboolean title = (token.flags & FRAMING_TOKEN_TITLE) != 0;

      append_number (out, i);
      append_name (out, title ? "title" : "body");
      append_number (out, token.begin);
      append_number (out, token.end);
      append_number (out, token.sentence);
      append_number (out, token.clause);
      append_name (out, framing_span_part (token.flags));
      append_flags (out, token.flags);
      append_cell (out, inspect->stem_text (session, token.stem));
      append_last (out, framing_evidence_words (article, title ? 0 : 1, token.begin, token.end));
    }
}

void
framing_stage_hits (const FramingSchema  *schema,
                    const FramingArticle *article,
                    const framing_hit    *hits,
                    size_t                item_size,
                    size_t                n,
                    const guint8         *in_title,
                    size_t                n_tokens,
                    GString              *out)
{
  g_string_append (out, "axis\tentry\tsource\tfield\tbegin\tend\tfirst\tlast\ttext\n");
  for (size_t i = 0; i < n; i++)
    {
      framing_hit hit = { 0 };
      framing_entry entry;
      gboolean title;

      memcpy (&hit, (const char *) hits + i * item_size, MIN (item_size, sizeof hit));
      entry = framing_schema_entry (schema, hit.entry);
      title = hit.first < n_tokens && in_title[hit.first];
      append_name (out, hit.axis >= 0 && (size_t) hit.axis < schema->n_axes ? schema->axes[hit.axis].id
                        : hit.axis == -1 ? "(cue)" : "(protected)");
      append_name (out, entry.text);
      append_name (out, entry.source);
      append_name (out, title ? "title" : "body");
      append_number (out, hit.begin);
      append_number (out, hit.end);
      append_number (out, hit.first);
      append_number (out, hit.last);
      append_last (out, framing_evidence_words (article, title ? 0 : 1, hit.begin, hit.end));
    }
}

static void
append_parts (GString *out, guint32 parts)
{
  const char *name, *between = "";

  for (unsigned part = FRAMING_PART_ALL + 1; (name = framing_schema_part (part)) != NULL; part++)
    if (parts >> part & 1)
      {
        g_string_append (out, between);
        g_string_append (out, name);
        between = ",";
      }
  g_string_append_c (out, '\t');
}

static void
append_targets (GString *out, const FramingSchema *schema, guint32 targets)
{
  const char *between = "";

  for (size_t i = 0; i < schema->n_targets && i < 32; i++)
    if (targets >> i & 1)
      {
        g_string_append (out, between);
        framing_escape_terminal (out, (framing_str) { schema->targets[i], strlen (schema->targets[i]) });
        between = ",";
      }
  g_string_append_c (out, '\t');
}

static void
append_weight (GString *out, gint32 weight)
{
  framing_number_append_thousandths (out, weight);
  g_string_append_c (out, '\t');
}

static void
append_rule_line (GString *out, const FramingSchema *schema, const FramingArticle *article, const framing_evidence *item)
{
  framing_entry entry = framing_schema_entry (schema, item->entry);

  append_name (out, item->axis < schema->n_axes ? schema->axes[item->axis].id : "unknown");
  append_name (out, framing_evidence_pole (schema, item));
  append_name (out, entry.text);
  append_name (out, entry.source);
  append_name (out, item->field == 0 ? "title" : "body");
  append_number (out, item->begin);
  append_number (out, item->end);
  append_weight (out, item->base);
  append_cell (out, framing_evidence_words (article, item->field, item->cue_begin, item->cue_end));
  framing_evidence_rules (schema, item->rules, ",", out);
  g_string_append_c (out, '\t');
  append_weight (out, item->weight);
  append_parts (out, item->parts);
  append_targets (out, schema, item->targets);
  append_last (out, framing_evidence_words (article, item->field, item->begin, item->end));
}

void
framing_stage_rules (const FramingSchema *schema,
                     const FramingRecord *record,
                     GString             *out)
{
  g_string_append (out, "axis\tpole\tentry\tsource\tfield\tbegin\tend\tbase\tcue\trules\tweight\tparts\ttargets\ttext\n");
  for (size_t i = 0; record->evidence != NULL && i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);

      append_rule_line (out, schema, record->article, &item);
    }
}
