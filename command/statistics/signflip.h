/* Is the mean of differences 0? Each sign is flipped with probability 1/2, and p is the share of sums at least as far from 0 as
 * the one that was seen: all 2^n of them up to 15 differences, beyond that (b + 1) / (B + 1) over B random ones (Phipson and
 * Smyth 2010). Differences are rounded to whole multiples of 2^-40 of the largest, so that sums are exact and ties are ties.
 * B: see draws.h; most_draws is where it ends. A sum so far out that no draw can be expected to reach it (Hoeffding 1963: less than one
 * chance in a million over all B) has b = 0 without drawing.
 * In: n numbers, none of them NaN, borrowed; out: p; NaN for n = 0. */
#pragma once
#include "statistics/random.h"

#define FRAMING_SIGNFLIP_EXACT 15       /* differences up to which all flips are tried */

typedef struct {
  double p;
  guint64 draws;                /* B; 2^n where all were tried */
  gboolean exact;
} FramingSignflip;

FramingSignflip framing_signflip_test (const double *differences, guint n, guint64 most_draws, FramingRandom *random);
