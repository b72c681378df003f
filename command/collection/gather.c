/* Input -> collection; see gather.h */
#include "collection/gather.h"
#include "message.h"
#include "collection/extract.h"
#include "collection/record.h"
#include "pool.h"
#include <string.h>

typedef struct {
  const FramingGatherSettings *settings;
  FramingJoin *join;            /* NULL = there is none */
  FramingLayout *layout;        /* NULL until the first documents told it; read by workers behind prepare() */
  GError *layout_error;
  FramingGathered *gathered;
  guint8 *matched;              /* which articles of the join belong to a record */
  guint64 blank;                /* documents without a signature of theirs, behind the last that has one */
  guint64 unmatched, shared;    /* records without an article; records that share theirs */
} Run;

/* ---- what the documents are ----------------------------------------------------------------------------------- */

static FramingLayout *
layout_of_record (const Run *run, FramingRecordReader *reader, const FramingArticle *article, GError **error)
{
  g_autoptr (GPtrArray) axes = g_ptr_array_new_with_free_func (g_free), targets = g_ptr_array_new_with_free_func (g_free);

  framing_record_names (reader, article, axes, targets);
  return framing_layout_new_named (run->settings->engine->schema, axes, targets, run->settings->axes, error);
}

/* Of the first document that is an article, or a record, the values of all are known. TRUE = not found yet. */
static gboolean
prepare (FramingBatch *batch, gpointer data)
{
  Run *run = data;
  const FramingSchema *schema = run->settings->engine->schema;
  FramingRecordReader *reader = framing_record_reader_new (schema);
  FramingLayout *layout = run->settings->scores ? NULL : framing_layout_new (schema);
  GError *error = NULL;

  for (size_t i = 0; i < batch->n_articles && layout == NULL && error == NULL; i++)
    {
      const FramingArticle *article = &batch->articles[i];
      g_autofree char *failure = framing_record_failure (article);

      if (article->error != NULL)
        continue;
      if (framing_record_tell (reader, article))
        {
          if (failure == NULL)
            layout = layout_of_record (run, reader, article, &error);
        }
      else if (article->text.ptr != NULL)
        layout = framing_layout_new (schema);
    }
  framing_record_reader_free (reader);
  g_atomic_pointer_set (&run->layout_error, error);
  g_atomic_pointer_set (&run->layout, layout);
  return layout == NULL && error == NULL;
}

/* ---- workers -------------------------------------------------------------------------------------------------- */

static gpointer
start (gpointer data, const int *cancel)
{
  const Run *run = data;

  return framing_extractor_new (run->settings, run->join, cancel);
}

static void
stop (gpointer extractor)
{
  framing_extractor_free (extractor);
}

/* As long as there is no layout, no document can be used: any will do. */
static gpointer
work (gpointer extractor, FramingBatch *batch, gpointer data)
{
  Run *run = data;
  const FramingLayout *layout = g_atomic_pointer_get (&run->layout);
  FramingLayout *none = layout == NULL ? framing_layout_new (run->settings->engine->schema) : NULL;
  FramingExtract *extract = framing_extractor_run (extractor, none != NULL ? none : layout, batch);

  framing_layout_free (none);
  return extract;
}

static void
drop (gpointer piece)
{
  framing_extract_free (piece);
}

/* ---- the calling thread --------------------------------------------------------------------------------------- */

static void
note_digest (FramingCollection *collection, const char *digest)
{
  if (collection->digest == NULL)
    collection->digest = g_strdup (digest);
  else if (strcmp (collection->digest, digest) != 0)
    {
      g_free (collection->digest);
      collection->digest = g_strdup ("mixed");
    }
}

static void
note_failure (FramingGathered *gathered, FramingExtractItem *item)
{
  FramingCollection *collection = gathered->collection;

  collection->failed++;
  if (gathered->failures != NULL)
    g_ptr_array_add (gathered->failures, g_strdup (item->failure));
  if (collection->first_failure == NULL)
    collection->first_failure = g_steal_pointer (&item->failure);
}

static void
note_join (Run *run, const FramingExtractItem *item)
{
  if (run->join == NULL || !item->record || item->failure != NULL || (item->has_text && item->joined == FRAMING_NO_NUMBER))
    return;
  if (item->joined == FRAMING_NO_NUMBER)
    run->unmatched++;
  else if (run->matched[item->joined])
    run->shared++;
  else
    run->matched[item->joined] = TRUE;
}

