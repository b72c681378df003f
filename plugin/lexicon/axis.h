/* Axis files -> axes and their entries in the index.
 * An axis may have several files (the built-in one and users' own, added to it); its poles are those of the first. */
#pragma once
#include "base/tsv.h"
#include "lexicon/index.h"

typedef struct {
  char *id, *low, *high, *definition, *language;
  GPtrArray *sources;                   /* names of its files */
  guint n_entries;
} FramingAxis;

FramingAxis *framing_axis_new (const char *id, const char *low, const char *high);
void framing_axis_free (FramingAxis *axis);
/* The axis that the table is about, found in `axes` (of FramingAxis) or added to it; NULL after a finding. */
FramingAxis *framing_axis_of_table (GPtrArray *axes, const FramingTsv *table, const char *language, FramingFindings *findings);
/* Adds all rows to the builder, in `layer`. */
void framing_axis_read (FramingAxis *axis, const FramingTsv *table, FramingIndexBuilder *builder, uint8_t layer, FramingTermContext *context);
/* The same for protected.tsv: terms without pole. */
void framing_axis_read_protected (const FramingTsv *table, FramingIndexBuilder *builder, uint8_t layer, FramingTermContext *context);
