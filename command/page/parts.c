#include "page/parts.h"
#include "report/number.h"
#include "tables/wording.h"

const FramingSide *
framing_parts_side (const FramingPage *page, guint32 axis)
{
  return &g_array_index (page->collection->sides, FramingSide, axis);
}

const char *
framing_parts_group (const FramingPage *page, guint32 group)
{
  return group < page->collection->groups->len ? g_ptr_array_index (page->collection->groups, group) : "?";
}

const char *
framing_parts_outlets (const FramingPage *page)
{
  return framing_wording_noun (page->comparison, TRUE);
}

const char *
framing_parts_outlet (const FramingPage *page)
{
  return framing_wording_noun (page->comparison, FALSE);
}

const char *
framing_parts_heading (const FramingPage *page)
{
  return strcmp (framing_parts_outlet (page), "outlet") == 0 ? "Outlet" : "Group";
}

const char *
framing_parts_pole (const FramingSide *side, double value)
{
  return value < 0 ? side->low_pole : value > 0 ? side->high_pole : "";
}

const char *
framing_parts_class (double value)
{
  return value < 0 ? "low" : value > 0 ? "high" : "none";
}

guint
framing_parts_id (FramingPage *page)
{
  return ++page->ids;
}

static gint
by_weight (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;
  guint p = x->same_story.stories, q = y->same_story.stories;

  if (x->same_story.survives != y->same_story.survives)
    return x->same_story.survives ? -1 : 1;
  return p > q ? -1 : p < q ? 1 : (x->group > y->group) - (x->group < y->group);
}

static gint
by_value (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;
  double p = x->same_story.value, q = y->same_story.value;

  return p < q ? -1 : p > q ? 1 : (x->group > y->group) - (x->group < y->group);
}

GPtrArray *
framing_parts_tested (const FramingAxisResult *result, guint most, guint *left)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (framing_wording_tested (row))
        g_ptr_array_add (rows, (gpointer) row);
    }
  *left = rows->len > most ? rows->len - most : 0;
  g_ptr_array_sort (rows, by_weight);
  g_ptr_array_set_size (rows, (gint) (rows->len - *left));
  g_ptr_array_sort (rows, by_value);
  return rows;
}

void
framing_parts_table_begin (FramingPage *page, const char *summary, const char *caption, const char *const *heads)
{
  guint id = framing_parts_id (page);

  framing_html_put (page->out, "<details class=\"data\"><summary>%s</summary>\n"
                    "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"t%u\"><table><caption id=\"t%u\">%s</caption>\n"
                    "<thead><tr>", summary, id, id, caption);
  for (; heads[0] != NULL; heads += 2)
    framing_html_put (page->out, "<th scope=\"col\" class=\"%s\">%s</th>", heads[0],
                      strcmp (heads[1], "Outlet") == 0 ? framing_parts_heading (page) : heads[1]);
  g_string_append (page->out, "</tr></thead>\n<tbody>\n");
}

void
framing_parts_table_end (FramingPage *page)
{
  g_string_append (page->out, "</tbody></table></div></details>\n");
}

void
framing_parts_interval (FramingPage *page, const FramingDifference *difference)
{
  if (framing_number_is_none (difference->low) || framing_number_is_none (difference->high))
    g_string_append (page->out, "<td class=\"n\">-</td>");
  else
    framing_html_put (page->out, "<td class=\"n\">%t to %t</td>", difference->low, difference->high);
}

void
framing_parts_p (FramingPage *page, double p)
{
  framing_html_put (page->out, "<td class=\"n\">%c</td>", p);
}
