/* Units -> their numbers on one axis in one view. Articles of a unit are averaged: those with evidence for the value, all that count
 * for the others. An article counts in a view when the view has words of it (all count in the whole). It has no evidence when it has
 * no score, or fewer hits than are asked for.
 * In: units and where to look, borrowed; out: arrays by unit and by group of the units. Free with framing_measures_free(). */
#pragma once
#include "outlet/comparison.h"
#include "outlet/units.h"

/* where to look */
typedef struct {
  const FramingUnits *units;
  const FramingComparisonSettings *settings;
  guint32 axis, view;
  const char *axis_name, *view_name;
  guint testable;               /* groups with enough shared stories for a test, were there evidence in all articles */
} FramingScope;

typedef struct {
  guint32 n_units, n_groups;
  double *value;                /* of each unit; NaN = none of its articles has evidence */
  double *as_zero;              /* the same, no evidence counted as 0; NaN = none of its articles counts here */
  double *share_without;        /* of its articles, those without evidence; NaN = none counts here */
  guint32 *articles, *without;  /* of each group */
  guint32 *own_stories;         /* of each group: units with a value */
  double *mean;                 /* of each group: of the values of its units */
} FramingMeasures;

FramingMeasures *framing_measures_new (const FramingScope *scope);
void framing_measures_free (FramingMeasures *measures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingMeasures, framing_measures_free)
