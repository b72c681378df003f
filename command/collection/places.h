/* Documents by story, then group, then the order of the input: the way in which those are met that are held against each other.
 * In: a collection, and which of its documents are wanted; out: an array of FramingPlace (g_array_unref). Left-out documents, and those
 * without story or group, have no place. */
#pragma once
#include "collection/collection.h"

typedef struct { guint32 story, group, document; } FramingPlace;
typedef gboolean (*FramingPlaceFunc) (guint32 document, gconstpointer data);

GArray *framing_places_find (const FramingCollection *collection, FramingPlaceFunc wanted, gconstpointer data);   /* NULL = all */
