/* Story differences -> their mean with interval, and p where there are enough stories. What is drawn depends on the seed, the axis, the
 * view, the outlets and the purpose alone.
 * In: numbers, borrowed; out: a difference whose p_adjusted is NaN until its family is known. */
#pragma once
#include "outlet/measures.h"

typedef struct {
  const FramingScope *scope;
  const char *group, *other;    /* names; other: "" unless it is a pair */
  const char *purpose;
  guint64 draws;                /* at most; 0 = not tested, whatever the stories */
} FramingDraw;

FramingDifference framing_difference_of (const double *values, guint n, const FramingDraw *draw);
