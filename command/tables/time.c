#include "report/number.h"
#include "tables/chosen.h"
#include "tables/facts.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <math.h>
#include <string.h>

/* Trends, and the course of each outlet as a row of small bars around the middle: one for each period. */

#define LEAST 6
#define MOST 16
#define SLOPE 8
#define CHANCE 6
#define WEEKS 5
#define LEAST_NAME 8
#define LEVELS 9                /* bars; the one in the middle stands for 0 */

typedef struct {
  const FramingScreen *screen;
  const FramingAxisResult *result;
  GPtrArray *rows;              /* of const FramingOutletRow * */
  gint32 first;                 /* first day of the earliest period that is shown */
  GArray *days;                 /* of gint32: the first day of each period that any outlet has, in order */
  double limit;                 /* the largest |difference| */
  gsize name, bars;
  gboolean weeks, chance;       /* there is room for them */
  unsigned decimals;
} Course;

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 x = *(const gint32 *) a, y = *(const gint32 *) b;

  return x < y ? -1 : x > y;
}

static guint32
group_at (const GPtrArray *rows, guint i)
{
  return ((const FramingOutletRow *) g_ptr_array_index (rows, i))->group;
}

static gboolean
is_chosen (const Course *course, guint32 group)
{
  for (guint i = 0; i < course->rows->len; i++)
    if (group_at (course->rows, i) == group)
      return TRUE;
  return FALSE;
}

static gboolean
has_time (const FramingAxisResult *result, guint32 group)
{
  for (guint i = 0; i < result->trends->len; i++)
    if (g_array_index (result->trends, FramingTrendRow, i).group == group)
      return TRUE;
  for (guint i = 0; i < result->course->len; i++)
    if (g_array_index (result->course, FramingCourseRow, i).group == group)
      return TRUE;
  return FALSE;
}

static void
drop_timeless (GPtrArray *rows, const FramingAxisResult *result)
{
  for (guint i = rows->len; i > 0; i--)
    if (!has_time (result, group_at (rows, i - 1)))
      g_ptr_array_remove_index (rows, i - 1);
}

static void
list_days (Course *course)
{
  const GArray *rows = course->result->course;
  guint kept = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const FramingCourseRow *row = &g_array_index (rows, FramingCourseRow, i);

      if (!is_chosen (course, row->group) || framing_number_is_none (row->difference.value))
        continue;
      g_array_append_val (course->days, row->first_day);
      course->limit = MAX (course->limit, fabs (row->difference.value));
    }
  g_array_sort (course->days, compare_days);
  for (guint i = 0; i < course->days->len; i++)
    if (i == 0 || g_array_index (course->days, gint32, i) != g_array_index (course->days, gint32, i - 1))
      g_array_index (course->days, gint32, kept++) = g_array_index (course->days, gint32, i);
  g_array_set_size (course->days, kept);
}

