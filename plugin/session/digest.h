/* What stands behind a number: one short text that changes whenever a score might.
 * Covers lexicons, rules and options, the scoring revision, the Unicode tables and what the stemmer makes of the lexicons' words.
 * All that is gathered while the analyzer is made, and hashed only when somebody asks: that takes a fifth of the time of a start. */
#pragma once
#include "lexicon/tables.h"
#include "session/options.h"

typedef struct FramingDigest FramingDigest;

FramingDigest *framing_digest_new (const framing_analyzer *analyzer, const FramingTables *tables, const FramingOptions *options);  /* NULL: no memory */
void framing_digest_free (FramingDigest *digest);
const char *framing_digest_text (FramingDigest *digest);        /* its own; any thread */
