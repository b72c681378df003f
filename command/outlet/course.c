#include "outlet/course.h"
#include "outlet/difference.h"
#include "statistics/draws.h"
#include "statistics/seeding.h"
#include "statistics/slope.h"
#include "story/date.h"
#include <math.h>

typedef struct {
  gint32 day, first_day;        /* of the story; of its period */
  guint32 place;                /* in the differences */
} Point;

static void
find_month (gint32 year, guint month, gint32 *first_day, gint32 *last_day)
{
  *first_day = framing_date_join (year, month, 1);
  *last_day = framing_date_join (month == 12 ? year + 1 : year, month % 12 + 1, 1) - 1;
}

char *
framing_course_period (FramingOver over,
                       gint32      day,
                       gint32     *first_day,
                       gint32     *last_day)
{
  guint month, of_month, week;
  gint32 year;
  GString *name;

  framing_date_split (day, &year, &month, &of_month);
  *first_day = *last_day = day;
  switch (over)
    {
    case FRAMING_OVER_YEAR:
      *first_day = framing_date_join (year, 1, 1);
      *last_day = framing_date_join (year, 12, 31);
      return g_strdup_printf ("%04d", year);
    case FRAMING_OVER_MONTH:
      find_month (year, month, first_day, last_day);
      return g_strdup_printf ("%04d-%02u", year, month);
    case FRAMING_OVER_WEEK:
      *first_day = framing_date_monday (day);
      *last_day = *first_day + 6;
      framing_date_week (day, &year, &week);
      return g_strdup_printf ("%04d-W%02u", year, week);
    case FRAMING_OVER_NONE:
    case FRAMING_OVER_DAY:
    default:
      name = g_string_new (NULL);
      framing_date_append (name, day);
      return g_string_free (name, FALSE);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Point *x = a, *y = b;

  if (x->first_day != y->first_day)
    return x->first_day < y->first_day ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

/* the stories of a group that have a day, by period, then in their order */
static GArray *
list_points (const FramingScope *scope, const FramingTwoway *layout, const FramingDifferences *differences, guint32 group)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));

  for (guint32 d = differences->first[group]; d < differences->first[group + 1]; d++)
    {
      Point point = { .day = scope->units->day[layout->origin[differences->block[d]]], .place = d };
      gint32 last_day;

      if (point.day == FRAMING_NO_DAY)
        continue;
      g_free (framing_course_period (scope->settings->over, point.day, &point.first_day, &last_day));
      g_array_append_val (points, point);
    }
  g_array_sort (points, compare);
  return points;
}

static void
add_period (FramingAxisResult *result, const FramingScope *scope, guint32 group, gint32 day, const double *values, guint n)
{
  FramingCourseRow row = { .group = scope->units->group_number[group] };
  g_autofree char *purpose = NULL;
  FramingDraw draw = { scope, framing_units_group_name (scope->units, group), "", NULL, 0 };

  row.period = framing_course_period (scope->settings->over, day, &row.first_day, &row.last_day);
  draw.purpose = purpose = g_strconcat ("course ", row.period, NULL);
  row.difference = framing_difference_of (values, n, &draw);
  g_array_append_val (result->course, row);
}

static void
add_course (FramingAxisResult *result, const FramingScope *scope, guint32 group, const GArray *points, const double *values)
{
  for (guint begin = 0, end; begin < points->len; begin = end)
    {
      const Point *first = &g_array_index (points, Point, begin);

      for (end = begin + 1; end < points->len && g_array_index (points, Point, end).first_day == first->first_day; end++)
        ;
      add_period (result, scope, group, first->day, values + begin, end - begin);
    }
}

static void
add_trend (FramingAxisResult *result, const FramingScope *scope, guint32 group, const GArray *points, const double *values, guint64 draws)
{
  const char *name = framing_units_group_name (scope->units, group);
  g_autofree gint32 *days = g_new (gint32, points->len), *mondays = g_new (gint32, points->len);
  FramingTrendRow row = { .group = scope->units->group_number[group], .stories = points->len, .p_adjusted = NAN };
  FramingRandom random;
  FramingSlope slope;

  for (guint i = 0; i < points->len; i++)
    {
      days[i] = g_array_index (points, Point, i).day;
      mondays[i] = framing_date_monday (days[i]);
    }
  framing_seeding_start (&random, scope->settings->seed, scope->axis_name, scope->view_name, name, "trend", NULL);
  slope = framing_slope_test (values, days, mondays, points->len, row.stories < scope->settings->min_stories ? 0 : draws, &random);
  row.weeks = slope.blocks;
  row.slope = slope.slope;
  row.p = slope.p;
  g_array_append_val (result->trends, row);
}

void
framing_course_fill (FramingAxisResult        *result,
                     const FramingScope       *scope,
                     const FramingTwoway      *layout,
                     const FramingDifferences *differences)
{
  guint64 draws = framing_draws_for_family (scope->testable);

  for (guint32 g = 0; g < scope->units->n_groups; g++)
    {
      g_autoptr (GArray) points = list_points (scope, layout, differences, g);
      g_autofree double *values = g_new (double, points->len);

      for (guint i = 0; i < points->len; i++)
        values[i] = differences->value[g_array_index (points, Point, i).place];
      if (points->len == 0)
        continue;
      add_course (result, scope, g, points, values);
      add_trend (result, scope, g, points, values, draws);
    }
}
