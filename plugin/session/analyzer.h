/* Options -> an analyzer: languages, lexicons, rules and targets compiled, immutable and counted.
 * Sessions hold a reference, so that the host may free it first. */
#pragma once
#include "document/language.h"
#include "lexicon/common.h"
#include "lexicon/tables.h"
#include "measure/metrics.h"
#include "session/digest.h"
#include "session/options.h"

struct framing_analyzer {
  gint references;                      /* atomic */
  char *language;
  guint64 max_bytes;
  FramingLanguage *words;               /* of the language */
  FramingStemmer *stemmer;              /* only while the analyzer is made; it remembers stems of the lexicons */
  FramingCommon *common;                /* likewise */
  FramingModel model;
  FramingMetrics *metrics;
  FramingDigest *digest;
  char *lexicons, *languages;           /* analyzer_text */
};

/* Files, texts and built-in lexicons that the options name, into `tables`. `go_on`: a file that cannot be read becomes a finding. */
int framing_analyzer_read_tables (FramingTables *tables, const FramingOptions *options, bool go_on, FramingFindings *findings,
                                  framing_error *error);
int framing_analyzer_make (const framing_option *options, size_t n, framing_analyzer **analyzer, framing_error *error);
framing_analyzer *framing_analyzer_reference (framing_analyzer *analyzer);
void framing_analyzer_release (framing_analyzer *analyzer);
const char *framing_analyzer_text (const framing_analyzer *analyzer, const char *key);
