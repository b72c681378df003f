#include "report/escape.h"
#include "report/number.h"
#include "story/date.h"
#include "tables/facts.h"
#include "tables/sections.h"
#include "tables/tables.h"
#include "tables/wording.h"
#include <string.h>

#define LEAST_COLUMNS 20

static void
append_safe (GString *out, const char *text)
{
  framing_escape_terminal (out, (framing_str) { text, MIN (strlen (text), 400) });
}

static void
tell_counts (const FramingScreen *screen)
{
  const FramingFacts *facts = &screen->findings->facts;
  g_autoptr (GString) text = g_string_new (NULL), left_out = g_string_new (NULL);

  framing_wording_counts (text, screen->findings);
  if (facts->first_day != FRAMING_NO_DAY && facts->last_day != FRAMING_NO_DAY)
    {
      g_string_append (text, " Dates: ");
      framing_date_append (text, facts->first_day);
      g_string_append (text, " to ");
      framing_date_append (text, facts->last_day);
      g_string_append_c (text, '.');
    }
  framing_screen_wrap (screen, 0, text->str);
  framing_wording_left_out (left_out, screen->findings);
  if (left_out->len > 0)
    framing_screen_wrap (screen, 0, left_out->str);
}

/* "hurdle-success (hurdle -, success +)" */
static void
append_title (const FramingScreen *screen, const FramingSide *side)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_safe (text, side->id);
  g_string_append (text, " (");
  append_safe (text, side->low_pole);
  g_string_append (text, " -, ");
  append_safe (text, side->high_pole);
  g_string_append (text, " +)");
  g_string_append_c (screen->out, '\n');
  framing_screen_head (screen, text->str);
}

static void
append_sections (const FramingScreen *screen, const FramingAxisResult *result)
{
  if (!screen->findings->details)
    {
      framing_sections_groups (screen, result);
      framing_sections_brief (screen, result);
      framing_sections_words (screen, result);
      framing_sections_passages (screen, result);
      return;
    }
  framing_sections_groups (screen, result);
  framing_sections_pairs (screen, result);
  framing_sections_views (screen, result);
  framing_sections_time (screen, result);
  framing_sections_terms (screen, result);
  framing_sections_passages (screen, result);
}

/* TRUE = with all figures of its outlets */
static gboolean
append_axis (const FramingScreen *screen, const FramingAxisResult *result)
{
  const FramingComparison *comparison = screen->findings->comparison;
  g_autoptr (GString) finding = g_string_new (NULL);
  gboolean full;

  append_title (screen, &g_array_index (comparison->collection->sides, FramingSide, result->axis));
  framing_wording_finding (finding, comparison, result);
  for (char *line = finding->str, *end; line != NULL; line = end)
    {
      end = strchr (line, '\n');
      if (end != NULL)
        *end++ = '\0';
      framing_screen_wrap (screen, 0, line);
    }
  full = framing_sections_outlets (screen, result);
  append_sections (screen, result);
  return full;
}

static gboolean
any_tested (const FramingComparison *comparison)
{
  for (guint i = 0; i < comparison->results->len; i++)
    {
      const FramingAxisResult *result = g_ptr_array_index (comparison->results, i);

      for (guint j = 0; j < result->outlets->len; j++)
        if (framing_wording_tested (&g_array_index (result->outlets, FramingOutletRow, j)))
          return TRUE;
    }
  return FALSE;
}

