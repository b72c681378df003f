/* The constants of an axis's score, from the heads of its lexicon files ("# headline-weight: 1.5"). */
#pragma once
#include "base/tsv.h"
#include "measure/score.h"

void framing_constants_read (FramingScoreConstants *constants, const FramingTsv *table, FramingFindings *findings);
