/* Sixteen bytes of text at a time: how many of them are letters or digits, and the bytes of a short word as two numbers. With SSE2
 * (part of every x86-64), or in plain C with the same answers. Sixteen bytes from p on must be readable. */
#pragma once
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef struct { uint64_t low, high; } FramingPlainKey;

/* The same by the simple way: what the tests hold the other one against, and what machines without SSE2 have. */
static inline unsigned
framing_plain_run_simple (const char *p)
{
  unsigned n = 0;

  while (n < 16 && ((p[n] >= '0' && p[n] <= '9') || ((p[n] | 0x20) >= 'a' && (p[n] | 0x20) <= 'z')))
    n++;
  return n;
}

/* Bytes 0 .. n - 1, zeros behind them; n is at most 16. */
static inline FramingPlainKey
framing_plain_key_simple (const char *p, unsigned n)
{
  FramingPlainKey key = { 0, 0 };

  memcpy (&key.low, p, n < 8 ? n : 8);
  if (n > 8)
    memcpy (&key.high, p + 8, n - 8);
  return key;
}

#ifdef __SSE2__
/* Bytes above 127 are negative here, and so below every letter and digit. */
static inline unsigned
framing_plain_run (const char *p)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) p), small = _mm_or_si128 (bytes, _mm_set1_epi8 (0x20));
  __m128i letters = _mm_and_si128 (_mm_cmpgt_epi8 (small, _mm_set1_epi8 ('a' - 1)), _mm_cmplt_epi8 (small, _mm_set1_epi8 ('z' + 1)));
  __m128i digits = _mm_and_si128 (_mm_cmpgt_epi8 (bytes, _mm_set1_epi8 ('0' - 1)), _mm_cmplt_epi8 (bytes, _mm_set1_epi8 ('9' + 1)));

  return (unsigned) __builtin_ctz (~(unsigned) _mm_movemask_epi8 (_mm_or_si128 (letters, digits)));
}

static inline FramingPlainKey
framing_plain_key (const char *p, unsigned n)
{
  static const char ones[32] = { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
  __m128i mask = _mm_loadu_si128 ((const __m128i *) (const void *) (ones + 16 - n));
  __m128i bytes = _mm_and_si128 (_mm_loadu_si128 ((const __m128i *) (const void *) p), mask);
  FramingPlainKey key;

  memcpy (&key, &bytes, sizeof key);
  return key;
}
#else
static inline unsigned framing_plain_run (const char *p) { return framing_plain_run_simple (p); }
static inline FramingPlainKey framing_plain_key (const char *p, unsigned n) { return framing_plain_key_simple (p, n); }
#endif
