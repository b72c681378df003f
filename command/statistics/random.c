#include "statistics/random.h"

static guint64
splitmix (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
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

/* Numbers below 2^32 mod n are thrown away: what is left divides evenly (Lemire 2019). It is below n, so that the slow division is
 * seldom made. */
guint32
framing_random_below (FramingRandom *random,
                      guint32        n)
{
  guint64 product = (framing_random_next (random) >> 32) * n;

  if ((guint32) product < n)
    for (guint32 reject = (guint32) (-n % n); (guint32) product < reject;)
      product = (framing_random_next (random) >> 32) * n;
  return (guint32) (product >> 32);
}
