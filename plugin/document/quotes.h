/* Quotation marks -> is a word between them? In: the bytes of a field, read from its start on, gap by gap. Out: whether a
 * quotation is open. A small machine with one state, since only the outermost marks matter; each paragraph begins anew
 * (a quotation over several paragraphs opens again in each of them, and one that is never closed ends with its paragraph).
 * Reads every byte at most twice; owns nothing. */
#pragma once
#include <framing/plugin.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  framing_str field;                    /* borrowed */
  uint32_t open;                        /* the mark that has to close the outermost quotation; 0 = none is open */
  size_t single_next;                   /* where the next single mark that opens or closes stands, as far as it was looked for */
} FramingQuotes;

/* Reads the bytes begin .. end - 1 of the field, which lie between two words. */
void framing_quotes_read_gap (FramingQuotes *quotes, size_t begin, size_t end);
static inline bool framing_quotes_open (const FramingQuotes *quotes) { return quotes->open != 0; }
static inline void framing_quotes_end_paragraph (FramingQuotes *quotes) { quotes->open = 0; }
