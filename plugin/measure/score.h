/* The one file of the score's formula (docs/metrics.md derives it).
 * Low and high sums go in, weighted by part and voice; a number in [-1, 1] comes out, NaN where there was no hit. Only
 * + - * / and the square root are used, so that every machine gives the same bits. Pure functions. */
#pragma once
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* Constants of an axis, from the head of its lexicon file ("# headline-weight: 1.5"); thousandths. */
typedef struct {
  int32_t headline_weight, lead_weight, body_weight;
  int32_t quoted_weight;                /* on top of that of the part */
  int32_t damping, length_damping;      /* a and b of the formula */
} FramingScoreConstants;

typedef struct {
  int64_t low, high;                    /* thousandths, as they stand: what evidence adds up to */
  int64_t weighted_low, weighted_high;  /* millionths: times the weight of part and voice */
  uint32_t hits;
} FramingSums;

#define FRAMING_SCORE_REVISION 2        /* raised whenever a stored score changes; goes into the digest */

extern const FramingScoreConstants framing_score_defaults;

/* The formula for sums that differ by `balance` millionths, high less low; a and b are the constants as numbers. score.c has the words. */
static inline double
framing_score_of (int64_t balance_millionths, uint32_t words, double a, double b)
{
  double balance = (double) balance_millionths / 1e6, damping = a + b * (double) words;

  return balance == 0 ? 0 : balance / sqrt (balance * balance + damping);
}

double framing_score (const FramingSums *sums, uint32_t words, const FramingScoreConstants *constants);
double framing_score_bias (const FramingSums *sums);                    /* NaN without weight */
double framing_score_intensity (const FramingSums *sums, uint32_t words);
