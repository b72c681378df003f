#include "story/stems.h"
#include <string.h>

#define OPENING 250             /* words of the body that are looked at */
#define FIRST_LINES 40          /* of them: the lead of most articles */
#define LONGEST_HEADLINE 40     /* words of a first paragraph that is taken for a headline where there is none */
#define MOST_BYTES 6000         /* of the body: an opening lies in them, with the menus that may stand before it */
#define TITLE_COUNT 4
#define FIRST_COUNT 2
#define PAIR 1u                 /* the lowest bit of a hash: it is of a pair of words */
#define BLOCK 65536             /* term counts in a block of memory: documents never move */

typedef struct { const FramingTermCount *counts; guint n; } Document;
typedef struct { guint64 stem; guint32 term; } Slot;    /* term: number + 1; 0 = the slot is free */

struct FramingStems {
  GArray *documents;            /* of Document */
  GPtrArray *blocks;
  gsize used;                   /* of the last block */
  gsize size;                   /* of the last block */
  Slot *slots;                  /* open addressing, at most half full */
  gsize n_slots;                /* a power of two */
  guint32 n_terms;
  GByteArray *is_pair;          /* by term */
};

/* the end of MurmurHash3: all bits depend on all bits */
static guint64
mix (guint64 h)
{
  h = (h ^ h >> 33) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  h = (h ^ h >> 33) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return h ^ h >> 33;
}