static void
note_document (Run *run, FramingExtractItem *item, const FramingDocument *document)
{
  FramingGathered *gathered = run->gathered;
  FramingCollection *collection = gathered->collection;

  note_join (run, item);
  gathered->records = gathered->records || item->record;
  if (item->failure != NULL)
    {
      note_failure (gathered, item);
      return;
    }
  collection->without_group += document->group == FRAMING_NO_NUMBER;
  collection->without_story += document->story == FRAMING_NO_NUMBER;
  collection->has_uses = collection->has_uses && item->has_uses;
  gathered->texts = gathered->texts && item->has_text;
  collection->with_text += item->has_text && collection->shelf != NULL;
  if (item->scored)
    note_digest (collection, item->record ? item->digest : framing_schema_digest (run->settings->engine->schema));
}

static gboolean
put_on_shelf (Run *run, const FramingExtractItem *item, guint64 *place, GError **error)
{
  FramingShelf *shelf = run->gathered->collection->shelf;

  *place = FRAMING_SHELF_NONE;
  if (shelf == NULL || item->failure != NULL || (!item->has_text && run->settings->scores))
    return TRUE;
  return framing_shelf_put (shelf, &item->book, place, error);
}

static void
add_blanks (Run *run)
{
  const FramingSignature blank = { .shingles = 0 };

  for (; run->blank > 0; run->blank--)
    framing_signatures_add (run->gathered->signatures, &blank);
}

/* Signatures are large: millions of records without a text get none. */
static void
add_signature (Run *run, const FramingSignature *signature)
{
  if (signature->shingles == 0)
    {
      run->blank++;
      return;
    }
  add_blanks (run);
  framing_signatures_add (run->gathered->signatures, signature);
}

static void
add_rest (Run *run, const FramingExtract *extract, guint number, guint32 document)
{
  FramingGathered *gathered = run->gathered;
  const FramingExtractItem *item = &g_array_index (extract->items, FramingExtractItem, number);
  gsize n_values = (gsize) gathered->collection->sides->len * gathered->collection->views->len;

  if (item->failure == NULL && n_values > 0)
    memcpy (framing_collection_value (gathered->collection, document, 0, 0), extract->values + number * n_values,
            n_values * sizeof (FramingValue));
  if (item->failure == NULL)
    framing_uses_enter (&g_array_index (extract->uses.uses, FramingRawUse, item->first_use), item->n_uses, gathered->collection);
  if (gathered->stems != NULL)
    framing_stems_add (gathered->stems, &g_array_index (extract->stems, FramingStem, item->first_stem), item->n_stems);
  if (gathered->signatures != NULL)
    add_signature (run, &item->signature);
}

static gboolean
add_document (Run *run, const FramingExtract *extract, guint number, GError **error)
{
  FramingCollection *collection = run->gathered->collection;
  FramingExtractItem *item = &g_array_index (extract->items, FramingExtractItem, number);
  FramingDocument document = { .id = framing_collection_keep (collection, item->id), .day = item->day, .wire = FRAMING_NO_NUMBER,
                               .left_out = item->failure != NULL, .group = FRAMING_NO_NUMBER, .story = FRAMING_NO_NUMBER };

  if (!put_on_shelf (run, item, &document.shelf, error))
    return FALSE;
  document.group = framing_collection_group (collection, item->group);
  document.story = framing_collection_story (collection, item->story);
  document.outlet = framing_collection_name (collection, item->outlet);
  note_document (run, item, &document);
  add_rest (run, extract, number, framing_collection_add (collection, &document));
  return TRUE;
}

/* Documents that failed before the first good one came are in the collection already. */
static void
describe (Run *run, const FramingLayout *layout)
{
  FramingCollection *collection = run->gathered->collection;

  if (collection->views->len > 0)
    return;
  framing_layout_describe (layout, collection);
  framing_collection_make_room (collection);
}

static gboolean
take (gpointer piece, gpointer data, GError **error)
{
  const FramingExtract *extract = piece;
  Run *run = data;

  const FramingLayout *layout = g_atomic_pointer_get (&run->layout);
  const GError *layout_error = g_atomic_pointer_get (&run->layout_error);

  if (layout_error != NULL)
    {
      g_propagate_error (error, g_error_copy (layout_error));
      return FALSE;
    }
  if (layout != NULL)
    describe (run, layout);
  if (extract->fault != NULL)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s", extract->fault);
      return FALSE;
    }
  for (guint i = 0; i < extract->items->len; i++)
    if (!add_document (run, extract, i, error))
      return FALSE;
  return TRUE;
}

