/* The hits and words of one document by place, and what follows of them: the sums of its parts and voices.
 * A place is part and voice together, as the flags of a token have them. While the sentences go by, a hit is added at one place of its
 * axis, and nowhere else; the sums of all, of a part and of a voice are made of the places when the document is done. They are sums
 * of whole numbers, and a weight is the same for all hits of a place: so no order and no grouping changes them. Memory of the session. */
#pragma once
#include "document/token.h"
#include "measure/score.h"
#include <stddef.h>

#define FRAMING_PLACES 12u              /* headline, lead or neither; quoted or not: as the flags have them, with unused numbers between */

typedef struct { int64_t amount; uint32_t hits; } FramingPole;          /* >= 0, thousandths */
typedef struct { FramingPole poles[2]; } FramingCell;                   /* low, high */

typedef struct {
  size_t n_axes;
  FramingCell *cells;                   /* axis * FRAMING_PLACES + place */
  int64_t *weights;                     /* likewise: what a hit there counts in the score of the whole, thousandths */
  FramingCell *sentence;                /* of the sentence, by axis; in millionths, as it counts in the score of the whole */
  uint32_t words[FRAMING_PLACES];
} FramingPlaces;

/* Bit 0 headline, bit 1 lead, bit 3 quoted. */
static inline unsigned
framing_place_of (const FramingToken *t)
{
  return t->flags / FRAMING_IS_HEADLINE & 11;
}

/* FRAMING_PART_HEADLINE, _LEAD or _BODY; FRAMING_PART_NARRATOR or _QUOTED. */
unsigned framing_place_part (unsigned place);
unsigned framing_place_voice (unsigned place);

bool framing_places_init (FramingPlaces *places, const FramingScoreConstants *constants, size_t n_axes);       /* FALSE: no memory */
void framing_places_clear (FramingPlaces *places);
void framing_places_reset (FramingPlaces *places);                      /* a new document */
/* Adds all places of an axis to sums[part], for ALL and each part and voice. */
void framing_places_sum (const FramingPlaces *places, size_t axis, FramingSums *sums);
void framing_places_words (const FramingPlaces *places, uint32_t *words);
