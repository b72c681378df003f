/* One scored document on its way from the scorer to a report.
 * Everything is borrowed: the article from its batch, values and evidence from the scorer until its next call.
 * `error` is set for a document that could not be scored; values, notes and evidence mean nothing then. */
#pragma once
#include "input/input.h"

/* a stretch of one field that belongs to one part; only `explain` has them */
typedef struct {
  guint32 begin, end;           /* bytes in the field */
  guint32 flags;                /* FRAMING_TOKEN_ bits: title, headline, lead, body, boilerplate, quoted */
} FramingSpan;

typedef struct {
  const FramingArticle *article;
  const char *error;
  const double *values;         /* metric m of the schema stands at values[m]; NaN = none */
  guint32 notes;                /* FRAMING_NOTE_ bits */
  const framing_evidence_list *evidence;        /* NULL = not asked for */
  size_t first_evidence, n_evidence;            /* this document's items of it */
  const FramingSpan *spans; size_t n_spans;     /* NULL = not asked for */
} FramingRecord;
