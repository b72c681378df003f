/* Lines that say what another line has said: the title again, a pull quote, a teaser whose picture has the words of its title. In: a
 * line as token numbers; out: one number of its words, and whether a line with it came before. The table is the caller's, of fixed
 * size: in a long text old lines give way to new ones. */
#pragma once
#include "document/document.h"

#define FRAMING_REPEATS_SEEN 1024u      /* a power of two: so many different lines are remembered */
#define FRAMING_REPEAT_MIN 4u           /* words of a line that may count as repeated: "Yes." may come twice */

typedef struct { uint32_t hashes[FRAMING_REPEATS_SEEN]; } FramingSeenLines;

/* Of the words of a line in one field; never 0. */
uint32_t framing_repeats_hash (const FramingDocument *document, size_t begin, size_t end);
/* Remembers the line as well. */
bool framing_repeats_is_seen (FramingSeenLines *seen, uint32_t hash);
/* "Will it rain? Will it rain?" */
bool framing_repeats_is_doubled (const FramingDocument *document, size_t begin, size_t end);
