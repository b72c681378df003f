/* The documents of an axis by story and outlet: the cells from which the comparison is made, with the documents behind them.
 * In: a collection and the least hits that count; out: cells sorted by story, then group, each with its value (mean of its
 * documents that have evidence; NaN = none), and the documents of each in the order of the input. Left-out documents, and those without
 * story or group, are in no cell. Free with framing_cells_free(). */
#pragma once
#include "collection/collection.h"

typedef struct {
  guint32 story, group;
  guint first, n;               /* of `documents` */
  double value;
  guint32 hits, words;          /* of the documents with evidence: means, rounded down */
} FramingCell;

typedef struct {
  GArray *cells;                /* of FramingCell */
  GArray *documents;            /* of guint32 */
} FramingCells;

FramingCells *framing_cells_new (const FramingCollection *collection, guint32 axis, guint min_hits);
/* the end of the story that begins with a cell */
guint framing_cells_end (const FramingCells *cells, guint begin);
void framing_cells_free (FramingCells *cells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingCells, framing_cells_free)

/* a document's value that counts, or NaN */
double framing_cells_value (const FramingCollection *collection, guint32 document, guint32 axis, guint min_hits);
/* from 0 (no evidence) to nearly 1: how far a value of so many hits and words can be relied on */
double framing_cells_solidity (guint32 hits, guint32 words);
