/* One hash for words and keys: eight bytes at a time, multiplied and folded. It decides only where things are looked for, never a
 * result: whoever uses it compares the full bytes. */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t
framing_hash_mix (uint64_t h, uint64_t v)
{
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 32);
}

/* Up to eight bytes as one number, without a loop: two reads that may overlap. */
static inline uint64_t
framing_hash_tail (const unsigned char *p, size_t n)
{
  uint32_t low = 0, high = 0;

  if (n >= 4)
    {
      memcpy (&low, p, 4);
      memcpy (&high, p + n - 4, 4);
      return (uint64_t) high << 32 | low;
    }
  return n == 0 ? 0 : (uint64_t) p[0] << 16 | (uint64_t) p[n / 2] << 8 | p[n - 1];
}

static inline uint64_t
framing_hash_bytes (const void *bytes, size_t n)
{
  const unsigned char *p = bytes;
  uint64_t h = n * 0xBF58476D1CE4E5B9u;

  for (; n > 8; p += 8, n -= 8)
    {
      uint64_t v;

      memcpy (&v, p, 8);
      h = framing_hash_mix (h, v);
    }
  h = framing_hash_mix (h, framing_hash_tail (p, n));
  return framing_hash_mix (h, n);
}
