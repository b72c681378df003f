/* The stems of titles and openings of many documents, as the matching of stories sees them.
 * In: the tokens of a document; out: (stem, count) pairs, a stem being a 64-bit hash of its text, so that threads need no common
 * dictionary; two stems would have to share all 64 bits to be taken for one. Filled by one thread, read by any. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef struct { guint64 stem; guint32 count; } FramingStem;

typedef struct FramingStems FramingStems;

/* Appends the pairs of one document to a GArray of FramingStem, sorted by stem. */
void framing_stems_of (const framing_inspect *inspect, framing_session *session, const framing_doc *doc, GArray *pairs);

FramingStems *framing_stems_new (void);
void framing_stems_add (FramingStems *stems, const FramingStem *pairs, guint n);        /* the next document */
guint framing_stems_count (const FramingStems *stems);                                  /* documents */
const FramingStem *framing_stems_get (const FramingStems *stems, guint document, guint *n);
void framing_stems_free (FramingStems *stems);
