#include "helper.h"
#include <math.h>

#define TINY "# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\nwin\tjoy\t1\nwar\tgloom\t2\n"
#define RULES "term\trule\tfactor\nnot\tnegator\t-0.8\n"
#define WORDS "term\tlist\nbut\tconnective\nsaid\tsaying\nit\tpronoun\nthe\tdeterminer\n"
#define COMMON "word\trank\nthe\t1\nrunning\t2\n"
#define PROTECTED "term\nfog war\n"

/* ---- what moves it ------------------------------------------------------------------------------------------- */

static char *
digest_of (const char *const *o)
{
  framing_error error = { sizeof error, 0, "" };
  HelperRun run;
  char *digest;

  if (helper_open_with (&run, &error, "only", "1", "lexicon_text", o[0], "lexicon_text", o[1], "lexicon_text", o[2], "lexicon_text", o[3],
                        o[4], o[5], o[4] != NULL ? o[6] : NULL, o[7], NULL) != FRAMING_OK)
    g_error ("%s", error.text);
  digest = g_strdup (framing_analyzer_text (run.analyzer, "digest"));
  helper_close (&run);
  return digest;
}

static void
test_ingredients (void)
{
  static const struct { const char *what; bool same; const char *options[8]; } rows[] = {
    { "the same again", true, { TINY, RULES, WORDS, COMMON } },
    { "a byte order mark and CRLF", true, { "\xEF\xBB\xBF# axis: mood\r\n# low: gloom\r\n# high: joy\r\nterm\tpole\tweight\r\nwin\tjoy\t1\r\nwar\tgloom\t2\r\n", RULES, WORDS, COMMON } },
    { "a comment and an empty line", true, { "# a comment\n\n" TINY, RULES, WORDS, COMMON } },
    { "all axes by name", true, { TINY, RULES, WORDS, COMMON, "axis", "mood" } },
    { "an axis named twice", true, { TINY, RULES, WORDS, COMMON, "axis", "mood", "axis", "mood" } },
    { "the default language", true, { TINY, RULES, WORDS, COMMON, "language", "en" } },
    { "the default limit", true, { TINY, RULES, WORDS, COMMON, "max_bytes", "67108864" } },
    { "another entry", false, { TINY "joy\tjoy\t1\n", RULES, WORDS, COMMON } },
    { "another weight", false, { "# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\nwin\tjoy\t1.5\nwar\tgloom\t2\n", RULES, WORDS, COMMON } },
    { "another pole", false, { "# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\nwin\tgloom\t1\nwar\tgloom\t2\n", RULES, WORDS, COMMON } },
    { "a constant of the score", false, { "# damping: 3\n" TINY, RULES, WORDS, COMMON } },
    { "the longest gap", false, { "# gap: 2\n" TINY, RULES, WORDS, COMMON } },
    { "another factor", false, { TINY, "term\trule\tfactor\nnot\tnegator\t-0.7\n", WORDS, COMMON } },
    { "a factor in the head of the rules", false, { TINY, "# negator: -1\n" RULES, WORDS, COMMON } },
    { "another cue", false, { TINY, RULES "never\tnegator\t-0.8\n", WORDS, COMMON } },
    { "another word of the language", false, { TINY, RULES, WORDS "he\tpronoun\n", COMMON } },
    { "a protected phrase", false, { TINY, RULES, WORDS, COMMON, "lexicon_text", PROTECTED } },
    { "a target", false, { TINY, RULES, WORDS, COMMON, "target", "Japan=Tokyo" } },
    { "another limit", false, { TINY, RULES, WORDS, COMMON, "max_bytes", "1000" } },
    { "the same cells in another shape", false, { "# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\twin\tjoy\t1\nwar\tgloom\t2\n", RULES, WORDS, COMMON } },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *digest = digest_of (rows[i].options);

      g_assert_cmpuint (strlen (digest), ==, 32);
      g_assert_true (strspn (digest, "0123456789abcdef") == strlen (digest));
      if (i == 0)
        first = g_strdup (digest);
      if ((strcmp (digest, first) == 0) != rows[i].same)
        g_error ("%s: %s", rows[i].what, rows[i].same ? "another digest" : "the same digest");
      if (!rows[i].same && !g_hash_table_add (seen, g_strdup (digest)))
        g_error ("%s: the digest of another row", rows[i].what);
    }
}

