#include "helper.h"

#define HEAD(id) "# axis: " id "\n# low: bad\n# high: good\nterm\tpole\tweight\tnote\n"

static char *
axes_of (const HelperRun *run)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < run->analyzer->model.axes->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", ((FramingAxis *) g_ptr_array_index (run->analyzer->model.axes, i))->id);
  return g_string_free (out, FALSE);
}

/* Built-in axes first and in their order, then the user's in theirs; the option axis chooses and does not order. */
static void
test_axes (void)
{
  static const struct { const char *options[8]; const char *axes; } rows[] = {
    { { NULL }, "hurdle-success tension-cooperation sentiment" },
    { { "lexicon_text", HEAD ("zoo"), "lexicon_text", HEAD ("ant"), NULL }, "hurdle-success tension-cooperation sentiment zoo ant" },
    { { "lexicon_text", HEAD ("zoo"), "lexicon_text", HEAD ("ant"), "only", "1", NULL }, "zoo ant" },
    { { "axis", "sentiment", "axis", "hurdle-success", NULL }, "hurdle-success sentiment" },
    { { "axis", "ant", "axis", "sentiment", "lexicon_text", HEAD ("ant"), NULL }, "sentiment ant" },
    { { "axis", "ant", "axis", "ant", "lexicon_text", HEAD ("ant"), NULL }, "ant" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const *o = rows[i].options;
      HelperRun run;
      g_autofree char *axes = NULL;

      g_assert_cmpint (helper_open_with (&run, NULL, o[0], o[1], o[2], o[3], o[4], o[5], NULL), ==, FRAMING_OK);
      axes = axes_of (&run);
      g_assert_cmpstr (axes, ==, rows[i].axes);
      helper_close (&run);
    }
}

static void
test_errors (void)
{
  static const struct { const char *options[5]; int code; const char *says; } rows[] = {
    { { "axis", "pace" }, FRAMING_E_OPTION, "pace" }, { { "language", "fr" }, FRAMING_E_LANGUAGE, "fr" }, { { "only", "1" }, FRAMING_E_OPTION, "there is no axis: \"only\"" },
    { { "lexicon", "no/such.tsv" }, FRAMING_E_IO, "no/such.tsv" }, { { "lexicon_text", HEAD ("ant") "win\tgood\t9\n" }, FRAMING_E_LEXICON, "lexicon_text:1:5:10: " },
    { { "lexicon_text", "term\tlist\nx\tabreviation\n" }, FRAMING_E_LEXICON, "lexicon_text:1:2:3: \"abreviation\": no such list; there are: abbreviation, honorific, " },
    /* what is wrong in a file is told before what follows from it */
    { { "axis", "ant", "lexicon_text", "# axis: ant\n# low: bad\nterm\tpole\tweight\n" }, FRAMING_E_LEXICON, "lexicon_text:1:2:1: two different poles" },
    { { "only", "1", "lexicon_text", "# axis: ant\n# low: bad\nterm\tpole\tweight\n" }, FRAMING_E_LEXICON, "two different poles" },
    { { "axis", "bee", "lexicon_text", HEAD ("ant") }, FRAMING_E_OPTION, "no axis \"bee\"; there are: hurdle-success, tension-cooperation, sentiment, ant" },
    { { "lexicon_text", "term\trule\nnot\tnothing\n" }, FRAMING_E_LEXICON, "nothing" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_error error = { sizeof error, 0, "" };
      HelperRun run;
      int code = helper_open_with (&run, &error, rows[i].options[0], rows[i].options[1], rows[i].options[2], rows[i].options[3], NULL);

      if (code != rows[i].code || error.code != code || strstr (error.text, rows[i].says) == NULL || run.analyzer != NULL)
        g_error ("row %zu: %d %s", i, code, error.text);
      helper_close (&run);
    }
}

/* A user's entry stands above the built-in one with the same words; the user's constants above the built-in ones. */
static void
test_above (void)
{
  static const char mine[] = "# axis: sentiment\n# low: negative\n# high: positive\n# damping: 7\nterm\tpole\tweight\nterrible\tpositive\t5\n";
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "axis", "sentiment", "lexicon_text", mine, NULL), ==, FRAMING_OK);
  helper_score (&run, NULL, "The soup in the harbour was terrible.");
  g_assert_cmpfloat (helper_value (&run, "sentiment_high"), ==, 5);
  g_assert_cmpfloat (helper_value (&run, "sentiment_low"), ==, 0);
  g_assert_cmpint (run.analyzer->model.constants[0].damping, ==, 7000);
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compile/axes", test_axes);
  g_test_add_func ("/compile/errors", test_errors);
  g_test_add_func ("/compile/above", test_above);
  return g_test_run ();
}
