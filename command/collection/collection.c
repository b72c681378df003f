/* Documents, their numbers, and names interned in the order of their first appearance; see collection.h */
#include "collection/collection.h"
#include <math.h>

#define CHUNK_DOCUMENTS 512     /* whose values lie in one piece: what is there never moves */
#define CHUNK_USES (64 * 1024)
#define PLACE_BITS 32           /* FramingDocument.first_use: number of the chunk, then the place in it */

typedef struct {
  FramingUse *uses;
  gsize used, room;
} UseChunk;

typedef struct {
  guint32 term;
  const char *words;
} FormKey;

struct FramingCollectionStore {
  GStringChunk *strings;
  GHashTable *group_numbers, *story_numbers, *name_numbers;     /* text -> number */
  GHashTable *term_numbers, *form_numbers;                      /* FramingTerm, FormKey -> number; keys are owned */
  GPtrArray *values;            /* of FramingValue *, CHUNK_DOCUMENTS documents each */
  GArray *uses;                 /* of UseChunk */
};

static guint
hash_term (gconstpointer key)
{
  const FramingTerm *term = key;

  return (g_str_hash (term->entry) * 31 + g_str_hash (term->source)) * 31 + term->axis;
}

static gboolean
same_term (gconstpointer a, gconstpointer b)
{
  const FramingTerm *first = a, *second = b;

  return first->axis == second->axis && g_str_equal (first->entry, second->entry) && g_str_equal (first->source, second->source);
}

static guint
hash_form (gconstpointer key)
{
  const FormKey *form = key;

  return g_str_hash (form->words) * 31 + form->term;
}

static gboolean
same_form (gconstpointer a, gconstpointer b)
{
  const FormKey *first = a, *second = b;

  return first->term == second->term && g_str_equal (first->words, second->words);
}

static void
clear_side (gpointer data)
{
  FramingSide *side = data;

  g_free (side->id);
  g_free (side->low_pole);
  g_free (side->high_pole);
}

static void
clear_view (gpointer data)
{
  g_free (((FramingView *) data)->name);
}

static void
clear_chunk (gpointer data)
{
  g_free (((UseChunk *) data)->uses);
}

static struct FramingCollectionStore *
store_new (void)
{
  struct FramingCollectionStore *store = g_new0 (struct FramingCollectionStore, 1);

  store->strings = g_string_chunk_new (64 * 1024);
  store->group_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  store->story_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  store->name_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  store->term_numbers = g_hash_table_new_full (hash_term, same_term, g_free, NULL);
  store->form_numbers = g_hash_table_new_full (hash_form, same_form, g_free, NULL);
  store->values = g_ptr_array_new_with_free_func (g_free);
  store->uses = g_array_new (FALSE, FALSE, sizeof (UseChunk));
  g_array_set_clear_func (store->uses, clear_chunk);
  return store;
}

static void
store_free (struct FramingCollectionStore *store)
{
  g_hash_table_unref (store->group_numbers);
  g_hash_table_unref (store->story_numbers);
  g_hash_table_unref (store->name_numbers);
  g_hash_table_unref (store->term_numbers);
  g_hash_table_unref (store->form_numbers);
  g_ptr_array_unref (store->values);
  g_array_unref (store->uses);
  g_string_chunk_free (store->strings);
  g_free (store);
}

FramingCollection *
framing_collection_new (void)
{
  FramingCollection *collection = g_new0 (FramingCollection, 1);

  collection->store = store_new ();
  collection->sides = g_array_new (FALSE, FALSE, sizeof (FramingSide));
  g_array_set_clear_func (collection->sides, clear_side);
  collection->views = g_array_new (FALSE, FALSE, sizeof (FramingView));
  g_array_set_clear_func (collection->views, clear_view);
  collection->groups = g_ptr_array_new ();
  collection->stories = g_ptr_array_new ();
  collection->names = g_ptr_array_new ();
  collection->documents = g_array_new (FALSE, FALSE, sizeof (FramingDocument));
  collection->forms = g_array_new (FALSE, FALSE, sizeof (FramingForm));
  collection->terms = g_array_new (FALSE, FALSE, sizeof (FramingTerm));
  return collection;
}

