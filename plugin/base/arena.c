#include "base/arena.h"
#include <glib.h>
#include <string.h>

#define BLOCK 4096u                     /* bytes of a common block; a larger piece gets one of its own size */

typedef struct FramingArenaBlock { struct FramingArenaBlock *next; guint64 room[]; } Block;

void
framing_arena_init (FramingArena *arena, void *room, size_t n_room)
{
  *arena = (FramingArena) { room, room, NULL };
  if (room != NULL)
    arena->end += n_room;
}

void
framing_arena_clear (FramingArena *arena)
{
  for (Block *block = arena->blocks, *next; block != NULL; block = next)
    {
      next = block->next;
      g_free (block);
    }
  *arena = (FramingArena) { 0 };
}

void *
framing_arena_grow (FramingArena *arena, size_t n)
{
  size_t room = (MAX (n, BLOCK) + 7) & ~(size_t) 7;
  Block *block = g_malloc (n < G_MAXSIZE / 2 ? sizeof *block + room : G_MAXSIZE);       /* the latter fails, as it has to */

  block->next = arena->blocks;
  arena->blocks = block;
  arena->at = (char *) block->room;
  arena->end = arena->at + room;
  return framing_arena_new (arena, n);
}

char *
framing_arena_text (FramingArena *arena, const char *text, size_t n)
{
  char *copy = framing_arena_new (arena, n + 1);

  if (n > 0)
    memcpy (copy, text, n);
  copy[n] = '\0';
  return copy;
}
