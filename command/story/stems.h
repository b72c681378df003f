/* The stems of titles and openings of many documents, as the matching of stories sees them.
 * In: the tokens of a document; out: (stem, count) pairs, a stem being a 64-bit hash of its text, so that threads need no common
 * dictionary; two stems would have to share all 64 bits to be taken for one. A word of the title counts 4, one of the first lines
 * 2, one further down 1; boilerplate and what follows the opening are left out. Two words of title or first lines that stand side by
 * side are a stem of their own, a pair: it tells more of an event than the words alone. Filled by one thread, read by any. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef struct { guint64 stem; guint32 count; } FramingStem;
typedef struct { guint32 term, count; } FramingTermCount;               /* term: number of the stem, by first appearance */

typedef struct FramingStems FramingStems;

guint64 framing_stems_hash (framing_str stem);
guint64 framing_stems_pair (guint64 first, guint64 second);             /* of two words side by side */
/* Appends the pairs of one document to a GArray of FramingStem, sorted by stem; nothing when its tokens cannot be had. */
void framing_stems_of (const framing_inspect *inspect, framing_session *session, const framing_doc *doc, GArray *pairs);

FramingStems *framing_stems_new (void);
void framing_stems_add (FramingStems *stems, const FramingStem *pairs, guint n);        /* the next document; n may be 0 */
guint framing_stems_count (const FramingStems *stems);                                  /* documents */
const FramingTermCount *framing_stems_get (const FramingStems *stems, guint document, guint *n);        /* in the order of the pairs */
guint framing_stems_terms (const FramingStems *stems);                                  /* different stems in all */
gboolean framing_stems_is_pair (const FramingStems *stems, guint32 term);
gboolean framing_stems_find (const FramingStems *stems, guint64 stem, guint32 *term);
void framing_stems_free (FramingStems *stems);
