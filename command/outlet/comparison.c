#include "outlet/comparison.h"
#include "outlet/course.h"
#include "outlet/families.h"
#include "outlet/measures.h"
#include "outlet/pairing.h"
#include "outlet/rows.h"

/* Threads take an axis and view after the other, and each writes its own result. */
typedef struct {
  FramingComparison *comparison;
  const FramingUnits *units;
  guint testable;
  gint next;
} Work;

static void
clear_course_row (gpointer data)
{
  g_free (((FramingCourseRow *) data)->period);
}

static FramingAxisResult *
new_result (guint32 axis, guint32 view)
{
  FramingAxisResult *result = g_new0 (FramingAxisResult, 1);

  result->axis = axis;
  result->view = view;
  result->outlets = g_array_new (FALSE, FALSE, sizeof (FramingOutletRow));
  result->pairs = g_array_new (FALSE, FALSE, sizeof (FramingPairRow));
  result->course = g_array_new (FALSE, FALSE, sizeof (FramingCourseRow));
  g_array_set_clear_func (result->course, clear_course_row);
  result->trends = g_array_new (FALSE, FALSE, sizeof (FramingTrendRow));
  return result;
}

static void
free_result (gpointer data)
{
  FramingAxisResult *result = data;

  g_array_unref (result->outlets);
  g_array_unref (result->pairs);
  g_array_unref (result->course);
  g_array_unref (result->trends);
  g_free (result);
}

static void
compute (const Work *work, FramingAxisResult *result)
{
  const FramingCollection *collection = work->comparison->collection;
  const FramingUnits *units = work->units;
  FramingScope scope = { units, work->comparison->settings, result->axis, result->view,
                         g_array_index (collection->sides, FramingSide, result->axis).id,
                         g_array_index (collection->views, FramingView, result->view).name, work->testable };
  g_autoptr (FramingMeasures) measures = framing_measures_new (&scope);
  g_autoptr (FramingTwoway) layout = framing_twoway_new (units->n_stories, units->n_groups, units->first, units->group, measures->value);
  g_autoptr (FramingDifferences) differences = framing_differences_new (layout);

  framing_rows_fill (result, &scope, measures, layout, differences);
  if (result->view == 0)
    framing_pairing_fill (result, &scope, layout, differences);
  if (result->view == 0 && scope.settings->over != FRAMING_OVER_NONE)
    framing_course_fill (result, &scope, layout, differences);
}

static gpointer
take (gpointer data)
{
  Work *work = data;
  guint n = work->comparison->results->len, i;

  while ((i = (guint) g_atomic_int_add (&work->next, 1)) < n)
    compute (work, g_ptr_array_index (work->comparison->results, i));
  return NULL;
}

static void
run_threads (Work *work)
{
  guint jobs = CLAMP (work->comparison->settings->jobs, 1, MAX (work->comparison->results->len, 1));
  g_autofree GThread **threads = g_new (GThread *, jobs);

  for (guint i = 1; i < jobs; i++)
    threads[i] = g_thread_new ("framing", take, work);
  take (work);
  for (guint i = 1; i < jobs; i++)
    g_thread_join (threads[i]);
}

static guint
count_testable (const FramingUnits *units, guint min_stories)
{
  g_autofree guint32 *shared = g_new0 (guint32, MAX (units->n_groups, 1));
  guint n = 0;

  for (guint32 s = 0; s < units->n_stories; s++)
    for (guint32 i = units->first[s]; i < units->first[s + 1] && units->first[s + 1] - units->first[s] > 1; i++)
      shared[units->group[i]]++;
  for (guint32 g = 0; g < units->n_groups; g++)
    n += shared[g] >= MAX (min_stories, 1);
  return n;
}

FramingComparison *
framing_comparison_run (const FramingCollection         *collection,
                        const FramingComparisonSettings *settings)
{
  FramingComparison *comparison = g_new0 (FramingComparison, 1);
  g_autoptr (FramingUnits) units = framing_units_new (collection);
  Work work = { comparison, units, count_testable (units, settings->min_stories), 0 };

  comparison->collection = collection;
  comparison->settings = settings;
  comparison->results = g_ptr_array_new_with_free_func (free_result);
  for (guint32 axis = 0; axis < collection->sides->len; axis++)
    for (guint32 view = 0; view < collection->views->len; view++)
      g_ptr_array_add (comparison->results, new_result (axis, view));
  run_threads (&work);
  framing_families_adjust (comparison);
  return comparison;
}

const FramingAxisResult *
framing_comparison_get (const FramingComparison *comparison,
                        guint32                  axis,
                        guint32                  view)
{
  return g_ptr_array_index (comparison->results, axis * comparison->collection->views->len + view);
}

const FramingOutletRow *
framing_comparison_outlet (const FramingAxisResult *result,
                           guint32                  group)
{
  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (row->group == group)
        return row;
    }
  return NULL;
}

void
framing_comparison_free (FramingComparison *comparison)
{
  if (comparison == NULL)
    return;
  g_ptr_array_unref (comparison->results);
  g_free (comparison);
}
