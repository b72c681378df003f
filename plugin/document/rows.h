/* The rows of bits by which the steps behind the tokens find what they look for: one bit a token, see base/bits.h. Two tokens in three
 * have nothing for any step; a step goes from bit to bit and never looks at them, and words in a line are counted 64 at a time.
 * Goes in: the flags and lists of all tokens; comes out: the rows of FramingDocument that the steps of lines need, and room for those
 * that later steps write for each other. Since rows grow with the text, some of them share memory. Owned by the document. */
#pragma once
#include "document/document.h"

/* What the row of line marks has beside the first words of phrases of the page. */
#define FRAMING_ROWS_LINE  (FRAMING_GAP_STOP | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION | FRAMING_GAP_DASH | FRAMING_GAP_OTHER)
/* Every mark that can open or close leaves one of these; an address, whose bytes nobody looked at, leaves OTHER. */
#define FRAMING_ROWS_QUOTE (FRAMING_GAP_QUOTE | FRAMING_GAP_APOSTROPHE | FRAMING_GAP_OTHER)

/* Behind the tokens: suffixes, capitals, numbers, functions, line_marks; paragraph_starts has the first words of all lines until lines.c
 * takes those away that start none. Counts the title's tokens, too. FALSE: no memory. */
bool framing_rows_read (FramingDocument *document);
void framing_rows_clear (FramingDocument *document);
