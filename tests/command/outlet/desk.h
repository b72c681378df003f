/* Articles for the tests of the comparison, put on the desk one by one: two axes, views whole, headline, quoted and a target.
 * In: story, outlet ("" = none), day, score; out: a collection. The other axis and views have the same score unless they are set. */
#pragma once
#include "outlet/comparison.h"
#include <math.h>

enum { DESK_WHOLE, DESK_HEADLINE, DESK_QUOTED, DESK_TARGET, DESK_VIEWS };
#define DESK_AXES 2

static inline FramingCollection *
desk_new (void)
{
  FramingCollection *collection = framing_collection_new ();

  framing_collection_add_side (collection, "hurdle-success", "hurdle", "success");
  framing_collection_add_side (collection, "mood", "gloom", "joy");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  framing_collection_add_view (collection, "headline", FRAMING_PART_HEADLINE, -1);
  framing_collection_add_view (collection, "quoted", FRAMING_PART_QUOTED, -1);
  framing_collection_add_view (collection, "Port", FRAMING_PART_ALL, 0);
  return collection;
}

static inline guint32
desk_add (FramingCollection *collection, const char *story, const char *outlet, gint32 day, double score)
{
  FramingDocument document = { .id = "", .group = framing_collection_group (collection, outlet), .day = day, .wire = FRAMING_NO_NUMBER,
                               .story = framing_collection_story (collection, story),
                               .outlet = framing_collection_name (collection, outlet), .shelf = FRAMING_SHELF_NONE };
  guint32 number = framing_collection_add (collection, &document);

  for (guint32 axis = 0; axis < DESK_AXES; axis++)
    for (guint32 view = 0; view < DESK_VIEWS; view++)
      *framing_collection_value (collection, number, axis, view) = (FramingValue) { score, 0, 100, isnan (score) ? 0 : 3 };
  return number;
}
