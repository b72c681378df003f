#include "page/parts.h"
#include "report/number.h"

#define MOST_PANELS 24
#define MOST_POINTS 800         /* of all panels: days over many years would fill the page */
#define MOST_ROWS 400
#define MANY 30                 /* points of a panel that want smaller dots */

static const char *const heads[] = { "t", "Outlet", "t", "Period", "n", "Stories", "n", "Difference", "n", "95% interval", NULL };
static const char *const trend_heads[] = { "t", "Outlet", "n", "Stories", "n", "Weeks", "n", "Slope for each year", "n", "p", "n", "p, BH",
                                           "t", "Survives", NULL };

/* all panels have the same time and the same scale, so that they can be compared */
typedef struct {
  gint32 first, last;
  const char *first_period, *last_period;
  FramingScale scale;
  gboolean dense;               /* smaller dots everywhere */
} Frame;

static gboolean
is_shown (const FramingCourseRow *row)
{
  return !framing_number_is_none (row->difference.value);
}

static void
extend (Frame *frame, const FramingCourseRow *row)
{
  if (row->first_day < frame->first)
    {
      frame->first = row->first_day;
      frame->first_period = row->period;
    }
  if (row->last_day > frame->last)
    {
      frame->last = row->last_day;
      frame->last_period = row->period;
    }
}

static gint
by_size (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Room for every value, and for most of the intervals: a period of two stories may have one as wide as all that can be. */
static double
largest_of (GArray *values, GArray *ends)
{
  double largest = 0;

  for (guint i = 0; i < values->len; i++)
    largest = MAX (largest, 1.2 * g_array_index (values, double, i));
  g_array_sort (ends, by_size);
  if (ends->len > 0)
    largest = MAX (largest, g_array_index (ends, double, (guint) ((ends->len - 1) * 0.8)));
  return largest;
}

static void
take_size (GArray *sizes, double value)
{
  double size = ABS (value);

  if (!framing_number_is_none (value))
    g_array_append_val (sizes, size);
}

static void
measure (const FramingAxisResult *result, GPtrArray *outlets, Frame *frame)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double)), ends = g_array_new (FALSE, FALSE, sizeof (double));

  frame->first = G_MAXINT32;
  frame->last = G_MININT32;
  for (guint i = 0; i < result->course->len; i++)
    {
      const FramingCourseRow *row = &g_array_index (result->course, FramingCourseRow, i);

      for (guint k = 0; is_shown (row) && k < outlets->len; k++)
        if (((const FramingOutletRow *) g_ptr_array_index (outlets, k))->group == row->group)
          {
            extend (frame, row);
            take_size (values, row->difference.value);
            take_size (ends, row->difference.low);
            take_size (ends, row->difference.high);
          }
    }
  frame->scale = framing_scale_around_zero (largest_of (values, ends));
}

static guint
count_points (const FramingAxisResult *result, guint32 group)
{
  guint n = 0;

  for (guint i = 0; i < result->course->len; i++)
    {
      const FramingCourseRow *row = &g_array_index (result->course, FramingCourseRow, i);

      n += row->group == group && is_shown (row);
    }
  return n;
}

/* as many outlets as there is room for their points; those without a point have no panel */
static GPtrArray *
choose (const FramingAxisResult *result, guint *left)
{
  for (guint most = MOST_PANELS; most > 0; most--)
    {
      g_autoptr (GPtrArray) outlets = framing_parts_tested (result, most, left);
      guint points = 0;

      for (guint i = outlets->len; i-- > 0;)
        {
          guint own = count_points (result, ((const FramingOutletRow *) g_ptr_array_index (outlets, i))->group);

          points += own;
          if (own == 0)
            g_ptr_array_remove_index (outlets, i);
        }
      if (points <= MOST_POINTS)
        return g_steal_pointer (&outlets);
    }
  return framing_parts_tested (result, 0, left);
}

