/* The whole terminal output, all of it and the short form: held against terminal-80.txt, brief-80.txt and the like, and what must
 * hold of any. After a wanted change: FRAMING_WRITE_EXPECTED=1 makes this test write the files anew; read what changed. */
#include "../outlet/sample.h"
#include "report/width.h"
#include "tables/tables.h"
#include <string.h>

static char *
write_terminal (SampleFindings *sample, unsigned columns, gboolean color, gboolean details)
{
  GString *out = g_string_new (NULL);

  sample->findings.details = details;
  framing_tables_terminal (&sample->findings, columns, color, out);
  return g_string_free (out, FALSE);
}

typedef struct { unsigned columns; gboolean details; } Form;

static void
check_expected (gconstpointer data)
{
  const Form *form = data;
  g_autofree char *name = g_strdup_printf ("%s-%u.txt", form->details ? "terminal" : "brief", form->columns);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "command", "tables", name, NULL), *wanted = NULL;
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autofree char *text = write_terminal (sample, form->columns, FALSE, form->details);

  if (g_getenv ("FRAMING_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &wanted, NULL, NULL));

  g_auto (GStrv) lines = g_strsplit (text, "\n", -1), expected = g_strsplit (wanted, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected));
}

/* no line too wide, no blank at an end, no two empty lines, nothing that a terminal would obey */
static void
check_text (const char *text, unsigned columns)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (framing_width_of (lines[i], strlen (lines[i])) > columns)
        g_test_message ("%u columns: %s", columns, lines[i]);
      g_assert_cmpuint (framing_width_of (lines[i], strlen (lines[i])), <=, columns);
      g_assert_false (g_str_has_suffix (lines[i], " "));
      g_assert_true (i == 0 || *lines[i] != '\0' || *lines[i - 1] != '\0');
      for (const char *p = lines[i]; *p != '\0'; p++)
        g_assert_false (g_ascii_iscntrl (*p));
    }
}

static void
check_widths (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();

  for (unsigned columns = 20; columns <= 240; columns++)
    {
      g_autofree char *full = write_terminal (sample, columns, FALSE, TRUE), *brief = write_terminal (sample, columns, FALSE, FALSE);

      check_text (full, columns);
      check_text (brief, columns);
      g_assert_nonnull (strstr (full, columns < 40 ? "-0.12 *" : "-0.12 [-0.17, -0.07]"));
      g_assert_nonnull (strstr (brief, columns < 36 ? "-0.12 *" : "-0.12 [-0.17, -0.07]"));
    }
}

static void
check_hostile (void)
{
  static const char *const names[] = { "\x1b[31mred\x07", "tab\t\"quote\"\r\n", "\xff\xfe", "東京新聞", "e\u0301\u202egnal", "\xc2\x9b[m" };
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autofree char *longest = g_strnfill (300, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    sample_add_outlet (sample, SAMPLE_MOOD, names[i], 0.3 + 0.01 * i);
  sample_add_outlet (sample, SAMPLE_HURDLE, longest, 0.4);
  sample_add_outlet (sample, SAMPLE_MOOD, longest, 0.4);
  g_ptr_array_add (sample->findings.missing, g_strdup ("\x1b[1m"));
  sample->settings.by = "le\x1b[1man";
  sample->findings.facts.digest = "mi\x1bxed";
  g_array_index (sample->collection->sides, FramingSide, 0).id[3] = '\t';
  g_array_index (sample->collection->views, FramingView, SAMPLE_PORT).name[1] = '\x1b';
  for (unsigned columns = 20; columns <= 200; columns += 9)
    {
      g_autofree char *full = write_terminal (sample, columns, FALSE, TRUE), *brief = write_terminal (sample, columns, FALSE, FALSE);

      check_text (full, columns);
      check_text (brief, columns);
    }
}

/* Many outlets: those that were tested in rows, the rest in a few lines. */
static void
check_many (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  GArray *outlets = sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE)->outlets;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("Paper No. %u", i);

      sample_add_outlet (sample, SAMPLE_HURDLE, name, -0.01);
      g_array_index (outlets, FramingOutletRow, 0).same_story.stories = i % 9;
      g_array_index (outlets, FramingOutletRow, 0).too_small = TRUE;
    }
  text = write_terminal (sample, 80, FALSE, TRUE);
  check_text (text, 80);
  g_assert_nonnull (strstr (text, "Not tested, fewer than 10 shared stories: Paper No. 8 (8), Paper No. 17 (8),"));
  g_assert_nonnull (strstr (text, " more (--format"));
  g_assert_nonnull (strstr (text, "Not tested, no story shared with others: Paper No. 0, Paper No. 9,"));
  g_assert_null (strstr (text, "\nPaper"));
}

