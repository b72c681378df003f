/* Pairs of groups, the most alike first; of equally alike ones those of the lowest numbers.
 * In: pairs in any order; out: the best one. A pair remembers how often its groups had grown, so that an outdated one is seen. */
#pragma once
#include <glib.h>

typedef struct { float likeness; guint32 a, b, growth_a, growth_b; } FramingHeapPair;  /* a < b */

GArray *framing_heap_new (void);                                        /* g_array_unref */
void framing_heap_push (GArray *heap, const FramingHeapPair *pair);
gboolean framing_heap_pop (GArray *heap, FramingHeapPair *pair);        /* FALSE = empty */