/* ---- all of it ------------------------------------------------------------------------------------------------ */

static void
tell_join (const Run *run)
{
  const FramingJoinCounts *counts = framing_join_counts (run->join);
  guint64 used = 0, all = counts->articles - counts->doubles;    /* ids */

  for (guint64 i = 0; i < all; i++)
    used += run->matched[i];
  if (run->unmatched > 0)
    framing_message_print ("records without an article of their id in --text: %" G_GUINT64_FORMAT, run->unmatched);
  if (used + counts->ambiguous < all)
    framing_message_print ("articles of --text that belong to no record: %" G_GUINT64_FORMAT, all - used - counts->ambiguous);
  if (run->shared > 0)
    framing_message_print ("records whose id another before them has: %" G_GUINT64_FORMAT "; they share its article", run->shared);
}

static gboolean
open_join (Run *run, FramingInput *texts, GError **error)
{
  if (texts == NULL)
    return TRUE;
  run->join = framing_join_new (texts, run->settings->progress, error);
  if (run->join == NULL)
    return FALSE;
  framing_join_tell (run->join);
  run->matched = g_new0 (guint8, framing_join_counts (run->join)->articles + 1);
  run->gathered->unread = framing_join_counts (run->join)->failed;
  return TRUE;
}

static gboolean
open_collection (const FramingGatherSettings *settings, FramingGathered *gathered, GError **error)
{
  *gathered = (FramingGathered) { .collection = framing_collection_new (), .texts = TRUE };
  gathered->collection->has_uses = settings->uses;
  if (!settings->scores)
    gathered->failures = g_ptr_array_new_with_free_func (g_free);
  if (settings->stems)
    gathered->stems = framing_stems_new ();
  if (settings->signatures)
    gathered->signatures = framing_signatures_new ();
  if (settings->texts || !settings->scores)
    gathered->collection->shelf = framing_shelf_new (error);
  return gathered->collection->shelf != NULL || !(settings->texts || !settings->scores);
}

static void
tell_targets (const Run *run)
{
  const FramingSchema *schema = run->settings->engine->schema;

  for (size_t i = 0; i < schema->n_targets; i++)
    if (framing_layout_target (run->layout, (framing_str) { schema->targets[i], strlen (schema->targets[i]) }, (guint) i) < 0)
      framing_message_print ("the records know nothing of '%s': it is `framing score` that needs the --target", schema->targets[i]);
}

/* Without a document the collection has the engine's axes, so that nobody has to ask whether there are any. */
static void
finish (Run *run)
{
  FramingGathered *gathered = run->gathered;
  FramingCollection *collection = gathered->collection;
  gboolean any = collection->documents->len > collection->failed;

  if (run->layout == NULL)
    run->layout = framing_layout_new (run->settings->engine->schema);
  describe (run, run->layout);
  collection->has_uses = collection->has_uses && any;
  gathered->texts = gathered->texts && any;
  collection->has_texts = gathered->texts && collection->shelf != NULL;
  if (collection->digest != NULL && *collection->digest == '\0')
    g_clear_pointer (&collection->digest, g_free);
  if (gathered->signatures != NULL && framing_signatures_count (gathered->signatures) > 0)
    add_blanks (run);
  else
    g_clear_pointer (&gathered->signatures, framing_signatures_free);
  if (run->join != NULL)
    tell_join (run);
  tell_targets (run);
}

gboolean
framing_gather (FramingInput                *input,
                FramingInput                *texts,
                const FramingGatherSettings *settings,
                FramingGathered             *gathered,
                GError                     **error)
{
  Run run = { .settings = settings, .gathered = gathered };
  FramingPool pool = { .input = input, .jobs = settings->jobs, .progress = settings->progress, .data = &run, .start = start,
                       .stop = stop, .prepare = prepare, .work = work, .take = take, .drop = drop };
  gboolean done = open_collection (settings, gathered, error) && open_join (&run, texts, error) && framing_pool_run (&pool, error);

  if (done)
    finish (&run);
  else
    framing_gathered_clear (gathered);
  framing_layout_free (run.layout);
  framing_join_free (run.join);
  g_clear_error (&run.layout_error);
  g_free (run.matched);
  return done;
}

void
framing_gathered_clear (FramingGathered *gathered)
{
  g_clear_pointer (&gathered->collection, framing_collection_free);
  g_clear_pointer (&gathered->stems, framing_stems_free);
  g_clear_pointer (&gathered->signatures, framing_signatures_free);
  g_clear_pointer (&gathered->failures, g_ptr_array_unref);
}
