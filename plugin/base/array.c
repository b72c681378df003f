#include "base/array.h"
#include <glib.h>
#include <string.h>

bool
framing_array_reserve (void *items, size_t *room, size_t size, size_t need)
{
  void *old, *grown;
  size_t target;

  if (need <= *room)
    return true;
  target = MAX (MAX (need, *room + *room / 2), 64);
  memcpy (&old, items, sizeof old);               /* `items` is the address of a pointer of any type */
  grown = g_try_realloc_n (old, target, size);
  if (grown == NULL && target > need)             /* be content with less */
    grown = g_try_realloc_n (old, target = need, size);
  if (grown == NULL)
    return false;
  memcpy (items, &grown, sizeof grown);
  *room = target;
  return true;
}
