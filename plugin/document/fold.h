/* In: the raw bytes of one word. Out: the form in which words are compared (by lists, lexicons and the stemmer): UTF-8,
 * entities resolved, invisible characters gone, straight apostrophes, no ligatures or full-width forms, NFC, lower case.
 * The caller owns both buffers. Nothing allocates; equal words in any of these spellings give equal bytes. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#define FRAMING_FOLD_MAX 256u  /* bytes of a raw word that is still folded */

/* What the word looked like before it became lower case. */
#define FRAMING_SHAPE_CAPITAL      (1u << 0)  /* the first letter is upper (or title) case */
#define FRAMING_SHAPE_ALL_CAPITALS (1u << 1)  /* two or more letters, all of them upper case */
#define FRAMING_SHAPE_NUMBER       (1u << 2)  /* a digit or other number, and no letter */
#define FRAMING_SHAPE_MIXED        (1u << 3)  /* a capital stands somewhere after a small letter: McConnell, iPhone */

/* Returns the length in `out`, or 0 (and *shape 0) when n is 0 or above FRAMING_FOLD_MAX, when nothing visible is left, or
 * when it does not fit in `room`. Three bytes of room for each byte of the word always suffice; a plain ASCII word takes n. */
size_t framing_fold_word (const char *p, size_t n, char *out, size_t room, uint32_t *shape);
