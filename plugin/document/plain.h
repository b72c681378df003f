/* Many bytes of text at a time: which of 64 are letters or digits, and where a gap needs no second look; how many of the next sixteen
 * are letters or digits; the bytes of a short word as two numbers, and what they are. With SSE2 (part of every x86-64), or in plain
 * C with the same answers (..._simple). As many bytes from p on must be readable. */
#pragma once
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define FRAMING_PLAIN_WINDOW 64u

typedef struct { uint64_t low, high; } FramingPlainKey;
/* Bit i is byte i. `words`: letters and digits. `gaps`: where " ", "-", ", ", ". ", ",-" or ".-" begins, with a letter or a digit behind
 * it; `stops`: all "," and ".". Sixteen bytes more must be readable. */
typedef struct { uint64_t words, gaps, stops; } FramingPlainWindow;
/* A short word in lower case, and which of its bytes are what; not `plain`: it has bytes above 127, or an entity may stand in it. */
typedef struct { FramingPlainKey folded; unsigned letters, capitals, digits; bool plain; } FramingPlainFold;

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
framing_plain_key_simple (const char *p, size_t n)
{
  FramingPlainKey key = { 0, 0 };

  memcpy (&key.low, p, n < 8 ? n : 8);
  if (n > 8)
    memcpy (&key.high, p + 8, n - 8);
  return key;
}

/* The same where no byte behind the word may be read. */
static inline FramingPlainKey
framing_plain_key_within (const char *p, size_t n)
{
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  FramingPlainKey key = { 0, 0 };
  uint32_t first, last;

  if (n >= 8)
    {
      memcpy (&key.low, p, 8);
      memcpy (&key.high, p + n - 8, 8);
      key.high = n > 8 ? key.high >> 8 * (16 - n) : 0;  /* two reads that overlap */
      return key;
    }
  if (n >= 4)
    {
      memcpy (&first, p, 4);
      memcpy (&last, p + n - 4, 4);
      key.low = (uint64_t) last << 8 * (n - 4) | first;
      return key;
    }
#endif
  return framing_plain_key_simple (p, n);
}

static inline FramingPlainFold
framing_plain_fold_simple (FramingPlainKey key)
{
  FramingPlainFold f = { .plain = true };
  char bytes[16];

  memcpy (bytes, &key, sizeof bytes);
  for (unsigned i = 0; i < 16; i++)
    {
      char small = (char) (bytes[i] | 0x20);
      bool letter = small >= 'a' && small <= 'z';

      f.letters |= (unsigned) letter << i;
      f.capitals |= (unsigned) (letter && bytes[i] != small) << i;
      f.digits |= (unsigned) (bytes[i] >= '0' && bytes[i] <= '9') << i;
      f.plain &= (unsigned char) bytes[i] < 0x80 && bytes[i] != '&';
      bytes[i] = letter ? small : bytes[i];
    }
  memcpy (&f.folded, bytes, sizeof bytes);
  return f;
}

/* `spaces`: blanks and hyphens; `words_behind`, `spaces_behind`: of the bytes behind the window. */
static inline FramingPlainWindow
framing_plain_window_of (uint64_t words, uint64_t spaces, uint64_t stops, uint64_t words_behind, uint64_t spaces_behind)
{
  uint64_t next_word = words >> 1 | words_behind << 63, second_word = words >> 2 | words_behind << 62;
  uint64_t next_space = spaces >> 1 | spaces_behind << 63;

  return (FramingPlainWindow) { words, (spaces & next_word) | (stops & next_space & second_word), stops };
}

static inline FramingPlainWindow
framing_plain_window_simple (const char *p)
{
  uint64_t words[2] = { 0, 0 }, spaces[2] = { 0, 0 }, stops = 0;

  for (unsigned i = 0; i < FRAMING_PLAIN_WINDOW + 2; i++)
    {
      char c = p[i];

      words[i / 64] |= (uint64_t) ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) << i % 64;
      spaces[i / 64] |= (uint64_t) (c == ' ' || c == '-') << i % 64;
      if (i < FRAMING_PLAIN_WINDOW)
        stops |= (uint64_t) (c == ',' || c == '.') << i;
    }
  return framing_plain_window_of (words[0], spaces[0], stops, words[1], spaces[1]);
}

#ifdef __SSE2__
/* Each range is moved to the upper end of the signed bytes, so that one comparison tells it: above it there is nothing. */
static inline __m128i
framing_plain_range (__m128i bytes, char first, char last)
{
  return _mm_cmpgt_epi8 (_mm_add_epi8 (bytes, _mm_set1_epi8 ((char) (127 - last))), _mm_set1_epi8 ((char) (126 - last + first)));
}

