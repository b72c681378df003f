/* How wide the columns of a table of differences are, so that it fits the screen: what has no room goes, the least needed first.
 * In: the room and what the names want; out: widths, and cells that keep to them. */
#pragma once
#include "tables/screen.h"

typedef struct {
  unsigned decimals;
  gsize name, plot;             /* plot: 0 = none */
  gboolean stories, interval, chance;
} FramingShape;

/* `names` names stand side by side in a row, each as wide as `shape->name` at last; `wanted` is the widest of them */
void framing_shape_fit (FramingShape *shape, gsize columns, gsize names, gsize wanted, gboolean plot);
gsize framing_shape_width (const FramingShape *shape, gsize names);

void framing_shape_head (const FramingScreen *screen, const FramingShape *shape, GString *line, gboolean before);
void framing_shape_stories (const FramingScreen *screen, const FramingShape *shape, GString *line, const FramingDifference *difference);
/* value, interval, p, and a mark if it survives */
void framing_shape_difference (const FramingScreen *screen, const FramingShape *shape, GString *line, const FramingDifference *difference);