/* the middle of a period */
static double
place_of (const Frame *frame, const FramingCourseRow *row)
{
  double length = MAX (1, (double) frame->last - frame->first + 1), middle = ((double) row->first_day + row->last_day + 1) / 2;

  return 4 + 92 * (middle - frame->first) / length;
}

/* high values stand above */
static double
height_of (const Frame *frame, double value)
{
  return 100 - framing_scale_place (&frame->scale, value);
}

static void
append_point (FramingPage *page, const Frame *frame, const FramingCourseRow *row)
{
  const FramingDifference *d = &row->difference;
  const char *side = framing_parts_class (d->value);
  double x = place_of (frame, row);

  if (!framing_number_is_none (d->low) && !framing_number_is_none (d->high))
    framing_html_put (page->out, "<line class=\"band %s\" x1=\"%x\" x2=\"%x\" y1=\"%x\" y2=\"%x\"/>", side, x, x, height_of (frame, d->low),
                      height_of (frame, d->high));
  framing_html_put (page->out, "<circle class=\"sure %s\" cx=\"%x\" cy=\"%x\" r=\"3.5\"><title>%s: %d</title></circle>", side, x,
                    height_of (frame, d->value), row->period, d->value);
}

static void
append_course (FramingPage *page, const FramingAxisResult *result, const Frame *frame, guint32 group)
{
  const FramingCourseRow *before = NULL;

  framing_html_put (page->out, "<line class=\"zero\" x1=\"0\" x2=\"100%%\" y1=\"50%%\" y2=\"50%%\"/>");
  for (guint pass = 0; pass < 2; pass++)        /* the line first, dots over it */
    for (guint i = 0; i < result->course->len; i++)
      {
        const FramingCourseRow *row = &g_array_index (result->course, FramingCourseRow, i);

        if (row->group != group || !is_shown (row))
          continue;
        if (pass == 1)
          append_point (page, frame, row);
        else if (before != NULL)
          framing_html_put (page->out, "<line class=\"course\" x1=\"%x\" x2=\"%x\" y1=\"%x\" y2=\"%x\"/>", place_of (frame, before),
                            place_of (frame, row), height_of (frame, before->difference.value), height_of (frame, row->difference.value));
        before = row;
      }
}

static const FramingTrendRow *
trend_of (const FramingAxisResult *result, guint32 group)
{
  for (guint i = 0; i < result->trends->len; i++)
    if (g_array_index (result->trends, FramingTrendRow, i).group == group)
      return &g_array_index (result->trends, FramingTrendRow, i);
  return NULL;
}

static void
append_panel (FramingPage *page, const FramingAxisResult *result, const Frame *frame, guint32 group)
{
  const char *name = framing_parts_group (page, group);
  const FramingTrendRow *trend = trend_of (result, group);

  framing_html_put (page->out, "<li><p class=\"name\"><bdi>%s</bdi></p><svg class=\"panel%h\" width=\"100%%\" height=\"110\" role=\"img\">"
                    "<title>Course of %s</title><desc>Difference from the others for each period, between %n at the foot and %n at the top"
                    "</desc>", name, frame->dense ? " dense" : "", name, frame->scale.low, frame->scale.high);
  append_course (page, result, frame, group);
  framing_html_put (page->out, "<text x=\"4\" y=\"14\">%d</text><text x=\"4\" y=\"100%%\" dy=\"-5\">%d</text>", frame->scale.high,
                    frame->scale.low);
  g_string_append (page->out, "</svg>");
  framing_html_put (page->out, "<p class=\"ends count\"><span>%s</span><span>%s</span></p>", frame->first_period,
                    frame->last_period != frame->first_period ? frame->last_period : "");
  if (trend != NULL && !framing_number_is_none (trend->slope))
    framing_html_put (page->out, "<p class=\"count\">%t a year, p %h%c%h</p>", trend->slope,
                      trend->p < 0.001 || framing_number_is_none (trend->p) ? "" : "= ", trend->p, trend->survives ? " ★" : "");
  g_string_append (page->out, "</li>\n");
}

