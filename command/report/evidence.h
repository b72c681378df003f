/* Evidence -> the pieces of it that every report shows: words as they stand, names of rules, pole.
 * In: one item, the article and the schema; out: borrowed text, or bytes appended to the caller's string. */
#pragma once
#include "report/record.h"
#include "report/schema.h"

framing_str framing_evidence_words (const FramingArticle *article, unsigned field, guint32 begin, guint32 end);
const char *framing_evidence_pole (const FramingSchema *schema, const framing_evidence *item);
/* the names of the rules that acted, with `between` in between */
void framing_evidence_rules (const FramingSchema *schema, guint32 rules, const char *between, GString *out);
void framing_evidence_json (const FramingSchema *schema, const FramingRecord *record, GString *out);     /* the whole list */
