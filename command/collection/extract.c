/* Batches -> items; see extract.h */
#include "collection/extract.h"
#include "collection/kept.h"
#include "collection/record.h"
#include "pipeline.h"
#include "report/escape.h"
#include "report/field.h"
#include "scorer.h"
#include "story/date.h"
#include <math.h>
#include <string.h>

#define MOST_EVIDENCE 1000000   /* hits of one document, as in `score` */

struct FramingExtractor {
  const FramingGatherSettings *settings;
  const FramingJoin *join;      /* NULL = there is none */
  FramingScorer *scorer;
  const framing_inspect *inspect;
  FramingRecordReader *records;
  GString *scratch;
  GArray *articles;             /* of FramingArticle: to be scored */
  GArray *numbers;              /* of guint: their items */
};

/* where the scores of a run go */
typedef struct {
  FramingExtractor *extractor;
  const FramingLayout *layout;
  FramingExtract *extract;
  guint next;                   /* in `articles` */
} Sink;

static const framing_inspect *
find_inspect (const FramingGatherSettings *settings)
{
  const framing_inspect *inspect = settings->stems ? settings->engine->plugin->extension ("inspect/1") : NULL;

  return inspect != NULL && FRAMING_HAS (inspect, framing_inspect, tokens) ? inspect : NULL;
}

FramingExtractor *
framing_extractor_new (const FramingGatherSettings *settings,
                       const FramingJoin           *join,
                       const int                   *cancel)
{
  FramingScorer *scorer = framing_scorer_new (settings->engine, settings->uses ? MOST_EVIDENCE : 0, cancel);
  FramingExtractor *extractor;

  if (scorer == NULL)
    return NULL;
  extractor = g_new0 (FramingExtractor, 1);
  extractor->settings = settings;
  extractor->join = join;
  extractor->scorer = scorer;
  extractor->inspect = find_inspect (settings);
  extractor->records = framing_record_reader_new (settings->engine->schema);
  extractor->scratch = g_string_new (NULL);
  extractor->articles = g_array_new (FALSE, FALSE, sizeof (FramingArticle));
  extractor->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  return extractor;
}

void
framing_extractor_free (FramingExtractor *extractor)
{
  framing_scorer_free (extractor->scorer);
  framing_record_reader_free (extractor->records);
  g_string_free (extractor->scratch, TRUE);
  g_array_unref (extractor->articles);
  g_array_unref (extractor->numbers);
  g_free (extractor);
}

static void
clear_item (gpointer data)
{
  FramingExtractItem *item = data;

  g_free (item->failure);
  g_free (item->book.bytes);
}

static FramingExtract *
extract_new (FramingBatch *batch, const FramingLayout *layout)
{
  FramingExtract *extract = g_new0 (FramingExtract, 1);
  gsize n_values = batch->n_articles * layout->n_sides * layout->n_views;

  extract->batch = batch;
  extract->items = g_array_sized_new (FALSE, TRUE, sizeof (FramingExtractItem), (guint) batch->n_articles);
  g_array_set_clear_func (extract->items, clear_item);
  extract->values = g_new (FramingValue, n_values + 1);
  for (gsize i = 0; i < n_values; i++)
    extract->values[i] = (FramingValue) { .score = NAN };
  framing_uses_init (&extract->uses);
  extract->stems = g_array_new (FALSE, FALSE, sizeof (FramingStem));
  extract->strings = g_string_chunk_new (16 * 1024);
  return extract;
}

void
framing_extract_free (FramingExtract *extract)
{
  framing_batch_free (extract->batch);
  g_array_unref (extract->items);
  g_free (extract->values);
  framing_uses_clear (&extract->uses);
  g_array_unref (extract->stems);
  g_string_chunk_free (extract->strings);
  g_free (extract->fault);
  g_free (extract);
}

static FramingValue *
values_of (const FramingExtract *extract, const FramingLayout *layout, guint number)
{
  return extract->values + (gsize) number * layout->n_sides * layout->n_views;
}

/* What an article has beside its fields. Every article is of some language. */
static const char *
keep_own (FramingExtractor *extractor, FramingExtract *extract, const FramingArticle *article, const char *by)
{
  framing_str own = { NULL, 0 };

  if (strcmp (by, "language") == 0)
    own = article->language;
  else if (strcmp (by, "title") == 0)
    own = article->title;
  else if (strcmp (by, "id") == 0)
    own = article->id;
  if (own.len > 0)
    return framing_kept_text (extract->strings, extractor->scratch, own);
  return strcmp (by, "language") == 0 ? extractor->settings->engine->schema->language : "";
}