static void
append_trends (FramingPage *page, const FramingAxisResult *result)
{
  guint n = MIN (result->trends->len, MOST_ROWS);

  if (n == 0)
    return;
  framing_parts_table_begin (page, "Table: trends", "Slope of the story differences; weeks were permuted", trend_heads);
  for (guint i = 0; i < n; i++)
    {
      const FramingTrendRow *row = &g_array_index (result->trends, FramingTrendRow, i);

      framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td class=\"n\">%u</td><td class=\"n\">%u</td><td "
                        "class=\"n\">%t</td><td class=\"n\">%c</td><td class=\"n\">%c</td><td>%h</td></tr>\n",
                        framing_parts_group (page, row->group), row->stories, row->weeks, row->slope, row->p, row->p_adjusted,
                        row->survives ? "★ yes" : "no");
    }
  framing_parts_table_end (page);
}

static void
append_table (FramingPage *page, const FramingAxisResult *result)
{
  guint n = MIN (result->course->len, MOST_ROWS);

  framing_parts_table_begin (page, "Table: course over time", "Same-story difference for each period", heads);
  for (guint i = 0; i < n; i++)
    {
      const FramingCourseRow *row = &g_array_index (result->course, FramingCourseRow, i);

      framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td>%s</td><td class=\"n\">%u</td><td class=\"n\">%t</td>",
                        framing_parts_group (page, row->group), row->period, row->difference.stories, row->difference.value);
      framing_parts_interval (page, &row->difference);
      g_string_append (page->out, "</tr>\n");
    }
  framing_parts_table_end (page);
  if (n < result->course->len)
    framing_html_put (page->out, "<p class=\"note\">%u further rows stand in the tables of --format csv.</p>\n", result->course->len - n);
}

static void
append_panels (FramingPage *page, const FramingAxisResult *result, GPtrArray *outlets)
{
  const FramingSide *side = framing_parts_side (page, result->axis);
  Frame frame = { 0 };

  measure (result, outlets, &frame);
  for (guint i = 0; i < outlets->len; i++)
    frame.dense |= count_points (result, ((const FramingOutletRow *) g_ptr_array_index (outlets, i))->group) > MANY;
  framing_html_put (page->out, "<figure class=\"chart\"><figcaption>Difference from the others for each period, with 95%% intervals: "
                    "<span class=\"high\"><span aria-hidden=\"true\">▲ </span>%s</span> above the line, "
                    "<span class=\"low\"><span aria-hidden=\"true\">▼ </span>%s</span> below it. Intervals that go beyond a panel end at "
                    "its edge.</figcaption>\n<ul class=\"panels\">\n", side->high_pole, side->low_pole);
  for (guint i = 0; i < outlets->len; i++)
    append_panel (page, result, &frame, ((const FramingOutletRow *) g_ptr_array_index (outlets, i))->group);
  g_string_append (page->out, "</ul></figure>\n");
}

void
framing_course_append (FramingPage *page, const FramingAxisResult *result)
{
  guint left = 0;
  g_autoptr (GPtrArray) outlets = NULL;

  if (result->course == NULL || result->course->len == 0)
    return;
  outlets = choose (result, &left);
  g_string_append (page->out, "<h3>Over time</h3>\n<p class=\"tag\">Exploratory; corrected by Benjamini-Hochberg where tested</p>\n");
  if (outlets->len > 0)
    append_panels (page, result, outlets);
  else if (left > 0)
    g_string_append (page->out, "<p>There are too many periods to draw; a longer one (--over month, --over year) has room.</p>\n");
  append_table (page, result);
  if (left > 0)
    framing_html_put (page->out, "<p class=\"note\">%u more %h were tested and stand in the tables of --format csv.</p>\n", left,
                      left == 1 ? framing_parts_outlet (page) : framing_parts_outlets (page));
  append_trends (page, result);
}
