/* All that a comparison found, as its forms of output see it: the terminal, the tables, the page.
 * In: filled by compare.c; out: read by tables/ and page/. Everything is borrowed and must outlive the struct. Both say a finding
 * with the sentences of tables/wording.h. */
#pragma once
#include "outlet/comparison.h"
#include "passage/passages.h"
#include "outlet/terms.h"

typedef struct {
  const char *version, *digest; /* digest: of the scores; NULL = unknown */
  const char *command;          /* the command line as it was given, one line */
  const char *wire;             /* "once", "keep", "drop" */
  gboolean matched;             /* stories were found by --match, not read from the input */
  guint match_days;
  guint64 documents, failed;    /* failed: could not be read or scored */
  guint64 copies, copy_clusters;        /* near-identical texts: copies left out (with "keep": that could be), and clusters of them */
  guint64 without_group, without_story; /* documents that count in no comparison */
  guint64 stories, shared_stories;      /* in all; with two outlets or more */
  gint32 first_day, last_day;   /* FRAMING_NO_DAY = no dates */
} FramingFacts;

/* fills what can be seen in the documents: first and last day, and stories with articles of two outlets or more, whatever was
 * found in them */
void framing_findings_look (const FramingCollection *collection, FramingFacts *facts);

typedef struct {
  const FramingComparison *comparison;
  GPtrArray *terms;             /* of FramingTerms *, for the outlets that differ most on each axis; may be empty */
  const FramingPassages *passages;      /* NULL = not asked for, or no texts */
  FramingFacts facts;
  GPtrArray *missing;           /* of char *: sentences that name what could not be told and what would be needed for it */
  gboolean details;             /* the terminal shows all it has, not the short form */
} FramingFindings;
