#include "desk.h"

static const FramingPairRow *
find_pair (const FramingComparison *comparison, const char *group, const char *other)
{
  const FramingAxisResult *result = framing_comparison_get (comparison, 0, DESK_WHOLE);
  const GPtrArray *names = comparison->collection->groups;

  for (guint i = 0; i < result->pairs->len; i++)
    {
      const FramingPairRow *row = &g_array_index (result->pairs, FramingPairRow, i);

      if (g_str_equal (g_ptr_array_index (names, row->group), group) && g_str_equal (g_ptr_array_index (names, row->other), other))
        return row;
    }
  return NULL;
}

/* The Herald and the Courier share four stories, of which three have two values; the Mail meets the Courier once, the Island nobody. */
static void
test_known (void)
{
  static const FramingComparisonSettings settings = { "outlet", 3, 1, FRAMING_OVER_NONE, 1, 1 };
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingComparison) comparison = NULL;
  const FramingPairRow *row;

  desk_add (collection, "s1", "Herald", 0, 0.5);
  desk_add (collection, "s1", "Courier", 0, 0.1);
  desk_add (collection, "s2", "Courier", 0, 0.2);
  desk_add (collection, "s2", "Herald", 0, 0.4);
  desk_add (collection, "s3", "Courier", 0, 0.1);
  desk_add (collection, "s3", "Courier", 0, 0.5);
  desk_add (collection, "s3", "Herald", 0, 0.2);
  desk_add (collection, "s3", "Mail", 0, -0.2);
  desk_add (collection, "s4", "Courier", 0, 0.3);
  desk_add (collection, "s4", "Herald", 0, NAN);
  desk_add (collection, "s5", "Island", 0, 0.3);
  comparison = framing_comparison_run (collection, &settings);

  g_assert_cmpuint (framing_comparison_get (comparison, 0, DESK_WHOLE)->pairs->len, ==, 3);
  g_assert_cmpuint (framing_comparison_get (comparison, 0, DESK_QUOTED)->pairs->len, ==, 0);
  row = find_pair (comparison, "Courier", "Herald");
  g_assert_cmpuint (row->difference.stories, ==, 3);
  g_assert_cmpfloat_with_epsilon (row->difference.value, (-0.4 - 0.2 + 0.1) / 3, 1e-15);
  g_assert_cmpfloat (row->difference.p, ==, 4 / 8.0);           /* -0.4 - 0.2 +- 0.1, and the other way round */
  g_assert_true (isnan (row->difference.p_adjusted) && !row->difference.survives);      /* the overall test is far from 0.05 */
  g_assert_cmpfloat_with_epsilon (row->dominance, -1.0 / 3, 1e-15);
  g_assert_cmpfloat_with_epsilon (row->detectable, 2.8 * row->difference.se, 1e-12);
  g_assert_cmpfloat_with_epsilon (row->size, row->difference.value / framing_comparison_get (comparison, 0, DESK_WHOLE)->residual_sd,
                                  1e-12);
  row = find_pair (comparison, "Courier", "Mail");
  g_assert_true (row->difference.stories == 1 && isnan (row->difference.p) && isnan (row->difference.low));
  g_assert_cmpfloat_with_epsilon (row->difference.value, 0.5, 1e-15);
  g_assert_nonnull (find_pair (comparison, "Herald", "Mail"));
  g_assert_null (find_pair (comparison, "Herald", "Courier"));
}

/* Too many pairs on too few stories are not listed: 500 outlets on one story are 124,750. */
static void
test_many (void)
{
  static const FramingComparisonSettings settings = { "outlet", 3, 1, FRAMING_OVER_NONE, 1, 2 };
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingComparison) comparison = NULL;
  const FramingAxisResult *result;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("outlet %03u", i);

      desk_add (collection, "s1", name, 0, i / 500.0);
    }
  for (guint i = 2; i <= 3; i++)
    {
      g_autofree char *story = g_strdup_printf ("s%u", i);

      desk_add (collection, story, "outlet 003", 0, 0.5);
      desk_add (collection, story, "outlet 007", 0, 0.25);
    }
  comparison = framing_comparison_run (collection, &settings);
  result = framing_comparison_get (comparison, 0, DESK_WHOLE);
  g_assert_cmpuint (result->pairs->len, ==, 1);
  g_assert_nonnull (find_pair (comparison, "outlet 003", "outlet 007"));
  g_assert_cmpuint (result->outlets->len, ==, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/pairing/known", test_known);
  g_test_add_func ("/command/outlet/pairing/many", test_many);
  return g_test_run ();
}
