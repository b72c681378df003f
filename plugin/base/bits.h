/* Sets of numbers (of tokens) as rows of bits, one bit a number: bit i % 64 of word i / 64. In: rows that the caller owns, with a word
 * more than their bits need (FRAMING_BITS_WORDS), and zeros behind the last bit. Out: where the next bit stands, how many there are.
 * A row is read 64 numbers at a time, so that what is rare in a text is found without looking at what is common. Plain C: no
 * instruction is asked for that some machine has not. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Words of a row of n bits. The last one is a spare one, that framing_bits_from() may read. */
#define FRAMING_BITS_WORDS(n) ((size_t) (n) / 64 + 2)

static inline void framing_bits_set (uint64_t *bits, size_t i) { bits[i / 64] |= (uint64_t) 1 << i % 64; }
static inline void framing_bits_clear (uint64_t *bits, size_t i) { bits[i / 64] &= ~((uint64_t) 1 << i % 64); }
static inline bool framing_bits_has (const uint64_t *bits, size_t i) { return (bits[i / 64] >> i % 64 & 1) != 0; }
/* Sixteen bits from number i on, a multiple of 16: they lie in one word. */
static inline void
framing_bits_put_sixteen (uint64_t *bits, size_t i, unsigned sixteen)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint16_t part = (uint16_t) sixteen;

  memcpy ((char *) bits + i / 8, &part, sizeof part);
#else
  bits[i / 64] = (bits[i / 64] & ~((uint64_t) 0xFFFF << i % 64)) | (uint64_t) (sixteen & 0xFFFF) << i % 64;
#endif
}

/* The number of the lowest, of the highest bit of a word that is not 0. */
static inline unsigned framing_bits_lowest (uint64_t word) { return (unsigned) __builtin_ctzll (word); }
static inline unsigned framing_bits_highest (uint64_t word) { return 63 - (unsigned) __builtin_clzll (word); }
/* Bits 0 .. n - 1; n is below 64. */
static inline uint64_t framing_bits_below (size_t n) { return ((uint64_t) 1 << n) - 1; }

/* How many bits of a word are set. */
static inline unsigned
framing_bits_ones (uint64_t word)
{
  word -= word >> 1 & 0x5555555555555555u;
  word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
  word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return (unsigned) (word * 0x0101010101010101u >> 56);
}

/* The 64 bits from number i on. */
static inline uint64_t
framing_bits_from (const uint64_t *bits, size_t i)
{
  unsigned shift = i % 64;

  return bits[i / 64] >> shift | bits[i / 64 + 1] << 1 << (63 - shift);
}

/* The first bit from i on, before `end`; `end` when there is none. */
static inline size_t
framing_bits_next (const uint64_t *bits, size_t i, size_t end)
{
  size_t w = i / 64;
  uint64_t word;

  if (i >= end)
    return end;
  word = bits[w] & UINT64_MAX << i % 64;
  while (word == 0)
    {
      if (++w * 64 >= end)
        return end;
      word = bits[w];
    }
  i = w * 64 + framing_bits_lowest (word);
  return i < end ? i : end;
}

/* The last bit before i, not before `begin`; i when there is none. */
static inline size_t
framing_bits_last (const uint64_t *bits, size_t begin, size_t i)
{
  size_t w = i / 64;
  uint64_t word = bits[w] & framing_bits_below (i % 64);

  while (word == 0)
    {
      if (w * 64 <= begin)
        return i;
      word = bits[--w];
    }
  w = w * 64 + framing_bits_highest (word);
  return w >= begin ? w : i;
}

/* How many bits are set from `begin` on, before `end`. */
static inline size_t
framing_bits_count (const uint64_t *bits, size_t begin, size_t end)
{
  size_t n = 0;

  for (; begin + 64 <= end; begin += 64)
    n += framing_bits_ones (framing_bits_from (bits, begin));
  return begin < end ? n + framing_bits_ones (framing_bits_from (bits, begin) & framing_bits_below (end - begin)) : n;
}
