/* Questions that several steps ask of a text: what stands between words, and whether a phrase begins at a word.
 * Goes in: a document whose tokens are read, and the number of a token. Nothing is owned, nothing allocates; every question
 * costs as much as the bytes or words that it looks at. */
#pragma once
#include "document/document.h"

/* The bytes between token i - 1 and token i, or the start of the field; for the end of a field see framing_text_tail(). */
framing_str framing_text_gap (const FramingDocument *document, size_t i);
/* The bytes after token i, up to the next token or the end of the field. */
framing_str framing_text_tail (const FramingDocument *document, size_t i);
static inline bool
framing_text_is_last (const FramingDocument *d, size_t i)       /* of its field */
{ return i + 1 == d->n_tokens || i + 1 == d->n_title; }
/* FRAMING_GAP_ bits of what ends the sentence, line or field after token i: those of the next token, or, for the last token
 * of a field, the stops and quotation marks among the bytes that follow. */
uint32_t framing_text_end_after (const FramingDocument *document, size_t i);
static inline uint32_t
framing_text_gap_after (const FramingDocument *d, size_t i)
{ return framing_text_is_last (d, i) ? framing_text_end_after (d, i) : d->tokens[i + 1].flags & ~0xFFFFu; }
/* Words of the longest phrase of `list` that begins at token i and ends before token `end`; 0 = none. */
size_t framing_text_phrase_from (const FramingDocument *document, FramingPhraseList list, size_t i, size_t end);

static inline uint32_t
framing_text_first_bit (FramingPhraseList list)
{
  if (list == FRAMING_PHRASE_CONNECTIVE)
    return FRAMING_LIST_PHRASE_CONNECTIVE;
  return list == FRAMING_PHRASE_BOILERPLATE ? FRAMING_LIST_PHRASE_BOILERPLATE : FRAMING_LIST_PHRASE;
}

static inline size_t
framing_text_phrase (const FramingDocument *d, FramingPhraseList list, size_t i, size_t end)
{
  return (d->tokens[i].lists & framing_text_first_bit (list)) != 0 ? framing_text_phrase_from (d, list, i, end) : 0;
}

/* language.c: one step in the tree of phrases by the number of a word, from a FramingPhraseList or from what the step before gave. 0 = none goes on so. */
uint32_t framing_language_step (const FramingLanguage *language, uint32_t node, uint32_t word, bool *ends);
