/* The common words of a language, most frequent first (common.tsv) -> how common a stem is, and which words share one.
 * Used while lexicons are compiled and checked; owned by the caller. The table and the stemmer are borrowed. */
#pragma once
#include "base/tsv.h"
#include "document/stem.h"
#include <glib.h>

typedef struct FramingCommon FramingCommon;

FramingCommon *framing_common_new (const FramingTsv *table, FramingStemmer *stemmer);  /* table may be NULL: nothing is common */
void framing_common_free (FramingCommon *common);
/* 1 = the commonest; 0 = not among them. `word` is stemmed. */
uint32_t framing_common_rank (void *common, const char *word);
/* Of the word in a row of the table; {NULL, 0} = there is none. */
framing_str framing_common_stem (const FramingCommon *common, size_t row);
/* Is `word` a regular form of `text` (deals, dealing; success, successful)? By the endings that the head of the table lists. */
bool framing_common_is_regular (const FramingCommon *common, const char *text, const char *word);
/* Common words with this stem, most frequent first, each a string; NULL = none. */
const GPtrArray *framing_common_family (const FramingCommon *common, const char *stem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingCommon, framing_common_free)
