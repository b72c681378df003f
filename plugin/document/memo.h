/* Words as they stand in the text -> what is known of them: the lists that have them and the lexicon's class.
 * One memo for each session, of bounded size; a known word costs one look-up. The class is opaque here: `classify` is
 * the lexicon's function. Results never depend on the size of the table or on what was looked up before. */
#pragma once
#include "document/language.h"
#include "document/stem.h"

typedef struct { const char *folded; size_t n_folded; const char *stem; size_t n_stem; } FramingWord;
/* Gives the class (below 2^20) of a word; FRAMING_CLASS_FAILED when memory ran out. */
typedef uint32_t (*FramingClassify) (void *user, const FramingWord *word);
#define FRAMING_CLASS_FAILED UINT32_MAX

typedef struct FramingMemo FramingMemo;
typedef struct { uint32_t word_class, lists, shape; } FramingKnown;

FramingMemo *framing_memo_new (const FramingLanguage *language, FramingStemmer *stemmer, FramingClassify classify, void *user);
void framing_memo_free (FramingMemo *memo);
bool framing_memo_look (FramingMemo *memo, const char *word, size_t n, FramingKnown *known);  /* raw bytes of one word, at most 256; FALSE: no memory */
