#include "desk.h"
#include "outlet/course.h"
#include "story/date.h"

static void
test_period (void)
{
  static const struct { FramingOver over; gint32 year; guint month, of_month; const char *name, *first, *last; } cases[] = {
    { FRAMING_OVER_DAY, 2025, 5, 21, "2025-05-21", "2025-05-21", "2025-05-21" },
    { FRAMING_OVER_WEEK, 2025, 5, 21, "2025-W21", "2025-05-19", "2025-05-25" },
    { FRAMING_OVER_WEEK, 2024, 12, 30, "2025-W01", "2024-12-30", "2025-01-05" },
    { FRAMING_OVER_WEEK, 2021, 1, 3, "2020-W53", "2020-12-28", "2021-01-03" },
    { FRAMING_OVER_MONTH, 2025, 12, 31, "2025-12", "2025-12-01", "2025-12-31" },
    { FRAMING_OVER_MONTH, 2024, 2, 1, "2024-02", "2024-02-01", "2024-02-29" },
    { FRAMING_OVER_YEAR, 1969, 12, 31, "1969", "1969-01-01", "1969-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 first, last;
      g_autofree char *name = framing_course_period (cases[i].over, framing_date_join (cases[i].year, cases[i].month, cases[i].of_month),
                                                     &first, &last);
      g_autoptr (GString) first_day = g_string_new (NULL), last_day = g_string_new (NULL);

      framing_date_append (first_day, first);
      framing_date_append (last_day, last);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (first_day->str, ==, cases[i].first);
      g_assert_cmpstr (last_day->str, ==, cases[i].last);
    }
}

/* The Courier rises from 0 by 0.01 a week above the Herald; one story has no day. Stories' days are the earlier of two. */
static FramingComparison *
run (FramingCollection *collection, const FramingComparisonSettings *settings)
{
  gint32 monday = framing_date_join (2025, 3, 3);

  for (gint32 week = 0; week < 12; week++)
    {
      g_autofree char *story = g_strdup_printf ("s%02d", week);

      desk_add (collection, story, "Courier", monday + 7 * week + 2, 0.3 + 0.01 * week);
      desk_add (collection, story, "Herald", monday + 7 * week, 0.3);
    }
  desk_add (collection, "undated", "Courier", FRAMING_NO_DAY, 0.9);
  desk_add (collection, "undated", "Herald", FRAMING_NO_DAY, 0.1);
  return framing_comparison_run (collection, settings);
}

static void
test_course (void)
{
  static const FramingComparisonSettings settings = { "outlet", 5, 1, FRAMING_OVER_MONTH, 1, 2 };
  static const struct { const char *period; guint stories; double value; } expected[] = {
    { "2025-03", 5, 0.02 }, { "2025-04", 4, 0.065 }, { "2025-05", 3, 0.1 },     /* 31 March is a Monday */
  };
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingComparison) comparison = run (collection, &settings);
  const FramingAxisResult *result = framing_comparison_get (comparison, 0, DESK_WHOLE);

  g_assert_cmpuint (result->course->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const FramingCourseRow *row = &g_array_index (result->course, FramingCourseRow, i);

      g_assert_cmpstr (row->period, ==, expected[i % 3].period);
      g_assert_cmpuint (row->difference.stories, ==, expected[i % 3].stories);
      g_assert_cmpfloat_with_epsilon (row->difference.value, i < 3 ? expected[i].value : -expected[i - 3].value, 1e-12);
      g_assert_cmpfloat (row->difference.low, <, row->difference.value);
      g_assert_true (isnan (row->difference.p) && isnan (row->difference.p_adjusted));
    }
}

static void
test_trend (void)
{
  static const FramingComparisonSettings settings = { "outlet", 12, 1, FRAMING_OVER_YEAR, 1, 1 };
  static const FramingComparisonSettings strict = { "outlet", 13, 1, FRAMING_OVER_YEAR, 1, 1 };
  static const FramingComparisonSettings none = { "outlet", 5, 1, FRAMING_OVER_NONE, 1, 1 };
  const FramingComparisonSettings *all[] = { &settings, &strict, &none };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (FramingCollection) collection = desk_new ();
      g_autoptr (FramingComparison) comparison = run (collection, all[i]);
      const FramingAxisResult *result = framing_comparison_get (comparison, 1, DESK_WHOLE);
      const FramingTrendRow *row = &g_array_index (result->trends, FramingTrendRow, 0);

      g_assert_cmpuint (framing_comparison_get (comparison, 0, DESK_HEADLINE)->trends->len, ==, 0);
      g_assert_cmpuint (result->trends->len, ==, i < 2 ? 2 : 0);
      if (i == 2)
        continue;
      g_assert_true (row->weeks == 12 && row->stories == 12);
      g_assert_cmpfloat_with_epsilon (row->slope, 0.01 / 7 * 365.25, 1e-9);
      g_assert_true (i == 0 ? row->p == 1 / 10000.0 && row->p_adjusted == row->p && row->survives : isnan (row->p));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/course/period", test_period);
  g_test_add_func ("/command/outlet/course/course", test_course);
  g_test_add_func ("/command/outlet/course/trend", test_trend);
  return g_test_run ();
}
