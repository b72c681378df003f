/* What is known of each document of a collection: its axes and views, and where the engine measures them.
 * In: a schema, or the names that the first record bears; out: sides and views in a fixed order, read by all threads.
 * The value of an axis and view stands at `side * n_views + view`. Free with framing_layout_free(). */
#pragma once
#include "collection/collection.h"
#include "report/schema.h"

typedef struct {
  char *id, *column, *low_pole, *high_pole;     /* column: as tables call it, "hurdle_success" */
  int engine;                   /* number of the axis there; -1 = unknown to it */
} FramingLayoutSide;

typedef struct {
  char *name;
  int part, target;
} FramingLayoutView;

typedef struct { int score, low, high, hits, words; } FramingLayoutMetrics;     /* numbers in the schema; -1 = not measured */

typedef struct {
  const FramingSchema *schema;
  FramingLayoutSide *sides; guint n_sides;
  FramingLayoutView *views; guint n_views;
  guint first_target;           /* view of target 0 */
  FramingLayoutMetrics *metrics;
  const char *unknown;          /* an axis or target that the engine cannot measure, so that no article can be scored; NULL = none */
  const char *const *wanted;    /* axes of records; others are passed over. NULL = all */
} FramingLayout;

FramingLayout *framing_layout_new (const FramingSchema *schema);
/* axes, targets: of char *, as the first record names them */
FramingLayout *framing_layout_new_named (const FramingSchema *schema, GPtrArray *axes, GPtrArray *targets, const char *const *wanted,
                                         GError **error);
void framing_layout_free (FramingLayout *layout);

gboolean framing_layout_wants (const FramingLayout *layout, framing_str axis);
/* -1 = none of that name. `hint`: where it is likely to be */
int framing_layout_side (const FramingLayout *layout, framing_str axis, guint hint);
int framing_layout_target (const FramingLayout *layout, framing_str name, guint hint);  /* its view */
int framing_layout_part (framing_str name);                     /* the view of a part; -1 = it has none */
int framing_layout_engine_side (const FramingLayout *layout, guint axis);       /* of an axis of the engine */

void framing_layout_describe (const FramingLayout *layout, FramingCollection *collection);
/* Rounded as a record of them would be, so that articles and their records give the same. */
void framing_layout_measure (const FramingLayout *layout, const double *metrics, FramingValue *values);
