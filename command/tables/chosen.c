#include "tables/chosen.h"
#include "tables/wording.h"
#include <math.h>

typedef struct {
  const FramingOutletRow *row;
  guint place;                  /* in the result */
  gboolean survives;
} Candidate;

/* for each group: does any of its differences survive? Free with g_free(). */
static gboolean *
mark_survivors (const FramingComparison *comparison, const FramingAxisResult *result)
{
  gboolean *survives = g_new0 (gboolean, MAX (comparison->collection->groups->len, 1));

  for (guint i = 0; i < result->trends->len; i++)
    if (g_array_index (result->trends, FramingTrendRow, i).survives)
      survives[g_array_index (result->trends, FramingTrendRow, i).group] = TRUE;
  for (guint32 view = 0; view < comparison->collection->views->len; view++)
    {
      const GArray *outlets = framing_comparison_get (comparison, result->axis, view)->outlets;

      for (guint i = 0; i < outlets->len; i++)
        if (g_array_index (outlets, FramingOutletRow, i).same_story.survives)
          survives[g_array_index (outlets, FramingOutletRow, i).group] = TRUE;
    }
  return survives;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;
  double first = fabs (x->row->same_story.value), second = fabs (y->row->same_story.value);

  if (x->survives != y->survives)
    return x->survives ? -1 : 1;
  if (first != second)
    return first > second ? -1 : 1;
  return x->place < y->place ? -1 : 1;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  return x->place < y->place ? -1 : 1;
}

static GArray *
list_candidates (const FramingComparison *comparison, const FramingAxisResult *result)
{
  g_autofree gboolean *survives = mark_survivors (comparison, result);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);
      Candidate candidate = { row, i, survives[row->group] };

      if (framing_wording_tested (row))
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}

GPtrArray *
framing_chosen_new (const FramingComparison *comparison, const FramingAxisResult *result, guint least, guint most)
{
  g_autoptr (GArray) candidates = list_candidates (comparison, result);
  GPtrArray *rows = g_ptr_array_new ();
  guint n = 0;

  g_array_sort (candidates, compare_candidates);
  while (n < MIN (candidates->len, most) && (n < least || g_array_index (candidates, Candidate, n).survives))
    n++;
  g_array_set_size (candidates, n);
  g_array_sort (candidates, compare_places);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, (gpointer) g_array_index (candidates, Candidate, i).row);
  return rows;
}
