/* One field of an article -> its text for a terminal, wrapped, each hit in brackets: "has [H-2 hit a wall] again".
 * In: the text, the marks (in text order, not overlapping) and the parts it falls into (may be none); out: lines appended
 * to the caller's string. Parts stand in the margin; quoted speech is slanted and boilerplate faint where colour is. */
#pragma once
#include "report/record.h"
#include <glib.h>

typedef struct {
  guint32 begin, end;           /* bytes in the text */
  gint32 weight;                /* of its strongest hit: decides the colour */
  GString *label;               /* "H-2", or "H-2 S-1" where the words hit two axes */
} FramingMark;

void framing_marked_append (framing_str text, const FramingMark *marks, size_t n_marks, const FramingSpan *spans, size_t n_spans,
                            unsigned columns, gboolean color, GString *out);
