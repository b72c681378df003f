/* Articles by id; see join.h */
#include "collection/join.h"
#include "message.h"
#include "pipeline.h"
#include "pool.h"
#include <string.h>

/* ids may hold any character, 0 too */
typedef struct {
  framing_str id;
  guint64 place;
  gboolean ambiguous;           /* another article has it */
} Entry;

struct FramingJoin {
  FramingShelf *shelf;
  GStringChunk *ids;
  GArray *entries;              /* of Entry */
  guint32 *slots;               /* open addressing, at most half full: number of an entry + 1; 0 = free */
  gsize n_slots;                /* a power of two */
  FramingJoinCounts counts;
};

static guint64
hash (framing_str id)
{
  guint64 h = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (size_t i = 0; i < id.len; i++)
    h = (h ^ (guchar) id.ptr[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return h ^ h >> 29;
}

/* where it stands, or the free slot where it would */
static gsize
find_slot (const FramingJoin *join, framing_str id)
{
  gsize slot = hash (id) & (join->n_slots - 1);

  for (; join->slots[slot] != 0; slot = (slot + 1) & (join->n_slots - 1))
    {
      framing_str other = g_array_index (join->entries, Entry, join->slots[slot] - 1).id;

      if (other.len == id.len && memcmp (other.ptr, id.ptr, id.len) == 0)
        break;
    }
  return slot;
}

static void
grow (FramingJoin *join)
{
  g_free (join->slots);
  join->n_slots = MAX (1024, join->n_slots * 2);
  join->slots = g_new0 (guint32, join->n_slots);
  for (guint i = 0; i < join->entries->len; i++)
    join->slots[find_slot (join, g_array_index (join->entries, Entry, i).id)] = i + 1;
}

guint32
framing_join_find (const FramingJoin *join,
                   framing_str        id)
{
  guint32 number = join->slots[find_slot (join, id)];

  return number != 0 && !g_array_index (join->entries, Entry, number - 1).ambiguous ? number - 1 : FRAMING_NO_NUMBER;
}

static gboolean
same_bytes (framing_str a, framing_str b)
{
  return a.len == b.len && (a.len == 0 || memcmp (a.ptr, b.ptr, a.len) == 0);
}

/* The same article may come twice, in two files. */
static gboolean
add_double (FramingJoin *join, Entry *entry, const FramingArticle *article, GError **error)
{
  FramingBook book = { 0 };

  join->counts.doubles++;
  if (entry->ambiguous)
    return TRUE;
  if (!framing_shelf_read (join->shelf, entry->place, &book, error))
    return FALSE;
  entry->ambiguous = !same_bytes (book.title, article->title) || !same_bytes (book.text, article->text);
  join->counts.ambiguous += entry->ambiguous;
  g_free (book.bytes);
  return TRUE;
}

static gboolean
add (FramingJoin *join, const FramingArticle *article, GError **error)
{
  FramingBook book = { .title = article->title, .text = article->text, .language = article->language };
  Entry entry = { article->id, 0, FALSE };
  guint32 known = join->slots[find_slot (join, article->id)];

  join->counts.articles++;
  if (known != 0)
    return add_double (join, &g_array_index (join->entries, Entry, known - 1), article, error);
  if (!framing_shelf_put (join->shelf, &book, &entry.place, error))
    return FALSE;
  entry.id.ptr = g_string_chunk_insert_len (join->ids, article->id.ptr, (gssize) article->id.len);
  g_array_append_val (join->entries, entry);
  join->slots[find_slot (join, entry.id)] = join->entries->len;
  if (2 * (gsize) join->entries->len >= join->n_slots)
    grow (join);
  return TRUE;
}

static gpointer
start (gpointer data, const int *cancel)
{
  (void) cancel;
  return data;
}

static void
stop (gpointer worker)
{
  (void) worker;
}

static gpointer
keep_batch (gpointer worker, FramingBatch *batch, gpointer data)
{
  (void) worker;
  (void) data;
  return batch;
}

static gboolean
take (gpointer piece, gpointer data, GError **error)
{
  const FramingBatch *batch = piece;
  FramingJoin *join = data;
  gboolean good = TRUE;

  for (size_t i = 0; i < batch->n_articles && good; i++)
    {
      const FramingArticle *article = &batch->articles[i];

      if (article->error == NULL && article->text.ptr != NULL)
        good = add (join, article, error);
      else if (join->counts.failed++ == 0)
        join->counts.first_failure = framing_pipeline_failure (article, article->error != NULL ? article->error : "no text");
    }
  return good;
}

static void
drop (gpointer piece)
{
  framing_batch_free (piece);
}

FramingJoin *
framing_join_new (FramingInput *input,
                  gboolean      progress,
                  GError      **error)
{
  FramingShelf *shelf = framing_shelf_new (error);
  FramingJoin *join;
  FramingPool pool = { .input = input, .jobs = 1, .progress = progress, .start = start, .stop = stop, .work = keep_batch, .take = take,
                       .drop = drop };

  if (shelf == NULL)
    return NULL;
  join = g_new0 (FramingJoin, 1);
  join->shelf = shelf;
  join->ids = g_string_chunk_new (64 * 1024);
  join->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  grow (join);
  pool.data = join;
  if (framing_pool_run (&pool, error))
    return join;
  framing_join_free (join);
  return NULL;
}

void
framing_join_tell (const FramingJoin *join)
{
  const FramingJoinCounts *counts = &join->counts;

  if (counts->failed > 0)
    framing_message_print ("articles of --text that could not be read: %" G_GUINT64_FORMAT "; first: %s", counts->failed,
                           counts->first_failure);
  if (counts->ambiguous > 0)
    framing_message_print ("ids that different articles of --text have: %" G_GUINT64_FORMAT "; none of these articles can be joined",
                           counts->ambiguous);
}

const FramingJoinCounts *
framing_join_counts (const FramingJoin *join)
{
  return &join->counts;
}

gboolean
framing_join_read (const FramingJoin *join,
                   guint32            number,
                   FramingBook       *book,
                   GError           **error)
{
  return framing_shelf_read (join->shelf, g_array_index (join->entries, Entry, number).place, book, error);
}

void
framing_join_free (FramingJoin *join)
{
  if (join == NULL)
    return;
  framing_shelf_free (join->shelf);
  g_string_chunk_free (join->ids);
  g_array_unref (join->entries);
  g_free (join->slots);
  g_free (join->counts.first_failure);
  g_free (join);
}
