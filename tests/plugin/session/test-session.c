#include "helper.h"
#include <math.h>

#define PLAIN &(HelperLexicon) { .axis = "win:joy:1; war:gloom:2", .rules = "not:negator:-0.8" }

/* The status of one document, and that a failed one leaves NaN and no notes. */
static int
status_of (HelperRun *run, framing_doc *doc, framing_error *error)
{
  int32_t status = 1;
  uint32_t notes = 99;
  framing_out out = { .struct_size = sizeof out, .max_evidence = 10, .values = run->values, .metric_step = 1, .status = &status, .notes = &notes };
  int code;

  doc->struct_size = sizeof *doc;
  code = framing_session_analyze (run->session, doc, 1, sizeof *doc, &out, error);
  g_assert_cmpint (code, ==, FRAMING_OK);
  for (size_t i = 0; i < run->analyzer->metrics->n && status != FRAMING_OK; i++)
    g_assert_true (isnan (run->values[i]));
  if (status != FRAMING_OK)
    g_assert_true (notes == 0 && helper_list (run).n_items == 0);
  return status;
}

static void
test_languages (void)
{
  static const struct { const char *language; int status; } rows[] = {
    { NULL, FRAMING_OK }, { "", FRAMING_OK }, { "en", FRAMING_OK }, { "en-US", FRAMING_OK }, { "EN_gb", FRAMING_OK }, { "fr", FRAMING_E_LANGUAGE },
    { "eng", FRAMING_E_LANGUAGE }, { "e", FRAMING_E_LANGUAGE }, { "fr-en", FRAMING_E_LANGUAGE }, { "en US", FRAMING_E_LANGUAGE },
  };
  HelperRun run;

  helper_open (&run, PLAIN);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_doc doc = { .language = helper_str (rows[i].language), .body = helper_str ("They win.") };
      framing_error error = { sizeof error, 0, "" };

      g_assert_cmpint (status_of (&run, &doc, &error), ==, rows[i].status);
      if (rows[i].status != FRAMING_OK)
        g_assert_nonnull (strstr (error.text, rows[i].language));
    }
  helper_close (&run);
}

static void
test_max_bytes (void)
{
  static const struct { size_t title, body; int status; } rows[] = {
    { 0, 10, FRAMING_OK }, { 0, 11, FRAMING_E_TOO_BIG }, { 5, 5, FRAMING_OK }, { 5, 6, FRAMING_E_TOO_BIG }, { 11, 0, FRAMING_E_TOO_BIG },
    { 0, 0, FRAMING_OK }, { 1, SIZE_MAX, FRAMING_E_TOO_BIG }, { SIZE_MAX, 1, FRAMING_E_TOO_BIG }, { SIZE_MAX, SIZE_MAX, FRAMING_E_TOO_BIG },
  };
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "max_bytes", "10", NULL), ==, FRAMING_OK);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_doc doc = { .title = { "win win win win", rows[i].title }, .body = { "war war war war", rows[i].body } };

      g_assert_cmpint (status_of (&run, &doc, NULL), ==, rows[i].status);
    }
  helper_close (&run);
}