static inline __m128i
framing_plain_letters (__m128i bytes)
{
  return framing_plain_range (_mm_or_si128 (bytes, _mm_set1_epi8 (0x20)), 'a', 'z');
}

static inline __m128i
framing_plain_parts (__m128i bytes)
{
  return _mm_or_si128 (framing_plain_letters (bytes), framing_plain_range (bytes, '0', '9'));
}

static inline FramingPlainFold
framing_plain_fold (FramingPlainKey key)
{
  __m128i bytes = _mm_set_epi64x ((long long) key.high, (long long) key.low), letters = framing_plain_letters (bytes);
  __m128i capitals = framing_plain_range (bytes, 'A', 'Z'), folded = _mm_or_si128 (bytes, _mm_and_si128 (capitals, _mm_set1_epi8 (0x20)));
  __m128i others = _mm_or_si128 (bytes, _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('&')));
  FramingPlainFold f;

  memcpy (&f.folded, &folded, sizeof folded);
  f.letters = (unsigned) _mm_movemask_epi8 (letters);
  f.capitals = (unsigned) _mm_movemask_epi8 (capitals);
  f.digits = (unsigned) _mm_movemask_epi8 (framing_plain_range (bytes, '0', '9'));
  f.plain = _mm_movemask_epi8 (others) == 0;
  return f;
}

/* Four times sixteen bytes of 0 and -1 as bits. */
static inline uint64_t
framing_plain_bits (const __m128i bytes[4])
{
  uint32_t low = (uint32_t) _mm_movemask_epi8 (bytes[0]) | (uint32_t) _mm_movemask_epi8 (bytes[1]) << 16;
  uint32_t high = (uint32_t) _mm_movemask_epi8 (bytes[2]) | (uint32_t) _mm_movemask_epi8 (bytes[3]) << 16;

  return (uint64_t) high << 32 | low;
}

static inline __m128i
framing_plain_either (__m128i bytes, char one, char other)
{
  return _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (one)), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (other)));
}

/* Written out, not as loops: compilers leave those as they are. */
static inline FramingPlainWindow
framing_plain_window (const char *p)
{
  const __m128i *at = (const __m128i *) (const void *) p;
  __m128i a = _mm_loadu_si128 (at), b = _mm_loadu_si128 (at + 1), c = _mm_loadu_si128 (at + 2), d = _mm_loadu_si128 (at + 3);
  __m128i behind = _mm_loadu_si128 (at + 4);
  const __m128i words[4] = { framing_plain_parts (a), framing_plain_parts (b), framing_plain_parts (c), framing_plain_parts (d) };
  const __m128i spaces[4] = { framing_plain_either (a, ' ', '-'), framing_plain_either (b, ' ', '-'), framing_plain_either (c, ' ', '-'),
                              framing_plain_either (d, ' ', '-') };
  const __m128i stops[4] = { framing_plain_either (a, ',', '.'), framing_plain_either (b, ',', '.'), framing_plain_either (c, ',', '.'),
                             framing_plain_either (d, ',', '.') };

  return framing_plain_window_of (framing_plain_bits (words), framing_plain_bits (spaces), framing_plain_bits (stops),
                                  (uint64_t) (unsigned) _mm_movemask_epi8 (framing_plain_parts (behind)),
                                  (uint64_t) (unsigned) _mm_movemask_epi8 (framing_plain_either (behind, ' ', '-')));
}

static inline unsigned
framing_plain_run (const char *p)
{
  __m128i parts = framing_plain_parts (_mm_loadu_si128 ((const __m128i *) (const void *) p));

  return (unsigned) __builtin_ctz (~(unsigned) _mm_movemask_epi8 (parts));
}

static inline FramingPlainKey
framing_plain_key (const char *p, size_t n)
{
  static const char ones[32] = { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
  __m128i mask = _mm_loadu_si128 ((const __m128i *) (const void *) (ones + 16 - n));
  __m128i bytes = _mm_and_si128 (_mm_loadu_si128 ((const __m128i *) (const void *) p), mask);
  FramingPlainKey key;

  memcpy (&key, &bytes, sizeof key);
  return key;
}
#else
static inline FramingPlainFold framing_plain_fold (FramingPlainKey key) { return framing_plain_fold_simple (key); }
static inline FramingPlainWindow framing_plain_window (const char *p) { return framing_plain_window_simple (p); }
static inline unsigned framing_plain_run (const char *p) { return framing_plain_run_simple (p); }
static inline FramingPlainKey framing_plain_key (const char *p, size_t n) { return framing_plain_key_simple (p, n); }
#endif
