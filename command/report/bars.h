/* The scores of all axes -> a bar for each: from the low pole on the left to the high pole on the right.
 * In: the values of a record, the target (-1 = the whole article), the columns of the terminal; out: lines appended. What has no
 * room goes: first length of the bars, then the numbers of hits, then the bars, then the ends of the poles. */
#pragma once
#include "report/schema.h"

void framing_bars_append (const FramingSchema *schema, const double *values, int target, unsigned columns, gboolean color, GString *out);
