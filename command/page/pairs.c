#include "page/parts.h"
#include "report/number.h"

#define MOST_STRIPS 8
#define MOST_ROWS 120

static const char *const heads[] = {
  "t", "Pair", "n", "Stories of both", "n", "Difference", "n", "95% interval", "n", "p", "n", "p, Holm", "t", "Survives", "n",
  "Effect size",
  "n", "Dominance", "n", "Detectable", NULL
};

/* what survives first, then by distance, then as they stood */
static gint
by_weight (gconstpointer a, gconstpointer b)
{
  const FramingPairRow *x = *(const FramingPairRow *const *) a, *y = *(const FramingPairRow *const *) b;
  double p = ABS (x->difference.value), q = ABS (y->difference.value);

  if (x->difference.survives != y->difference.survives)
    return x->difference.survives ? -1 : 1;
  if (p != q)
    return p > q ? -1 : 1;
  return x < y ? -1 : x > y;
}

static gboolean
is_tested (const FramingPairRow *row)
{
  return !framing_number_is_none (row->difference.value) && !framing_number_is_none (row->difference.p);
}

static char *
name_of (const FramingPage *page, const FramingPairRow *row)
{
  return g_strdup_printf ("%s – %s", framing_parts_group (page, row->group), framing_parts_group (page, row->other));
}

static void
append_row (FramingPage *page, const FramingPairRow *row)
{
  const FramingDifference *d = &row->difference;
  g_autofree char *name = name_of (page, row);

  framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td class=\"n\">%u</td><td class=\"n\">%t</td>", name, d->stories,
                    d->value);
  framing_parts_interval (page, d);
  framing_parts_p (page, d->p);
  framing_parts_p (page, d->p_adjusted);
  framing_html_put (page->out, "<td>%h</td><td class=\"n\">%t</td><td class=\"n\">%t</td><td class=\"n\">%n</td></tr>\n",
                    d->survives ? "★ yes" : "no", row->size, row->dominance, row->detectable);
}

static void
append_chart (FramingPage *page, const FramingAxisResult *result, GPtrArray *rows)
{
  FramingStrip strips[MOST_STRIPS] = { 0 };
  char *names[MOST_STRIPS];
  guint n = MIN (rows->len, MOST_STRIPS);
  FramingScale scale;

  for (guint i = 0; i < n; i++)
    {
      const FramingPairRow *row = g_ptr_array_index (rows, i);

      names[i] = name_of (page, row);
      strips[i] = (FramingStrip) { names[i], row->difference.stories, row->difference };
    }
  scale = framing_strips_scale (strips, n);
  framing_strips_begin (page, framing_parts_side (page, result->axis), "First of the pair minus second, on the stories of both");
  for (guint i = 0; i < n; i++)
    framing_strips_row (page, &scale, &strips[i]);
  framing_strips_end (page, &scale);
  for (guint i = 0; i < n; i++)
    g_free (names[i]);
}

void
framing_pairs_append (FramingPage *page, const FramingAxisResult *result)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint shown;

  for (guint i = 0; i < result->pairs->len; i++)
    if (is_tested (&g_array_index (result->pairs, FramingPairRow, i)))
      g_ptr_array_add (rows, &g_array_index (result->pairs, FramingPairRow, i));
  if (rows->len == 0)
    return;
  g_ptr_array_sort (rows, by_weight);
  shown = MIN (rows->len, MOST_ROWS);
  framing_html_put (page->out, "<h3>Pairs</h3>\n<p>%h of %u tested pairs that differ most. Pairs are a family of tests of their own, "
                    "opened by the overall test.</p>\n", rows->len > MOST_STRIPS ? "The 8" : "Those", rows->len);
  append_chart (page, result, rows);
  framing_parts_table_begin (page, shown < rows->len ? "Table: the pairs that differ most" : "Table: all tested pairs",
                             "First of the pair minus second, on the stories of both", heads);
  for (guint i = 0; i < shown; i++)
    append_row (page, g_ptr_array_index (rows, i));
  framing_parts_table_end (page);
  if (shown < rows->len)
    framing_html_put (page->out, "<p class=\"note\">%u further pairs stand in the tables of --format csv.</p>\n", rows->len - shown);
}
