/* The least-squares slope of values on days, per year of 365.25 days, and its p: blocks (weeks) change places at random, each
 * taking its values and their days within the week with it; p is the share of |slope| at least as large as the one seen: over all
 * orders up to 7 weeks, beyond that (b + 1) / (B + 1) (draws.h). Fewer than 5 weeks are not tested, as they can hardly reach 0.05;
 * nothing is when most_draws is 0.
 * In: n values with their days and the first day of their block, in any order, borrowed; out: NaN where it cannot be told. */
#pragma once
#include "statistics/random.h"

#define FRAMING_SLOPE_FEWEST 5          /* blocks that a test needs */
#define FRAMING_SLOPE_EXACT 7           /* blocks up to which all orders are tried */

typedef struct {
  guint blocks;
  double slope, p;
  guint64 draws;
} FramingSlope;

FramingSlope framing_slope_test (const double *values, const gint32 *days, const gint32 *block_days, guint n, guint64 most_draws,
                                 FramingRandom *random);
