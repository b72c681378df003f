/* Pairs of documents that may be of one story: their cosine is at least `least`, their days lie at most `days` apart.
 * In: vectors and days, in an order where those without a day come first, then by day; out: a GArray of FramingCandidate by b, then a
 * (a < b), the same for any number of threads; free it. Found through an inverted index: for each document so many postings are
 * looked at, the rarest stems first, and so many of its nearest are kept, that the work is linear whatever the texts are. */
#pragma once
#include "story/vectors.h"

typedef struct { guint32 a, b; float likeness; } FramingCandidate;

typedef struct {
  const FramingVectors *vectors;
  const gint32 *days;           /* G_MININT32 = none */
  guint window;                 /* days */
  double least;
  guint jobs;
} FramingCandidateSearch;

GArray *framing_candidates_find (const FramingCandidateSearch *search);
