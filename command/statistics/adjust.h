/* p of the tests of a family -> p adjusted for their number: Holm (1979) keeps the chance of any false alarm, Benjamini and
 * Hochberg (1995) the expected share of false ones among the alarms.
 * In: n p-values, NaN = not a member of the family; out: `adjusted`, the caller's array (may be `p` itself), NaN where p is. */
#pragma once
#include <glib.h>

void framing_adjust_holm (const double *p, guint n, double *adjusted);
void framing_adjust_benjamini_hochberg (const double *p, guint n, double *adjusted);
