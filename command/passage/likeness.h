/* How much two articles, or two sentences, speak of the same thing: cosine over their stems, the rare ones counting most.
 * In: the readings at hand, from which it is learned how rare a stem is (in how many of their sentences it stands), then sorted
 * stems, weighed once; out: 0 (nothing in common) to 1. Sums go by the order of the stems, so the same stems give the same bits.
 * Weighed stems borrow the stems and are the caller's, until framing_weighed_clear(). */
#pragma once
#include "passage/readings.h"

typedef struct FramingLikeness FramingLikeness;

typedef struct {
  const FramingStem *stems;     /* sorted */
  double *weights;              /* square root of the count, times the rarity */
  guint n;
  double length;                /* of the vector */
} FramingWeighed;

FramingLikeness *framing_likeness_new (const FramingReadings *readings);
void framing_likeness_free (FramingLikeness *likeness);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingLikeness, framing_likeness_free)

void framing_likeness_weigh (const FramingLikeness *likeness, const FramingStem *stems, guint n, FramingWeighed *weighed);
double framing_likeness_cosine (const FramingWeighed *a, const FramingWeighed *b);
/* what they have in common, counted in words of a middling rarity: of 40,000 sentences they stand in 200 */
double framing_likeness_common (const FramingWeighed *a, const FramingWeighed *b);
double framing_likeness_articles (const FramingLikeness *likeness, const FramingReading *a, const FramingReading *b);
void framing_weighed_clear (FramingWeighed *weighed);
