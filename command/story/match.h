/* Which documents are about the same event: cosine of TF-IDF over stems of title and opening, groups by average link: the two
 * groups whose documents are alike most, on average over all pairs of one from each, become one, as long as that average is at least
 * `likeness` and the dates of all their documents lie within `days`. In: stems and days of n documents; out: a number of its story for
 * each, counted from 0 in the order of first appearance; a document that matches none has a story of its own. No step looks at
 * all pairs, and the result is the same for any number of threads. */
#pragma once
#include "story/stems.h"

#define FRAMING_MATCH_DAYS 2    /* unless --days says so */

typedef struct {
  guint days;                   /* two documents of a story lie at most so many days apart, where both have a date */
  double likeness;              /* least cosine; 0 = the usual one */
  guint jobs;
} FramingMatchSettings;

/* days: FRAMING_NO_DAY (collection/collection.h: G_MININT32) = none. The number of stories. */
guint framing_match_stories (const FramingStems *stems, const gint32 *days, const FramingMatchSettings *settings, guint32 *story);
