/* Gives each word that stands beside an anchor in some phrase one of 62 bits. A pattern whose neighbour's bit is not there is passed
 * over without a look at the words, and the fewer words share a bit, the more often that says no.
 * In: an index with its patterns, steps, elements and surfaces; out: its atom_bits, and bits and chance of its elements. Bits only
 * pass over what cannot fit: no result depends on them. */
#pragma once
#include "lexicon/index.h"

#define FRAMING_MASK_BITS 62u           /* the other two bits of a mask are the classes' own */
#define FRAMING_MASK_NONE 0xFFu         /* of a word that no pattern has beside its anchor */

void framing_mask_share (FramingIndex *index);
