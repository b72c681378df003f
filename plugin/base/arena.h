/* Many small pieces of memory that are given back all at once: a piece costs a few instructions, and nothing to free. The caller owns
 * the arena, and may lend it room that is used up before anything is allocated. Like g_malloc: never NULL. */
#pragma once
#include <stddef.h>

typedef struct { char *at, *end; struct FramingArenaBlock *blocks; } FramingArena;

void framing_arena_init (FramingArena *arena, void *room, size_t n_room);      /* room is aligned as malloc's is; NULL, 0: none */
void framing_arena_clear (FramingArena *arena);
void *framing_arena_grow (FramingArena *arena, size_t n);
char *framing_arena_text (FramingArena *arena, const char *text, size_t n);    /* a copy, with a 0 behind it */

/* Not cleared; aligned for pointers and numbers of 64 bits. */
static inline void *
framing_arena_new (FramingArena *arena, size_t n)
{
  size_t rounded = (n + 7) & ~(size_t) 7;
  char *p = arena->at;

  if (rounded > (size_t) (arena->end - p) || rounded < n)
    return framing_arena_grow (arena, n);
  arena->at += rounded;
  return p;
}
