#include "base/intern.h"
#include "base/array.h"
#include "base/hash.h"
#include <glib.h>
#include <string.h>

typedef struct { size_t begin; size_t n; } Item;

struct FramingIntern {
  char *bytes; size_t n_bytes, bytes_room;
  Item *items; size_t n_items, items_room;
  uint64_t *slots; size_t n_slots;      /* a power of two; item number + 1 below the upper half of its hash, 0 = free */
};

FramingIntern *
framing_intern_new (void)
{
  return g_try_malloc0 (sizeof (FramingIntern));
}

void
framing_intern_free (FramingIntern *t)
{
  if (t == NULL)
    return;
  g_free (t->bytes);
  g_free (t->items);
  g_free (t->slots);
  g_free (t);
}

/* Another word nearly always has another hash, and is passed over without a look at its bytes. */
static size_t
slot_of (const FramingIntern *t, uint64_t hash, const char *bytes, size_t n)
{
  size_t i = hash >> 32 & (t->n_slots - 1);

  for (; t->slots[i] != 0; i = (i + 1) & (t->n_slots - 1))
    if (t->slots[i] >> 32 == hash >> 32)
      {
        const Item *item = &t->items[(uint32_t) t->slots[i] - 1];

        if (item->n == n && (n == 0 || memcmp (t->bytes + item->begin, bytes, n) == 0))
          break;
      }
  return i;
}

uint32_t
framing_intern_find (const FramingIntern *t, const char *bytes, size_t n)
{
  if (t->n_slots == 0)
    return FRAMING_INTERN_NONE;
  return (uint32_t) t->slots[slot_of (t, framing_hash_bytes (bytes, n), bytes, n)] - 1;         /* 0 - 1 is NONE */
}

/* Keeps the table at most half full. */
static bool
reserve_slot (FramingIntern *t)
{
  uint64_t *grown;
  size_t n = t->n_slots == 0 ? 64 : 2 * t->n_slots;

  if (2 * (t->n_items + 1) <= t->n_slots)
    return true;
  grown = g_try_malloc0_n (n, sizeof *grown);
  if (grown == NULL)
    return false;
  for (size_t i = 0; i < t->n_slots; i++)
    if (t->slots[i] != 0)
      {
        size_t at = t->slots[i] >> 32 & (n - 1);

        while (grown[at] != 0)
          at = (at + 1) & (n - 1);
        grown[at] = t->slots[i];
      }
  g_free (t->slots);
  t->slots = grown;
  t->n_slots = n;
  return true;
}

uint32_t
framing_intern_add (FramingIntern *t, const char *bytes, size_t n)
{
  uint64_t hash = framing_hash_bytes (bytes, n);
  size_t slot = t->n_slots > 0 ? slot_of (t, hash, bytes, n) : 0, n_slots = t->n_slots;

  if (n_slots > 0 && t->slots[slot] != 0)
    return (uint32_t) t->slots[slot] - 1;
  if (!reserve_slot (t) || !framing_array_reserve (&t->items, &t->items_room, sizeof *t->items, t->n_items + 1)
      || !framing_array_reserve (&t->bytes, &t->bytes_room, 1, t->n_bytes + n))
    return FRAMING_INTERN_NONE;
  if (t->n_slots != n_slots)
    slot = slot_of (t, hash, bytes, n);
  t->slots[slot] = hash >> 32 << 32 | ((uint32_t) t->n_items + 1);
  if (n > 0)
    memcpy (t->bytes + t->n_bytes, bytes, n);
  t->items[t->n_items] = (Item) { t->n_bytes, n };
  t->n_bytes += n;
  return (uint32_t) t->n_items++;
}

framing_str
framing_intern_text (const FramingIntern *t, uint32_t number)
{
  if (number >= t->n_items)
    return (framing_str) { NULL, 0 };
  if (t->items[number].n == 0)
    return (framing_str) { "", 0 };     /* there may be no bytes at all */
  return (framing_str) { t->bytes + t->items[number].begin, t->items[number].n };
}

uint32_t
framing_intern_count (const FramingIntern *t)
{
  return (uint32_t) t->n_items;
}

void
framing_intern_empty (FramingIntern *t)
{
  t->n_items = t->n_bytes = 0;
  if (t->n_slots > 0)
    memset (t->slots, 0, t->n_slots * sizeof *t->slots);
}
