#include "page/parts.h"
#include "report/number.h"

#define MOST_OUTLETS 24
#define COLUMNS 4               /* views beside each other: what a phone has room for */
#define MOST_ROWS 300

static const char *const heads[] = {
  "t", "Outlet", "t", "View", "n", "Shared stories", "n", "Difference", "n", "95% interval", "n", "p", "n", "p, BH", "t", "Survives", NULL
};

static const char *
name_of (const FramingPage *page, const FramingAxisResult *result)
{
  return g_array_index (page->collection->views, FramingView, result->view).name;
}

static gboolean
is_target (const FramingPage *page, const FramingAxisResult *result)
{
  return g_array_index (page->collection->views, FramingView, result->view).target >= 0;
}

/* results of the axis for parts and voices, or for targets, that have anything to show */
static GPtrArray *
results_of (const FramingPage *page, guint32 axis, gboolean targets)
{
  GPtrArray *results = g_ptr_array_new ();

  for (guint view = 1; view < page->collection->views->len; view++)
    {
      const FramingAxisResult *result = framing_comparison_get (page->comparison, axis, view);

      if (result != NULL && result->stories > 0 && is_target (page, result) == targets)
        g_ptr_array_add (results, (gpointer) result);
    }
  return results;
}

static gboolean
is_tested (const FramingOutletRow *row)
{
  return row != NULL && !row->too_small && !framing_number_is_none (row->same_story.value);
}

static FramingScale
scale_of (GPtrArray *results, GPtrArray *outlets)
{
  g_autoptr (GArray) strips = g_array_new (FALSE, TRUE, sizeof (FramingStrip));

  for (guint i = 0; i < results->len; i++)
    for (guint k = 0; k < outlets->len; k++)
      {
        const FramingOutletRow *outlet = g_ptr_array_index (outlets, k);
        const FramingOutletRow *row = framing_comparison_outlet (g_ptr_array_index (results, i), outlet->group);
        FramingStrip strip = { 0 };

        if (!is_tested (row))
          continue;
        strip.difference = row->same_story;
        g_array_append_val (strips, strip);
      }
  return framing_strips_scale ((const FramingStrip *) strips->data, strips->len);
}

static void
append_cell (FramingPage *page, const FramingAxisResult *result, const FramingScale *scale, guint32 group)
{
  const FramingOutletRow *row = framing_comparison_outlet (result, group);
  g_autoptr (GString) figure = g_string_new (NULL);

  if (!is_tested (row))
    {
      framing_html_put (page->out, "<td role=\"cell\" class=\"untested\"><span class=\"view\">%s</span><span>not tested</span></td>",
                        name_of (page, result));
      return;
    }
  framing_html_put (page->out, "<td role=\"cell\"><span class=\"view\">%s</span><svg class=\"strip\" width=\"100%%\" height=\"24\" "
                    "role=\"img\"><title>%s, %s</title><desc>%d, from %d to %d</desc><line class=\"zero\" x1=\"50%%\" x2=\"50%%\" y1=\"0\" "
                    "y2=\"100%%\"/>", name_of (page, result), framing_parts_group (page, group), name_of (page, result),
                    row->same_story.value, row->same_story.low, row->same_story.high);
  framing_strips_dot (page, scale, &row->same_story);
  framing_number_append_signed (figure, row->same_story.value, page->decimals);
  framing_html_put (page->out, "</svg><span class=\"value\">%s%h</span></td>", figure->str,
                    row->same_story.survives ? "<span class=\"star\"> ★<span class=\"vh\"> survives correction</span></span>" : "");
}