void
framing_collection_free (FramingCollection *collection)
{
  if (collection == NULL)
    return;
  g_array_unref (collection->sides);
  g_array_unref (collection->views);
  g_ptr_array_unref (collection->groups);
  g_ptr_array_unref (collection->stories);
  g_ptr_array_unref (collection->names);
  g_array_unref (collection->documents);
  g_array_unref (collection->forms);
  g_array_unref (collection->terms);
  if (collection->shelf != NULL)
    framing_shelf_free (collection->shelf);
  store_free (collection->store);
  g_free (collection->first_failure);
  g_free (collection->digest);
  g_free (collection);
}

void
framing_collection_add_side (FramingCollection *collection,
                             const char        *id,
                             const char        *low_pole,
                             const char        *high_pole)
{
  FramingSide side = { g_strdup (id), g_strdup (low_pole), g_strdup (high_pole) };

  g_array_append_val (collection->sides, side);
}

void
framing_collection_add_view (FramingCollection *collection,
                             const char        *name,
                             int                part,
                             int                target)
{
  FramingView view = { g_strdup (name), part, target };

  g_array_append_val (collection->views, view);
}

const char *
framing_collection_keep (FramingCollection *collection,
                         const char        *text)
{
  return g_string_chunk_insert (collection->store->strings, text);
}

static guint32
intern (FramingCollection *collection, GHashTable *numbers, GPtrArray *names, const char *name)
{
  gpointer number;
  const char *kept;

  if (name == NULL || *name == '\0')
    return FRAMING_NO_NUMBER;
  if (g_hash_table_lookup_extended (numbers, name, NULL, &number))
    return GPOINTER_TO_UINT (number);
  kept = framing_collection_keep (collection, name);
  g_hash_table_insert (numbers, (gpointer) kept, GUINT_TO_POINTER (names->len));
  g_ptr_array_add (names, (gpointer) kept);
  return names->len - 1;
}

guint32
framing_collection_group (FramingCollection *collection,
                          const char        *name)
{
  return intern (collection, collection->store->group_numbers, collection->groups, name);
}

guint32
framing_collection_story (FramingCollection *collection,
                          const char        *name)
{
  return intern (collection, collection->store->story_numbers, collection->stories, name);
}

guint32
framing_collection_name (FramingCollection *collection,
                         const char        *name)
{
  return intern (collection, collection->store->name_numbers, collection->names, name);
}

static guint32
intern_term (FramingCollection *collection, guint32 axis, const char *entry, const char *source)
{
  GHashTable *numbers = collection->store->term_numbers;
  FramingTerm term = { entry != NULL ? entry : "", source != NULL ? source : "", axis };
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, &term, NULL, &number))
    return GPOINTER_TO_UINT (number);
  term.entry = framing_collection_keep (collection, term.entry);
  term.source = g_string_chunk_insert_const (collection->store->strings, term.source);
  g_hash_table_insert (numbers, g_memdup2 (&term, sizeof term), GUINT_TO_POINTER (collection->terms->len));
  g_array_append_val (collection->terms, term);
  return collection->terms->len - 1;
}

guint32
framing_collection_form (FramingCollection *collection,
                         guint32            axis,
                         const char        *words,
                         const char        *entry,
                         const char        *source)
{
  GHashTable *numbers = collection->store->form_numbers;
  FormKey key = { intern_term (collection, axis, entry, source), words };
  FramingForm form = { .term = key.term };
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, &key, NULL, &number))
    return GPOINTER_TO_UINT (number);
  key.words = form.words = framing_collection_keep (collection, words);
  g_hash_table_insert (numbers, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (collection->forms->len));
  g_array_append_val (collection->forms, form);
  return collection->forms->len - 1;
}

