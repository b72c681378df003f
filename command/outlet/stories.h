/* Stories for the articles that name none. In: a collection and the stems of its documents; out: the documents' `story`; the number of
 * articles that got one. Those that name a story keep it. A story that was found is called "match-N". */
#pragma once
#include "collection/collection.h"
#include "story/match.h"

guint64 framing_stories_settle (FramingCollection *collection, const FramingStems *stems, const FramingMatchSettings *settings);
