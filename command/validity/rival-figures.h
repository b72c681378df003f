/* Another tool beside ours on the items that both have: its figures, and the difference of r with its interval (ours minus
 * theirs, both computed in each draw). In: the block's columns and a tool; out: figures added to the caller's list. */
#pragma once
#include "validity/figures.h"
#include "validity/item-columns.h"

void framing_rival_figures_add (FramingFigures *figures, const FramingStudy *study, const FramingBlock *block,
                                const FramingItemColumns *columns, const FramingRival *rival);