/* what the figures beside or below the dots are */
static void
append_figures (const FramingScreen *screen)
{
  static const char *const lines[] = {
    "no evidence: articles without a word of the axis, left out of means; as 0: the difference with them counted as 0.",
    "p expl: does the share of articles without evidence differ from the others'? Exploratory (Benjamini-Hochberg).",
    "effect: of a model outlet + story, which compares all with the same others. size: difference in residual standard deviations.",
    "domin.: share of its stories above the others minus share below. detect.: smallest difference that so many stories could have shown.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    framing_screen_wrap (screen, 0, lines[i]);
}

static void
append_brief_legend (const FramingScreen *screen)
{
  const GPtrArray *passages = screen->findings->passages != NULL ? screen->findings->passages->passages : NULL;

  framing_screen_wrap (screen, 0, screen->ascii ? "* in place of o: survives correction for the number of tests (Holm; exploratory: "
                                                  "Benjamini-Hochberg, to be confirmed on other data)."
                                                : "* and ● survive correction for the number of tests, ○ does not (Holm; exploratory: "
                                                  "Benjamini-Hochberg, to be confirmed on other data).");
  framing_screen_wrap (screen, 0, "No evidence: articles without a word of the axis, left out of means (points: more or less of them than "
                                  "others have).");
  if (passages != NULL && passages->len > 0)
    framing_screen_wrap (screen, 0, "In sentences: weights, low pole negative; (quoted): what others say.");
}

static void
append_legend (const FramingScreen *screen, gboolean full)
{
  if (!any_tested (screen->findings->comparison))
    return;
  g_string_append_c (screen->out, '\n');
  framing_screen_wrap (screen, 0, "difference: mean over its shared stories of its score minus the mean of the others' there; brackets: "
                                  "95% interval.");
  if (!screen->findings->details)
    append_brief_legend (screen);
  else
    {
      framing_screen_wrap (screen, 0, screen->ascii ? "* and a star for the dot: survives correction; o does not."
                                                    : "* and a full dot ●: survives correction; an empty dot ○ does not.");
      framing_screen_wrap (screen, 0, "p adj: corrected for the number of tests (Holm; pairs are a family of their own; what is called "
                                      "exploratory: Benjamini-Hochberg).");
    }
  if (full)
    append_figures (screen);
}

static void
append_missing (const FramingScreen *screen)
{
  const GPtrArray *missing = screen->findings->missing;

  if (missing == NULL || missing->len == 0)
    return;
  g_string_append (screen->out, "\nMissing:\n");
  for (guint i = 0; i < missing->len; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      append_safe (text, g_ptr_array_index (missing, i));
      framing_screen_wrap (screen, 2, text->str);
    }
}

static void
append_settings (const FramingScreen *screen)
{
  const FramingComparisonSettings *settings = screen->findings->comparison->settings;
  const FramingFacts *facts = &screen->findings->facts;
  g_autoptr (GString) text = g_string_new ("By ");

  append_safe (text, settings->by);
  g_string_append_printf (text, "; at least %u shared stor%s and %u hit%s; seed %" G_GUINT64_FORMAT, settings->min_stories,
                          settings->min_stories == 1 ? "y" : "ies", settings->min_hits, settings->min_hits == 1 ? "" : "s", settings->seed);
  if (facts->wire != NULL)
    g_string_append_printf (text, "; wire %s", facts->wire);
  if (facts->matched)
    g_string_append_printf (text, "; stories matched within %u days", facts->match_days);
  if (facts->digest != NULL)
    {
      g_string_append (text, "; digest ");
      append_safe (text, facts->digest);
    }
  if (facts->version != NULL)
    {
      g_string_append (text, "; framing ");
      append_safe (text, facts->version);
    }
  g_string_append_c (text, '.');
  g_string_append_c (screen->out, '\n');
  framing_screen_wrap (screen, 0, text->str);
}

void
framing_tables_terminal (const FramingFindings *findings, unsigned columns, gboolean color, GString *out)
{
  FramingScreen screen = { findings, MAX (columns, LEAST_COLUMNS), color, framing_screen_wants_ascii (), out };

  gboolean full = FALSE;

  tell_counts (&screen);
  for (guint i = 0; i < findings->comparison->results->len; i++)
    {
      const FramingAxisResult *result = g_ptr_array_index (findings->comparison->results, i);

      if (result->view == 0)
        full = append_axis (&screen, result) || full;
    }
  append_legend (&screen, full);
  append_missing (&screen);
  append_settings (&screen);
  if (!findings->details)
    framing_screen_wrap (&screen, 0, "More: --details, --report FILE.html, --format csv.");
}
