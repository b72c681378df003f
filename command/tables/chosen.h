/* The outlets that a short table shows: those with a difference that survives, whole or exploratory, the largest first; if they
 * are few, the largest of the others too. In: a comparison and an axis; out: rows of the whole, in the order of the big table. */
#pragma once
#include "outlet/comparison.h"

/* of const FramingOutletRow *; free with g_ptr_array_unref() */
GPtrArray *framing_chosen_new (const FramingComparison *comparison, const FramingAxisResult *result, guint least, guint most);
