/* Parts of a text -> JSON, for `explain --format jsonl`. In: a record with spans; out: bytes in the caller's string. */
#pragma once
#include "report/record.h"

void framing_span_json (const FramingRecord *record, GString *out);
const char *framing_span_part (guint32 flags);          /* "headline", "lead", "body", "boilerplate" */