/* a finding of an axis in the short form: the text from its heading to the next */
static char *
write_brief (SampleFindings *sample, unsigned columns)
{
  g_autofree char *text = write_terminal (sample, columns, FALSE, FALSE);
  char *end = strstr (text, "\nmood (gloom");

  g_assert_nonnull (end);
  check_text (text, columns);
  return g_strndup (text, (gsize) (end - text));
}

/* Of a long table the short form keeps what survives and both ends, and tells how much is missing between them. */
static void
check_ends (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  GArray *outlets = sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE)->outlets;
  g_autofree char *text = NULL, *full = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Paper No. %u", i);

      sample_add_outlet (sample, SAMPLE_HURDLE, name, -0.13 - 0.002 * i);
    }
  g_array_index (outlets, FramingOutletRow, 10).same_story.survives = TRUE;
  text = write_brief (sample, 100);
  g_assert_nonnull (strstr (text, "\nPaper No. 39 "));
  g_assert_nonnull (strstr (text, "\nPaper No. 36 "));
  g_assert_null (strstr (text, "\nPaper No. 35 "));
  g_assert_nonnull (strstr (text, "\n... 6 more between -0.20 and -0.19 (--details)\nPaper No. 29 "));
  g_assert_nonnull (strstr (text, "\n... 29 more between -0.19 and -0.13 (--details)\nCourier "));
  g_assert_nonnull (strstr (text, "\nHerald "));
  full = write_terminal (sample, 100, FALSE, TRUE);
  g_assert_nonnull (strstr (full, "\nPaper No. 35 "));
  g_assert_null (strstr (full, " more between "));
}

/* Words are told where they explain the direction, and only for outlets that differ. */
static void
check_words (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingTerms *terms = g_ptr_array_index (sample->findings.terms, 0);
  FramingOutletRow *courier = &g_array_index (sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE)->outlets, FramingOutletRow, 0);
  g_autofree char *with = write_brief (sample, 100), *against = NULL, *without = NULL;

  g_assert_nonnull (strstr (with, "\n  Courier: more talks stalled, hit a wall, in doubt; fewer deal reached.\n"));
  terms->rate_difference = 0.5;
  against = write_brief (sample, 100);
  g_assert_nonnull (strstr (against, "\n  Courier: the mere number of words does not make it"));
  courier->same_story.survives = FALSE;
  without = write_brief (sample, 100);
  g_assert_null (strstr (without, "Words that make"));
  g_assert_null (strstr (without, "pair of sentences"));
  g_assert_null (strstr (without, "exploratory): Courier headline"));
}

/* a word that rules turn around pushes one way by being used, and its own weight the other: it is not told */
static void
check_turned (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingTerms *terms = g_ptr_array_index (sample->findings.terms, 0);
  GArray *forms = sample->collection->forms;
  g_autofree char *text = NULL;

  for (guint i = 0; i < forms->len; i++)                /* of the articles: used for the high pole */
    if (strcmp (g_array_index (forms, FramingForm, i).words, "deal reached") == 0)
      {
        g_array_index (terms->rows, FramingTermRow, 0).term = g_array_index (forms, FramingForm, i).term;
        break;
      }
  text = write_brief (sample, 100);
  g_assert_nonnull (strstr (text, "\n  Courier: more hit a wall"));
}

static void
check_silence (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingOutletRow *courier = &g_array_index (sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE)->outlets, FramingOutletRow, 0);
  g_autofree char *before = write_brief (sample, 100), *text = NULL;

  g_assert_null (strstr (before, "\nNo evidence"));
  courier->without_difference.survives = TRUE;
  courier->without_difference.value = -0.19;
  text = write_brief (sample, 100);
  g_assert_nonnull (strstr (text, "\nNo evidence (exploratory): 12% of Courier (-19 points).\n"));
}

/* the largest pair that survives, none that does, none that was tested */
static void
check_pairs (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  GArray *pairs = sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE)->pairs;
  g_autofree char *two = write_brief (sample, 120), *none = NULL, *closed = NULL;

  g_assert_nonnull (strstr (two, "\nPairs: 2 of 4 differ after correction; the largest: Courier - Herald -0.21 [-0.27, -0.15].\n"));
  for (guint i = 0; i < pairs->len; i++)
    g_array_index (pairs, FramingPairRow, i).difference.survives = FALSE;
  none = write_brief (sample, 120);
  g_assert_nonnull (strstr (none, "\nPairs: none of the 4 tested differs by more than chance would give.\n"));
  for (guint i = 0; i < pairs->len; i++)
    g_array_index (pairs, FramingPairRow, i).difference.p_adjusted = 0.0 / 0.0;
  closed = write_brief (sample, 120);
  g_assert_nonnull (strstr (closed, "\nPairs: not tested, because the overall test found no difference.\n"));
}

