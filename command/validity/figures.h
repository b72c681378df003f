/* A block of scored items -> figures of agreement, each with its interval and the number of items behind it.
 * In: a study, one of its blocks, the other tools; out: a list that all forms of output print in this order. A figure that is
 * not defined (too few items, no spread) is NaN. Keys are static; names are borrowed from the study and the tools.
 * Free with framing_figures_free(). */
#pragma once
#include "validity/blocks.h"
#include "validity/bootstrap.h"
#include "validity/rivals.h"

typedef struct {
  const char *key;              /* "r", "compare_r", ... */
  const char *name;             /* of the coder or the other tool; NULL = none */
  double value;
  FramingInterval interval;     /* NaN = none */
  guint n;                      /* items, or pairs of them */
} FramingFigure;

typedef struct {
  GArray *list;                 /* of FramingFigure */
  GStringChunk *names;
  guint items, covered, errors, clusters;
  const char *drawn;            /* what the bootstrap draws: "story", "item", ... */
} FramingFigures;

FramingFigures *framing_figures_measure (const FramingStudy *study, const FramingBlock *block, const GPtrArray *rivals);
void framing_figures_free (FramingFigures *figures);

void framing_figures_add (FramingFigures *figures, const char *key, const char *name, double value, FramingInterval interval, guint n);
const FramingFigure *framing_figures_get (const FramingFigures *figures, guint i);
