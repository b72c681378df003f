/* Differences with their intervals -> dots with lines in characters, all on one scale with 0 in the middle: ├──●──┤ │.
 * In: the differences of a table, the number of cells; out: text of just that many columns, appended to the caller's string.
 * A full dot survives correction, an empty one does not. What lies beyond the scale ends in an arrow. What is below 0 never
 * touches the line of 0, however close it is. */
#pragma once
#include "outlet/comparison.h"
#include "report/paint.h"

typedef struct {
  gsize cells;                  /* odd */
  double limit;                 /* the value at the right end */
  gboolean color, ascii;
} FramingDots;

/* a round limit that holds all values, and all but the widest intervals */
double framing_dots_limit (const FramingDifference *const *differences, guint n);
void framing_dots_append (const FramingDots *dots, const FramingDifference *difference, GString *out);
void framing_dots_append_poles (const FramingDots *dots, const char *low, const char *high, GString *out);
void framing_dots_append_scale (const FramingDots *dots, GString *out); /* -0.20        0        +0.20 */
