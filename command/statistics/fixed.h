/* Numbers -> whole multiples of 2^-40 of the largest of them (of a coarser step where there are so many that their sum could
 * overflow): sums of them are exact, in any order and on any machine, and sums that tie do tie.
 * In: n numbers, none NaN or infinite; out: whole numbers, the caller's array; the sum of any n of them fits. */
#pragma once
#include <glib.h>

/* FALSE: all are 0, and so is `fixed` */
gboolean framing_fixed_round (const double *values, gsize n, gint64 *fixed);
