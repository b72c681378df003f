/* Numbers -> three classes (low, none, high) by two cut-offs, and how well two columns of classes agree.
 * A table counts items: table[gold][score]. Cut-offs are chosen so that macro-F1 is highest on the items that they are chosen on;
 * to be fair the items they are used on must be others (see folds.h). Nothing is kept. */
#pragma once
#include <glib.h>

#define FRAMING_CLASSES 3

typedef double FramingClassTable[FRAMING_CLASSES][FRAMING_CLASSES];
typedef struct { double low, high; } FramingCuts;       /* below low = class 0; above high = class 2; else 1 */

guint8 framing_classes_of (double value, FramingCuts cuts);
/* `order` sorts score; items whose `skip` is set do not count. FALSE = there is none that does */
gboolean framing_classes_choose (const double *score, const guint8 *gold, const guint *order, const guint8 *skip, guint n,
                                 FramingCuts *cuts);
/* mean over the classes that occur on either side of 2 tp / (2 tp + fp + fn) */
double framing_classes_macro_f1 (FramingClassTable table);
double framing_classes_alpha (FramingClassTable table);         /* ordinal, gold and score as two coders */
void framing_classes_count (const guint8 *gold, const guint8 *score, const double *weights, guint n, FramingClassTable table);
