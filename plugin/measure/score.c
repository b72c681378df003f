#include "measure/score.h"
#include <math.h>

const FramingScoreConstants framing_score_defaults = { 1500, 1200, 1000, 800, 1500, 150 };

/* score = (H - L) / (H + L + d + e * sqrt(words)): the balance, drawn towards 0 where there is little evidence for the length of
 * the text. The sums grow with the text and so, more slowly, does the damping. */
double
framing_score (const FramingSums *sums, uint32_t words, const FramingScoreConstants *c)
{
  double low = (double) sums->weighted_low / 1e6, high = (double) sums->weighted_high / 1e6;
  double damping = (double) c->damping / 1e3 + (double) c->length_damping / 1e3 * sqrt ((double) words);

  if (sums->hits == 0)
    return NAN;
  if (low + high + damping <= 0)
    return 0;
  return (high - low) / (high + low + damping);
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
