/* The row of each outlet on one axis in one view: same-story difference, effect, sizes, articles without evidence.
 * In: measures and the scope they were made in, borrowed; out: rows, the overall test and the counts of `result`; p_adjusted is not yet
 * there. The rows belong to the result. */
#pragma once
#include "outlet/measures.h"
#include "statistics/additive.h"
#include "statistics/twoway.h"

void framing_rows_fill (FramingAxisResult *result, const FramingScope *scope, const FramingMeasures *measures, const FramingTwoway *layout,
                        const FramingDifferences *differences);
