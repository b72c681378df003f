#include "../outlet/sample.h"
#include "parse.h"
#include "tables/tables.h"
#include <string.h>

static Parsed *
write_csv (const SampleFindings *sample)
{
  g_autoptr (GString) out = g_string_new (NULL);

  framing_tables_csv (&sample->findings, out);
  g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
  return parse_csv (out->str);
}

typedef struct { const char *column, *value; } Cell;

static void
check_cells (const Parsed *parsed, guint row, const Cell *cells, guint n)
{
  g_assert_cmpuint (row, !=, 0);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", cells[i].column);
      g_assert_cmpstr (parse_cell (parsed, row, cells[i].column), ==, cells[i].value);
    }
}

#define CHECK(row, ...) check_cells (parsed, row, (const Cell[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const Cell[]) { __VA_ARGS__ })))

static void
check_outlets (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (Parsed) parsed = write_csv (sample);

  CHECK (parse_find (parsed, "table", "outlets", "axis", "hurdle-success", "outlet", "Courier", "measure", "score", NULL),
         { "view", "whole" }, { "family", "primary" }, { "stories", "212" }, { "value", "-0.12" }, { "low", "-0.17" }, { "high", "-0.07" },
         { "se", "0.025381" }, { "p", "2e-05" }, { "p_adjusted", "8e-05" }, { "survives", "TRUE" }, { "too_small", "FALSE" },
         { "size", "-0.3" }, { "dominance", "-0.36" }, { "detectable", "0.071066" }, { "effect", "-0.108" }, { "component", "0" },
         { "articles", "427" }, { "without", "53" }, { "share_without", "0.124122" }, { "own_stories", "214" }, { "mean", "-0.17" },
         { "term", "" }, { "key", "" });
  CHECK (parse_find (parsed, "table", "outlets", "outlet", "Courier", "measure", "share_without", NULL), { "family", "exploratory" },
         { "value", "0.01" }, { "p_adjusted", "0.81" }, { "survives", "FALSE" });
  CHECK (parse_find (parsed, "table", "outlets", "outlet", "Courier", "measure", "score_as_zero", NULL), { "family", "sensitivity" },
         { "value", "-0.096" }, { "p", "2e-05" }, { "p_adjusted", "" }, { "survives", "" });
  CHECK (parse_find (parsed, "table", "outlets", "outlet", "Weekly", "measure", "score", NULL), { "value", "0.2" }, { "low", "" },
         { "p", "" }, { "p_adjusted", "" }, { "survives", "" }, { "too_small", "TRUE" });
  CHECK (parse_find (parsed, "table", "outlets", "view", "Port", "outlet", "Mail, \"Evening\"", "measure", "score", NULL),
         { "family", "exploratory" }, { "value", "0.001" });
}

