#include "page/parts.h"
#include "tables/wording.h"
#include <string.h>

#define MOST_SENTENCES 10       /* for each axis */

static void
append_sentence (FramingPage *page, const FramingAxisResult *result, const FramingOutletRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_wording_outlet (text, page->comparison, result, row);
  framing_html_put (page->out, "<li class=\"%s\">%s</li>\n", framing_parts_class (row->same_story.value), text->str);
}

/* those that survive; of many, both ends of the list, since the middle lies near 0; the number of them */
static guint
append_survivors (FramingPage *page, const FramingAxisResult *result)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (framing_wording_tested (row) && row->same_story.survives)
        g_ptr_array_add (rows, (gpointer) row);
    }
  g_string_append (page->out, rows->len > 0 ? "<ul class=\"sentences\">\n" : "");
  for (guint i = 0; i < rows->len; i++)
    if (rows->len <= MOST_SENTENCES || i < MOST_SENTENCES / 2 || i >= rows->len - MOST_SENTENCES / 2)
      append_sentence (page, result, g_ptr_array_index (rows, i));
  g_string_append (page->out, rows->len > 0 ? "</ul>\n" : "");
  if (rows->len > MOST_SENTENCES)
    framing_html_put (page->out, "<p class=\"note\">%u more that differ stand in the chart.</p>\n", rows->len - MOST_SENTENCES);
  return rows->len;
}

/* Where outlets differ, each has its sentence above; what remains of the finding is its last line, the overall test. */
static void
append_axis (FramingPage *page, const FramingAxisResult *result)
{
  const FramingSide *side = framing_parts_side (page, result->axis);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *last;

  framing_html_put (page->out, "<div class=\"finding\"><h3><span class=\"low\">%s</span> or <span class=\"high\">%s</span></h3>\n",
                    side->low_pole, side->high_pole);
  framing_wording_finding (text, page->comparison, result);
  last = append_survivors (page, result) > 0 ? strrchr (text->str, '\n') : NULL;
  framing_html_put (page->out, "<p>%s</p>\n<p><a href=\"#axis-%u\">Charts, words and passages: %s</a></p></div>\n",
                    last != NULL ? last + 1 : text->str, result->axis, side->id);
}

static void
append_counts (FramingPage *page)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_wording_counts (text, page->findings);
  framing_html_put (page->out, "<p>%s", text->str);
  g_string_truncate (text, 0);
  framing_wording_left_out (text, page->findings);
  framing_html_put (page->out, " %s</p>\n", text->str);
}

void
framing_finding_append (FramingPage *page)
{
  g_string_append (page->out, "<section id=\"finding\" aria-labelledby=\"h-finding\"><h2 id=\"h-finding\">The finding in words</h2>\n");
  append_counts (page);
  g_string_append (page->out, "<div class=\"findings\">\n");
  for (guint32 axis = 0; axis < page->collection->sides->len; axis++)
    {
      const FramingAxisResult *result = framing_comparison_get (page->comparison, axis, 0);

      if (result != NULL)
        append_axis (page, result);
    }
  g_string_append (page->out, "</div>\n");
  if (page->findings->missing != NULL && page->findings->missing->len > 0)
    {
      g_string_append (page->out, "<div class=\"missing\"><h3>What this page cannot show</h3><ul>\n");
      for (guint i = 0; i < page->findings->missing->len; i++)
        framing_html_put (page->out, "<li>%s</li>\n", (const char *) g_ptr_array_index (page->findings->missing, i));
      g_string_append (page->out, "</ul></div>\n");
    }
  g_string_append (page->out, "</section>\n");
}
