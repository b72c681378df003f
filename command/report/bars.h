/* Scores -> one line for each axis, with a small bar between the names of the poles.
 * In: the schema and the values of one document; out: lines appended to the caller's string. target -1: the whole. */
#pragma once
#include "report/schema.h"

void framing_bars_append (const FramingSchema *schema, const double *values, int target, gboolean color, GString *out);
