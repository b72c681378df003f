#include "measure/score.h"
#include <math.h>

const FramingScoreConstants framing_score_defaults = { 3000, 1000, 1000, 900, 1000, 1000 };

/* score = D / sqrt (D * D + a + b * words), D = H - L: the balance against what as many words bring by chance (about their
 * square root), bent so that it stays in [-1, 1]. */
double
framing_score (const FramingSums *sums, uint32_t words, const FramingScoreConstants *c)
{
  if (sums->hits == 0)
    return NAN;
  return framing_score_of (sums->weighted_high - sums->weighted_low, words, (double) c->damping / 1e3, (double) c->length_damping / 1e3);
}

double
framing_score_bias (const FramingSums *sums)
{
  if (sums->low + sums->high == 0)
    return NAN;
  return (double) (sums->high - sums->low) / (double) (sums->high + sums->low);
}

double
framing_score_intensity (const FramingSums *sums, uint32_t words)
{
  if (words == 0)
    return NAN;
  return (double) (sums->low + sums->high) / (double) words;
}
