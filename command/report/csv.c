#include "report/report.h"
#include "report/escape.h"
#include "report/field.h"
#include "report/note.h"
#include "report/number.h"
#include <string.h>

typedef struct {
  FramingReport report;
  const FramingSchema *schema;
  GPtrArray *fields;            /* names of the metadata columns; fixed by the first articles */
  GHashTable *numbers;          /* their places: a document may have a great many fields */
  gint left_out;                /* fields that came later and have no column; counted by all threads */
} CsvReport;

/* -1 = no such column; `scratch` holds the name for the look-up */
static int
column_of (const CsvReport *csv, framing_str name, GString *scratch)
{
  gpointer number;

  g_string_truncate (scratch, 0);
  g_string_append_len (scratch, name.ptr, (gssize) name.len);
  if (!g_hash_table_lookup_extended (csv->numbers, scratch->str, NULL, &number))
    return -1;
  return GPOINTER_TO_INT (number);
}

static gboolean
is_ours (const FramingSchema *schema, const char *name)
{
  static const char *const fixed[] = { "id", "title", "language", "notes", "error", "digest", "version" };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (strcmp (name, fixed[i]) == 0)
      return TRUE;
  for (size_t i = 0; i < schema->n_metrics; i++)
    if (strcmp (name, schema->metrics[i].name) == 0)
      return TRUE;
  return FALSE;
}

static void
append_name (GString *out, const CsvReport *csv, const char *field)
{
  g_autoptr (GString) name = g_string_new (field);

  if (is_ours (csv->schema, field))
    do
      g_string_prepend (name, "input_");
    while (g_hash_table_contains (csv->numbers, name->str));
  g_string_append_c (out, ',');
  framing_escape_csv (out, (framing_str) { name->str, name->len });
}

static void
add_columns (CsvReport *csv, const FramingArticle *article, GString *scratch)
{
  for (size_t i = 0; i < article->n_fields; i++)
    if (column_of (csv, framing_field_key (&article->fields[i]), scratch) < 0)
      {
        char *name = g_strdup (scratch->str);

        g_hash_table_insert (csv->numbers, name, GINT_TO_POINTER (csv->fields->len));
        g_ptr_array_add (csv->fields, name);
      }
}

static void
prepare (FramingReport *report, const FramingArticle *articles, size_t n, GString *out)
{
  CsvReport *csv = (CsvReport *) report;
  g_autoptr (GString) scratch = g_string_new (NULL);

  for (size_t i = 0; i < n; i++)
    add_columns (csv, &articles[i], scratch);
  g_string_append (out, "id,title");
  for (guint i = 0; i < csv->fields->len; i++)
    append_name (out, csv, g_ptr_array_index (csv->fields, i));
  g_string_append (out, ",language");
  for (size_t i = 0; i < csv->schema->n_metrics; i++)
    {
      g_string_append_c (out, ',');
      framing_escape_csv (out, (framing_str) { csv->schema->metrics[i].name, strlen (csv->schema->metrics[i].name) });
    }
  g_string_append (out, ",notes,error,digest,version\r\n");
}

/* the article's fields in the order of the columns; a name that comes twice keeps its first value */
static const FramingField **
arrange_fields (CsvReport *csv, const FramingArticle *article, GString *scratch)
{
  const FramingField **cells = g_new0 (const FramingField *, csv->fields->len + 1);

  for (size_t i = 0; i < article->n_fields; i++)
    {
      int column = column_of (csv, framing_field_key (&article->fields[i]), scratch);

      if (column < 0)
        g_atomic_int_inc (&csv->left_out);
      else if (cells[column] == NULL)
        cells[column] = &article->fields[i];
    }
  return cells;
}

static void
append_fields (GString *out, CsvReport *csv, const FramingArticle *article, GString *scratch)
{
  g_autofree const FramingField **cells = arrange_fields (csv, article, scratch);

  for (guint i = 0; i < csv->fields->len; i++)
    {
      g_string_append_c (out, ',');
      if (cells[i] == NULL)
        continue;
      g_string_truncate (scratch, 0);
      framing_field_text (scratch, cells[i]->json);
      framing_escape_csv (out, (framing_str) { scratch->str, scratch->len });
    }
}

static void
append_values (GString *out, const FramingSchema *schema, const FramingRecord *record)
{
  for (size_t i = 0; i < schema->n_metrics; i++)
    {
      g_string_append_c (out, ',');
      if (record->error == NULL && !framing_number_is_none (record->values[i]))
        framing_number_append (out, record->values[i], framing_schema_decimals (&schema->metrics[i]));
    }
}

static void
append_cell (GString *out, const char *text)
{
  g_string_append_c (out, ',');
  framing_escape_csv (out, (framing_str) { text, strlen (text) });
}

static void
append_notes (GString *out, const FramingRecord *record)
{
  guint32 notes = record->error == NULL ? record->notes : 0;
  const char *word, *between = "";

  g_string_append_c (out, ',');
  for (; (word = framing_note_next (&notes)) != NULL; between = " ")
    {
      g_string_append (out, between);
      g_string_append (out, word);
    }
}

static void
write_record (FramingReport *report, const FramingRecord *record, GString *out)
{
  CsvReport *csv = (CsvReport *) report;
  const FramingArticle *article = record->article;
  g_autoptr (GString) scratch = g_string_new (NULL);

  framing_escape_csv (out, article->id);
  g_string_append_c (out, ',');
  framing_escape_csv (out, article->title);
  append_fields (out, csv, article, scratch);
  g_string_append_c (out, ',');
  if (article->language.len > 0)
    framing_escape_csv (out, article->language);
  else
    g_string_append (out, csv->schema->language);
  append_values (out, csv->schema, record);
  append_notes (out, record);
  append_cell (out, record->error != NULL ? record->error : "");
  append_cell (out, framing_schema_digest (csv->schema));
  append_cell (out, csv->schema->version);
  g_string_append (out, "\r\n");
}

static char *
warning (FramingReport *report)
{
  CsvReport *csv = (CsvReport *) report;
  int left_out = g_atomic_int_get (&csv->left_out);

  if (left_out == 0)
    return NULL;
  return g_strdup_printf ("%d metadata values have no column, because no article near the beginning has their field; "
                          "--format jsonl keeps them", left_out);
}

static void
free_report (FramingReport *report)
{
  CsvReport *csv = (CsvReport *) report;

  g_hash_table_unref (csv->numbers);
  g_ptr_array_unref (csv->fields);
  g_free (csv);
}

FramingReport *
framing_report_new_csv (const FramingSchema *schema)
{
  CsvReport *csv = g_new0 (CsvReport, 1);

  csv->report = (FramingReport) { prepare, write_record, NULL, warning, free_report };
  csv->schema = schema;
  csv->fields = g_ptr_array_new_with_free_func (g_free);
  csv->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return &csv->report;
}
