#include "base/array.h"
#include <glib.h>
#include <stdint.h>

static void
test_keeps_contents (void)
{
  uint32_t *items = NULL;
  size_t room = 0, grown = 0;

  for (uint32_t n = 0; n < 100000; n++)
    {
      size_t before = room;

      g_assert_true (framing_array_reserve (&items, &room, sizeof *items, n + 1));
      g_assert_cmpuint (room, >, n);
      grown += room != before;
      items[n] = n * 7;
    }
  for (uint32_t n = 0; n < 100000; n++)
    g_assert_cmpuint (items[n], ==, n * 7);
  g_assert_cmpuint (grown, <, 40);      /* grows by a share, not by a step: appending stays linear */
  g_free (items);
}

static void
test_enough (void)
{
  static const size_t needs[] = { 1, 63, 64, 65, 1000, 3 };
  char *items = NULL;
  size_t room = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      size_t before = room;
      char *block = items;

      g_assert_true (framing_array_reserve (&items, &room, 1, needs[i]));
      g_assert_cmpuint (room, >=, MAX (needs[i], before));
      if (needs[i] <= before)
        g_assert_true (items == block);
    }
  g_free (items);
}

/* What cannot be had, or not even be counted in bytes, is refused; block and room stay. */
static void
test_fails_softly (void)
{
  static const size_t needs[] = { SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 8 + 1, (size_t) 1 << 60 };

  for (size_t i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      uint64_t *items = NULL, *block;
      size_t room = 0, before;

      g_assert_true (framing_array_reserve (&items, &room, sizeof *items, 5));
      items[4] = 99;
      block = items;
      before = room;
      g_assert_false (framing_array_reserve (&items, &room, sizeof *items, needs[i]));
      g_assert_true (items == block && room == before && items[4] == 99);
      g_free (items);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/array/keeps-contents", test_keeps_contents);
  g_test_add_func ("/array/enough", test_enough);
  g_test_add_func ("/array/fails-softly", test_fails_softly);
  return g_test_run ();
}