static gsize
values_of_document (const FramingCollection *collection)
{
  return (gsize) collection->sides->len * collection->views->len;
}

void
framing_collection_make_room (FramingCollection *collection)
{
  GPtrArray *chunks = collection->store->values;
  gsize n = values_of_document (collection) * CHUNK_DOCUMENTS;

  while (n > 0 && (gsize) chunks->len * CHUNK_DOCUMENTS < collection->documents->len)
    {
      FramingValue *values = g_new (FramingValue, n);

      for (gsize i = 0; i < n; i++)
        values[i] = (FramingValue) { .score = NAN };
      g_ptr_array_add (chunks, values);
    }
}

guint32
framing_collection_add (FramingCollection     *collection,
                        const FramingDocument *document)
{
  g_array_append_vals (collection->documents, document, 1);
  framing_collection_make_room (collection);
  framing_collection_document (collection, collection->documents->len - 1)->n_uses = 0;
  return collection->documents->len - 1;
}

FramingDocument *
framing_collection_document (const FramingCollection *collection,
                             guint32                  number)
{
  return &g_array_index (collection->documents, FramingDocument, number);
}

FramingValue *
framing_collection_value (const FramingCollection *collection,
                          guint32                  document,
                          guint32                  axis,
                          guint32                  view)
{
  FramingValue *values = g_ptr_array_index (collection->store->values, document / CHUNK_DOCUMENTS);

  return &values[(document % CHUNK_DOCUMENTS) * values_of_document (collection) + (gsize) axis * collection->views->len + view];
}

gboolean
framing_value_has_evidence (const FramingValue *value,
                            guint               min_hits)
{
  return !isnan (value->score) && (min_hits <= 1 || value->hits >= min_hits);
}

static UseChunk *
add_chunk (GArray *chunks, gsize room)
{
  UseChunk chunk = { g_new (FramingUse, room), 0, room };

  g_array_append_val (chunks, chunk);
  return &g_array_index (chunks, UseChunk, chunks->len - 1);
}

/* The uses of a document stand in one piece: what it has goes with it into the next chunk. */
static UseChunk *
chunk_with_room (GArray *chunks, FramingDocument *document)
{
  gsize n = document->n_uses, place = chunks->len > 0 ? chunks->len - 1 : 0;
  UseChunk *last = chunks->len > 0 ? &g_array_index (chunks, UseChunk, place) : NULL, *next;

  if (last != NULL && last->used < last->room)
    return last;
  next = add_chunk (chunks, MAX (CHUNK_USES, 2 * n));
  if (n > 0)
    {
      last = &g_array_index (chunks, UseChunk, place);
      last->used -= n;
      memcpy (next->uses, last->uses + last->used, n * sizeof (FramingUse));
      if (last->used == 0)
        g_clear_pointer (&last->uses, g_free);
    }
  next->used = n;
  return next;
}

void
framing_collection_add_use (FramingCollection *collection,
                            const FramingUse  *use)
{
  FramingDocument *document = framing_collection_document (collection, collection->documents->len - 1);
  UseChunk *chunk = chunk_with_room (collection->store->uses, document);

  chunk->uses[chunk->used++] = *use;
  document->n_uses++;
  document->first_use = (guint64) (collection->store->uses->len - 1) << PLACE_BITS | (chunk->used - document->n_uses);
}

const FramingUse *
framing_collection_uses (const FramingCollection *collection,
                         guint32                  document)
{
  const FramingDocument *at = framing_collection_document (collection, document);
  const UseChunk *chunk;

  if (at->n_uses == 0)
    return NULL;
  chunk = &g_array_index (collection->store->uses, UseChunk, at->first_use >> PLACE_BITS);
  return chunk->uses + (at->first_use & G_MAXUINT32);
}
