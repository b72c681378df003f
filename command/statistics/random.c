#include "statistics/random.h"

static guint64
splitmix (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
}

static guint64
rotate (guint64 x, unsigned bits)
{
  return x << bits | x >> (64 - bits);
}

void
framing_random_seed (FramingRandom *random,
                     guint64        seed,
                     guint64        stream)
{
  guint64 state = seed;

  state = splitmix (&state) ^ stream;   /* near seeds and near streams start far apart */
  for (unsigned i = 0; i < G_N_ELEMENTS (random->s); i++)
    random->s[i] = splitmix (&state);
}

guint64
framing_random_next (FramingRandom *random)
{
  guint64 *s = random->s, result = rotate (s[1] * 5, 7) * 9, t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate (s[3], 45);
  return result;
}

/* Numbers below 2^32 mod n are thrown away: what is left divides evenly (Lemire 2019). */
guint32
framing_random_below (FramingRandom *random,
                      guint32        n)
{
  guint32 reject = (guint32) (-n % n);
  guint64 product;

  do
    product = (framing_random_next (random) >> 32) * n;
  while ((guint32) product < reject);
  return (guint32) (product >> 32);
}
