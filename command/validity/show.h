/* Figures of a block -> bytes: a table for people, one JSON object a line, or rows of CSV.
 * In: the study, the block, its figures and its worst items (NULL = not asked for); out: text appended to the caller's string.
 * FALSE = the evidence could not be had; the user was told. */
#pragma once
#include "validity/figures.h"

typedef struct {
  const FramingStudy *study;
  const FramingBlock *block;
  const FramingFigures *figures;
  const GArray *misses;         /* of FramingMiss; NULL = none wanted */
} FramingShow;

gboolean framing_show_table (const FramingShow *show, GString *out);
gboolean framing_show_json (const FramingShow *show, GString *out);
gboolean framing_show_csv (const FramingShow *show, GString *out);
void framing_show_csv_head (GString *out);
