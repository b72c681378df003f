#include "helper.h"

static void
test_texts (void)
{
  HelperRun run;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (helper_open_with (&run, NULL, "only", "0", NULL), ==, FRAMING_OK);
  g_assert_cmpstr (framing_analyzer_text (run.analyzer, "languages"), ==, "en");
  g_assert_cmpuint (strlen (framing_analyzer_text (run.analyzer, "digest")), ==, 32);
  g_assert_null (framing_analyzer_text (run.analyzer, "digests"));
  g_assert_null (framing_analyzer_text (run.analyzer, ""));
  lines = g_strsplit (g_strstrip ((char *) run.analyzer->lexicons), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, run.analyzer->model.axes->len);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (lines[i], ((FramingAxis *) g_ptr_array_index (run.analyzer->model.axes, i))->id));
  helper_close (&run);
}

/* A line for each axis: id, language, number of entries, files. */
static void
test_lexicons (void)
{
  static const char head[] = "# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\n";
  g_autofree char *one = g_strconcat (head, "win\tjoy\t1\nfail\tgloom\t1\n", NULL), *two = g_strconcat (head, "luck\tjoy\t1\n", NULL);
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "only", "1", "lexicon_text", one, "lexicon_text", two, NULL), ==, FRAMING_OK);
  g_assert_cmpstr (framing_analyzer_text (run.analyzer, "lexicons"), ==, "mood\ten\t3\tlexicon_text:1, lexicon_text:2\n");
  helper_close (&run);
}

/* The built-in axes are there with their poles, and have at least 300 entries each. */
static void
test_builtin (void)
{
  static const char *const wanted[][3] = {
    { "hurdle-success", "hurdle", "success" }, { "tension-cooperation", "tension", "cooperation" }, { "sentiment", "negative", "positive" },
  };
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "only", "0", NULL), ==, FRAMING_OK);
  g_assert_cmpuint (run.analyzer->model.axes->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const FramingAxis *axis = g_ptr_array_index (run.analyzer->model.axes, i);

      g_assert_cmpstr (axis->id, ==, wanted[i][0]);
      g_assert_cmpstr (axis->low, ==, wanted[i][1]);
      g_assert_cmpstr (axis->high, ==, wanted[i][2]);
      g_assert_cmpuint (axis->n_entries, >=, 300);
      g_assert_cmpstr (axis->definition, !=, "");
    }
  helper_close (&run);
}

static void
test_references (void)
{
  framing_analyzer *a = NULL;
  framing_session *one = NULL, *two = NULL;

  g_assert_cmpint (framing_analyzer_make (NULL, 0, &a, NULL), ==, FRAMING_OK);
  g_assert_cmpint (framing_session_make (a, &one, NULL), ==, FRAMING_OK);
  g_assert_cmpint (framing_session_make (a, &two, NULL), ==, FRAMING_OK);
  g_assert_cmpint (a->references, ==, 3);
  framing_analyzer_release (a);
  g_assert_true (framing_analyzer_reference (a) == a);
  framing_session_release (one);
  g_assert_cmpint (a->references, ==, 2);
  framing_analyzer_release (a);
  g_assert_cmpstr (framing_analyzer_text (two->analyzer, "languages"), ==, "en");
  framing_session_release (two);
  framing_session_release (NULL);
  framing_analyzer_release (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analyzer/texts", test_texts);
  g_test_add_func ("/analyzer/lexicons", test_lexicons);
  g_test_add_func ("/analyzer/builtin", test_builtin);
  g_test_add_func ("/analyzer/references", test_references);
  return g_test_run ();
}
