#include "page/parts.h"

static void
append_sample (FramingPage *page, double value, gboolean survives, const char *words)
{
  FramingScale scale = { -1, 1, 1 };
  FramingDifference difference = { .value = value, .low = value - 0.3, .high = value + 0.3, .survives = survives };

  g_string_append (page->out, "<li><svg class=\"strip\" width=\"100%\" height=\"100%\" role=\"img\"><title>Example of a dot</title>");
  framing_strips_grid (page, &scale);
  framing_strips_dot (page, &scale, &difference);
  framing_html_put (page->out, "</svg><span>%h</span></li>\n", words);
}

void
framing_guide_append (FramingPage *page)
{
  const char *outlet = framing_parts_outlet (page);

  g_string_append (page->out, "<section id=\"guide\" aria-labelledby=\"h-guide\"><h2 id=\"h-guide\">How to read this page</h2>\n");
  framing_html_put (page->out, "<div class=\"columns\"><p>Only stories that several %h told are compared. On each of them the score of an "
                    "%h, between -1 and +1, is set against the mean of the others; the figure is the mean of these differences over all "
                    "shared stories. So it does not matter which events an %h chose, only how it told those that others told too.</p>\n"
                    "<p>The line through a dot is the 95%% interval: values that the stories seen here are compatible with. "
                    "It is an interval for one %h alone: with many of them some lie off 0 by chance. A ★ marks what survives the correction "
                    "for that (Holm). What carries no ★ may well be chance.</p></div>\n",
                    framing_parts_outlets (page), outlet, outlet, outlet);
  g_string_append (page->out, "<ul class=\"legend\">\n");
  append_sample (page, -0.5, TRUE, "Filled dot: a difference that survives correction, here to the pole on the left");
  append_sample (page, 0.5, TRUE, "The same to the pole on the right");
  append_sample (page, 0.15, FALSE, "Hollow dot: cannot be told from 0 once all tests are allowed for");
  g_string_append (page->out, "</ul>\n<p class=\"key\">In passages, <mark class=\"low\">a wavy line</mark> marks words that count for the "
                   "pole on the left, <mark class=\"high\">a straight line</mark> those that count for the pole on the right, and "
                   "<mark class=\"cue\">a dotted line</mark> a word that turns or scales its neighbour, such as “not”.</p></section>\n");
}
