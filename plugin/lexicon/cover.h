/* One way to read a term (a choice among its alternatives) beside others of the same layer -> does one find all that another finds,
 * and which of them comes first where both do? For the checks only. A FramingReading owns the texts of its words; the common
 * words are borrowed. */
#pragma once
#include "lexicon/common.h"
#include "lexicon/term.h"

typedef struct { FramingAtom atom; bool gap_before; } FramingReadingWord;

typedef struct {
  FramingReadingWord *words; guint n;
  bool at_start, at_end;
  uint8_t gap;                          /* longest gap, in words */
  uint8_t specificity;                  /* of the whole term, as index.h has it: the smaller one comes first */
  guint entry;                          /* number of the row; the earlier one comes first */
  char *key;                            /* as framing_term_key() */
} FramingReading;

/* How many readings a pattern has; more than FRAMING_READINGS_MAX are not looked at. */
guint framing_reading_count (const FramingPattern *pattern);
void framing_reading_init (FramingReading *reading, const FramingPattern *pattern, guint n, guint entry, uint8_t gap);
void framing_reading_clear (FramingReading *reading);
/* Wherever `narrow` matches, `wide` matches the same words. `any_case`: single words of `wide` match names, too. */
bool framing_reading_covers (const FramingReading *wide, const FramingReading *narrow, const FramingCommon *common, bool any_case);
/* May both match the same words somewhere? */
bool framing_reading_touches (const FramingReading *a, const FramingReading *b);
/* Where both match the same words `a` is taken. */
bool framing_reading_is_ahead (const FramingReading *a, const FramingReading *b);
/* Where to look for readings that cover this one: keys of lists, the caller's strings. A reading that begins with a prefix stands in
 * the lists PREFIX and FIRST of its own, any other one in STEM; what covers it stands in its STEM, or in PREFIX of the first `n`
 * bytes of its first word. `layer`: what does not see each other. */
typedef enum { FRAMING_BUCKET_STEM, FRAMING_BUCKET_PREFIX, FRAMING_BUCKET_FIRST } FramingBucket;
char *framing_reading_bucket (const FramingReading *reading, const char *layer, FramingBucket kind, size_t n);
bool framing_reading_is_prefix (const FramingReading *reading);
/* "^=ill ... =fated": the same, every word as it is written; NULL = it stands so already. */
char *framing_reading_as_written (const FramingReading *reading);

#define FRAMING_READINGS_MAX 64u
