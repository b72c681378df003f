/* One story as a reader wants to see it: its articles by value, each with headline and the sentences that weigh most.
 * In: a story that clear.c ranked, and readings of its documents; out: a view with excerpts. A sentence that says the headline again,
 * or stands twice, is shown once; one that speaks against its article's score only where it weighs far more. framing_story_view_free(). */
#pragma once
#include "passage/clear.h"

FramingStoryView *framing_story_view_make (const FramingClearTask *task, const FramingClearStory *story, const FramingReadings *readings);
void framing_story_view_free (gpointer view);
