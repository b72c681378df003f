/* Memory of a batch, and the way from records to articles; see batch.h */
#include "input/batch.h"

#include <stdarg.h>
#include <string.h>

#include "input/csv.h"
#include "input/escape.h"
#include "input/jsonl.h"
#include "input/text.h"

FramingSource *
framing_source_new (const char *file, FramingNames *names)
{
  FramingSource *source = g_atomic_rc_box_new0 (FramingSource);

  source->file = g_strdup (file);
  source->names = framing_names_ref (names);
  return source;
}

FramingSource *
framing_source_ref (FramingSource *source)
{
  return g_atomic_rc_box_acquire (source);
}

static void
source_clear (gpointer data)
{
  FramingSource *source = data;

  g_free (source->file);
  framing_names_unref (source->names);
  framing_columns_free (source->columns);
}

void
framing_source_unref (FramingSource *source)
{
  g_atomic_rc_box_release_full (source, source_clear);
}

FramingBatchBody *
framing_batch_new (size_t number)
{
  FramingBatchBody *body = g_new0 (FramingBatchBody, 1);

  body->base.number = number;
  body->records = g_array_new (FALSE, FALSE, sizeof (FramingRawRecord));
  body->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_source_unref);
  body->strings = g_string_chunk_new (4096);
  body->fields = g_array_new (FALSE, FALSE, sizeof (FramingField));
  body->members = g_array_new (FALSE, FALSE, sizeof (FramingMember));
  body->scratch = g_string_new (NULL);
  return body;
}

void
framing_batch_free (FramingBatch *batch)
{
  FramingBatchBody *body = (FramingBatchBody *) batch;

  if (!body)
    return;
  g_array_unref (body->records);
  g_ptr_array_unref (body->sources);
  g_string_chunk_free (body->strings);
  g_array_unref (body->fields);
  g_array_unref (body->members);
  g_string_free (body->scratch, TRUE);
  g_free (body->base.articles);
  g_free (body->data);
  g_free (body);
}

void
framing_batch_reserve (FramingBatchBody *body, size_t n)
{
  if (body->size - body->length >= n)
    return;
  body->size = MAX (body->size * 2, body->length + n);
  body->data = g_realloc (body->data, body->size);
}

void
framing_batch_add (FramingBatchBody *body, FramingSource *source, size_t begin, size_t length, size_t line, const char *error)
{
  FramingRawRecord record = { begin, length, line, source, error };

  if (body->sources->len == 0 || g_ptr_array_index (body->sources, body->sources->len - 1) != source)
    g_ptr_array_add (body->sources, framing_source_ref (source));
  g_array_append_val (body->records, record);
  body->base.bytes += length;
}

framing_str
framing_batch_keep (FramingBatchBody *body, const char *p, size_t n)
{
  return (framing_str) { g_string_chunk_insert_len (body->strings, p, (gssize) n), n };
}

const char *
framing_batch_format (FramingBatchBody *body, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return g_string_chunk_insert (body->strings, text);
}

framing_str
framing_batch_valid (FramingBatchBody *body, framing_str s)
{
  if (s.len == 0 || framing_escape_valid (s.ptr, s.len))
    return s;
  g_string_truncate (body->scratch, 0);
  framing_escape_repair (body->scratch, s.ptr, s.len);
  return framing_batch_keep (body, body->scratch->str, body->scratch->len);
}

static void
set_default_id (FramingBatchBody *body, FramingArticle *article)
{
  const char *id = article->file;

  if (article->line > 0)
    id = framing_batch_format (body, "%s:%zu", article->file, article->line);
  article->id = framing_batch_valid (body, (framing_str) { id, strlen (id) });
}

static void
parse_record (FramingBatchBody *body, const FramingRawRecord *record, FramingArticle *article)
{
  char *p = body->data ? body->data + record->begin : NULL;
  guint before = body->fields->len;

  article->file = record->source->file;
  article->line = record->line;
  article->error = record->error;
  article->language = (framing_str) { "", 0 };
  if (!article->error)
    switch (record->source->format)
      {
      case FRAMING_FORMAT_JSONL:
      case FRAMING_FORMAT_JSON:
        framing_jsonl_parse (body, record->source, p, record->length, article);
        break;
      case FRAMING_FORMAT_CSV:
      case FRAMING_FORMAT_TSV:
        framing_csv_parse (body, record->source, p, record->length, article);
        break;
      default:
        framing_text_parse (p, record->length, article);
      }
  article->n_fields = body->fields->len - before;
  if (article->id.len == 0)
    set_default_id (body, article);
}

void
framing_batch_parse (FramingBatch *batch)
{
  FramingBatchBody *body = (FramingBatchBody *) batch;
  size_t first = 0;

  batch->n_articles = body->records->len;
  batch->articles = g_new0 (FramingArticle, MAX (batch->n_articles, 1));
  for (size_t i = 0; i < batch->n_articles; i++)
    parse_record (body, &g_array_index (body->records, FramingRawRecord, i), &batch->articles[i]);
  for (size_t i = 0; i < batch->n_articles; i++)         /* the array of fields moves no more */
    {
      FramingArticle *article = &batch->articles[i];

      article->fields = article->n_fields ? &g_array_index (body->fields, FramingField, first) : NULL;
      first += article->n_fields;
    }
}
