/* Documents -> units: what one outlet published on one story. The layout is the same for all axes and views.
 * In: a collection, borrowed; out: stories and groups by byte order of their names (so that nothing depends on the order of the
 * input), the units of each story by group, the documents of each unit in the order of the input. A document that is left out, or has
 * no group or no story, is in no unit. Numbers here are places in these orders, not the collection's. framing_units_free(). */
#pragma once
#include "collection/collection.h"

typedef struct {
  const FramingCollection *collection;
  guint32 n_stories, n_groups, n_units;
  guint32 *story_number, *group_number;         /* the collection's number of each story, of each group */
  guint32 *group_place;         /* of each of the collection's groups: its place here */
  gboolean *has_documents;      /* of each group: one that is not left out, on a story or not */
  gint32 *day;                  /* of each story: the earliest of the documents in its units; FRAMING_NO_DAY = none */
  guint32 *first;               /* of the units of each story; n_stories + 1 */
  guint32 *group;               /* of each unit */
  guint32 *first_document;      /* of each unit, in `documents`; n_units + 1 */
  guint32 *documents;
} FramingUnits;

FramingUnits *framing_units_new (const FramingCollection *collection);
const char *framing_units_group_name (const FramingUnits *units, guint32 group);
void framing_units_free (FramingUnits *units);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingUnits, framing_units_free)
