#include "page/parts.h"
#include "report/number.h"

#define MOST_BARS 40

static const char *const heads[] = {
  "t", "Outlet", "n", "Articles", "n", "Without evidence", "n", "Share", "n", "Share minus the others'", "n", "95% interval", "n", "p",
  "n", "p, BH",
  "n", "Difference, as measured", "n", "No evidence counted as 0", "n", "95% interval", NULL
};

static void
append_bar (FramingPage *page, const FramingScale *scale, const FramingOutletRow *row)
{
  const char *name = framing_parts_group (page, row->group);
  double zero = framing_scale_place (scale, 0), end = framing_scale_place (scale, row->share_without);
  guint tenths = (guint) (row->share_without * 1000 + 0.5);

  framing_html_put (page->out, "<li><span class=\"name\"><bdi>%s</bdi> <span class=\"count\">%u&nbsp;articles</span></span>"
                    "<svg class=\"strip\" width=\"100%%\" height=\"100%%\" role=\"img\"><title>%s</title><desc>%u of %u articles without "
                    "evidence</desc><line class=\"zero\" x1=\"%x\" x2=\"%x\" y1=\"0\" y2=\"100%%\"/>"
                    "<rect class=\"bar plain\" x=\"%x\" width=\"%x\" y=\"50%%\" height=\"14\" transform=\"translate(0 -7)\"/></svg><span "
                    "class=\"value\">%u.%u%%%h</span></li>\n", name, row->articles, name, row->without, row->articles, zero, zero, zero,
                    end - zero, tenths / 10, tenths % 10,
                    row->without_difference.survives ? "<span class=\"star\"> ★<span class=\"vh\"> survives correction</span></span>"
                                                     : "<span class=\"star\"></span>");
}

static void
append_row (FramingPage *page, const FramingOutletRow *row)
{
  framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td class=\"n\">%u</td><td class=\"n\">%u</td><td class=\"n\">%n"
                    "</td><td class=\"n\">%t</td>", framing_parts_group (page, row->group), row->articles, row->without, row->share_without,
                    row->without_difference.value);
  framing_parts_interval (page, &row->without_difference);
  framing_html_put (page->out, "<td class=\"n\">%c</td><td class=\"n\">%c</td><td class=\"n\">%t</td><td class=\"n\">%t</td>",
                    row->without_difference.p, row->without_difference.p_adjusted, row->same_story.value, row->as_zero.value);
  framing_parts_interval (page, &row->as_zero);
  g_string_append (page->out, "</tr>\n");
}

void
framing_silence_append (FramingPage *page, const FramingAxisResult *result)
{
  guint left;
  g_autoptr (GPtrArray) rows = framing_parts_tested (result, MOST_BARS, &left);
  double largest = 0;
  FramingScale scale;

  if (rows->len == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    largest = MAX (largest, ((const FramingOutletRow *) g_ptr_array_index (rows, i))->share_without);
  scale = framing_scale_from_zero (largest);
  framing_html_put (page->out, "<h3>Articles without evidence</h3>\n<p class=\"tag\">Exploratory; corrected by Benjamini-Hochberg</p>\n"
                    "<p>An article in which no word of the axis was found has no score: that is not the same as balanced, so it is left "
                    "out of means. Where the shares differ much between %h, look at the column that counts such articles as 0.</p>\n"
                    "<figure class=\"chart\"><figcaption>Share of articles without evidence</figcaption>\n<ul class=\"rows\">\n",
                    framing_parts_outlets (page));
  for (guint i = 0; i < rows->len; i++)
    append_bar (page, &scale, g_ptr_array_index (rows, i));
  g_string_append (page->out, "</ul></figure>\n");
  framing_parts_table_begin (page, "Table: shares, and the result with them as 0", "Articles without evidence", heads);
  for (guint i = 0; i < rows->len; i++)
    append_row (page, g_ptr_array_index (rows, i));
  framing_parts_table_end (page);
}
