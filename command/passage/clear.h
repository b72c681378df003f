/* The stories of an axis on which outlets differ most clearly, and what of them is shown.
 * In: the cells of the axis; out: candidates by numbers alone, whose documents are then read; then, with the readings, the
 * clearest of them as views. Clarity = (spread between the lowest and the highest outlet, less the standard error of the two scores),
 * times the solidity of both (hits, words), times their articles' likeness L / (L + 0.2), halved where both lie on one side of 0, and
 * next to nothing where L is far below 0.13; ties by the name of the story. Views: framing_story_view_free(). */
#pragma once
#include "passage/cells.h"
#include "passage/likeness.h"
#include "passage/passages.h"

typedef struct {
  guint32 story;
  guint first, end;             /* cells of the story */
  guint low, high;              /* the cells with the lowest and the highest value */
  double spread, rank;          /* rank: by which candidates were chosen */
} FramingClearStory;

/* a question about one axis, as clear.c and contrast.c get it */
typedef struct {
  const FramingCollection *collection;
  const FramingCells *cells;
  guint32 axis;                 /* of the collection */
  guint32 engine_axis;
  guint min_hits;
} FramingClearTask;

/* at most `most`, the best first */
GArray *framing_clear_candidates (const FramingClearTask *task, guint most);
/* appends the documents that a view of the story shows, at most eight: lowest value first, those without one last */
void framing_clear_documents (const FramingClearTask *task, const FramingClearStory *story, GArray *documents);
/* appends at most `most` views to `views`, the clearest first */
void framing_clear_views (const FramingClearTask *task, const GArray *candidates, const FramingReadings *readings,
                          const FramingLikeness *likeness, guint most, GPtrArray *views);
