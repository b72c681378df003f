/* Input -> output, with any number of threads and the same bytes for each number.
 * Each worker takes a batch (one at a time, in order), parses, scores and writes it into memory; the calling thread puts
 * the pieces out in the order of the batches. At most a few batches are in flight, so memory does not grow with the input.
 * Everything is borrowed. FALSE = the output cannot be written (error), or no session could be had (no error, user told). */
#pragma once
#include "engine.h"
#include "report/output.h"
#include "report/report.h"

typedef struct {
  const FramingEngine *engine;
  FramingInput *input;
  FramingReport *report;
  FramingOutput *output;
  guint jobs;
  guint32 max_evidence;         /* for each document; 0 = none wanted */
  gboolean progress;            /* show how far the work is */
} FramingPipeline;

typedef struct {
  FramingCounts counts;
  char *first_failure;          /* "FILE:LINE: reason", or NULL; the caller frees it */
} FramingOutcome;

char *framing_pipeline_failure (const FramingArticle *article, const char *reason);       /* "FILE:LINE: reason" */
gboolean framing_pipeline_run (const FramingPipeline *pipeline, FramingOutcome *outcome, GError **error);
