/* A mean with its standard error and a 95% interval: Student's t below 20 values, from 20 on bootstrap-t (Efron 1981; Hall 1992)
 * with 1,999 resamples: of each, t* = (mean* - mean) / se*; the bounds are mean - t*(0.975) se and mean - t*(0.025) se.
 * Of bootstrap-t and t the bound that lies further out counts: with heavy tails bootstrap-t alone holds 93 in 100 (docs/compare.md).
 * Beyond 10,000 values t* is not drawn but taken from its expansion for large n (Hall 1992, by the skewness), which is nearer to
 * its limit than 1,999 draws. Where more than 1 resample in 100 has no spread (nearly all values are the same): Student's t.
 * In: n numbers, none NaN, borrowed; out: NaN where it cannot be told: all for n = 0, all but the mean for n = 1. */
#pragma once
#include "statistics/random.h"

#define FRAMING_INTERVAL_BOOTSTRAP 20   /* values from which on it is the bootstrap's */
#define FRAMING_INTERVAL_RESAMPLES 1999
#define FRAMING_INTERVAL_EXPANSION 10000

typedef struct { guint n; double mean, se, low, high; } FramingMean;

FramingMean framing_interval_mean (const double *values, guint n, FramingRandom *random);
FramingMean framing_interval_student (const double *values, guint n);   /* whatever n */