/* the place of a period among those that are shown, the latest ones; -1 = it is not */
static int
place_of (const Course *course, gint32 day)
{
  guint low = 0, high = course->days->len, skipped = high > course->bars ? high - (guint) course->bars : 0;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (course->days, gint32, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low < course->days->len && g_array_index (course->days, gint32, low) == day && low >= skipped ? (int) (low - skipped) : -1;
}

static const char *
bar_of (const Course *course, double value)
{
  static const char *const drawn[LEVELS] = { "▁", "▂", "▃", "▄", "-", "▅", "▆", "▇", "█" };
  static const char *const plain[LEVELS] = { "4", "3", "2", "1", "0", "1", "2", "3", "4" };
  int level = course->limit > 0 ? (int) floor (value / course->limit * (LEVELS / 2) + 0.5) : 0;

  level = CLAMP (level, -(LEVELS / 2), LEVELS / 2) + LEVELS / 2;
  return course->screen->ascii ? (level < LEVELS / 2 ? "v" : level > LEVELS / 2 ? "^" : plain[level]) : drawn[level];
}

static void
append_bars (const Course *course, GString *line, guint32 group)
{
  gsize n = MIN (course->days->len, course->bars);
  g_autofree const char **bars = g_new0 (const char *, n + 1);

  for (guint i = 0; i < course->result->course->len; i++)
    {
      const FramingCourseRow *row = &g_array_index (course->result->course, FramingCourseRow, i);
      int place = row->group == group && !framing_number_is_none (row->difference.value) ? place_of (course, row->first_day) : -1;

      if (place >= 0)
        bars[place] = bar_of (course, row->difference.value);
    }
  framing_screen_blanks (line, FRAMING_SCREEN_GAP);
  for (gsize i = 0; i < n; i++)
    g_string_append (line, bars[i] != NULL ? bars[i] : " ");
}

static void
append_trend (const Course *course, GString *line, guint32 group)
{
  const FramingTrendRow *trend = NULL;

  for (guint i = 0; i < course->result->trends->len && trend == NULL; i++)
    if (g_array_index (course->result->trends, FramingTrendRow, i).group == group)
      trend = &g_array_index (course->result->trends, FramingTrendRow, i);
  framing_screen_signed (course->screen, line, trend != NULL ? trend->slope : 0.0 / 0.0, course->decimals, 2, SLOPE);
  if (course->chance)
    framing_screen_chance (course->screen, line, trend != NULL ? trend->p_adjusted : 0.0 / 0.0, 2, CHANCE);
  g_string_append (line, trend != NULL && trend->survives ? " *" : "  ");
  if (course->weeks)
    framing_screen_whole (course->screen, line, trend != NULL ? trend->weeks : 0, 2, WEEKS);
}

static void
append_head (const Course *course)
{
  const FramingComparison *comparison = course->screen->findings->comparison;
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_left (line, framing_wording_noun (comparison, FALSE), course->name);
  framing_screen_right (course->screen, line, "per year", 2, SLOPE, FRAMING_PAINT_NONE);
  if (course->chance)
    framing_screen_right (course->screen, line, "p adj", 2, CHANCE, FRAMING_PAINT_NONE);
  if (course->weeks)
    framing_screen_right (course->screen, line, "weeks", 4, WEEKS, FRAMING_PAINT_NONE);
  if (course->bars > 0)
    {
      g_string_append (line, "  by ");
      framing_screen_left (line, framing_facts_over (comparison->settings->over), MIN (5, course->bars));
    }
  framing_screen_line (course->screen, line);
}

/* what the numbers need, then the names, then bars for the rest */
static void
measure (Course *course)
{
  gsize columns = course->screen->columns, fixed = 2 + SLOPE + 2, wanted = 6, room;

  for (guint i = 0; i < course->rows->len; i++)
    wanted = MAX (wanted, framing_screen_name_width (course->screen, group_at (course->rows, i)));
  course->chance = columns >= fixed + 2 + CHANCE + LEAST_NAME;
  fixed += course->chance ? 2 + CHANCE : 0;
  course->weeks = columns >= fixed + 2 + WEEKS + LEAST_NAME;
  fixed += course->weeks ? 2 + WEEKS : 0;
  room = columns - fixed;
  course->name = MIN (wanted, MIN (room, MAX (columns / 5, 12)));
  course->bars = room > course->name + 12 ? room - course->name - 2 : 0;
  course->decimals = framing_wording_decimals (course->result);
  list_days (course);
}

static void
append_note (const Course *course)
{
  g_autoptr (GString) text = g_string_new ("Bars: from the lowest to the highest difference of a period, the same scale for all, up to ");

  if (course->bars == 0 || course->days->len == 0)
    return;
  framing_number_append (text, course->limit, course->decimals);
  if (course->days->len > course->bars)
    g_string_append_printf (text, "; the last %u periods of %u", (guint) course->bars, course->days->len);
  g_string_append (text, ". Intervals of each period: --format csv.");
  framing_screen_wrap (course->screen, 0, text->str);
}

void
framing_sections_time (const FramingScreen *screen, const FramingAxisResult *result)
{
  const FramingComparison *comparison = screen->findings->comparison;
  g_autoptr (GPtrArray) rows = framing_chosen_new (comparison, result, LEAST, MOST);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  Course course = { .screen = screen, .result = result, .rows = rows, .days = days };

  drop_timeless (rows, result);
  if (rows->len == 0)
    return;
  measure (&course);
  g_string_append_c (screen->out, '\n');
  framing_screen_wrap (screen, 0, "Exploratory: how the difference moves over time (* survives Benjamini-Hochberg):");
  append_head (&course);
  for (guint i = 0; i < rows->len; i++)
    {
      guint32 group = group_at (rows, i);
      g_autoptr (GString) line = g_string_new (NULL);

      framing_screen_name (screen, line, group, course.name);
      append_trend (&course, line, group);
      if (course.bars > 0)
        append_bars (&course, line, group);
      framing_screen_line (screen, line);
    }
  append_note (&course);
}
