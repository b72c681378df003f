/* Records that `framing score` wrote; see record.h */
#include "collection/record.h"
#include "collection/record-json.h"
#include "collection/record-table.h"
#include "report/field.h"

struct FramingRecordReader {
  const FramingSchema *schema;
  FramingRecordTable *table;    /* the last that was seen */
  FramingRaw raw;
};

FramingRecordReader *
framing_record_reader_new (const FramingSchema *schema)
{
  FramingRecordReader *reader = g_new0 (FramingRecordReader, 1);

  reader->schema = schema;
  return reader;
}

void
framing_record_reader_free (FramingRecordReader *reader)
{
  if (reader == NULL)
    return;
  framing_record_table_free (reader->table);
  framing_raw_clear (&reader->raw);
  g_free (reader);
}

/* by the name in the input */
static const FramingField *
find (const FramingArticle *article, const char *name)
{
  for (size_t i = 0; i < article->n_fields; i++)
    if (framing_field_is (article->fields[i].name, name))
      return &article->fields[i];
  return NULL;
}

static const FramingField *
find_axes (const FramingArticle *article)
{
  const FramingField *axes = find (article, "axes");

  return axes != NULL && framing_record_json_is_axes (axes->json) ? axes : NULL;
}

static gboolean
is_row (FramingRecordReader *reader, const FramingArticle *article)
{
  if (!framing_record_table_may_be (article))
    return FALSE;
  if (reader->table == NULL || !framing_record_table_fits (reader->table, article))
    {
      framing_record_table_free (reader->table);
      reader->table = framing_record_table_new (reader->schema, article);
    }
  return framing_record_table_axes (reader->table)->len > 0;
}

gboolean
framing_record_tell (FramingRecordReader  *reader,
                     const FramingArticle *article)
{
  return find_axes (article) != NULL || is_row (reader, article);
}

static void
copy_names (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

void
framing_record_names (FramingRecordReader  *reader,
                      const FramingArticle *article,
                      GPtrArray            *axes,
                      GPtrArray            *targets)
{
  const FramingField *json = find_axes (article), *of_targets = find (article, "targets");

  if (json == NULL)
    {
      copy_names (framing_record_table_axes (reader->table), axes);
      copy_names (framing_record_table_targets (reader->table), targets);
      return;
    }
  framing_record_json_names (json->json, axes);
  if (of_targets != NULL)
    framing_record_json_names (of_targets->json, targets);
}

static void
set_words (FramingRaw *raw, const FramingArticle *article)
{
  const FramingField *words = find (article, "words");
  framing_str text;

  if (words == NULL || framing_field_is (words->json, "null"))
    return;
  text = words->json;
  if (text.len >= 2 && text.ptr[0] == '"')
    text = (framing_str) { text.ptr + 1, text.len - 2 };
  framing_raw_set_words (raw, text.ptr, text.len);
}

FramingRecordAnswer
framing_record_read (FramingRecordReader  *reader,
                     const FramingLayout  *layout,
                     const FramingArticle *article,
                     FramingValue         *values,
                     GString              *reason)
{
  const FramingField *axes = find_axes (article), *targets = find (article, "targets");
  FramingRaw *raw = &reader->raw;

  framing_raw_begin (raw, layout);
  set_words (raw, article);
  if (axes == NULL)
    framing_record_table_read (reader->table, article, raw);
  else
    {
      framing_record_json_axes (axes->json, raw);
      if (targets != NULL)
        framing_record_json_targets (targets->json, raw);
    }
  if (framing_raw_finish (raw, values))
    return FRAMING_RECORD_GOOD;
  g_string_assign (reason, raw->wrong->str);
  return raw->foreign ? FRAMING_RECORD_FOREIGN : FRAMING_RECORD_BROKEN;
}

gboolean
framing_record_uses (const FramingLayout  *layout,
                     const FramingArticle *article,
                     FramingUses          *uses)
{
  const FramingField *evidence = find (article, "evidence");

  if (evidence == NULL || evidence->json.len == 0 || evidence->json.ptr[0] != '[')
    return FALSE;
  framing_record_json_uses (layout, evidence->json, uses);
  return TRUE;
}

static char *
text_of (const FramingArticle *article, const char *name)
{
  const FramingField *field = find (article, name);
  GString *text;

  if (field == NULL)
    return NULL;
  text = g_string_new (NULL);
  framing_field_text (text, field->json);
  if (*text->str != '\0')
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

/* An article may have an "error" of its own; only one that has no text, or scores beside it, is a record that says so. */
char *
framing_record_failure (const FramingArticle *article)
{
  return text_of (article, "error");
}

char *
framing_record_digest (const FramingArticle *article)
{
  return text_of (article, "digest");
}
