#include "page/parts.h"
#include "tables/facts.h"
#include "tables/wording.h"
#include <string.h>

static void
append_fact (const char *key, const char *value, gpointer data)
{
  FramingPage *page = data;
  g_autofree char *name = g_strdelimit (g_strdup (key), "_", ' ');

  if (strcmp (key, "command") == 0 || strcmp (key, "missing") == 0)      /* stand elsewhere on the page */
    return;
  framing_html_put (page->out, "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n", name, value != NULL ? value : "unknown");
}

static void
append_axes (FramingPage *page)
{
  static const char *const heads[] = { "t", "Axis", "n", "Shared stories", "n", "Outlet means", "n", "Residual deviation", "n",
                                       "Overall p", "n",
                                       "Draws", "n", "Sets", NULL };

  framing_parts_table_begin (page, "Table: the overall tests", "One overall test for each axis", heads);
  for (guint32 axis = 0; axis < page->collection->sides->len; axis++)
    {
      const FramingAxisResult *result = framing_comparison_get (page->comparison, axis, 0);

      if (result == NULL)
        continue;
      framing_html_put (page->out, "<tr><th scope=\"row\">%s</th><td class=\"n\">%u</td><td class=\"n\">%u</td><td class=\"n\">%n</td>"
                        "<td class=\"n\">%c</td><td class=\"n\">%u</td><td class=\"n\">%u</td></tr>\n", framing_parts_side (page, axis)->id,
                        result->stories, result->units, result->residual_sd, result->overall_p, result->overall_draws, result->components);
    }
  framing_parts_table_end (page);
}

void
framing_method_append (FramingPage *page)
{
  const FramingFacts *facts = &page->findings->facts;
  const char *outlet = framing_parts_outlet (page), *outlets = framing_parts_outlets (page);

  g_string_append (page->out, "<section id=\"method\" aria-labelledby=\"h-method\"><h2 id=\"h-method\">Method and settings</h2>\n");
  framing_html_put (page->out, "<dl class=\"method\"><dt>Unit</dt><dd>%h × story; several articles of one %h on a story are averaged "
                    "first. Articles without evidence are left out of means.</dd>\n"
                    "<dt>Difference</dt><dd>The mean, over an %h’s shared stories, of its value minus the mean of the other %h’ values "
                    "there. The outlet effect beside it comes from an additive model of %h and story, because “the others” differ from one "
                    "to the next.</dd>\n<dt>Tests</dt><dd>Overall: labels permuted within stories. Each %h and each pair: signs of the "
                    "story differences flipped, exactly for few stories, else by seeded draws.</dd>\n"
                    "<dt>Intervals</dt><dd>95%%, bootstrap-t over stories (a t interval where stories are few).</dd>\n", outlet, outlet,
                    outlet, outlets, outlet, outlet);
  framing_html_put (page->out, "<dt>Many tests</dt><dd>%h of one axis: Holm, the primary family. Pairs: Holm, opened by the overall test. "
                    "Parts, voices, targets, time and shares without evidence: Benjamini-Hochberg, exploratory.</dd>\n"
                    "<dt>Effect size</dt><dd>Difference over the residual standard deviation of the additive model. Dominance: share of "
                    "stories above the others minus share below. Detectable: the smallest difference that this sample could have shown, "
                    "(1.96 + 0.84) × standard error.</dd></dl>\n", outlets[0] == 'o' ? "Outlets" : "Groups");
  append_axes (page);
  framing_html_put (page->out, "<h3>To repeat this</h3>\n<p>The same input, program and seed give the same figures on every machine.</p>\n"
                    "<pre class=\"command\" tabindex=\"0\"><code>");
  framing_html_escape (page->out, facts->command, strlen (facts->command));
  framing_html_put (page->out, "</code></pre>\n"
                    "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"t-settings\"><table class=\"settings\">"
                    "<caption id=\"t-settings\">Settings and counts</caption>\n<thead class=\"vh\"><tr><th scope=\"col\">Name</th>"
                    "<th scope=\"col\">Value</th></tr></thead><tbody>\n");
  framing_facts_each (page->findings, append_fact, page);
  g_string_append (page->out, "</tbody></table></div></section>\n");
}