/* by our name of the field, or by the input's */
static const char *
keep_group (FramingExtractor *extractor, FramingExtract *extract, const FramingArticle *article)
{
  const char *by = extractor->settings->by;
  const FramingField *field;

  if (by == NULL)
    return "";
  field = framing_field_find (article, by);
  for (size_t i = 0; field == NULL && i < article->n_fields; i++)
    if (framing_field_is (article->fields[i].name, by))
      field = &article->fields[i];
  return field == NULL ? keep_own (extractor, extract, article, by)
                       : framing_kept_field (extract->strings, extractor->scratch, field);
}

static void
set_extra (FramingExtractor *extractor, FramingExtract *extract, const FramingArticle *article, FramingBook *book)
{
  GString *out = extractor->scratch;

  g_string_truncate (out, 0);
  for (size_t i = 0; i < article->n_fields; i++)
    {
      framing_str key = framing_field_key (&article->fields[i]);

      if (framing_field_is (key, "story"))
        continue;
      if (out->len > 0)
        g_string_append_c (out, ',');
      framing_escape_json (out, key);
      g_string_append_c (out, ':');
      framing_escape_json_value (out, article->fields[i].json);
    }
  book->extra = (framing_str) { g_string_chunk_insert_len (extract->strings, out->str, (gssize) out->len), out->len };
}

static FramingExtractItem *
add_item (FramingExtractor *extractor, FramingExtract *extract, const FramingArticle *article)
{
  FramingExtractItem new_item = { .joined = FRAMING_NO_NUMBER, .day = FRAMING_NO_DAY, .digest = "" }, *item;
  const char *date = framing_kept_field (extract->strings, extractor->scratch, framing_field_find (article, "date"));

  g_array_append_val (extract->items, new_item);
  item = &g_array_index (extract->items, FramingExtractItem, extract->items->len - 1);
  item->id = framing_kept_text (extract->strings, extractor->scratch, article->id);
  item->group = keep_group (extractor, extract, article);
  item->story = framing_kept_field (extract->strings, extractor->scratch, framing_field_find (article, "story"));
  item->outlet = framing_kept_field (extract->strings, extractor->scratch, framing_field_find (article, "outlet"));
  item->book = (FramingBook) { .title = article->title, .text = article->text, .language = article->language };
  item->has_text = article->text.ptr != NULL && article->error == NULL;
  if (*date != '\0' && !framing_date_parse (date, &item->day))
    item->day = FRAMING_NO_DAY;
  return item;
}

static void
join_text (FramingExtractor *extractor, FramingExtract *extract, const FramingArticle *article, FramingExtractItem *item)
{
  framing_str language = item->book.language;
  g_autoptr (GError) error = NULL;

  if (extractor->join == NULL)
    return;
  item->joined = framing_join_find (extractor->join, article->id);
  if (item->joined == FRAMING_NO_NUMBER)
    return;
  item->has_text = framing_join_read (extractor->join, item->joined, &item->book, &error);
  if (!item->has_text)
    extract->fault = framing_pipeline_failure (article, error->message);
  else if (item->book.language.len == 0)
    item->book.language = language;
}

/* FALSE = nothing can be compared, and `fault` says why */
static gboolean
read_record (FramingExtractor *extractor, const FramingLayout *layout, FramingExtract *extract, const FramingArticle *article,
             FramingExtractItem *item)
{
  g_autoptr (GString) reason = g_string_new (NULL);
  g_autofree char *digest = framing_record_digest (article);
  guint number = extract->items->len - 1;
  FramingRecordAnswer answer = framing_record_read (extractor->records, layout, article, values_of (extract, layout, number), reason);

  if (answer == FRAMING_RECORD_FOREIGN)
    {
      extract->fault = g_strdup_printf ("%s:%" G_GSIZE_FORMAT ": %s; score all articles with the same lexicons, --axis and --target, or "
                                        "compare them apart", article->file, article->line, reason->str);
      return FALSE;
    }
  if (answer == FRAMING_RECORD_BROKEN)
    {
      item->failure = framing_pipeline_failure (article, reason->str);
      return TRUE;
    }
  item->scored = TRUE;
  if (digest != NULL)
    item->digest = g_string_chunk_insert (extract->strings, digest);
  if (!item->has_text)
    join_text (extractor, extract, article, item);
  if (extractor->settings->uses)
    {
      item->first_use = extract->uses.uses->len;
      item->has_uses = framing_record_uses (layout, article, &extract->uses);
      item->n_uses = extract->uses.uses->len - item->first_use;
    }
  return extract->fault == NULL;
}

static void
schedule (FramingExtractor *extractor, const FramingArticle *article, const FramingExtractItem *item, guint number)
{
  FramingArticle copy = *article;

  copy.title = item->book.title;
  copy.text = item->book.text;
  copy.language = item->book.language;
  copy.error = NULL;
  g_array_append_val (extractor->articles, copy);
  g_array_append_val (extractor->numbers, number);
}

