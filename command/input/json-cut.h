/* Cutting JSON that is spread over lines: objects one after the other, or in arrays (which may follow each other). Brackets
 * are counted, strings stepped over; what stands between objects and is neither a comma nor a bracket becomes a record, that
 * the parser then refuses. A string never goes over the end of a line, so a quote that is missing spoils one record. */
#pragma once
#include "input/cut.h"

FramingCut framing_json_cut (FramingCutter *cutter, const char *p, size_t n, gboolean eof);
