#include "desk.h"
#include "outlet/measures.h"

static FramingMeasures *
measure (const FramingUnits *units, guint32 view, guint min_hits)
{
  FramingComparisonSettings settings = { .min_hits = min_hits, .min_stories = 2 };
  FramingScope scope = { .units = units, .settings = &settings, .axis = 1, .view = view };

  return framing_measures_new (&scope);
}

/* One unit of three articles, of which one has no evidence; one of an article without any. */
static void
test_averages (void)
{
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingUnits) units = NULL;
  g_autoptr (FramingMeasures) measures = NULL;

  desk_add (collection, "s1", "Courier", 0, 0.2);
  desk_add (collection, "s1", "Courier", 0, NAN);
  desk_add (collection, "s1", "Courier", 0, 0.7);
  desk_add (collection, "s2", "Courier", 0, NAN);
  desk_add (collection, "s3", "Courier", 0, -0.15);
  units = framing_units_new (collection);
  measures = measure (units, DESK_WHOLE, 1);
  g_assert_cmpfloat_with_epsilon (measures->value[0], 0.45, 1e-15);
  g_assert_cmpfloat_with_epsilon (measures->as_zero[0], 0.3, 1e-15);
  g_assert_cmpfloat_with_epsilon (measures->share_without[0], 1.0 / 3, 1e-15);
  g_assert_true (isnan (measures->value[1]) && measures->as_zero[1] == 0 && measures->share_without[1] == 1);
  g_assert_true (measures->articles[0] == 5 && measures->without[0] == 2 && measures->own_stories[0] == 2);
  g_assert_cmpfloat_with_epsilon (measures->mean[0], 0.15, 1e-15);      /* of stories, not of articles */
}

/* too few hits are no evidence; a view without a word of it does not count the article; a score without counts does */
static void
test_counts (void)
{
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingUnits) units = NULL;
  g_autoptr (FramingMeasures) whole = NULL, strict = NULL, quoted = NULL;
  guint32 empty, bare;

  desk_add (collection, "s1", "Courier", 0, 0.2);
  empty = desk_add (collection, "s1", "Courier", 0, NAN);
  bare = desk_add (collection, "s1", "Courier", 0, 0.6);
  framing_collection_value (collection, empty, 1, DESK_WHOLE)->words = 0;
  framing_collection_value (collection, empty, 1, DESK_QUOTED)->words = 0;
  *framing_collection_value (collection, bare, 1, DESK_WHOLE) = (FramingValue) { 0.6, 0, 0, 0 };
  *framing_collection_value (collection, bare, 1, DESK_QUOTED) = (FramingValue) { 0.6, 0, 0, 0 };
  units = framing_units_new (collection);
  whole = measure (units, DESK_WHOLE, 1);
  strict = measure (units, DESK_WHOLE, 3);
  quoted = measure (units, DESK_QUOTED, 1);
  g_assert_true (whole->articles[0] == 3 && whole->without[0] == 1);
  g_assert_cmpfloat_with_epsilon (whole->value[0], 0.4, 1e-15);
  g_assert_true (strict->articles[0] == 3 && strict->without[0] == 2);
  g_assert_cmpfloat (strict->value[0], ==, 0.2);
  g_assert_true (quoted->articles[0] == 2 && quoted->without[0] == 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/measures/averages", test_averages);
  g_test_add_func ("/command/outlet/measures/counts", test_counts);
  return g_test_run ();
}
