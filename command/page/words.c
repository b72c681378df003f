#include "page/parts.h"
#include "report/number.h"

#define MOST_BARS 12
#define MOST_ROWS 30

static const char *const heads[] = {
  "t", "Words", "n", "Adds to the difference", "n", "Uses here", "n", "Per 10,000 words", "n", "Uses elsewhere", "n", "Per 10,000 words",
  "n",
  "Log-odds", "n", "z", NULL
};

static double
rate (guint64 uses, guint64 words)
{
  return words > 0 ? (double) uses * 10000 / (double) words : 0.0 / 0.0;
}

static FramingScale
scale_of (const FramingTerms *terms)
{
  double largest = 0;

  for (guint i = 0; i < terms->rows->len && i < MOST_BARS; i++)
    {
      double share = g_array_index (terms->rows, FramingTermRow, i).share;

      largest = MAX (largest, ABS (share));
    }
  return framing_scale_around_zero (largest);
}

static void
append_bar (FramingPage *page, const FramingTerms *terms, const FramingScale *scale, const FramingTermRow *row)
{
  double zero = framing_scale_place (scale, 0), end = framing_scale_place (scale, row->share);

  framing_html_put (page->out, "<li><span class=\"name\"><bdi>%s</bdi> <span class=\"count\">%w&nbsp;: %w</span></span>"
                    "<svg class=\"strip\" width=\"100%%\" height=\"100%%\" role=\"img\"><title>%s</title><desc>adds %d; %w uses here, %w "
                    "elsewhere</desc>", row->words, row->uses, row->other_uses, row->words, row->share, row->uses, row->other_uses);
  framing_strips_grid (page, scale);
  framing_html_put (page->out, "<rect class=\"bar %s\" x=\"%x\" width=\"%x\" y=\"50%%\" height=\"14\" transform=\"translate(0 -7)\"/></svg>"
                    "<span class=\"value\">%d <span class=\"count\">z&nbsp;%d</span></span></li>\n", framing_parts_class (row->share),
                    MIN (zero, end), ABS (end - zero), row->share, row->z);
}

static void
append_row (FramingPage *page, const FramingTerms *terms, const FramingTermRow *row)
{
  framing_html_put (page->out, "<tr><th scope=\"row\"><bdi>%s</bdi></th><td class=\"n\">%t</td><td class=\"n\">%w</td><td class=\"n\">%n"
                    "</td><td class=\"n\">%w</td><td class=\"n\">%n</td><td class=\"n\">%t</td><td class=\"n\">%t</td></tr>\n",
                    row->words, row->share, row->uses, rate (row->uses, terms->words), row->other_uses,
                    rate (row->other_uses, terms->other_words), row->log_odds, row->z);
}

/* the sum, from terms to score */
static void
append_sum (FramingPage *page, const FramingTerms *terms)
{
  double rest = terms->rate_difference;

  for (guint i = 0; i < terms->rows->len && i < MOST_BARS; i++)
    rest -= g_array_index (terms->rows, FramingTermRow, i).share;
  framing_html_put (page->out, "<p class=\"note\">Over %u shared stories all terms together add up to %d, the difference in weight for "
                    "each 1,000 words (high minus low); those not shown make %d of it. In units of the score that is %d; the difference of "
                    "the score is %d. The remainder, %d, comes from what a count of words does not hold: headlines that weigh more, "
                    "repetition, long and short articles.</p>\n", terms->stories, terms->rate_difference, rest,
                    terms->slope * terms->rate_difference, terms->score_difference, terms->remainder);
}

static void
append_terms (FramingPage *page, const FramingAxisResult *result, const FramingTerms *terms)
{
  const char *name = framing_parts_group (page, terms->group);
  const FramingSide *side = framing_parts_side (page, result->axis);
  FramingScale scale = scale_of (terms);
  g_autofree char *caption = g_strdup_printf ("What each term adds to the difference of %s", name);

  framing_html_put (page->out, "<h4><bdi>%s</bdi></h4>\n", name);
  framing_strips_begin (page, side, "Weight for each 1,000 words that a term adds; uses here : uses by the others");
  for (guint i = 0; i < terms->rows->len && i < MOST_BARS; i++)
    append_bar (page, terms, &scale, &g_array_index (terms->rows, FramingTermRow, i));
  framing_strips_end (page, &scale);
  append_sum (page, terms);
  framing_parts_table_begin (page, "Table: terms", caption, heads);
  for (guint i = 0; i < terms->rows->len && i < MOST_ROWS; i++)
    append_row (page, terms, &g_array_index (terms->rows, FramingTermRow, i));
  framing_parts_table_end (page);
}

void
framing_words_append (FramingPage *page, const FramingAxisResult *result)
{
  GPtrArray *all = page->findings->terms;
  gboolean any = FALSE;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FramingTerms *terms = g_ptr_array_index (all, i);

      if (terms->axis != result->axis || terms->rows->len == 0)
        continue;
      if (!any)
        framing_html_put (page->out, "<h3>What makes the difference</h3>\n<p>The words behind it, for the %h that differ most. A bar to "
                          "the left draws towards %s, one to the right towards %s; a word can do either by being "
                          "used more here than elsewhere, or less. z (log-odds, Monroe, Colaresi and Quinn 2008) ranks terms by how much "
                          "more they are used here than elsewhere; it is no test.</p>\n", framing_parts_outlets (page),
                          framing_parts_side (page, result->axis)->low_pole, framing_parts_side (page, result->axis)->high_pole);
      any = TRUE;
      append_terms (page, result, terms);
    }
}
