#include "base/arena.h"
#include <glib.h>
#include <string.h>

/* Pieces of every length around the blocks' edges: aligned, apart from each other, and as they were written. */
static void
test_pieces (void)
{
  guint64 room[16];
  FramingArena arena;
  unsigned char *pieces[5000];

  framing_arena_init (&arena, room, sizeof room);
  for (gsize n = 0; n < G_N_ELEMENTS (pieces); n++)
    {
      pieces[n] = framing_arena_new (&arena, n);
      g_assert_cmpuint ((guintptr) pieces[n] % sizeof (guint64), ==, 0);
      memset (pieces[n], (int) (n % 251), n);
    }
  for (gsize n = 0; n < G_N_ELEMENTS (pieces); n++)
    for (gsize i = 0; i < n; i++)
      if (pieces[n][i] != n % 251)
        g_error ("piece %" G_GSIZE_FORMAT " was overwritten", n);
  framing_arena_clear (&arena);
}

static void
test_lent_room (void)
{
  guint64 room[4];
  FramingArena arena;

  framing_arena_init (&arena, room, sizeof room);
  g_assert_true (framing_arena_new (&arena, 20) == &room[0]);
  g_assert_true (framing_arena_new (&arena, 8) == &room[3]);
  g_assert_null (arena.blocks);
  g_assert_nonnull (framing_arena_new (&arena, 1));
  g_assert_nonnull (arena.blocks);
  framing_arena_clear (&arena);
  g_assert_null (arena.blocks);
}

static void
test_texts (void)
{
  FramingArena arena;
  char *first, *empty;

  framing_arena_init (&arena, NULL, 0);
  first = framing_arena_text (&arena, "wallpaper", 4);
  empty = framing_arena_text (&arena, NULL, 0);
  g_assert_cmpstr (first, ==, "wall");
  g_assert_cmpstr (empty, ==, "");
  framing_arena_clear (&arena);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/pieces", test_pieces);
  g_test_add_func ("/arena/lent-room", test_lent_room);
  g_test_add_func ("/arena/texts", test_texts);
  return g_test_run ();
}
