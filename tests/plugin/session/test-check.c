#include "helper.h"

/* "file:line:column severity text" of all findings; the code in *code. */
static char *
check (const framing_option *options, size_t n, int *code, framing_error *error)
{
  const framing_diagnostic *items = NULL;
  size_t item_size = 0, count = 0;
  void *handle = NULL;
  GString *out = g_string_new (NULL);

  *code = framing_inspect_check (options, n, &items, &item_size, &count, &handle, error);
  g_assert_true ((*code == FRAMING_OK) == (handle != NULL));
  for (size_t i = 0; i < count; i++)
    g_string_append_printf (out, "%s:%u:%u %d %s\n", items[i].file, items[i].line, items[i].column, items[i].severity, items[i].text);
  framing_inspect_check_free (handle);
  return g_string_free (out, FALSE);
}

/* The files of the project itself. */
static void
test_builtin (void)
{
  int code;
  g_autofree char *found = check (NULL, 0, &code, NULL);
  g_auto (GStrv) lines = g_strsplit (found, "\n", -1);
  unsigned errors = 0;

  g_assert_cmpint (code, ==, FRAMING_OK);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], " 2 ") != NULL)
      {
        g_printerr ("# %s\n", lines[i]);
        errors++;
      }
  g_assert_cmpuint (errors, ==, 0);
}

/* The same files given by name, each alone: as a lexicographer checks them. */
static void
test_files (void)
{
  static const char *const names[] = { "hurdle-success", "tension-cooperation", "sentiment", "protected", "rules", "text", "common" };
  const char *root = g_getenv ("FRAMING_SOURCE_ROOT");

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".tsv", NULL);
      g_autofree char *path = root != NULL ? g_build_filename (root, "lexicons", "en", name, NULL)
                                           : g_test_build_filename (G_TEST_DIST, "..", "lexicons", "en", name, NULL);
      framing_option option = { helper_str ("lexicon"), helper_str (path) };
      framing_error error = { sizeof error, 0, "" };
      int code;
      g_autofree char *found = check (&option, 1, &code, &error);

      if (code != FRAMING_OK)
        g_error ("%s", error.text);
      if (strstr (found, " 2 ") != NULL)
        g_error ("%s", found);
    }
}

/* Whoever checks a file of their own hears of that file only, and of all of it. */
static void
test_own (void)
{
  static const struct { const char *text, *wanted; } rows[] = {
    { "# axis: mood\n# low: bad\n# high: good\nterm\tpole\tweight\n=win\tgood\t1\n", "" },
    { "# axis: mood\n# low: bad\n# high: good\nterm\tpole\tweight\nwin\tgood\t9\nwar\tworse\t1\n", "lexicon_text:1:5:10 2 *lexicon_text:1:6:5 2 *" },
    { "# axis: sentiment\n# low: negative\n# high: positive\nterm\tpole\tweight\n=terrible\tpositive\t1\n", "" },
    { "# axis: sentiment\n# low: bad\n# high: good\nterm\tpole\tweight\n", "lexicon_text:1:1:1 2 axis sentiment has the poles*" },
    { "term\trule\nnot\tnegative\n", "lexicon_text:1:2:5 2 *" },
    { "term\tlist\nx\tno-such-list\n", "lexicon_text:1:2:3 2 *" },
    { "term\tlsit\nx y\tfunction\n", "lexicon_text:1:1:6 1 \"lsit\" is not read, and the file is taken for protected phrases; did you mean list?\n" },
    { "term\npeace|\n", "lexicon_text:1:2:1 2 *" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_option option = { helper_str ("lexicon_text"), helper_str (rows[i].text) };
      int code;
      g_autofree char *found = check (&option, 1, &code, NULL);

      g_assert_cmpint (code, ==, FRAMING_OK);
      if (!g_pattern_match_simple (rows[i].wanted, found))
        g_error ("row %zu: %s", i, found);
    }
}

/* An option that fails because of what is wrong in a file does not hide it; files without an axis need none. */
static void
test_told_first (void)
{
  static const char bad[] = "# axis: ris\n# low: a\nterm\tpole\tweight\n", plain[] = "term\npeace talk\n";
  framing_option options[] = { { helper_str ("lexicon_text"), helper_str (bad) }, { helper_str ("axis"), helper_str ("ris") },
                               { helper_str ("only"), helper_str ("1") }, { helper_str ("lexicon_text"), helper_str (plain) } };
  int code;
  g_autofree char *found = check (options, 2, &code, NULL), *none = NULL;

  g_assert_cmpint (code, ==, FRAMING_OK);
  g_assert_true (g_str_has_prefix (found, "lexicon_text:1:2:1 2 two different poles"));
  none = check (options + 2, 2, &code, NULL);
  g_assert_cmpint (code, ==, FRAMING_OK);
  g_assert_cmpstr (none, ==, "");
}

/* A user's entry may say otherwise than the built-in one with the same words: that is what it is for. */
static void
test_other_opinion (void)
{
  static const char mine[] = "# axis: sentiment\n# low: negative\n# high: positive\nterm\tpole\tweight\nterrible\tpositive\t5\nhappy\tnegative\t5\n";
  framing_option option = { helper_str ("lexicon_text"), helper_str (mine) };
  int code;
  g_autofree char *found = check (&option, 1, &code, NULL);

  if (code != FRAMING_OK || strstr (found, " 2 ") != NULL)
    g_error ("%s", found);
}

/* A file that is not there hides nothing of the others. */
static void
test_missing_file (void)
{
  framing_option options[] = { { helper_str ("lexicon"), helper_str ("no/such.tsv") }, { helper_str ("lexicon_text"), helper_str ("# axis: x\n") } };
  int code;
  g_autofree char *found = check (options, 2, &code, NULL);

  g_assert_cmpint (code, ==, FRAMING_OK);
  g_assert_nonnull (strstr (found, "no/such.tsv:1:1"));
  g_assert_nonnull (strstr (found, "lexicon_text:1:"));
}

static void
test_cannot_look (void)
{
  static const struct { const char *key, *value; int code; } rows[] = {
    { "lexikon", "x", FRAMING_E_OPTION }, { "language", "fr", FRAMING_E_LANGUAGE },
  };
  const framing_diagnostic *items;
  size_t n;
  void *handle;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_option option = { helper_str (rows[i].key), helper_str (rows[i].value) };
      framing_error error = { sizeof error, 0, "" };
      int code;
      g_autofree char *found = check (&option, 1, &code, &error);

      g_assert_cmpint (code, ==, rows[i].code);
      g_assert_cmpstr (found, ==, "");
      g_assert_nonnull (strstr (error.text, rows[i].code == FRAMING_E_OPTION ? rows[i].key : rows[i].value));
    }
  g_assert_cmpint (framing_inspect_check (NULL, 0, &items, NULL, &n, &handle, NULL), ==, FRAMING_E_USAGE);
  framing_inspect_check_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/builtin", test_builtin);
  g_test_add_func ("/check/files", test_files);
  g_test_add_func ("/check/missing-file", test_missing_file);
  g_test_add_func ("/check/own", test_own);
  g_test_add_func ("/check/other-opinion", test_other_opinion);
  g_test_add_func ("/check/told-first", test_told_first);
  g_test_add_func ("/check/cannot-look", test_cannot_look);
  return g_test_run ();
}
