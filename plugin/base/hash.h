/* One hash for words and keys (FNV-1a with a final mix). It decides only where things are looked for, never a result:
 * whoever uses it compares the full bytes. */
#pragma once
#include <stddef.h>
#include <stdint.h>

static inline uint64_t
framing_hash_bytes (const void *bytes, size_t n)
{
  const unsigned char *p = bytes;
  uint64_t h = 0xcbf29ce484222325u;

  for (size_t i = 0; i < n; i++)
    h = (h ^ p[i]) * 0x100000001b3u;
  return h ^ (h >> 32);
}
