#include "outlet/copies.h"

typedef struct { guint32 cluster, document; } Copy;

gboolean
framing_copies_earlier (const FramingCollection *collection,
                        guint32                  a,
                        guint32                  b)
{
  gint32 x = framing_collection_document (collection, a)->day, y = framing_collection_document (collection, b)->day;

  if (x == y)
    return a < b;
  return x != FRAMING_NO_DAY && (y == FRAMING_NO_DAY || x < y);
}

/* by cluster, then the earliest first */
static int
compare (gconstpointer a, gconstpointer b, gpointer collection)
{
  const Copy *x = a, *y = b;

  if (x->cluster != y->cluster)
    return x->cluster < y->cluster ? -1 : 1;
  if (x->document == y->document)
    return 0;
  return framing_copies_earlier (collection, x->document, y->document) ? -1 : 1;
}

static GArray *
list_copies (FramingCollection *collection, const FramingSignatures *signatures)
{
  guint n = framing_signatures_count (signatures);
  g_autofree guint32 *cluster = g_new (guint32, MAX (n, 1));
  GArray *copies = g_array_new (FALSE, FALSE, sizeof (Copy));

  framing_wire_find (signatures, cluster);
  for (guint i = 0; i < n; i++)
    {
      FramingDocument *document = framing_collection_document (collection, i);
      Copy copy = { cluster[i], i };

      if (cluster[i] == FRAMING_NO_NUMBER || document->left_out)
        continue;
      document->wire = cluster[i];
      g_array_append_val (copies, copy);
    }
  g_array_sort_with_data (copies, compare, collection);
  return copies;
}

static gboolean
same_outlet (const FramingCollection *collection, const Copy *copies, guint n)
{
  guint32 outlet = framing_collection_document (collection, copies[0].document)->outlet;

  for (guint i = 1; i < n; i++)
    if (framing_collection_document (collection, copies[i].document)->outlet != outlet)
      return FALSE;
  return TRUE;
}

static const char *
agency_of_text (const FramingCollection *collection, const FramingDocument *document)
{
  FramingBook book = { 0 };
  const char *agency;

  if (collection->shelf == NULL || document->shelf == FRAMING_SHELF_NONE
      || !framing_shelf_read (collection->shelf, document->shelf, &book, NULL))
    return NULL;
  agency = framing_wire_agency (book.title, book.text);
  g_free (book.bytes);
  return agency;
}

/* An agency that printed it itself stands above those that the texts name, and the earliest text above the others. */
static const char *
agency_of (const FramingCollection *collection, const Copy *copies, guint n)
{
  const char *agency = NULL;

  for (guint i = 0; i < n && agency == NULL; i++)
    {
      guint32 outlet = framing_collection_document (collection, copies[i].document)->outlet;

      if (outlet != FRAMING_NO_NUMBER)
        agency = framing_wire_agency_named (g_ptr_array_index (collection->names, outlet));
    }
  for (guint i = 0; i < n && agency == NULL; i++)
    agency = agency_of_text (collection, framing_collection_document (collection, copies[i].document));
  return agency != NULL ? agency : "wire";
}

/* how many of them are left out */
static guint
settle_cluster (FramingCollection *collection, const Copy *copies, guint n, FramingWire wire)
{
  gboolean own = same_outlet (collection, copies, n);
  guint first = own || wire == FRAMING_WIRE_ONCE ? 1 : 0;

  for (guint i = first; i < n; i++)
    {
      FramingDocument *document = framing_collection_document (collection, copies[i].document);

      document->left_out = TRUE;
      document->copy = TRUE;
    }
  if (!own && wire == FRAMING_WIRE_ONCE)
    framing_collection_document (collection, copies[0].document)->group
      = framing_collection_group (collection, agency_of (collection, copies, n));
  return n - first;
}

FramingCopies
framing_copies_settle (FramingCollection       *collection,
                       const FramingSignatures *signatures,
                       FramingWire              wire)
{
  g_autoptr (GArray) list = signatures != NULL ? list_copies (collection, signatures) : NULL;
  FramingCopies copies = { 0 };
  guint n;

  for (guint i = 0; list != NULL && i < list->len; i += n)
    {
      const Copy *first = &g_array_index (list, Copy, i);

      for (n = 1; i + n < list->len && first[n].cluster == first->cluster; n++)
        ;
      if (n == 1)
        continue;               /* its other texts could not be scored */
      copies.clusters++;
      copies.copies += wire == FRAMING_WIRE_KEEP ? n - 1 : settle_cluster (collection, first, n, wire);
    }
  return copies;
}

const char *
framing_copies_word (FramingWire wire)
{
  static const char *const words[] = { [FRAMING_WIRE_ONCE] = "once", [FRAMING_WIRE_KEEP] = "keep", [FRAMING_WIRE_DROP] = "drop" };

  return words[wire];
}
