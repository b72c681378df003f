/* Numbers -> their order and their ranks. Equal numbers share the mean of the ranks that they cover (midranks).
 * In: n numbers, none of them NaN; out: arrays of the caller. With weights (how often each item was drawn) a rank is what it
 * would be in the list where each item stands that often; NULL = each item once. */
#pragma once
#include <glib.h>

void framing_ranks_order (const double *x, guint n, guint *order);      /* order[0] is the smallest; equal ones by number */
void framing_ranks_assign (const double *x, const guint *order, const double *weights, guint n, double *ranks);
