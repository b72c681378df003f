#include "story/heap.h"

GArray *
framing_heap_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (FramingHeapPair));
}

static gboolean
before (const FramingHeapPair *x, const FramingHeapPair *y)
{
  if (x->likeness != y->likeness)
    return x->likeness > y->likeness;
  return x->a != y->a ? x->a < y->a : x->b < y->b;
}

void
framing_heap_push (GArray *heap, const FramingHeapPair *pair)
{
  FramingHeapPair *pairs;
  guint i = heap->len;

  g_array_append_vals (heap, pair, 1);
  pairs = &g_array_index (heap, FramingHeapPair, 0);
  for (; i > 0 && before (pair, &pairs[(i - 1) / 2]); i = (i - 1) / 2)
    pairs[i] = pairs[(i - 1) / 2];
  pairs[i] = *pair;
}

gboolean
framing_heap_pop (GArray *heap, FramingHeapPair *pair)
{
  FramingHeapPair *pairs = (FramingHeapPair *) (void *) heap->data, last;
  guint n, i = 0;

  if (heap->len == 0)
    return FALSE;
  *pair = pairs[0];
  n = heap->len - 1;
  last = pairs[n];
  for (guint child; (child = 2 * i + 1) < n; i = child)
    {
      if (child + 1 < n && before (&pairs[child + 1], &pairs[child]))
        child++;
      if (!before (&pairs[child], &last))
        break;
      pairs[i] = pairs[child];
    }
  pairs[i] = last;
  g_array_set_size (heap, n);
  return TRUE;
}
