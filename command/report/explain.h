/* One scored article -> everything a reader wants to know of its score: metadata, bars, the text with its hits marked,
 * and the list of hits. In: the schema and a record with evidence; out: lines appended to the caller's string. */
#pragma once
#include "report/record.h"
#include "report/schema.h"

void framing_explain_append (const FramingSchema *schema, const FramingRecord *record, unsigned columns, gboolean color,
                             GString *out);
