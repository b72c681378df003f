/* The figures of several coders, where a block has two or more: see coders.h. In: the block and the tool's score of each of its
 * items (no evidence as 0); out: figures added to the caller's list. */
#pragma once
#include "validity/figures.h"

void framing_coders_figures_add (FramingFigures *figures, const FramingStudy *study, const FramingBlock *block, const double *score);
