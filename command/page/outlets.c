#include "page/parts.h"
#include "report/number.h"
#include <string.h>

#define MOST_DOTS 40
#define MOST_ROWS 200
#define MOST_NAMES 60

static const char *const heads[] = {
  "t", "Outlet", "n", "Shared stories", "n", "Articles", "n", "Difference", "n", "95% interval", "n", "p", "n", "p, Holm", "t", "Survives",
  "n", "Outlet effect", "n", "Effect size", "n", "Dominance", "n", "Detectable", "n", "Own mean", "n", "No evidence as 0", NULL
};

static void
append_row (FramingPage *page, const FramingOutletRow *row)
{
  const FramingDifference *d = &row->same_story;

  framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td class=\"n\">%u</td><td class=\"n\">%u</td><td class=\"n\">%t"
                    "</td>", framing_parts_group (page, row->group), d->stories, row->articles, d->value);
  framing_parts_interval (page, d);
  framing_parts_p (page, d->p);
  framing_parts_p (page, d->p_adjusted);
  framing_html_put (page->out, "<td>%h</td><td class=\"n\">%t</td><td class=\"n\">%t</td><td class=\"n\">%t</td><td class=\"n\">%n</td>"
                    "<td class=\"n\">%t</td><td class=\"n\">%t</td></tr>\n", row->too_small ? "not tested" : d->survives ? "★ yes" : "no",
                    row->effect, row->size, row->dominance, row->detectable, row->mean, row->as_zero.value);
}

static void
append_table (FramingPage *page, const FramingAxisResult *result)
{
  guint left;
  g_autoptr (GPtrArray) tested = framing_parts_tested (result, MOST_ROWS, &left);

  framing_parts_table_begin (page, "Table: all figures", "Same-story differences, lowest first", heads);
  for (guint i = 0; i < tested->len; i++)
    append_row (page, g_ptr_array_index (tested, i));
  for (guint i = 0, n = 0; i < result->outlets->len && n < MOST_NAMES; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (row->too_small && !framing_number_is_none (row->same_story.value))
        {
          append_row (page, row);
          n++;
        }
    }
  framing_parts_table_end (page);
  if (left > 0)
    framing_html_put (page->out, "<p class=\"note\">%u further rows stand in the tables of --format csv.</p>\n", left);
}

static gint
by_stories (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingOutletRow *one = *(const FramingOutletRow *const *) a, *two = *(const FramingOutletRow *const *) b;

  if (one->same_story.stories != two->same_story.stories)
    return one->same_story.stories > two->same_story.stories ? -1 : 1;
  return strcmp (framing_parts_group (data, one->group), framing_parts_group (data, two->group));
}

static void
append_small (FramingPage *page, const FramingAxisResult *result)
{
  g_autoptr (GPtrArray) small = g_ptr_array_new ();

  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (row->too_small || framing_number_is_none (row->same_story.value))
        g_ptr_array_add (small, row);
    }
  if (small->len == 0)
    return;
  g_ptr_array_sort_with_data (small, by_stories, page);
  framing_html_put (page->out, "<p class=\"note\">Not tested, with fewer than %u shared stories: ", page->comparison->settings->min_stories);
  for (guint i = 0; i < small->len && i < MOST_NAMES; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (small, i);

      framing_html_put (page->out, "%h<bdi>%s</bdi> (%u)", i > 0 ? ", " : "", framing_parts_group (page, row->group),
                        row->same_story.stories);
    }
  if (small->len > MOST_NAMES)
    framing_html_put (page->out, " and %u more", small->len - MOST_NAMES);
  g_string_append (page->out, ".</p>\n");
}

/* outlets that no chain of shared stories connects cannot be held against each other */
static void
append_components (FramingPage *page, const FramingAxisResult *result)
{
  guint n = 0;

  if (result->components < 2)
    return;
  framing_html_put (page->out, "<p class=\"note\">The %h fall into %u sets that no shared story connects; outlet effects of different sets "
                    "cannot be compared. Outside of the largest set: ", framing_parts_outlets (page), result->components);
  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (row->component == 0 || row->component >= result->components)
        continue;
      if (n++ < MOST_NAMES)
        framing_html_put (page->out, "%h<bdi>%s</bdi> (set %u)", n > 1 ? ", " : "", framing_parts_group (page, row->group),
                          row->component + 1);
    }
  if (n > MOST_NAMES)
    framing_html_put (page->out, " and %u more", n - MOST_NAMES);
  g_string_append (page->out, ".</p>\n");
}

static void
append_chart (FramingPage *page, const FramingAxisResult *result, GPtrArray *tested)
{
  const FramingSide *side = framing_parts_side (page, result->axis);
  g_autofree FramingStrip *strips = g_new (FramingStrip, tested->len);
  FramingScale scale;

  for (guint i = 0; i < tested->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (tested, i);

      strips[i] = (FramingStrip) { framing_parts_group (page, row->group), row->same_story.stories, row->same_story };
    }
  scale = framing_strips_scale (strips, tested->len);
  framing_strips_begin (page, side, "Difference from the others on the same stories, with 95% interval");
  for (guint i = 0; i < tested->len; i++)
    framing_strips_row (page, &scale, &strips[i]);
  framing_strips_end (page, &scale);
}

void
framing_outlets_append (FramingPage *page, const FramingAxisResult *result)
{
  guint left;
  g_autoptr (GPtrArray) charted = framing_parts_tested (result, MOST_DOTS, &left);

  framing_html_put (page->out, "<h3>%h</h3>\n",
                    framing_parts_outlets (page)[0] == 'o' ? "Outlets on the same stories" : "Groups on the same stories");
  if (charted->len == 0)
    framing_html_put (page->out, "<p>No %h shares enough stories with others to be tested.</p>\n", framing_parts_outlet (page));
  else
    append_chart (page, result, charted);
  if (left > 0)
    framing_html_put (page->out, "<p class=\"note\">Those that survive correction, and of the others those with the most shared stories; "
                      "%u more were tested and stand in the table.</p>\n", left);
  append_table (page, result);
  append_small (page, result);
  append_components (page, result);
}