/* What its own record says of a failure tells more than that it has no text. */
static char *
tell_failure (const FramingArticle *article, gboolean record)
{
  g_autofree char *own = framing_record_failure (article);
  g_autofree char *reason = g_strdup (article->error);

  if (own != NULL && (record || article->text.ptr == NULL))
    {
      g_free (reason);
      reason = g_strdup_printf ("it was not scored: %s", own);
    }
  return framing_pipeline_failure (article, reason != NULL ? reason : "no text, and no scores either");
}

static char *
tell_unknown (const FramingArticle *article, const char *name)
{
  g_autofree char *reason = g_strdup_printf ("this article has no scores yet, and cannot get all that the records before it have: '%s' is "
                                             "unknown here; name it with --lexicon or --target, or compare them apart", name);

  return framing_pipeline_failure (article, reason);
}

/* FALSE = nothing behind it is wanted */
static gboolean
read_article (FramingExtractor *extractor, const FramingLayout *layout, FramingExtract *extract, const FramingArticle *article)
{
  const FramingGatherSettings *settings = extractor->settings;
  FramingExtractItem *item = add_item (extractor, extract, article);
  g_autofree char *own_failure = NULL;

  item->record = framing_record_tell (extractor->records, article);
  item->has_text = item->has_text && (!item->record || article->text.len > 0);
  if (item->record && article->error == NULL)
    own_failure = framing_record_failure (article);
  if (own_failure != NULL || (item->record ? article->error != NULL : !item->has_text))
    item->failure = tell_failure (article, item->record);
  else if (item->record && settings->scores && !read_record (extractor, layout, extract, article, item))
    return FALSE;
  if (item->failure != NULL)
    return TRUE;
  if (!item->record && settings->scores && layout->unknown != NULL)
    {
      extract->fault = tell_unknown (article, layout->unknown);
      return FALSE;
    }
  if (item->record ? settings->uses && !item->has_uses && item->has_text : settings->scores)
    schedule (extractor, article, item, extract->items->len - 1);
  if (!settings->scores)
    set_extra (extractor, extract, article, &item->book);
  return TRUE;
}

static void
take_score (const FramingRecord *record, gpointer data)
{
  Sink *sink = data;
  FramingExtract *extract = sink->extract;
  guint number = g_array_index (sink->extractor->numbers, guint, sink->next++);
  FramingExtractItem *item = &g_array_index (extract->items, FramingExtractItem, number);

  if (record->error != NULL)
    {
      if (!item->record)
        item->failure = framing_pipeline_failure (record->article, record->error);
      return;
    }
  if (!item->record)
    framing_layout_measure (sink->layout, record->values, values_of (extract, sink->layout, number));
  item->scored = TRUE;
  if (!sink->extractor->settings->uses)
    return;
  item->first_use = extract->uses.uses->len;
  framing_uses_of_record (sink->layout, record, &extract->uses);
  item->n_uses = extract->uses.uses->len - item->first_use;
  item->has_uses = TRUE;
}

/* Stems ask the session anew, which ends what the scorer was told: so they come behind all scores. */
static void
look_at_text (FramingExtractor *extractor, FramingExtract *extract, FramingExtractItem *item)
{
  framing_doc doc = { .struct_size = sizeof doc, .language = item->book.language, .title = item->book.title, .body = item->book.text };

  if (extractor->inspect != NULL)
    {
      item->first_stem = extract->stems->len;
      framing_stems_of (extractor->inspect, framing_scorer_session (extractor->scorer), &doc, extract->stems);
      item->n_stems = extract->stems->len - item->first_stem;
    }
  if (extractor->settings->signatures)
    framing_signature_of (item->book.text, &item->signature);
}

FramingExtract *
framing_extractor_run (FramingExtractor    *extractor,
                       const FramingLayout *layout,
                       FramingBatch        *batch)
{
  FramingExtract *extract = extract_new (batch, layout);
  Sink sink = { extractor, layout, extract, 0 };

  g_array_set_size (extractor->articles, 0);
  g_array_set_size (extractor->numbers, 0);
  for (size_t i = 0; i < batch->n_articles; i++)
    if (!read_article (extractor, layout, extract, &batch->articles[i]))
      break;
  framing_scorer_run (extractor->scorer, (const FramingArticle *) (void *) extractor->articles->data, extractor->articles->len, take_score,
                      &sink);
  for (guint i = 0; i < extract->items->len; i++)
    {
      FramingExtractItem *item = &g_array_index (extract->items, FramingExtractItem, i);

      if (item->has_text && item->failure == NULL)
        look_at_text (extractor, extract, item);
    }
  return extract;
}