/* some columns of the matrix */
static void
append_block (FramingPage *page, GPtrArray *results, guint from, const FramingScale *scale, GPtrArray *outlets)
{
  guint to = MIN (from + COLUMNS, results->len);

  framing_html_put (page->out, "<table class=\"matrix\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" "
                    "role=\"columnheader\">%s</th>", framing_parts_heading (page));
  for (guint i = from; i < to; i++)
    framing_html_put (page->out, "<th scope=\"col\" role=\"columnheader\">%s</th>", name_of (page, g_ptr_array_index (results, i)));
  for (guint i = to; i < from + COLUMNS && from > 0; i++)
    g_string_append (page->out, "<td role=\"cell\"></td>");
  g_string_append (page->out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
  for (guint k = 0; k < outlets->len; k++)
    {
      guint32 group = ((const FramingOutletRow *) g_ptr_array_index (outlets, k))->group;

      framing_html_put (page->out, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><bdi>%s</bdi></th>",
                        framing_parts_group (page, group));
      for (guint i = from; i < to; i++)
        append_cell (page, g_ptr_array_index (results, i), scale, group);
      for (guint i = to; i < from + COLUMNS && from > 0; i++)
        g_string_append (page->out, "<td role=\"cell\"></td>");
      g_string_append (page->out, "</tr>\n");
    }
  g_string_append (page->out, "</tbody></table>\n");
}

static void
append_table (FramingPage *page, GPtrArray *results)
{
  guint n = 0;

  framing_parts_table_begin (page, "Table: every figure of this chart", "Same-story differences by view", heads);
  for (guint i = 0; i < results->len; i++)
    {
      const FramingAxisResult *result = g_ptr_array_index (results, i);

      for (guint k = 0; k < result->outlets->len; k++)
        {
          const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, k);

          if (!is_tested (row) || n++ >= MOST_ROWS)
            continue;
          framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td>%s</td><td class=\"n\">%u</td><td class=\"n\">%t</td>",
                            framing_parts_group (page, row->group), name_of (page, result), row->same_story.stories, row->same_story.value);
          framing_parts_interval (page, &row->same_story);
          framing_html_put (page->out, "<td class=\"n\">%c</td><td class=\"n\">%c</td><td>%h</td></tr>\n", row->same_story.p,
                            row->same_story.p_adjusted, row->same_story.survives ? "★ yes" : "no");
        }
    }
  framing_parts_table_end (page);
  if (n > MOST_ROWS)
    framing_html_put (page->out, "<p class=\"note\">%u further rows stand in the tables of --format csv.</p>\n", n - MOST_ROWS);
}

static void
append_matrix (FramingPage *page, const FramingAxisResult *whole, gboolean targets)
{
  g_autoptr (GPtrArray) results = results_of (page, whole->axis, targets);
  const FramingSide *side = framing_parts_side (page, whole->axis);
  guint left;
  g_autoptr (GPtrArray) outlets = framing_parts_tested (whole, MOST_OUTLETS, &left);
  FramingScale scale = scale_of (results, outlets);

  if (results->len == 0 || outlets->len == 0)
    return;
  framing_html_put (page->out, "<h3>%h</h3>\n<p class=\"tag\">Exploratory: corrected by Benjamini-Hochberg, a place to look for questions, "
                    "not an answer</p>\n<figure class=\"chart\"><figcaption>%h: difference from the others, with 95%% intervals; "
                    "<span class=\"low\"><span aria-hidden=\"true\">◀ </span>%s</span> left of the line, "
                    "<span class=\"high\">%s<span aria-hidden=\"true\"> ▶</span></span> right of it; each cell goes from %d to %d"
                    "</figcaption>\n", targets ? "Targets" : "Parts and voices",
                    targets ? "What is said of each target" : "Headline, body, narrator and quoted speech", side->low_pole,
                    side->high_pole, scale.low, scale.high);
  for (guint from = 0; from < results->len; from += COLUMNS)
    append_block (page, results, from, &scale, outlets);
  g_string_append (page->out, "</figure>\n");
  append_table (page, results);
}

void
framing_views_append (FramingPage *page, const FramingAxisResult *result)
{
  append_matrix (page, result, FALSE);
  append_matrix (page, result, TRUE);
}