/* The order of targets is the order of columns. */
static void
test_targets (void)
{
  static const char *const orders[2][2] = { { "A=x", "B=y" }, { "B=y", "A=x" } };
  g_autofree char *digests[2] = { NULL, NULL };

  for (int i = 0; i < 2; i++)
    {
      HelperRun run;

      g_assert_cmpint (helper_open_with (&run, NULL, "target", orders[i][0], "target", orders[i][1], NULL), ==, FRAMING_OK);
      digests[i] = g_strdup (framing_analyzer_text (run.analyzer, "digest"));
      helper_close (&run);
    }
  g_assert_cmpstr (digests[0], !=, digests[1]);
  g_free (digests[1]);
}

static gpointer
ask (gpointer analyzer)
{
  return (gpointer) framing_analyzer_text (analyzer, "digest");
}

/* It is made when it is first asked for, by whichever thread comes first. */
static void
test_threads (void)
{
  framing_error error = { sizeof error, 0, "" };
  GThread *threads[4];
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, &error, "target", "A=x", NULL), ==, FRAMING_OK);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask, run.analyzer);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == (gpointer) framing_analyzer_text (run.analyzer, "digest"));
  helper_close (&run);
}

/* ---- scores that are stored with the revision ---------------------------------------------------------------------- */

/* Whoever changes how texts are scored sees this fail: raise FRAMING_SCORE_REVISION (measure/score.h), so that the digest says that
 * numbers are not comparable any more, and store here what is scored now. */
#define STORED_REVISION 2

static const struct { const char *title, *body; double low, high, score; } stored[] = {
  { NULL, "They win.", 0, 1, 0.5 },
  { NULL, "They did not win the war.", 0.8, 1.6, 0.28942984211696865 },
  { "War", "The bridge was built. They win, but it is war.\n\nIt said \"we win\". The win came in the spring, and nobody saw it.", 4, 3, -0.70717475588328571 },
  { "They win", "The fog war was long.", 0, 1, 0.72760687510899891 },
  { NULL, "Will they win?", 0, 0.2, 0.099503719020998929 },
  { NULL, "The bridge is blue.", 0, 0, NAN },
};

static void
test_stored (void)
{
  bool fresh = FRAMING_SCORE_REVISION != STORED_REVISION;
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "only", "1", "lexicon_text", TINY, "lexicon_text", RULES, "lexicon_text", WORDS, "lexicon_text", COMMON,
                                     "lexicon_text", PROTECTED, NULL), ==, FRAMING_OK);
  if (fresh)
    g_printerr ("# scoring revision %d\n", FRAMING_SCORE_REVISION);
  for (size_t i = 0; i < G_N_ELEMENTS (stored); i++)
    {
      double low, high, score;

      helper_score (&run, stored[i].title, stored[i].body);
      low = helper_value (&run, "mood_low");
      high = helper_value (&run, "mood_high");
      score = helper_value (&run, "mood_score");
      if (low == stored[i].low && high == stored[i].high && (score == stored[i].score || (isnan (score) && isnan (stored[i].score))))
        continue;
      g_printerr ("# text %zu gives %g, %g, %.17g\n", i, low, high, score);
      fresh = true;
    }
  if (fresh)
    g_error ("scores moved: raise FRAMING_SCORE_REVISION, and store the new numbers in this file");
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/ingredients", test_ingredients);
  g_test_add_func ("/digest/targets", test_targets);
  g_test_add_func ("/digest/threads", test_threads);
  g_test_add_func ("/digest/stored", test_stored);
  return g_test_run ();
}
