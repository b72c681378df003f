/* The additive model value = group effect + block effect + residual, by least squares over unbalanced data. Blocks are eliminated
 * and the equations of the groups solved by conjugate gradients without a matrix, so thousands of groups cost no more than their units.
 * In: a layout, borrowed; out: effects, weighted by units to sum to 0 within each component (groups that blocks connect, directly or
 * not: across components effects cannot be compared), and the residual spread. Free with framing_additive_free(). */
#pragma once
#include "statistics/twoway.h"

typedef struct {
  guint32 n_groups, n_components;
  double *effect;               /* of each group; NaN = has no unit */
  guint32 *component;           /* of each group: 0 is the one with most units (then: with the lowest group); G_MAXUINT32 = has no unit */
  double residual_ss, residual_sd;      /* sd: NaN without degrees of freedom */
  gint64 df;                    /* units - groups with units - blocks + components */
  guint iterations;
  gboolean converged;
} FramingAdditive;

FramingAdditive *framing_additive_fit (const FramingTwoway *layout);
void framing_additive_free (FramingAdditive *additive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingAdditive, framing_additive_free)
