/* Stories for the articles that name none. In: a collection and the stems of its documents; out: the documents' `story`; the number of
 * articles that got one. Those that name a story keep it. A story that was found is called "match-N". */
#pragma once
#include "collection/collection.h"
#include "story/match.h"

/* the stories of all documents, whatever they name: a number for each in the caller's array; how many there are */
guint framing_stories_find (const FramingCollection *collection, const FramingStems *stems, const FramingMatchSettings *settings, guint32 *story);
guint64 framing_stories_settle (FramingCollection *collection, const FramingStems *stems, const FramingMatchSettings *settings);
