/* A study -> blocks: the items of one file and one axis, and with --by those of each value of a field.
 * In: a study; out: an array of blocks, each followed by its parts, in the order of the input, parts in byte order of their
 * values. An item whose gold is of the other kind than the first one's falls out and is counted as a problem.
 * A block owns its list of items, the array owns the blocks (g_ptr_array_unref). */
#pragma once
#include "validity/study.h"

typedef struct {
  const char *file;             /* of the input */
  guint axis;
  gboolean whole;               /* FALSE = a part: the items whose --by field is `by` (NULL = those without) */
  const char *by;
  gboolean classes;             /* gold is neg, neu, pos; else numbers */
  double band;                  /* gold within it counts as the class in the middle */
  GArray *items;                /* of guint: numbers of the study's items */
} FramingBlock;

GPtrArray *framing_blocks_find (FramingStudy *study);
