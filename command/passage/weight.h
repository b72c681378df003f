/* How well one sentence shows a direction of an axis to a reader.
 * In: a reading, one of its sentences, an axis of the engine and a direction; out: 0 (not at all) to nearly 1, and an excerpt.
 * What counts: the evidence in that direction less that against it, its share of all evidence, the number of hits; quoted speech
 * counts half, evidence that a cue turned less; a sentence of a usual length, near the top of its article, no fragment.
 * An excerpt belongs to the caller: framing_excerpt_clear(). */
#pragma once
#include "passage/passages.h"
#include "passage/reading.h"

double framing_weight_of (const FramingReading *reading, const FramingReadSentence *sentence, guint32 axis, double direction);
void framing_weight_excerpt (const FramingReading *reading, const FramingReadSentence *sentence, guint32 axis, FramingExcerpt *excerpt);
void framing_weight_headline (const FramingReading *reading, guint32 axis, FramingExcerpt *excerpt);
