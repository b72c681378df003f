#include "desk.h"
#include "outlet/families.h"

static void
add_outlet (FramingAxisResult *result, double p, double p_without)
{
  FramingOutletRow row = { .same_story = { .p = p }, .without_difference = { .p = p_without },
                           .as_zero = { .p = 0.001, .p_adjusted = NAN } };

  g_array_append_val (result->outlets, row);
}

static void
add_pair (FramingAxisResult *result, double p)
{
  FramingPairRow row = { .difference = { .p = p, .p_adjusted = NAN } };

  g_array_append_val (result->pairs, row);
}

static void
add_trend (FramingAxisResult *result, double p)
{
  FramingTrendRow row = { .p = p };

  g_array_append_val (result->trends, row);
}

static const FramingOutletRow *
outlet (const FramingComparison *comparison, guint32 axis, guint32 view, guint i)
{
  return &g_array_index (framing_comparison_get (comparison, axis, view)->outlets, FramingOutletRow, i);
}

static double
pair_of (const FramingComparison *comparison, guint32 axis, guint i)
{
  return g_array_index (framing_comparison_get (comparison, axis, 0)->pairs, FramingPairRow, i).difference.p_adjusted;
}

/* An empty comparison has all the places; they are filled by hand, the second axis otherwise than the first. */
static void
test_families (void)
{
  static const FramingComparisonSettings settings = { "outlet", 10, 1, FRAMING_OVER_NONE, 1, 1 };
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingComparison) comparison = framing_comparison_run (collection, &settings);

  for (guint32 axis = 0; axis < DESK_AXES; axis++)
    {
      FramingAxisResult *whole = (FramingAxisResult *) framing_comparison_get (comparison, axis, DESK_WHOLE);

      whole->overall_p = axis == 0 ? 0.049 : 0.05;
      add_outlet (whole, 0.02, 0.03);
      add_outlet (whole, NAN, NAN);
      add_outlet (whole, 0.03, 0.04);
      add_pair (whole, 0.01);
      add_pair (whole, 0.02);
      add_pair (whole, 0.5);
      add_trend (whole, 0.04);
      add_trend (whole, 0.03);
      add_outlet ((FramingAxisResult *) framing_comparison_get (comparison, axis, DESK_HEADLINE), 0.01, 0.5);
      add_outlet ((FramingAxisResult *) framing_comparison_get (comparison, axis, DESK_QUOTED), 0.05, 0.02);
      add_outlet ((FramingAxisResult *) framing_comparison_get (comparison, axis, DESK_TARGET), 0.04, 0.045);
    }
  framing_families_adjust (comparison);
  for (guint32 axis = 0; axis < DESK_AXES; axis++)
    {
      const FramingAxisResult *whole = framing_comparison_get (comparison, axis, DESK_WHOLE);

      g_assert_cmpfloat (outlet (comparison, axis, DESK_WHOLE, 0)->same_story.p_adjusted, ==, 0.04);    /* Holm of two */
      g_assert_cmpfloat (outlet (comparison, axis, DESK_WHOLE, 2)->same_story.p_adjusted, ==, 0.04);
      g_assert_true (outlet (comparison, axis, DESK_WHOLE, 0)->same_story.survives);
      g_assert_true (isnan (outlet (comparison, axis, DESK_WHOLE, 1)->same_story.p_adjusted));
      g_assert_false (outlet (comparison, axis, DESK_WHOLE, 1)->same_story.survives);
      g_assert_cmpfloat (outlet (comparison, axis, DESK_WHOLE, 0)->without_difference.p_adjusted, ==, 0.04);
      g_assert_cmpfloat (g_array_index (whole->trends, FramingTrendRow, 1).p_adjusted, ==, 0.04);
      g_assert_true (g_array_index (whole->trends, FramingTrendRow, 1).survives);
      g_assert_cmpfloat (outlet (comparison, axis, DESK_HEADLINE, 0)->same_story.p_adjusted, ==, 0.02);
      g_assert_cmpfloat (outlet (comparison, axis, DESK_QUOTED, 0)->same_story.p_adjusted, ==, 0.05);
      g_assert_false (outlet (comparison, axis, DESK_QUOTED, 0)->same_story.survives);
      g_assert_cmpfloat (outlet (comparison, axis, DESK_TARGET, 0)->same_story.p_adjusted, ==, 0.04);   /* a family by itself */
      g_assert_cmpfloat (outlet (comparison, axis, DESK_QUOTED, 0)->without_difference.p_adjusted, ==, 0.04);
      g_assert_cmpfloat (outlet (comparison, axis, DESK_TARGET, 0)->without_difference.p_adjusted, ==, 0.045);
      g_assert_true (isnan (outlet (comparison, axis, DESK_WHOLE, 0)->as_zero.p_adjusted));
    }
  g_assert_true (pair_of (comparison, 0, 0) == 0.03 && pair_of (comparison, 0, 1) == 0.04 && pair_of (comparison, 0, 2) == 0.5);
  g_assert_true (isnan (pair_of (comparison, 1, 0)));           /* the overall test did not open the family */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/families/families", test_families);
  return g_test_run ();
}
