/* Same-story differences over time: for each outlet and period their mean with interval, and the trend of them.
 * In: differences of the whole score and the units they come from (the day of a story is the earliest of its documents), borrowed; out:
 * the course and the trends of `result`, by outlet and period; p_adjusted is not yet there. Stories without a day are left out. */
#pragma once
#include "outlet/measures.h"
#include "statistics/twoway.h"

void framing_course_fill (FramingAxisResult *result, const FramingScope *scope, const FramingTwoway *layout,
                          const FramingDifferences *differences);
/* the period of a day: its first and last day and its name ("2025-05", "2025-W21", "2025-05-21", "2025"), which the caller frees */
char *framing_course_period (FramingOver over, gint32 day, gint32 *first_day, gint32 *last_day);
