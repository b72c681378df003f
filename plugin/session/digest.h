/* What stands behind a number: one short text that changes whenever a score might.
 * Covers lexicons, rules and options, the scoring revision, the Unicode tables and what the stemmer makes of the lexicons' words. */
#pragma once
#include "lexicon/tables.h"
#include "session/analyzer.h"

char *framing_digest_make (const framing_analyzer *analyzer, const FramingTables *tables, const FramingOptions *options);
