/* Which rows of a long table a short one keeps: those that survive correction, and the lowest and the highest.
 * In: the rows of a table by their difference, lowest first; out: a truth for each of them, the caller's. */
#pragma once
#include "outlet/comparison.h"

#define FRAMING_ENDS_ALL 24     /* so many rows are all kept */

/* rows: of FramingOutletRow *; a row that would be left out alone between others is kept */
void framing_ends_mark (const GPtrArray *rows, gboolean *kept);
