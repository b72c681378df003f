/* Random numbers that are the same on every machine: xoshiro256** (Blackman and Vigna 2018), filled by splitmix64.
 * In: a seed and the number of a stream, so that each resample has its own stream, whoever draws it and when; out: numbers.
 * The caller owns the struct; nothing else is kept. */
#pragma once
#include <glib.h>

typedef struct { guint64 s[4]; } FramingRandom;

void framing_random_seed (FramingRandom *random, guint64 seed, guint64 stream);
guint32 framing_random_below (FramingRandom *random, guint32 n);        /* 0 to n - 1, each as likely; n above 0 */

static inline guint64
framing_random_rotate (guint64 x, unsigned bits)
{
  return x << bits | x >> (64 - bits);
}

/* Here, because a comparison draws thousands of millions of them. */
static inline guint64
framing_random_next (FramingRandom *random)
{
  guint64 *s = random->s, result = framing_random_rotate (s[1] * 5, 7) * 9, t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = framing_random_rotate (s[3], 45);
  return result;
}
