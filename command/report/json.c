#include "report/report.h"
#include "report/escape.h"
#include "report/evidence.h"
#include "report/field.h"
#include "report/note.h"
#include "report/span.h"
#include "report/tree.h"
#include <string.h>

typedef struct {
  FramingReport report;
  const FramingSchema *schema;
  FramingTree *tree;
  GPtrArray *reserved;          /* names that mean something else in our record */
  GString *tail;                /* digest and version */
} JsonReport;

static gboolean
is_reserved (const JsonReport *json, framing_str name)
{
  for (guint i = 0; i < json->reserved->len; i++)
    if (framing_field_is (name, g_ptr_array_index (json->reserved, i)))
      return TRUE;
  return FALSE;
}

/* The input's own "words" must not hide ours: it becomes "input_words", or "input_input_words" if that exists as well. */
static void
append_renamed (GString *out, const FramingArticle *article, framing_str name)
{
  g_autoptr (GString) free_name = g_string_new_len (name.ptr, (gssize) name.len);

  do
    g_string_prepend (free_name, "input_");
  while (framing_field_find (article, free_name->str) != NULL);
  framing_escape_json (out, (framing_str) { free_name->str, free_name->len });
}

static void
append_field (GString *out, const JsonReport *json, const FramingArticle *article, const FramingField *field)
{
  framing_str key = framing_field_key (field);

  g_string_append_c (out, ',');
  if (is_reserved (json, key))
    append_renamed (out, article, key);
  else
    framing_escape_json (out, key);
  g_string_append_c (out, ':');
  framing_escape_json_value (out, field->json);
}

static void
append_metadata (GString *out, const JsonReport *json, const FramingArticle *article)
{
  const FramingField *outlet = framing_field_find (article, "outlet");

  g_string_append (out, "{\"id\":");
  framing_escape_json (out, article->id);
  if (outlet != NULL)
    append_field (out, json, article, outlet);
  if (article->title.ptr != NULL)
    {
      g_string_append (out, ",\"title\":");
      framing_escape_json (out, article->title);
    }
  for (size_t i = 0; i < article->n_fields; i++)
    if (&article->fields[i] != outlet)
      append_field (out, json, article, &article->fields[i]);
}

static void
append_notes (GString *out, guint32 notes)
{
  const char *word, *between = "";

  g_string_append (out, ",\"notes\":[");
  for (; (word = framing_note_next (&notes)) != NULL; between = ",")
    g_string_append_printf (out, "%s\"%s\"", between, word);
  g_string_append_c (out, ']');
}

static void
append_language (GString *out, const FramingSchema *schema, framing_str language)
{
  g_string_append (out, ",\"language\":");
  framing_escape_json (out, language.len > 0 ? language : (framing_str) { schema->language, strlen (schema->language) });
}

static void
write_record (FramingReport *report, const FramingRecord *record, GString *out)
{
  const JsonReport *json = (const JsonReport *) report;

  append_metadata (out, json, record->article);
  if (record->error != NULL)
    {
      g_string_append (out, ",\"error\":");
      framing_escape_json (out, (framing_str) { record->error, strlen (record->error) });
      g_string_append (out, "}\n");
      return;
    }
  append_language (out, json->schema, record->article->language);
  framing_tree_append (json->tree, record->values, out);
  if (record->evidence != NULL)
    {
      g_string_append (out, ",\"evidence\":");
      framing_evidence_json (json->schema, record, out);
    }
  if (record->spans != NULL)
    {
      g_string_append (out, ",\"spans\":");
      framing_span_json (record, out);
    }
  append_notes (out, record->notes);
  g_string_append_len (out, json->tail->str, (gssize) json->tail->len);
}

static void
free_report (FramingReport *report)
{
  JsonReport *json = (JsonReport *) report;

  framing_tree_free (json->tree);
  g_ptr_array_unref (json->reserved);
  g_string_free (json->tail, TRUE);
  g_free (json);
}

static GPtrArray *
reserved_names (const FramingSchema *schema)
{
  static const char *const fixed[] = { "id", "title", "language", "axes", "parts", "targets", "evidence", "spans", "notes",
                                       "digest", "version", "error" };
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (names, (gpointer) fixed[i]);
  for (size_t i = 0; i < schema->n_metrics; i++)
    if (schema->metrics[i].axis == -1 && schema->metrics[i].target == -1 && schema->metrics[i].part == FRAMING_PART_ALL)
      g_ptr_array_add (names, (gpointer) schema->metrics[i].field);
  return names;
}

FramingReport *
framing_report_new_json (const FramingSchema *schema)
{
  JsonReport *json = g_new0 (JsonReport, 1);
  const char *digest = framing_schema_digest (schema);

  json->report = (FramingReport) { .record = write_record, .free = free_report };
  json->schema = schema;
  json->tree = framing_tree_new (schema);
  json->reserved = reserved_names (schema);
  json->tail = g_string_new (",\"digest\":");
  framing_escape_json (json->tail, (framing_str) { digest, strlen (digest) });
  g_string_append (json->tail, ",\"version\":");
  framing_escape_json (json->tail, (framing_str) { schema->version, strlen (schema->version) });
  g_string_append (json->tail, "}\n");
  return &json->report;
}
