/* Pairs of articles on the same story: does the score put them in the order of the gold?
 * In: gold, score and story of each item (FRAMING_NO_STORY = none); out: for each story how many pairs there are whose gold lies at least
 * `gap` apart, and how many of them are in order, a tie of scores counting half. The caller frees the array with g_free(). */
#pragma once
#include <glib.h>

#define FRAMING_NO_STORY G_MAXUINT

typedef struct { double in_order, pairs; } FramingPairs;

FramingPairs *framing_pairs_count (const double *gold, const double *score, const guint *story, guint n, guint n_stories, double gap);
/* over stories, each `weights` times (NULL = once); share in order in the result, NaN without a pair */
double framing_pairs_share (const FramingPairs *stories, const double *weights, guint n_stories, double *pairs);
