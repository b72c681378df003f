#include "statistics/seeding.h"
#include <stdarg.h>

#define OFFSET_BASIS G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
hash (guint64 number, const char *name)
{
  const guchar *byte = (const guchar *) name;

  do
    number = (number ^ *byte) * PRIME;
  while (*byte++ != 0);
  return number;
}

guint64
framing_seeding_number (const char *const *names)
{
  guint64 number = OFFSET_BASIS;

  for (; *names != NULL; names++)
    number = hash (number, *names);
  return number;
}

void
framing_seeding_start (FramingRandom *random,
                       guint64        seed,
                       const char    *first_name,
                       ...)
{
  guint64 number = OFFSET_BASIS;
  va_list names;

  va_start (names, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (names, const char *))
    number = hash (number, name);
  va_end (names);
  framing_random_seed (random, seed, number);
}
