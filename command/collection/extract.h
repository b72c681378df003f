/* A batch of articles or records -> all that a collection wants to know of them, by any number of threads.
 * In: a parsed batch, a layout that says what the values are, articles by id for records without a text; out: one item for each
 * document, in their order, that points into the batch and into the extract. An extractor is the memory of one thread. */
#pragma once
#include "collection/gather.h"
#include "collection/join.h"
#include "collection/layout.h"
#include "collection/uses.h"

typedef struct {
  const char *id, *group, *story, *outlet;      /* "" = none */
  const char *digest;           /* of a record; "" = it has none */
  char *failure;                /* "FILE:LINE: reason"; NULL = all is well */
  FramingBook book;             /* extra: only if it is wanted */
  gint32 day;
  guint32 joined;               /* number of its article; FRAMING_NO_NUMBER = none was found, or looked for */
  gboolean record, scored, has_text, has_uses;
  guint first_use, n_uses, first_stem, n_stems;
  FramingSignature signature;   /* without shingles unless it is wanted */
} FramingExtractItem;

typedef struct {
  FramingBatch *batch;
  GArray *items;                /* of FramingExtractItem */
  FramingValue *values;         /* of item i: from i * sides * views on */
  FramingUses uses;
  GArray *stems;                /* of FramingStem */
  GStringChunk *strings;
  char *fault;                  /* "FILE:LINE: reason" why no documents but those before it can be had; NULL = all is well */
} FramingExtract;

typedef struct FramingExtractor FramingExtractor;

FramingExtractor *framing_extractor_new (const FramingGatherSettings *settings, const FramingJoin *join, const int *cancel);
/* takes the batch over */
FramingExtract *framing_extractor_run (FramingExtractor *extractor, const FramingLayout *layout, FramingBatch *batch);
void framing_extractor_free (FramingExtractor *extractor);
void framing_extract_free (FramingExtract *extract);
