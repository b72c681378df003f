#include "story/heap.h"

/* Likeness falls; of equal ones the lowest numbers come first, in whatever order they were put in. */
static void
test_order (void)
{
  g_autoptr (GArray) heap = framing_heap_new ();
  FramingHeapPair pair, last = { 2, 0, 0, 0, 0 };
  guint n = 0;

  for (guint32 i = 0, x = 1; i < 1000; i++, x = x * 1103515245 + 12345)
    {
      pair = (FramingHeapPair) { (float) (x >> 28) / 16, (x >> 8) % 50, 50 + (x >> 16) % 50, i, 0 };
      framing_heap_push (heap, &pair);
    }
  for (; framing_heap_pop (heap, &pair); n++, last = pair)
    {
      g_assert_cmpfloat (pair.likeness, <=, last.likeness);
      if (pair.likeness == last.likeness)
        g_assert_true (pair.a > last.a || (pair.a == last.a && pair.b >= last.b));
    }
  g_assert_cmpuint (n, ==, 1000);
}

static void
test_empty (void)
{
  g_autoptr (GArray) heap = framing_heap_new ();
  FramingHeapPair pair = { 0.5f, 1, 2, 3, 4 }, found;

  g_assert_false (framing_heap_pop (heap, &found));
  framing_heap_push (heap, &pair);
  g_assert_true (framing_heap_pop (heap, &found));
  g_assert_true (found.a == 1 && found.b == 2 && found.growth_a == 3 && found.growth_b == 4);
  g_assert_false (framing_heap_pop (heap, &found));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/order", test_order);
  g_test_add_func ("/heap/empty", test_empty);
  return g_test_run ();
}