static void
check_others (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (Parsed) parsed = write_csv (sample);

  CHECK (parse_find (parsed, "table", "overall", "axis", "mood", "view", "whole", NULL), { "family", "overall" }, { "stories", "240" },
         { "units", "640" }, { "statistic", "12.5" }, { "p", "0.4127" }, { "draws", "9999" }, { "components", "2" },
         { "residual_sd", "0.25" });
  CHECK (parse_find (parsed, "table", "overall", "axis", "mood", "view", "quoted", NULL), { "family", "exploratory" });
  CHECK (parse_find (parsed, "table", "pairs", "axis", "hurdle-success", "outlet", "Courier", "other", "Herald", NULL),
         { "family", "pairs" }, { "stories", "150" }, { "value", "-0.21" }, { "p_adjusted", "6e-05" }, { "survives", "TRUE" }, { "dominance", "-0.52" });
  CHECK (parse_find (parsed, "table", "pairs", "axis", "mood", "outlet", "Courier", "other", "Herald", NULL), { "p", "1e-05" },
         { "p_adjusted", "" }, { "survives", "" });     /* not opened by the overall test */
  CHECK (parse_find (parsed, "table", "time", "outlet", "Courier", "period", "2025-02", NULL), { "family", "exploratory" },
         { "first_day", "2025-01-31" }, { "last_day", "2025-03-01" }, { "value", "-0.06" }, { "p", "" });
  CHECK (parse_find (parsed, "table", "trends", "outlet", "Courier", NULL), { "measure", "slope_per_year" }, { "value", "-0.105" },
         { "weeks", "26" }, { "stories", "212" }, { "p_adjusted", "0.016" }, { "survives", "TRUE" });
  CHECK (parse_find (parsed, "table", "terms", "form", "hit a wall", NULL), { "outlet", "Courier" }, { "source", "hurdle-success.tsv:21" },
         { "uses", "30" }, { "other_uses", "22" }, { "log_odds", "0.9" }, { "z", "2.6" }, { "share", "-0.55" });
  CHECK (parse_find (parsed, "table", "term_totals", "measure", "rate_difference", NULL), { "value", "-2.31" }, { "words", "91000" },
         { "other_words", "250000" });
  CHECK (parse_find (parsed, "table", "term_totals", "measure", "remainder", NULL), { "value", "-0.01605" });
  CHECK (parse_find (parsed, "table", "passages", NULL), { "outlet", "Courier" }, { "other", "Herald" }, { "story", "S05" },
         { "document", framing_collection_document (sample->collection, 0)->id }, { "weight", "-1" }, { "other_weight", "2" }, { "quoted", "TRUE" },
         { "other_quoted", "FALSE" },
         { "text", "Ministers said that talks over the harbour had stalled again, a week before the deadline." });
}

/* what a reader does with them: shares add up to the difference */
static void
check_sums (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (Parsed) parsed = write_csv (sample);
  double sum = 0;

  for (guint row = 1; row < parsed->rows->len; row++)
    sum += g_ascii_strtod (parse_cell (parsed, row, "share"), NULL);
  g_assert_cmpfloat_with_epsilon (sum, -2.31, 1e-9);
}

static void
check_settings (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (Parsed) parsed = write_csv (sample);
  static const Cell settings[] = {
    { "version", "1.2.3" }, { "digest", "0123456789abcdef" }, { "command", "framing compare --report \"a b.html\" articles.jsonl" },
    { "by", "outlet" }, { "min_stories", "10" }, { "min_hits", "1" }, { "over", "month" }, { "seed", "42" }, { "wire", "once" },
    { "stories_from", "input" }, { "documents", "1405" }, { "failed", "1" }, { "copies", "12" }, { "copy_clusters", "5" },
    { "without_group", "3" }, { "without_story", "0" }, { "outlets", "7" }, { "stories", "300" }, { "shared_stories", "240" },
    { "first_day", "2025-01-01" }, { "last_day", "2025-06-29" },
    { "missing", "Copies of wire texts were not looked for: the records carry no text (--text FILE)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    CHECK (parse_find (parsed, "table", "settings", "key", settings[i].column, NULL), { "setting", settings[i].value });
  g_assert_cmpuint (parse_find (parsed, "key", "match_days", NULL), ==, 0);
}

static void
check_hostile (void)
{
  static const struct { const char *name, *cell; } cases[] = {
    { "a\tb\"c\",\r\nd", "a\tb\"c\",\r\nd" }, { "\x01\x1b[31m", "\x01\x1b[31m" }, { "\xff", "\ufffd" }, { " \u2028 ", " \u2028 " },
    { ",", "," },
  };
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (Parsed) parsed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    sample_add_outlet (sample, SAMPLE_MOOD, cases[i].name, 0.01);
  sample->settings.by = "\"lean\", \n";
  parsed = write_csv (sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (parse_find (parsed, "table", "outlets", "outlet", cases[i].cell, "value", "0.01", NULL), !=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/csv/outlets", check_outlets);
  g_test_add_func ("/tables/csv/others", check_others);
  g_test_add_func ("/tables/csv/sums", check_sums);
  g_test_add_func ("/tables/csv/settings", check_settings);
  g_test_add_func ("/tables/csv/hostile", check_hostile);
  return g_test_run ();
}
