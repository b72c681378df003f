/* p -> adjusted p, family by family. For each axis:
 *   outlets on the whole          Holm; the primary family
 *   pairs on the whole            Holm, opened by the overall test at 0.05; otherwise not adjusted, and none survives
 *   outlets in parts and voices   Benjamini and Hochberg, exploratory, as all that follow
 *   outlets on targets
 *   trends
 *   share without evidence        one family each: on the whole, in parts and voices, on targets
 * In: a comparison with p in all rows; out: p_adjusted and survives in them. */
#pragma once
#include "outlet/comparison.h"

#define FRAMING_FAMILIES_LEVEL 0.05

void framing_families_adjust (FramingComparison *comparison);
