#include "page/page.h"
#include "page/asset.h"
#include "page/parts.h"
#include "report/number.h"
#include "story/date.h"
#include "tables/wording.h"

/* A policy in a meta element cannot be loosened by anything that comes after it. Style and script are allowed by their hash,
 * so that neither an attribute nor an element that slipped in would act. */
static void
append_policy (GString *out)
{
  g_string_append (out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
  framing_asset_append_hash (out, &framing_asset_style);
  g_string_append (out, "; script-src ");
  framing_asset_append_hash (out, &framing_asset_script);
  g_string_append (out, "; base-uri 'none'; form-action 'none'\">\n");
}

static void
append_head (FramingPage *page)
{
  GString *out = page->out;

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  append_policy (out);
  framing_html_put (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" "
                    "content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"framing "
                    "%s\">\n<title>How %h frame the same stories</title>\n<style>", page->findings->facts.version,
                    framing_parts_outlets (page));
  g_string_append_len (out, framing_asset_style.bytes, (gssize) framing_asset_style.length);
  g_string_append (out, "</style>\n</head>\n");
}

static void
append_dates (FramingPage *page)
{
  const FramingFacts *facts = &page->findings->facts;
  g_autoptr (GString) text = g_string_new (NULL);

  if (facts->first_day == FRAMING_NO_DAY || facts->last_day == FRAMING_NO_DAY)
    return;
  framing_date_append (text, facts->first_day);
  if (facts->last_day != facts->first_day)
    {
      g_string_append (text, " to ");
      framing_date_append (text, facts->last_day);
    }
  framing_html_put (page->out, " · %s", text->str);
}

static void
append_title (FramingPage *page)
{
  const FramingFacts *facts = &page->findings->facts;

  framing_html_put (page->out, "<header class=\"top\"><p class=\"kicker\">framing compare</p>\n<h1>How %u %h frame the same stories</h1>\n"
                    "<p class=\"facts\">%w shared %h · %w %h", page->collection->groups->len, framing_parts_outlets (page),
                    facts->shared_stories, facts->shared_stories == 1 ? "story" : "stories", facts->documents,
                    facts->documents == 1 ? "article" : "articles");
  append_dates (page);
  g_string_append (page->out, "</p>\n<nav aria-label=\"Contents\"><ul>\n<li><a href=\"#finding\">The finding</a></li>\n"
                   "<li><a href=\"#guide\">How to read</a></li>\n");
  for (guint axis = 0; axis < page->collection->sides->len; axis++)
    framing_html_put (page->out, "<li><a href=\"#axis-%u\">%s</a></li>\n", axis, framing_parts_side (page, axis)->id);
  g_string_append (page->out, "<li><a href=\"#method\">Method</a></li>\n<li><a href=\"#limits\">Limits</a></li>\n</ul></nav></header>\n");
}

static void
append_axis (FramingPage *page, guint32 axis)
{
  const FramingSide *side = framing_parts_side (page, axis);
  const FramingAxisResult *result = framing_comparison_get (page->comparison, axis, 0);

  framing_html_put (page->out, "<section id=\"axis-%u\" class=\"axis\" aria-labelledby=\"h-axis-%u\"><h2 id=\"h-axis-%u\">"
                    "<span class=\"low\">%s</span> or <span class=\"high\">%s</span></h2>\n", axis, axis, axis, side->low_pole,
                    side->high_pole);
  if (result != NULL)
    {
      page->decimals = framing_wording_decimals (result);
      framing_outlets_append (page, result);
      framing_pairs_append (page, result);
      framing_words_append (page, result);
      framing_quotes_append (page, result);
      framing_stories_append (page, result);
      framing_course_append (page, result);
      framing_views_append (page, result);
      framing_silence_append (page, result);
    }
  g_string_append (page->out, "</section>\n");
}

void
framing_page_append (const FramingFindings *findings, GString *out)
{
  FramingPage page = { findings, findings->comparison, findings->comparison->collection, out, 0, 2 };

  append_head (&page);
  g_string_append (out, "<body>\n<a class=\"skip\" href=\"#finding\">Skip to the finding</a>\n");
  append_title (&page);
  g_string_append (out, "<main>\n");
  framing_finding_append (&page);
  framing_guide_append (&page);
  for (guint32 axis = 0; axis < page.collection->sides->len; axis++)
    append_axis (&page, axis);
  framing_method_append (&page);
  framing_limits_append (&page);
  framing_html_put (out, "</main>\n<footer class=\"bottom\"><p>Made by framing %s. This page loads nothing and sends nothing.</p>"
                    "</footer>\n<script>", findings->facts.version);
  g_string_append_len (out, framing_asset_script.bytes, (gssize) framing_asset_script.length);
  g_string_append (out, "</script>\n</body>\n</html>\n");
}
