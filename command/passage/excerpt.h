/* A stretch of a text -> words that can be shown anywhere, with the evidence of one axis marked in them.
 * In: bytes as they were given, a range of them, the evidence of one field and axis; out: valid UTF-8 without control, formatting
 * or bidirectional characters, white space squeezed to single blanks, marks moved along, those that overlap dropped (the heavier one
 * stays, evidence before cues). What is longer than FRAMING_EXCERPT_LONGEST bytes is cut between words around the most evidence.
 * The caller owns the excerpt, until framing_excerpt_clear(). */
#pragma once
#include "passage/passages.h"

#define FRAMING_EXCERPT_LONGEST 320     /* bytes, with the ellipses */

/* `items`: evidence of one field and one axis; what does not lie in the range is left out */
void framing_excerpt_make (framing_str text, guint32 begin, guint32 end, const framing_evidence *items, gsize n_items,
                           FramingExcerpt *excerpt);
void framing_excerpt_clear (FramingExcerpt *excerpt);
