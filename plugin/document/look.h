/* Sixteen tokens at a time: their flags and lists are brought together once, and then one comparison tells of all sixteen which of
 * them have something. In: tokens. Out: one bit a token, the first one's lowest. No branch has to be guessed: that, and looking at few
 * tokens one by one, is why the steps that begin with such bits are fast. With SSE2 (part of every x86-64), or in plain C with the same
 * answers. */
#pragma once
#include "document/token.h"
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define FRAMING_LOOK 16u                /* tokens */

/* The same by the simple way: what the tests hold the other one against, and what machines without SSE2 have. Tokens with one of `flags`
 * or one of `lists`; tokens that have those of `mask` in their lists that `kind` has, and no other of them. */
static inline unsigned
framing_look_any_simple (const FramingToken *t, uint32_t flags, uint32_t lists)
{
  unsigned bits = 0;

  for (unsigned i = 0; i < FRAMING_LOOK; i++)
    bits |= (unsigned) (((t[i].flags & flags) | (t[i].lists & lists)) != 0) << i;
  return bits;
}

static inline unsigned
framing_look_kind_simple (const FramingToken *t, uint32_t mask, uint32_t kind)
{
  unsigned bits = 0;

  for (unsigned i = 0; i < FRAMING_LOOK; i++)
    bits |= (unsigned) ((t[i].lists & mask) == kind) << i;
  return bits;
}

#ifdef __SSE2__

/* Of two times eight tokens, 16 bits each: the lower and the upper half of their flags; and their lists, four bits further up. */
typedef struct { __m128i low[2], high[2], lists[2]; } FramingLook;

_Static_assert (sizeof (FramingToken) == 16 && offsetof (FramingToken, flags) == 8, "the upper half of a token is flags and lists");

/* The upper halves of two tokens, their 16-bit parts in turn. */
static inline __m128i
framing_look_two (const FramingToken *t)
{
  const __m128i *p = (const void *) t;

  return _mm_unpackhi_epi16 (_mm_loadu_si128 (p), _mm_loadu_si128 (p + 1));
}

static inline void
framing_look_eight (FramingLook *look, unsigned half, const FramingToken *t)
{
  __m128i a = framing_look_two (t), b = framing_look_two (t + 2), c = framing_look_two (t + 4), d = framing_look_two (t + 6);
  __m128i first = _mm_unpacklo_epi32 (a, b), second = _mm_unpacklo_epi32 (c, d);

  look->low[half] = _mm_unpacklo_epi64 (first, second);
  look->high[half] = _mm_unpackhi_epi64 (first, second);
  look->lists[half] = _mm_unpackhi_epi64 (_mm_unpackhi_epi32 (a, b), _mm_unpackhi_epi32 (c, d));
}

static inline void
framing_look_at (FramingLook *look, const FramingToken *t)
{
  framing_look_eight (look, 0, t);
  framing_look_eight (look, 1, t + 8);
}

/* One bit of each of the parts: moved to their upper end, where the sign is asked for. */
static inline unsigned
framing_look_one (const __m128i parts[2], uint32_t bit)
{
  int up = 15 - __builtin_ctz (bit);

  return (unsigned) _mm_movemask_epi8 (_mm_packs_epi16 (_mm_slli_epi16 (parts[0], up), _mm_slli_epi16 (parts[1], up)));
}

/* All ones for each of eight tokens that has none of the flags and lists. */
static inline __m128i
framing_look_none (const FramingLook *look, unsigned half, uint32_t flags, uint32_t lists)
{
  __m128i had = _mm_and_si128 (look->high[half], _mm_set1_epi16 ((short) (flags >> 16)));

  if ((flags & 0xFFFF) != 0)
    had = _mm_or_si128 (had, _mm_and_si128 (look->low[half], _mm_set1_epi16 ((short) (flags & 0xFFFF))));
  if (lists != 0)
    had = _mm_or_si128 (had, _mm_and_si128 (look->lists[half], _mm_set1_epi16 ((short) (lists << 4))));
  return _mm_cmpeq_epi16 (had, _mm_setzero_si128 ());
}

/* Flags and lists are constants, so that what is asked of nobody costs nothing. */
static inline unsigned
framing_look_any (const FramingLook *look, uint32_t flags, uint32_t lists)
{
  if (lists == 0 && flags <= 0xFFFF && (flags & (flags - 1)) == 0)
    return framing_look_one (look->low, flags);
  if (lists == 0 && (flags & (flags - 1)) == 0)
    return framing_look_one (look->high, flags >> 16);
  if (flags == 0 && (lists & (lists - 1)) == 0)
    return framing_look_one (look->lists, lists << 4);
  return 0xFFFF & ~(unsigned) _mm_movemask_epi8 (_mm_packs_epi16 (framing_look_none (look, 0, flags, lists),
                                                                  framing_look_none (look, 1, flags, lists)));
}

static inline unsigned
framing_look_kind (const FramingLook *look, uint32_t mask, uint32_t kind)
{
  __m128i in = _mm_set1_epi16 ((short) (mask << 4)), wanted = _mm_set1_epi16 ((short) (kind << 4));

  return (unsigned) _mm_movemask_epi8 (_mm_packs_epi16 (_mm_cmpeq_epi16 (_mm_and_si128 (look->lists[0], in), wanted),
                                                        _mm_cmpeq_epi16 (_mm_and_si128 (look->lists[1], in), wanted)));
}

#else

typedef struct { const FramingToken *tokens; } FramingLook;

static inline void framing_look_at (FramingLook *look, const FramingToken *t) { look->tokens = t; }
static inline unsigned framing_look_any (const FramingLook *look, uint32_t flags, uint32_t lists)
{ return framing_look_any_simple (look->tokens, flags, lists); }
static inline unsigned framing_look_kind (const FramingLook *look, uint32_t mask, uint32_t kind)
{ return framing_look_kind_simple (look->tokens, mask, kind); }

#endif
