#include "helper.h"

static void
test_tokens (void)
{
  static const char body[] = "They can't win. \"War-torn,\" he said.\n\nThe 7 U.S. bridges\xE2\x80\x99 joy";
  HelperRun run;
  framing_doc doc = { .struct_size = sizeof doc, .title = helper_str ("A war"), .body = helper_str (body) };
  const framing_token *tokens = NULL;
  size_t item_size = 0, n = 0;
  g_autoptr (GString) got = g_string_new (NULL);

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1" });
  g_assert_cmpint (framing_inspect_tokens (run.session, &doc, &tokens, &item_size, &n, NULL), ==, FRAMING_OK);
  g_assert_cmpuint (item_size, ==, sizeof *tokens);
  for (size_t i = 0; i < n; i++)
    {
      framing_str stem = framing_inspect_stem_text (run.session, tokens[i].stem);
      uint32_t parts = FRAMING_TOKEN_HEADLINE | FRAMING_TOKEN_LEAD | FRAMING_TOKEN_BODY | FRAMING_TOKEN_BOILERPLATE;
      uint32_t part = tokens[i].flags & parts;

      g_assert_true (part != 0 && (part & (part - 1)) == 0);             /* exactly one of them */
      g_assert_cmpuint (tokens[i].begin, <, tokens[i].end);
      g_string_append_printf (got, "%s%.*s%u.%u%s%s", i > 0 ? " " : "", (int) stem.len, stem.ptr, tokens[i].sentence, tokens[i].clause,
                              tokens[i].flags & FRAMING_TOKEN_SUFFIX ? "~" : "", tokens[i].flags & FRAMING_TOKEN_HYPHEN ? "-" : "");
    }
  g_assert_true (g_str_has_prefix (got->str, "a0.0 war0.0 they1.1 ca1.1 n't1.1~ win1.1 war2.2 torn2.2- he2."));
  g_assert_nonnull (strstr (got->str, " joy3."));
  g_assert_true (tokens[1].stem == tokens[6].stem && tokens[0].stem != tokens[1].stem);
  g_assert_true (tokens[0].flags & FRAMING_TOKEN_TITLE && !(tokens[2].flags & FRAMING_TOKEN_TITLE));
  g_assert_null (framing_inspect_stem_text (run.session, UINT32_MAX).ptr);
  helper_close (&run);
}

/* All layers in text order, over both fields. */
static void
test_hits (void)
{
  HelperRun run;
  g_autofree char *got = NULL;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1; long war:gloom:2", .more = "war:slow:1", .rules = "not:negator:-0.8", .protect = "mr. win" });
  got = helper_matches (&run, "War", "They did not win the long war. War is not for Mr. Win, not.");
  g_assert_cmpstr (got, ==, "pace:War cue:not mood:win mood:long_war pace:war pace:War cue:not protected:Mr._Win cue:not");
  helper_close (&run);
}

static void
test_wrong_use (void)
{
  HelperRun run;
  framing_doc doc = { .struct_size = sizeof doc };
  const framing_token *tokens;
  const framing_hit *hits;
  size_t item_size, n;
  framing_error error = { sizeof error, 0, "" };

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1" });
  g_assert_cmpint (framing_inspect_tokens (NULL, &doc, &tokens, &item_size, &n, &error), ==, FRAMING_E_USAGE);
  g_assert_cmpint (framing_inspect_tokens (run.session, NULL, &tokens, &item_size, &n, NULL), ==, FRAMING_E_USAGE);
  g_assert_cmpint (framing_inspect_hits (run.session, &doc, &hits, &item_size, NULL, NULL), ==, FRAMING_E_USAGE);
  g_assert_cmpint (framing_inspect_hits (run.session, &doc, &hits, &item_size, &n, NULL), ==, FRAMING_OK);
  g_assert_cmpuint (n, ==, 0);
  doc.language = helper_str ("fr");
  g_assert_cmpint (framing_inspect_hits (run.session, &doc, &hits, &item_size, &n, NULL), ==, FRAMING_E_LANGUAGE);
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inspect/tokens", test_tokens);
  g_test_add_func ("/inspect/hits", test_hits);
  g_test_add_func ("/inspect/wrong-use", test_wrong_use);
  return g_test_run ();
}
