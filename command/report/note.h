/* FRAMING_NOTE_ bits -> words, for every report that shows them. The words are static. */
#pragma once
#include <glib.h>

/* the word of the lowest bit of *notes, which is cleared; NULL when none is left. Bits of a later version are "other". */
const char *framing_note_next (guint32 *notes);
