#include "collection/places.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  const FramingPlace *x = a, *y = b;

  if (x->story != y->story)
    return x->story < y->story ? -1 : 1;
  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  return x->document < y->document ? -1 : x->document > y->document;
}

GArray *
framing_places_find (const FramingCollection *collection,
                     FramingPlaceFunc         wanted,
                     gconstpointer            data)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (FramingPlace));

  for (guint32 i = 0; i < collection->documents->len; i++)
    {
      const FramingDocument *document = framing_collection_document (collection, i);
      FramingPlace place = { document->story, document->group, i };

      if (!document->left_out && place.story != FRAMING_NO_NUMBER && place.group != FRAMING_NO_NUMBER
          && (wanted == NULL || wanted (i, data)))
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare);
  return places;
}
