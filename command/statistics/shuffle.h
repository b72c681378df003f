/* Do groups differ at all? The statistic is the sum of squares between groups after block means: over groups, (sum of value minus mean of
 * its block)^2 / number of values. Labels are permuted within blocks; p = (b + 1) / (B + 1) over B random permutations.
 * Groups with equal means but unequal spread are exchangeable only roughly, and that p errs (15 false alarms in 100 where small groups
 * spread most). So the signs of whole blocks are flipped as well, B times, which asks nothing of the spread, and the larger p counts.
 * In: a layout, borrowed; out: statistic and p; both NaN for a layout without units. With five blocks or fewer p cannot fall below 0.05. */
#pragma once
#include "statistics/twoway.h"
#include "statistics/random.h"

typedef struct {
  double statistic, p;
  guint draws;
} FramingShuffle;

FramingShuffle framing_shuffle_test (const FramingTwoway *layout, guint draws, FramingRandom *random);
double framing_shuffle_statistic (const FramingTwoway *layout);
guint framing_shuffle_draws (guint32 n_units);          /* 9,999; fewer, down to 499, beyond 20,000 units */
