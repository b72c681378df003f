/* Values of groups (outlets) in blocks (stories), unbalanced: the two-way layout that every test here looks at.
 * In: values by block, NaN = missing; out: a layout of what can be compared: no missing value, and no block with fewer than
 * two groups; and the differences of each group from the mean of the others in its blocks. Both are the caller's to free. */
#pragma once
#include <glib.h>

typedef struct {
  guint32 n_blocks, n_groups, n_units;
  guint32 *first;               /* of the units of each block; n_blocks + 1 */
  guint32 *origin;              /* of each block: its number in what the layout was made from */
  guint32 *group;               /* of each unit; a group stands at most once in a block */
  double *value;                /* of each unit */
} FramingTwoway;

/* by group, then block */
typedef struct {
  guint32 n_groups;
  guint32 *first;               /* of the differences of each group; n_groups + 1 */
  guint32 *block;               /* of each difference: in the layout */
  double *value;
} FramingDifferences;

/* `first` has n_blocks + 1 members; `group` and `value` one for each unit, the units of a block one behind the other */
FramingTwoway *framing_twoway_new (guint32 n_blocks, guint32 n_groups, const guint32 *first, const guint32 *group, const double *value);
void framing_twoway_free (FramingTwoway *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingTwoway, framing_twoway_free)

FramingDifferences *framing_differences_new (const FramingTwoway *layout);
void framing_differences_free (FramingDifferences *differences);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingDifferences, framing_differences_free)
/* value - others; 0 when nothing but rounding is left */
double framing_differences_subtract (double value, double others);
