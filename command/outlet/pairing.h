/* Outlet against outlet, on the stories of both: pairs are looked for where stories bring them together, never among all that could be.
 * In: a layout and its differences (for what belongs to each group), borrowed; out: the pairs of `result`, by the names of the outlets;
 * p_adjusted is not yet there. The family is opened by the overall test of `result`: unless it is, no more than the fewest draws are spent.
 * Pairs on fewer stories than a test needs are listed while there are not too many of them. */
#pragma once
#include "outlet/measures.h"
#include "statistics/twoway.h"

#define FRAMING_PAIRING_MOST 100000     /* pairs; if there are more, those on too few stories are not listed */
#define FRAMING_PAIRING_OPEN 0.05       /* p of the overall test below which the family of pairs is opened */

void framing_pairing_fill (FramingAxisResult *result, const FramingScope *scope, const FramingTwoway *layout,
                           const FramingDifferences *differences);
