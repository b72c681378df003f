/* What a comparison rests on, as (key, value) pairs: version, digest, settings, seed, counts, what is missing.
 * In: findings; out: calls of `take` with texts that are valid during the call only; NULL = unknown. Keys: docs/compare.md. */
#pragma once
#include "findings.h"

typedef void (*FramingTakeFact) (const char *key, const char *value, gpointer data);

void framing_facts_each (const FramingFindings *findings, FramingTakeFact take, gpointer data);
const char *framing_facts_over (FramingOver over);              /* "week" */
