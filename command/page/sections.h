/* The pieces of the page, in the order in which they stand on it, one file for each.
 * In: the page as it grows, and mostly the result of one axis; out: HTML appended to page->out. A piece that has nothing to
 * show writes nothing. What a piece may be long in is cut to a bounded number of rows, and says so. */
#pragma once
#include "findings.h"
#include "page/html.h"

typedef struct {
  const FramingFindings *findings;
  const FramingComparison *comparison;
  const FramingCollection *collection;
  GString *out;
  guint ids;                    /* the last number given to an element */
  unsigned decimals;            /* that differences on the axis of the moment are shown with */
} FramingPage;

/* axis n has the id "axis-n" */
void framing_finding_append (FramingPage *page);                /* the finding in words */
void framing_guide_append (FramingPage *page);                  /* how to read it */
void framing_outlets_append (FramingPage *page, const FramingAxisResult *result);
void framing_pairs_append (FramingPage *page, const FramingAxisResult *result);
void framing_words_append (FramingPage *page, const FramingAxisResult *result);         /* terms */
void framing_quotes_append (FramingPage *page, const FramingAxisResult *result);        /* pairs of sentences */
void framing_stories_append (FramingPage *page, const FramingAxisResult *result);
void framing_course_append (FramingPage *page, const FramingAxisResult *result);
void framing_views_append (FramingPage *page, const FramingAxisResult *result);         /* parts, voices, targets */
void framing_silence_append (FramingPage *page, const FramingAxisResult *result);       /* no evidence */
void framing_method_append (FramingPage *page);
void framing_limits_append (FramingPage *page);
