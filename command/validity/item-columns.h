/* The items of a block as columns of numbers: what all figures are computed from.
 * In: a study and a block; out: arrays in the order of the items; clusters are stories, documents or what --group names, else each
 * item is its own. The caller frees with framing_item_columns_clear() what is in the struct. */
#pragma once
#include "validity/blocks.h"
#include "validity/sample.h"

typedef struct {
  FramingSample *all;           /* no evidence as 0 */
  FramingSample *covered;       /* items with evidence; the same clusters */
  guint8 *classes;              /* of the gold */
  guint *story;                 /* FRAMING_NO_STORY = none */
  guint n_stories, errors;
  const char *drawn;
} FramingItemColumns;

FramingItemColumns framing_item_columns_make (const FramingStudy *study, const FramingBlock *block);
void framing_item_columns_clear (FramingItemColumns *columns);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FramingItemColumns, framing_item_columns_clear)