/* colours change nothing but the colours */
static void
check_color (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (GRegex) codes = g_regex_new ("\033\\[[0-9;]*m", 0, 0, NULL);
  g_autofree char *plain = write_terminal (sample, 90, FALSE, TRUE), *colored = write_terminal (sample, 90, TRUE, TRUE);
  g_autofree char *stripped = g_regex_replace_literal (codes, colored, -1, 0, "", 0, NULL);

  g_assert_cmpstr (plain, ==, stripped);
  g_assert_nonnull (strstr (colored, "\033[1mhurdle-success"));
  g_assert_nonnull (strstr (colored, "\033[38;5;166m-0.12\033[0m"));
  g_assert_nonnull (strstr (colored, "\033[38;5;32m+0.08\033[0m"));
}

static void
check_ascii (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autofree char *before = g_strdup (g_getenv ("LC_ALL")), *text = NULL;

  g_setenv ("LC_ALL", "C", TRUE);
  text = write_terminal (sample, 100, FALSE, TRUE);
  g_assert_true (g_str_is_ascii (text));
  g_assert_nonnull (strstr (text, "[----*----]"));
  g_setenv ("LC_ALL", "de_DE.utf8", TRUE);
  g_free (text);
  text = write_terminal (sample, 100, FALSE, TRUE);
  g_assert_nonnull (strstr (text, "├────●────┤"));
  if (before != NULL)
    g_setenv ("LC_ALL", before, TRUE);
  else
    g_unsetenv ("LC_ALL");
}

/* no terms, no passages, no pairs, no views, nothing tested: what is left stands */
static void
check_empty (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingFindings bare = sample->findings;
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < sample->comparison.results->len; i++)
    {
      FramingAxisResult *result = g_ptr_array_index (sample->comparison.results, i);

      g_array_set_size (result->outlets, 0);
      g_array_set_size (result->pairs, 0);
      g_array_set_size (result->trends, 0);
      result->stories = 0;
    }
  bare.terms = bare.missing = NULL;
  bare.passages = NULL;
  bare.facts = (FramingFacts) { .first_day = FRAMING_NO_DAY, .last_day = FRAMING_NO_DAY };
  framing_tables_terminal (&bare, 80, FALSE, out);
  check_text (out->str, 80);
  g_assert_cmpstr (out->str, ==, "0 articles of 7 outlets on 0 stories, 0 of them with two outlets or more.\n\n"
                                 "hurdle-success (hurdle -, success +)\n"
                                 "No story has articles with evidence of two outlets: nothing can be compared.\n\n"
                                 "mood (gloom -, joy +)\n"
                                 "No story has articles with evidence of two outlets: nothing can be compared.\n\n"
                                 "By outlet; at least 10 shared stories and 1 hit; seed 42.\n"
                                 "More: --details, --report FILE.html, --format csv.\n");
}

/* the real statistics find what was planted */
static void
check_planted (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (FramingComparison) comparison = framing_comparison_run (sample->collection, &sample->settings);
  FramingFindings findings = sample->findings;
  g_autoptr (GString) out = g_string_new (NULL);

  findings.comparison = comparison;
  findings.details = TRUE;
  framing_tables_terminal (&findings, 100, FALSE, out);
  check_text (out->str, 100);
  g_assert_nonnull (strstr (out->str, " shared stories Courier frames events more as a hurdle than the others do:"));
  g_assert_nonnull (strstr (out->str, " shared stories Herald frames events more as a success than the others do:"));
  g_assert_nonnull (strstr (out->str, "\nNo outlet differs from the others by more than chance would give"));
  g_assert_nonnull (strstr (out->str, "\nConnected by no story with the rest: Island, Reef."));
}

int
main (int argc, char **argv)
{
  static const Form forms[] = { { 80, TRUE }, { 120, TRUE }, { 80, FALSE }, { 120, FALSE }, { 160, FALSE } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tables/terminal/%s/%u", forms[i].details ? "full" : "brief", forms[i].columns);

      g_test_add_data_func (path, &forms[i], check_expected);
    }
  g_test_add_func ("/tables/terminal/widths", check_widths);
  g_test_add_func ("/tables/terminal/hostile", check_hostile);
  g_test_add_func ("/tables/terminal/many", check_many);
  g_test_add_func ("/tables/terminal/ends", check_ends);
  g_test_add_func ("/tables/terminal/words", check_words);
  g_test_add_func ("/tables/terminal/turned", check_turned);
  g_test_add_func ("/tables/terminal/silence", check_silence);
  g_test_add_func ("/tables/terminal/pairs", check_pairs);
  g_test_add_func ("/tables/terminal/color", check_color);
  g_test_add_func ("/tables/terminal/ascii", check_ascii);
  g_test_add_func ("/tables/terminal/empty", check_empty);
  g_test_add_func ("/tables/terminal/planted", check_planted);
  return g_test_run ();
}