static void
test_notes (void)
{
  static const char english[] = "The bridge was built in the spring of the year, and the men of the town said that it is the best of them all. They win.";
  static const char other[] = "Der Bau begann schon im Mai und niemand hatte damit gerechnet, dass heute schon alle Boote vorbei fahren. Sie win.";
  static const struct { const char *body; size_t n; uint32_t notes; } rows[] = {
    { english, sizeof english - 1, 0 }, { other, sizeof other - 1, FRAMING_NOTE_LANGUAGE }, { "", 0, FRAMING_NOTE_EMPTY },
    { " \n. !", 5, FRAMING_NOTE_EMPTY }, { "A bridge.", 9, FRAMING_NOTE_NO_EVIDENCE }, { "They win.", 9, 0 },
    { "They win \x92.", 11, FRAMING_NOTE_REPAIRED }, { "They win \xff\xfe.", 12, FRAMING_NOTE_REPAIRED }, { "They win caf\xC3\xA9.", 15, 0 },
    { "They win \xC3", 10, FRAMING_NOTE_REPAIRED }, { "They win.\0", 10, 0 }, { "win war win", 11, FRAMING_NOTE_EVIDENCE_CUT },
  };
  HelperRun run;

  helper_open (&run, PLAIN);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_doc doc = { .struct_size = sizeof doc, .body = { rows[i].body, rows[i].n } };
      uint32_t notes = 0;
      framing_out out = { .struct_size = sizeof out, .max_evidence = rows[i].notes & FRAMING_NOTE_EVIDENCE_CUT ? 2 : 3, .notes = &notes, .values = run.values, .metric_step = 1 };

      g_assert_cmpint (framing_session_analyze (run.session, &doc, 1, sizeof doc, &out, NULL), ==, FRAMING_OK);
      if (notes != rows[i].notes)
        g_error ("%s: %u, not %u", rows[i].body, notes, rows[i].notes);
    }
  helper_close (&run);
}

/* One session, whatever it read before, in whatever batches: bit by bit what a fresh one gives. */
static void
test_no_memory_of_before (void)
{
  static const char *const texts[] = {
    "They win.", "It was not war. \"War,\" he said, \"war.\"", "", "\xff", "win win win war. Not win? No.", "They did not win.\n\nWar.\n\nWin.",
  };
  enum { N = G_N_ELEMENTS (texts) };
  framing_doc docs[N];
  HelperRun run, fresh;
  size_t n;
  double *values;

  helper_open (&run, PLAIN);
  n = run.analyzer->metrics->n;
  values = g_new0 (double, N * n);
  for (size_t i = 0; i < N; i++)
    docs[i] = (framing_doc) { .struct_size = sizeof docs[i], .title = helper_str (i % 2 ? "War in town" : NULL), .body = helper_str (texts[i]) };
  for (unsigned round = 0; round < 20; round++)
    {
      framing_out out = { .struct_size = sizeof out, .max_evidence = round, .values = values, .doc_step = (ptrdiff_t) n, .metric_step = 1 };
      size_t from = (size_t) g_test_rand_int_range (0, N), count = (size_t) g_test_rand_int_range (1, N + 1 - (int) from);

      g_assert_cmpint (framing_session_analyze (run.session, docs + from, count, sizeof *docs, &out, NULL), ==, FRAMING_OK);
      for (size_t i = 0; i < count; i++)
        {
          framing_out one = { .struct_size = sizeof one, .metric_step = 1 };

          helper_open (&fresh, PLAIN);
          one.values = fresh.values;
          g_assert_cmpint (framing_session_analyze (fresh.session, &docs[from + i], 1, sizeof *docs, &one, NULL), ==, FRAMING_OK);
          g_assert_cmpmem (values + i * n, n * sizeof *values, fresh.values, n * sizeof *values);
          helper_close (&fresh);
        }
    }
  g_free (values);
  helper_close (&run);
}

/* What one huge document needed is given back after it. */
static void
test_gives_back (void)
{
  HelperRun run;
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned i = 0; i < 700000; i++)
    g_string_append (text, "win ");
  helper_open (&run, PLAIN);
  helper_score (&run, NULL, text->str);
  g_assert_cmpfloat (helper_value (&run, "words"), ==, 700000);
  g_assert_cmpuint (run.session->document.tokens_room * sizeof (FramingToken), <=, 8u << 20);
  helper_score (&run, NULL, "They win.");
  g_assert_cmpfloat (helper_value (&run, "mood_hits"), ==, 1);
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/languages", test_languages);
  g_test_add_func ("/session/max-bytes", test_max_bytes);
  g_test_add_func ("/session/notes", test_notes);
  g_test_add_func ("/session/no-memory-of-before", test_no_memory_of_before);
  g_test_add_func ("/session/gives-back", test_gives_back);
  return g_test_run ();
}
