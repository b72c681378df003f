#include "outlet/rows.h"
#include "outlet/difference.h"
#include "statistics/dominance.h"
#include "statistics/draws.h"
#include "statistics/seeding.h"
#include "statistics/shuffle.h"
#include <math.h>

/* one kind of story differences: of the value, of the share without evidence, of the value with 0 for none */
typedef struct {
  FramingDifferences *differences;
  guint64 draws;
  const char *purpose;
} Kind;

/* Outlets on the whole are a family; other views are in one with the rest of their kind, whose size is not known here: a bound is. */
static guint
bound_family (const FramingScope *scope, const FramingDifferences *differences)
{
  const GArray *views = scope->units->collection->views;
  gboolean target = g_array_index (views, FramingView, scope->view).target >= 0;
  guint groups = 0, n_views = 0;

  for (guint32 g = 0; g < differences->n_groups; g++)
    groups += differences->first[g + 1] - differences->first[g] >= MAX (scope->settings->min_stories, 1);
  for (guint v = 1; v < views->len; v++)
    n_views += (g_array_index (views, FramingView, v).target >= 0) == target;
  return scope->view == 0 ? groups : scope->testable * n_views;
}

static Kind
make_kind (const FramingScope *scope, const double *values, const char *purpose, gboolean family)
{
  const FramingUnits *units = scope->units;
  g_autoptr (FramingTwoway) layout = framing_twoway_new (units->n_stories, units->n_groups, units->first, units->group, values);
  FramingDifferences *differences = framing_differences_new (layout);

  return (Kind) { differences, framing_draws_for_family (family ? bound_family (scope, differences) : 1), purpose };
}

static FramingDifference
difference_of (const FramingScope *scope, guint32 group, const Kind *kind)
{
  const FramingDifferences *differences = kind->differences;
  FramingDraw draw = { scope, framing_units_group_name (scope->units, group), "", kind->purpose, kind->draws };
  guint32 begin = differences->first[group];

  return framing_difference_of (differences->value + begin, differences->first[group + 1] - begin, &draw);
}

static void
test_overall (FramingAxisResult *result, const FramingScope *scope, const FramingTwoway *layout)
{
  FramingRandom random;
  FramingShuffle shuffle;

  framing_seeding_start (&random, scope->settings->seed, scope->axis_name, scope->view_name, "overall", NULL);
  shuffle = framing_shuffle_test (layout, framing_shuffle_draws (layout->n_units), &random);
  result->overall = shuffle.statistic;
  result->overall_p = shuffle.p;
  result->overall_draws = shuffle.draws;
}

static FramingOutletRow
make_row (const FramingScope *scope, const FramingMeasures *measures, const FramingAdditive *additive, guint32 group, const Kind kinds[3])
{
  const FramingDifferences *differences = kinds[0].differences;
  guint32 begin = differences->first[group], articles = measures->articles[group];
  FramingOutletRow row = { .group = scope->units->group_number[group], .articles = articles, .without = measures->without[group],
                           .own_stories = measures->own_stories[group], .mean = measures->mean[group] };

  row.same_story = difference_of (scope, group, &kinds[0]);
  row.without_difference = difference_of (scope, group, &kinds[1]);
  row.as_zero = difference_of (scope, group, &kinds[2]);
  row.effect = additive->effect[group];
  row.component = additive->component[group];
  row.size = additive->residual_sd > 0 ? row.same_story.value / additive->residual_sd : NAN;
  row.dominance = framing_dominance_of (differences->value + begin, row.same_story.stories);
  row.detectable = framing_dominance_detectable (row.same_story.se);
  row.share_without = articles > 0 ? (double) row.without / articles : NAN;
  row.too_small = row.same_story.stories < MAX (scope->settings->min_stories, 1);
  return row;
}

/* by value, lowest first, then by name; those without one last */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingOutletRow *x = a, *y = b;
  const guint32 *place = data;
  gboolean x_none = isnan (x->same_story.value), y_none = isnan (y->same_story.value);

  if (x_none != y_none)
    return x_none ? 1 : -1;
  if (!x_none && x->same_story.value != y->same_story.value)
    return x->same_story.value < y->same_story.value ? -1 : 1;
  return place[x->group] < place[y->group] ? -1 : place[x->group] > place[y->group];
}

void
framing_rows_fill (FramingAxisResult        *result,
                   const FramingScope       *scope,
                   const FramingMeasures    *measures,
                   const FramingTwoway      *layout,
                   const FramingDifferences *differences)
{
  g_autoptr (FramingAdditive) additive = framing_additive_fit (layout);
  Kind kinds[3] = { { (FramingDifferences *) differences, framing_draws_for_family (bound_family (scope, differences)), "value" },
                    make_kind (scope, measures->share_without, "without", TRUE), make_kind (scope, measures->as_zero, "as zero", FALSE) };

  result->stories = layout->n_blocks;
  result->units = layout->n_units;
  result->residual_sd = additive->residual_sd;
  result->components = additive->n_components;
  test_overall (result, scope, layout);
  for (guint32 g = 0; g < scope->units->n_groups; g++)
    if (measures->articles[g] > 0 || (scope->view == 0 && scope->units->has_documents[g]))
      {
        FramingOutletRow row = make_row (scope, measures, additive, g, kinds);

        g_array_append_val (result->outlets, row);
      }
  g_array_sort_with_data (result->outlets, compare_rows, scope->units->group_place);
  framing_differences_free (kinds[1].differences);
  framing_differences_free (kinds[2].differences);
}
