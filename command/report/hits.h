/* Evidence -> a list for people: one line for each hit with axis, pole, words, base weight, cue, rules, weight, entry.
 * In: the schema and a record with evidence; out: lines appended to the caller's string (nothing without a hit). */
#pragma once
#include "report/record.h"
#include "report/schema.h"

void framing_hits_append (const FramingSchema *schema, const FramingRecord *record, gboolean color, GString *out);
