/* The words of one language that the document stage needs: one struct of lists, read from text.tsv.
 * Made once for each analyzer, immutable afterwards, owned by it. */
#pragma once
#include "base/tsv.h"
#include "document/followers.h"
#include "document/token.h"

/* Lists of phrases (one word or more), found by framing_language_phrase(). */
typedef enum {
  FRAMING_PHRASE_BOILERPLATE,           /* "read more", "sign up", "min read", "all rights reserved" */
  FRAMING_PHRASE_ATTRIBUTION,           /* "according to", "in the words of" */
  FRAMING_PHRASE_CARRIER,               /* "the country", "the company": opens a sentence that goes on about the same target */
  FRAMING_PHRASE_CONNECTIVE,            /* "even though", "so that", "as soon as": opens a clause */
  FRAMING_PHRASE_KEY_POINTS,            /* "key points", "key takeaways": heading of a summary list, body not boilerplate */
  FRAMING_PHRASE_LISTS
} FramingPhraseList;

typedef struct FramingLanguage FramingLanguage;

FramingLanguage *framing_language_new (const FramingTsv *table, FramingFindings *findings);  /* NULL: no memory */
void framing_language_free (FramingLanguage *language);

/* The number of a folded word (see fold.h), FRAMING_INTERN_NONE for most, and what it is to the phrases: see followers.h. */
uint32_t framing_language_number (const FramingLanguage *language, const char *word, size_t n);
/* FRAMING_LIST_ bits of a folded word with that number; 0 for most. */
uint32_t framing_language_lists (const FramingLanguage *language, uint32_t number, const char *word, size_t n);
const FramingFollowers *framing_language_followers (const FramingLanguage *language);
/* Is the n-byte folded word ending a suffix to split off (n't, 's)? Returns the suffix's length in bytes, or 0. */
size_t framing_language_suffix (const FramingLanguage *language, const char *word, size_t n);

/* The words of a phrase list entry are compared in folded form, one after the other. Given the folded words of a text from
 * some place on, says how many of them the longest entry of `list` takes; 0 = none. */
typedef struct { const char *folded; size_t n; } FramingFolded;
size_t framing_language_phrase (const FramingLanguage *language, FramingPhraseList list, const FramingFolded *words, size_t n_words);
