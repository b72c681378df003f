/* Which terms make an outlet differ: over the stories that it shares with others, and the whole articles.
 * In: a collection with uses, and a comparison; out: for one axis and outlet the terms by how much each adds to the difference in
 * (high - low) / words, and by log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008). The shares of
 * all terms add up exactly to `rate_difference`. An outlet that shares no story: 0 stories, no rows, NaN. An article without words has
 * rate 0. Free with framing_terms_free(). */
#pragma once
#include "outlet/comparison.h"

typedef struct {
  guint32 term;                 /* of the collection */
  const char *words;            /* the form of it that is used most, for people */
  guint64 uses, other_uses;     /* by the outlet, by the others, on the shared stories */
  double log_odds, z;           /* above 0: the outlet's; z ranks, it is no test */
  double share;                 /* of rate_difference */
} FramingTermRow;

typedef struct {
  guint32 axis, group;
  guint stories;
  guint64 words, other_words;
  double rate_difference;       /* same-story difference of 1000 (high - low) / words */
  double score_difference;      /* of the score, on the same stories */
  double slope;                 /* score for each unit of rate: least squares over units after story means */
  double remainder;             /* score_difference - slope * rate_difference: headline weight, damping, saturation */
  GArray *rows;                 /* of FramingTermRow, the largest |share| first */
} FramingTerms;

FramingTerms *framing_terms_find (const FramingComparison *comparison, guint32 axis, guint32 group);
void framing_terms_free (FramingTerms *terms);
