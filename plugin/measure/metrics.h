/* The columns of values that a model gives for each document: what they are called, mean, and range over.
 * Made with the analyzer; immutable, owned by it. framing_metrics_fill() writes one document's row. */
#pragma once
#include "measure/measure.h"

typedef struct { framing_metric *items; size_t n; GStringChunk *texts; } FramingMetrics;

FramingMetrics *framing_metrics_new (const FramingModel *model);
void framing_metrics_free (FramingMetrics *metrics);
/* values[i * step] for each metric i. */
void framing_metrics_fill (const FramingMetrics *metrics, const FramingMeasure *measure, const FramingDocument *document,
                           double *values, ptrdiff_t step);
void framing_metrics_blank (const FramingMetrics *metrics, double *values, ptrdiff_t step);    /* a document that failed */