guint64
framing_stems_hash (framing_str stem)
{
  guint64 h = G_GUINT64_CONSTANT (0xcbf29ce484222325);          /* FNV-1a */

  for (size_t i = 0; i < stem.len; i++)
    h = (h ^ (guint8) stem.ptr[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return mix (h) & ~(guint64) PAIR;
}

guint64
framing_stems_pair (guint64 first, guint64 second)
{
  return mix (first + mix (second)) | PAIR;
}

/* An older or newer plugin may have shorter or longer tokens. */
static framing_token
token_at (const framing_token *tokens, size_t size, size_t i)
{
  framing_token token = { 0 };

  memcpy (&token, (const char *) tokens + i * size, MIN (size, sizeof token));
  return token;
}

/* Where the text begins: behind the first paragraph when no token is a headline and that one is as short as headlines are. */
static size_t
find_text (const framing_token *tokens, size_t size, size_t n)
{
  size_t second = 0;

  for (size_t i = 0; i < MIN (n, 2 * LONGEST_HEADLINE); i++)
    {
      guint32 flags = token_at (tokens, size, i).flags;

      if (flags & FRAMING_TOKEN_HEADLINE)
        return 0;
      if (second == 0 && i > 0 && (flags & FRAMING_TOKEN_PARAGRAPH) && !(flags & FRAMING_TOKEN_BOILERPLATE))
        second = i;
    }
  return second <= LONGEST_HEADLINE ? second : 0;
}

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  const FramingStem *x = a, *y = b;

  return x->stem < y->stem ? -1 : x->stem > y->stem;
}

/* Sorts the pairs from `begin` on and makes one of equal ones. */
static void
merge (GArray *pairs, guint begin)
{
  FramingStem *items;
  guint kept = begin;

  if (pairs->len == begin)
    return;
  items = &g_array_index (pairs, FramingStem, 0);
  qsort (items + begin, pairs->len - begin, sizeof *items, compare_stems);
  for (guint i = begin + 1; i < pairs->len; i++)
    if (items[i].stem == items[kept].stem)
      items[kept].count += items[i].count;
    else
      items[++kept] = items[i];
  g_array_set_size (pairs, kept + 1);
}

static void
add_stem (GArray *pairs, guint64 stem, guint32 count)
{
  FramingStem pair = { stem, count };

  g_array_append_val (pairs, pair);
}

static void
read_tokens (const framing_inspect *inspect, framing_session *session, const framing_token *tokens, size_t size, size_t n, GArray *pairs)
{
  size_t text = find_text (tokens, size, n);
  guint words = 0;
  guint64 before = 0;           /* hash of the word before this one; 0 = there is none */

  for (size_t i = 0; i < n && words < OPENING; i++)
    {
      framing_token token = token_at (tokens, size, i);
      framing_str stem = inspect->stem_text (session, token.stem);
      gboolean title = i < text || (token.flags & FRAMING_TOKEN_HEADLINE);
      guint32 count;
      guint64 hash;

      if (stem.len == 0 || (token.flags & (FRAMING_TOKEN_BOILERPLATE | FRAMING_TOKEN_SUFFIX)))
        continue;
      words += !title;
      hash = framing_stems_hash (stem);
      count = title ? TITLE_COUNT : words <= FIRST_LINES ? FIRST_COUNT : 1;
      add_stem (pairs, hash, count);
      if (before != 0 && count > 1 && !(token.flags & FRAMING_TOKEN_PARAGRAPH))
        add_stem (pairs, framing_stems_pair (before, hash), count);
      before = hash;
    }
}

void
framing_stems_of (const framing_inspect *inspect, framing_session *session, const framing_doc *doc, GArray *pairs)
{
  framing_doc opening = *doc;
  const framing_token *tokens;
  size_t size, n;
  guint begin = pairs->len;

  opening.body.len = MIN (opening.body.len, MOST_BYTES);
  if (inspect->tokens (session, &opening, &tokens, &size, &n, NULL) != FRAMING_OK)
    return;
  read_tokens (inspect, session, tokens, size, n, pairs);
  merge (pairs, begin);
}

FramingStems *
framing_stems_new (void)
{
  FramingStems *stems = g_new0 (FramingStems, 1);

  stems->documents = g_array_new (FALSE, FALSE, sizeof (Document));
  stems->blocks = g_ptr_array_new_with_free_func (g_free);
  stems->is_pair = g_byte_array_new ();
  stems->n_slots = 1024;
  stems->slots = g_new0 (Slot, stems->n_slots);
  return stems;
}

/* The slot that holds the stem, or the free one where it would stand. */
static Slot *
find_slot (Slot *slots, gsize n_slots, guint64 stem)
{
  gsize i = (gsize) (stem >> 1) & (n_slots - 1);

  while (slots[i].term != 0 && slots[i].stem != stem)
    i = (i + 1) & (n_slots - 1);
  return &slots[i];
}

static void
grow (FramingStems *stems)
{
  gsize wider = stems->n_slots * 2;
  Slot *slots = g_new0 (Slot, wider);

  for (gsize i = 0; i < stems->n_slots; i++)
    if (stems->slots[i].term != 0)
      *find_slot (slots, wider, stems->slots[i].stem) = stems->slots[i];
  g_free (stems->slots);
  stems->slots = slots;
  stems->n_slots = wider;
}

static guint32
number_of (FramingStems *stems, guint64 stem)
{
  Slot *slot = find_slot (stems->slots, stems->n_slots, stem);

  if (slot->term == 0)
    {
      const guint8 is_pair = stem & PAIR;

      *slot = (Slot) { stem, ++stems->n_terms };
      g_byte_array_append (stems->is_pair, &is_pair, 1);
      if (stems->n_terms > stems->n_slots / 2)
        {
          grow (stems);
          return stems->n_terms - 1;
        }
    }
  return slot->term - 1;
}

static FramingTermCount *
reserve (FramingStems *stems, guint n)
{
  FramingTermCount *place;

  if (stems->blocks->len == 0 || stems->size - stems->used < n)
    {
      stems->size = MAX (n, BLOCK);
      stems->used = 0;
      g_ptr_array_add (stems->blocks, g_new (FramingTermCount, stems->size));
    }
  place = (FramingTermCount *) stems->blocks->pdata[stems->blocks->len - 1] + stems->used;
  stems->used += n;
  return place;
}

void
framing_stems_add (FramingStems *stems, const FramingStem *pairs, guint n)
{
  FramingTermCount *counts = n > 0 ? reserve (stems, n) : NULL;
  Document document = { counts, n };

  for (guint i = 0; i < n; i++)
    counts[i] = (FramingTermCount) { number_of (stems, pairs[i].stem), pairs[i].count };
  g_array_append_val (stems->documents, document);
}

guint
framing_stems_count (const FramingStems *stems)
{
  return stems->documents->len;
}

const FramingTermCount *
framing_stems_get (const FramingStems *stems, guint document, guint *n)
{
  const Document *found = &g_array_index (stems->documents, Document, document);

  *n = found->n;
  return found->counts;
}

guint
framing_stems_terms (const FramingStems *stems)
{
  return stems->n_terms;
}

gboolean
framing_stems_is_pair (const FramingStems *stems, guint32 term)
{
  return stems->is_pair->data[term];
}

gboolean
framing_stems_find (const FramingStems *stems, guint64 stem, guint32 *term)
{
  const Slot *slot = find_slot (stems->slots, stems->n_slots, stem);

  *term = slot->term - 1;
  return slot->term != 0;
}

void
framing_stems_free (FramingStems *stems)
{
  if (stems == NULL)
    return;
  g_array_unref (stems->documents);
  g_ptr_array_unref (stems->blocks);
  g_byte_array_unref (stems->is_pair);
  g_free (stems->slots);
  g_free (stems);
}
