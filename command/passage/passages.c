#include "passage/passages.h"
#include "passage/clear.h"
#include "passage/contrast.h"
#include "outlet/extremes.h"
#include "passage/story-view.h"
#include <math.h>
#include <string.h>

#define MOST_OUTLETS 6u
#define CANDIDATES(most) (6 * (most) + 16)      /* that are read, for so many that are wanted */

/* one outlet of an axis */
typedef struct {
  guint32 group;
  double direction;
  GArray *candidates;           /* of FramingContrastStory */
} Outlet;

/* one axis, while it is worked on */
typedef struct {
  FramingClearTask task;
  FramingCells *cells;
  GArray *stories;              /* of FramingClearStory */
  GArray *outlets;              /* of Outlet */
} Axis;

static void
clear_outlet (gpointer data)
{
  g_array_unref (((Outlet *) data)->candidates);
}

static void
clear_axis (gpointer data)
{
  Axis *axis = data;

  framing_cells_free (axis->cells);
  g_array_unref (axis->stories);
  g_array_unref (axis->outlets);
}

static void
choose_outlets (Axis *axis, const FramingAxisResult *result, guint most)
{
  guint32 groups[MOST_OUTLETS];
  guint n = framing_extremes_find (result, MOST_OUTLETS, groups);

  for (guint i = 0; i < n; i++)
    {
      const FramingOutletRow *row = framing_comparison_outlet (result, groups[i]);
      Outlet outlet = { .group = groups[i], .direction = row->same_story.value < 0 ? -1 : 1 };

      outlet.candidates = framing_contrast_candidates (&axis->task, outlet.group, outlet.direction, CANDIDATES (most));
      g_array_append_val (axis->outlets, outlet);
    }
}

/* The engine may know other axes than the records do: by name. */
static gboolean
find_axis (const FramingEngine *engine, const char *id, guint32 *number)
{
  for (size_t i = 0; i < engine->schema->n_axes; i++)
    if (strcmp (engine->schema->axes[i].id, id) == 0)
      {
        *number = (guint32) i;
        return TRUE;
      }
  return FALSE;
}

static GArray *
choose_axes (const FramingComparison *comparison, const FramingEngine *engine, guint most_stories, guint most_passages)
{
  const FramingCollection *collection = comparison->collection;
  GArray *axes = g_array_new (FALSE, TRUE, sizeof (Axis));

  g_array_set_clear_func (axes, clear_axis);
  for (guint32 i = 0; i < collection->sides->len; i++)
    {
      Axis axis = { .task = { .collection = collection, .axis = i, .min_hits = comparison->settings->min_hits } };

      if (!find_axis (engine, g_array_index (collection->sides, FramingSide, i).id, &axis.task.engine_axis))
        continue;
      axis.task.cells = axis.cells = framing_cells_new (collection, i, axis.task.min_hits);
      axis.stories = most_stories > 0 ? framing_clear_candidates (&axis.task, CANDIDATES (most_stories))
                                      : g_array_new (FALSE, FALSE, sizeof (FramingClearStory));
      axis.outlets = g_array_new (FALSE, FALSE, sizeof (Outlet));
      g_array_set_clear_func (axis.outlets, clear_outlet);
      if (most_passages > 0)
        choose_outlets (&axis, framing_comparison_get (comparison, i, 0), most_passages);
      g_array_append_val (axes, axis);
    }
  return axes;
}

/* ---- documents ---------------------------------------------------------------------------------------------- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static void
add_documents (const Axis *axis, GArray *documents)
{
  for (guint i = 0; i < axis->stories->len; i++)
    framing_clear_documents (&axis->task, &g_array_index (axis->stories, FramingClearStory, i), documents);
  for (guint o = 0; o < axis->outlets->len; o++)
    {
      const Outlet *outlet = &g_array_index (axis->outlets, Outlet, o);

      for (guint i = 0; i < outlet->candidates->len; i++)
        framing_contrast_documents (&axis->task, &g_array_index (outlet->candidates, FramingContrastStory, i), outlet->direction,
                                    documents);
    }
}

/* sorted, each once */
static GArray *
find_documents (const GArray *axes)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint kept = 0;

  for (guint i = 0; i < axes->len; i++)
    add_documents (&g_array_index (axes, Axis, i), documents);
  g_array_sort (documents, compare_numbers);
  for (guint i = 0; i < documents->len; i++)
    if (kept == 0 || g_array_index (documents, guint32, kept - 1) != g_array_index (documents, guint32, i))
      g_array_index (documents, guint32, kept++) = g_array_index (documents, guint32, i);
  g_array_set_size (documents, kept);
  return documents;
}

/* ---- passages ----------------------------------------------------------------------------------------------- */

static FramingPassages *
new_passages (void)
{
  FramingPassages *passages = g_new0 (FramingPassages, 1);

  passages->stories = g_ptr_array_new_with_free_func (framing_story_view_free);
  passages->passages = g_ptr_array_new_with_free_func (framing_contrast_passage_free);
  return passages;
}

static void
fill (FramingPassages *passages, const Axis *axis, const FramingReadings *readings, const FramingLikeness *likeness, guint most_stories,
      guint most_passages)
{
  guint since = passages->passages->len;

  framing_clear_views (&axis->task, axis->stories, readings, likeness, most_stories, passages->stories);
  for (guint i = 0; i < axis->outlets->len; i++)
    {
      const Outlet *outlet = &g_array_index (axis->outlets, Outlet, i);

      framing_contrast_passages (&axis->task, outlet->candidates, outlet->direction, readings, likeness, most_passages, since,
                                 passages->passages);
    }
}

FramingPassages *
framing_passages_find (const FramingComparison *comparison,
                       const FramingEngine     *engine,
                       guint                    most_stories,
                       guint                    most_passages,
                       GError                 **error)
{
  FramingPassages *passages = new_passages ();
  g_autoptr (GArray) axes = NULL;
  g_autoptr (GArray) documents = NULL;
  g_autoptr (FramingReadings) readings = NULL;
  g_autoptr (FramingLikeness) likeness = NULL;

  if (comparison->collection->shelf == NULL)
    return passages;
  axes = choose_axes (comparison, engine, most_stories, most_passages);
  documents = find_documents (axes);
  readings = framing_readings_new (comparison->collection, engine, documents, comparison->settings->jobs, error);
  if (readings == NULL)
    {
      framing_passages_free (passages);
      return NULL;
    }
  likeness = framing_likeness_new (readings);
  for (guint i = 0; i < axes->len; i++)
    fill (passages, &g_array_index (axes, Axis, i), readings, likeness, most_stories, most_passages);
  return passages;
}

void
framing_passages_free (FramingPassages *passages)
{
  if (passages == NULL)
    return;
  g_ptr_array_unref (passages->stories);
  g_ptr_array_unref (passages->passages);
  g_free (passages);
}
