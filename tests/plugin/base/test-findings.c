#include "base/findings.h"
#include <glib.h>
#include <string.h>

static void
test_list (void)
{
  FramingFindings f = { 0 };
  char file[] = "a.tsv";

  framing_findings_add (&f, FRAMING_WARNING, file, 3, 7, "odd %d", 1);
  framing_findings_add (&f, FRAMING_ERROR, file, 0, 0, "bad %s", "thing");
  strcpy (file, "zzzz");                /* the name was copied */
  g_assert_cmpuint (f.n, ==, 2);
  g_assert_cmpuint (f.n_errors, ==, 1);
  g_assert_cmpuint (f.lost, ==, 0);
  g_assert_cmpstr (f.items[0].file, ==, "a.tsv");
  g_assert_cmpstr (f.items[0].text, ==, "odd 1");
  g_assert_cmpint (f.items[0].severity, ==, FRAMING_DIAGNOSTIC_WARNING);
  g_assert_cmpint (f.items[1].severity, ==, FRAMING_DIAGNOSTIC_ERROR);
  g_assert_true (f.items[0].line == 3 && f.items[0].column == 7);
  g_assert_true (f.items[1].line == 1 && f.items[1].column == 1);       /* every finding has a place */
  framing_findings_clear (&f);
  g_assert_true (f.items == NULL && f.n == 0 && f.n_errors == 0);
}

/* The host is told the first error, not a warning before it. */
static void
test_report (void)
{
  FramingFindings f = { 0 };
  framing_error error = { sizeof error, 0, "" };

  g_assert_cmpint (framing_findings_report (&f, &error), ==, FRAMING_OK);
  framing_findings_add (&f, FRAMING_WARNING, "a.tsv", 1, 1, "warning");
  g_assert_cmpint (framing_findings_report (&f, &error), ==, FRAMING_OK);
  framing_findings_add (&f, FRAMING_ERROR, "a.tsv", 2, 5, "first");
  g_assert_cmpint (framing_findings_report (&f, &error), ==, FRAMING_E_LEXICON);
  g_assert_cmpint (error.code, ==, FRAMING_E_LEXICON);
  g_assert_cmpstr (error.text, ==, "a.tsv:2:5: first");
  framing_findings_add (&f, FRAMING_ERROR, "b.tsv", 9, 9, "second");
  g_assert_cmpint (framing_findings_report (&f, &error), ==, FRAMING_E_LEXICON);
  g_assert_true (g_str_has_prefix (error.text, "a.tsv:2:5: first"));
  g_assert_nonnull (strstr (error.text, "more"));
  f.lost = 1;
  g_assert_cmpint (framing_findings_report (&f, &error), ==, FRAMING_E_MEMORY);
  framing_findings_clear (&f);
}

static void
test_long (void)
{
  FramingFindings f = { 0 };
  g_autofree char *text = g_strnfill (100000, 'x');

  framing_findings_add (&f, FRAMING_ERROR, text, 1, 1, "%s", text);
  g_assert_cmpuint (strlen (f.items[0].file), ==, 100000);
  g_assert_cmpuint (strlen (f.items[0].text), >, 100);
  framing_findings_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/list", test_list);
  g_test_add_func ("/findings/report", test_report);
  g_test_add_func ("/findings/long", test_long);
  return g_test_run ();
}
