#include "story/wire.h"
#include <string.h>

/* 16 bands of 4 places: texts that share 70% of their shingles meet in one with a probability of 0.99, those that share 80%, 0.9998 */
#define ROWS 4
#define BANDS (FRAMING_SIGNATURE_LENGTH / ROWS)
#define MOST_COMPARED 8         /* texts of a bucket that the next one is held against: keeps large buckets linear */

typedef struct { guint64 key; guint32 document; } Entry;

static guint32
find_root (guint32 *parent, guint32 document)
{
  while (parent[document] != document)
    document = parent[document] = parent[parent[document]];
  return document;
}

static void
join (guint32 *parent, guint32 a, guint32 b)
{
  guint32 x = find_root (parent, a), y = find_root (parent, b);

  parent[MAX (x, y)] = MIN (x, y);
}

static gboolean
are_copies (const FramingSignature *a, const FramingSignature *b)
{
  if (MIN (a->shingles, b->shingles) < FRAMING_WIRE_SHORT)
    return a->shingles == b->shingles && memcmp (a->minima, b->minima, sizeof a->minima) == 0;
  return framing_signature_likeness (a, b) >= FRAMING_WIRE_LIKENESS;
}

static guint64
key_of (const FramingSignature *signature, guint band)
{
  guint64 key = 0;

  for (guint i = 0; i < ROWS; i++)
    key = (key ^ signature->minima[band * ROWS + i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return key;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->document < y->document ? -1 : x->document > y->document;
}

/* Texts that agree in one band: each is held against a few of those before it that are no copies of each other. */
static void
search_bucket (const FramingSignatures *signatures, const Entry *entries, guint n, guint32 *parent)
{
  guint32 others[MOST_COMPARED];
  guint n_others = 0, turn = 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 document = entries[i].document;
      const FramingSignature *own = framing_signatures_get (signatures, document);
      gboolean found = FALSE;

      for (guint j = 0; j < n_others && !found; j++)
        {
          found = find_root (parent, others[j]) == find_root (parent, document)
                  || are_copies (own, framing_signatures_get (signatures, others[j]));
          if (found)
            join (parent, others[j], document);
        }
      if (!found)
        others[n_others < MOST_COMPARED ? n_others++ : turn++ % MOST_COMPARED] = document;
    }
}

static void
search_band (const FramingSignatures *signatures, guint band, Entry *entries, guint32 *parent)
{
  guint n = 0, end;

  for (guint i = 0; i < framing_signatures_count (signatures); i++)
    {
      const FramingSignature *signature = framing_signatures_get (signatures, i);

      if (signature->shingles > 0)
        entries[n++] = (Entry) { key_of (signature, band), i };
    }
  qsort (entries, n, sizeof *entries, compare_entries);
  for (guint begin = 0; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && entries[end].key == entries[begin].key; )
        end++;
      search_bucket (signatures, entries + begin, end - begin, parent);
    }
}

/* A root is the first document of its cluster, so clusters are met in the order in which they are to be counted. */
static guint
number_clusters (guint32 *parent, guint n, guint32 *cluster)
{
  guint clusters = 0;

  for (guint i = 0; i < n; i++)
    cluster[i] = G_MAXUINT32;
  for (guint i = 0; i < n; i++)
    {
      guint32 root = find_root (parent, i);

      if (root == i)
        continue;
      cluster[i] = cluster[root] = 0;
    }
  for (guint i = 0; i < n; i++)
    if (cluster[i] != G_MAXUINT32)
      cluster[i] = parent[i] == i ? clusters++ : cluster[find_root (parent, i)];
  return clusters;
}

guint
framing_wire_find (const FramingSignatures *signatures, guint32 *cluster)
{
  guint n = framing_signatures_count (signatures), clusters;
  guint32 *parent = g_new (guint32, MAX (1, n));
  Entry *entries = g_new (Entry, MAX (1, n));

  for (guint i = 0; i < n; i++)
    parent[i] = i;
  for (guint band = 0; band < BANDS; band++)
    search_band (signatures, band, entries, parent);
  clusters = number_clusters (parent, n, cluster);
  g_free (entries);
  g_free (parent);
  return clusters;
}
