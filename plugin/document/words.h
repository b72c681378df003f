/* In: a text and a place in it that is a boundary. Out: the next boundary by UAX #29 (Unicode 15.0), and if what lies
 * between is a word. Called again and again from the start of a text it gives exactly the segmentation of the standard;
 * a caller may also start at any boundary, since no rule looks back over one. What we split further is told in
 * docs/words.md. Nothing allocates, nothing is kept between calls; a whole text is read at most three times over. */
#pragma once
#include <stdbool.h>

/* p < end, and p is a boundary (the start of a text is one). Returns the next one, at most `end`; p == end gives `end`.
 * `entities` chooses framing_unicode_read() over framing_unicode_decode(). *has_letter_or_number tells if the segment holds
 * a letter, number, syllable or ideograph (so that it is a word and not space, punctuation or emoji); *repaired is set, and
 * never cleared, if invalid bytes were read: those of the segment or of the few characters after it. */
const char *framing_words_boundary (const char *p, const char *end, bool entities, bool *has_letter_or_number, bool *repaired);
