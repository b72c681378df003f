/* Which outlets of an axis are worth a closer look: for terms, passages, and the sentences in words.
 * In: the result of one axis and view; out: at most `most` groups in the caller's array: first those whose difference survives
 * correction, then the others with enough stories; each kind by the size of the difference. Where none has enough, those that
 * are too small are taken. */
#pragma once
#include "outlet/comparison.h"

guint framing_extremes_find (const FramingAxisResult *result, guint most, guint32 *groups);
