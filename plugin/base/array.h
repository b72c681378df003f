/* Growing of arrays that may fail: GLib's own containers abort the process when memory is short, a plugin must not.
 * The caller owns the block and frees it with g_free(). */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* Makes room for at least `need` items of `size` bytes in *items (*room counts items). Grows by half, at least to 64 items,
 * so that appending stays linear. FALSE (and nothing changed) when there is no memory. */
bool framing_array_reserve (void *items, size_t *room, size_t size, size_t need);
