/* Average link: candidates -> groups of documents.
 * In: vectors, days and candidates, in the order of candidates.h; out: for each place the lowest place of its group.
 * The average over all pairs of two groups is the product of their vectors' sums over their sizes: exact, without looking at the pairs
 * (but for sums of many documents, of which the heaviest stems are kept). */
#pragma once
#include "story/candidates.h"

void framing_groups_link (const FramingCandidateSearch *search, const GArray *candidates, guint32 *group);
