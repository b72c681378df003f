/* TF-IDF: stems of documents -> unit vectors, whose scalar product is the cosine of two documents.
 * In: the stems and the order in which the documents are wanted; out: for each place of that order its weights, sorted by term.
 * Weight = (1 + log count) * log ((N + 1 + S) / (n + S s)): n of N documents have the stem, and so do S s of S = 500 imagined ones,
 * s being its share in lexicons/en/openings.tsv: without them a handful of articles could not tell common words from rare ones.
 * Pairs of words weigh 0.4 of that. The heaviest 200 weights stand for the document. Free with framing_vectors_free(). */
#pragma once
#include "story/stems.h"

typedef struct { guint32 term; float weight; } FramingWeight;
typedef struct FramingVectors FramingVectors;

FramingVectors *framing_vectors_new (const FramingStems *stems, const guint32 *order);  /* order: as many numbers as documents */
guint framing_vectors_count (const FramingVectors *vectors);
guint framing_vectors_terms (const FramingVectors *vectors);
const FramingWeight *framing_vectors_get (const FramingVectors *vectors, guint place, guint *n);
double framing_vectors_product (const FramingWeight *a, guint n_a, const FramingWeight *b, guint n_b);
/* Leaves the `most` heaviest weights, sorted by term as before; the number left. Of equal ones the first stay. */
guint framing_vectors_trim (FramingWeight *weights, guint n, guint most, float *scratch);
void framing_vectors_free (FramingVectors *vectors);
