#include "helper.h"

static char *
keys_of (HelperWords *words, const char *text, bool cased)
{
  GString *out = g_string_new (NULL);
  g_autofree char *found = NULL;
  g_autoptr (FramingTerm) term = NULL;

  words->context.cased = cased;
  term = framing_term_new (&words->context, helper_str (text));
  for (guint i = 0; i < term->patterns->len; i++)
    {
      g_autofree char *key = framing_term_key (g_ptr_array_index (term->patterns, i));

      g_string_append_printf (out, "%s[%s]", i > 0 ? " " : "", key);
    }
  found = helper_findings (&words->findings);
  g_assert_true ((*found != '\0') == (term->patterns->len == 0));       /* an error leaves no pattern, and only an error */
  if (*found != '\0')
    g_string_append_printf (out, "! %s", found);
  return g_string_free (out, FALSE);
}

static void
test_keys (void)
{
  static const struct { const char *text; bool cased; const char *wanted; } rows[] = {
    { "negotiate", false, "[negoti]" }, { "Negotiating", false, "[negoti]" }, { "=hard", false, "[=hard]" }, { "=Hope", false, "[==Hope]" },
    { "destabili*", false, "[*destabili]" }, { "stumbling block", false, "[stumbl block]" }, { "  stumbling   block ", false, "[stumbl block]" },
    { "hit|strike =wall", false, "[hit|strike =wall]" }, { "strike|hit", false, "[hit|strike]" }, { "hit ... wall", false, "[hit ... wall]" },
    { "hit \xE2\x80\xA6 wall", false, "[hit ... wall]" }, { "^hope so", false, "[^ hope so]" }, { "cease-fire", false, "[ceas fire]" },
    { "cease-fire|truce", false, "[ceas fire] [truce]" }, { "=cease-fire", false, "[=cease =fire]" }, { "a cease-fire|truce b", false, "[a ceas fire b] [a truce b]" },
    { "can't agree", false, "[ca n't agre]" }, { "can\xE2\x80\x99t agree", false, "[ca n't agre]" }, { "Japan's", false, "[japan 's]" }, { "1990s", false, "[1990s]" },
    { "=Rose|grow", false, "[==Rose] [grow]" }, { "Tokyo", true, "[==Tokyo]" }, { "South Korea*", true, "[==South **Korea]" }, { "9", false, "[9]" },
    { "=U.S. sanctions", false, "[==U.S sanction]" }, { "St. Mary", true, "[==St ==Mary]" },
  };
  HelperWords words;
  unsigned failed = 0;

  helper_words_open (&words);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = keys_of (&words, rows[i].text, rows[i].cased);

      if (strcmp (got, rows[i].wanted) != 0)
        {
          g_printerr ("# %s: wanted %s, got %s\n", rows[i].text, rows[i].wanted, got);
          failed++;
        }
    }
  helper_words_close (&words);
  g_assert_cmpuint (failed, ==, 0);
}

static void
test_errors (void)
{
  static const struct { const char *text, *says; } rows[] = {
    { "", "empty" }, { "   ", "empty" }, { "...", "gap" }, { "... wall", "gap" }, { "hit ...", "gap" }, { "hit ... ... wall", "gap" },
    { "a ... b ... c ... d", "at most two" }, { "hit|", "missing" }, { "|hit", "missing" }, { "=", "missing" }, { "*", "missing" }, { "hit ^wall", "start of a sentence" },
    { "hit, wall", "punctuation" }, { "what?", "punctuation" }, { "a b c d e f g h i j k l m", "12 words" }, { "(hit)", "punctuation" },
    /* a gap that is no word of its own is no gap, and one term is complained of once */
    { "hit...wall", "word of its own" }, { "a..b", "hit ... wall" }, { "x ...9 y", "word of its own" }, { "...2 zeta", "word of its own" },
    { "hit\xE2\x80\xA6wall", "word of its own" }, { "war-torn...", "word of its own" }, { "hit .. wall", "word of its own" }, { "=...x", "word of its own" },
    { "hit a|...|b", "word of its own" }, { "hit, the! wall?", "punctuation" }, { "a, b ...", "punctuation" },
    { "a-b|c d-e|f g-h|i j-k|l m-n|o p-q|r s-t|u", "alternatives" },
  };
  HelperWords words;
  g_autofree char *long_word = g_strnfill (300, 'x'), *got_long = NULL;

  helper_words_open (&words);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = keys_of (&words, rows[i].text, false);

      if (!g_str_has_prefix (got, "! t.tsv:1:1: ") || strstr (got, rows[i].says) == NULL || strchr (got, '\n') != NULL)
        g_error ("\"%s\": %s", rows[i].text, got);
    }
  got_long = keys_of (&words, long_word, false);
  g_assert_nonnull (strstr (got_long, "256 bytes"));
  helper_words_close (&words);
}

/* Terms without end are read in linear time and memory, whatever they are made of, and then refused. */
static void
test_long (void)
{
  static const char *const pieces[] = { "a ", "cease-fire ", "a|b ", "=A|b ", "cease-fire|truce ", "a-b|", "... ", "^", "$", "|" };
  HelperWords words;

  helper_words_open (&words);
  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *got = NULL;

      for (guint n = 0; n < 50000; n++)
        g_string_append (text, pieces[i]);
      g_string_append_c (text, 'x');
      got = keys_of (&words, text->str, false);
      g_assert_true (g_str_has_prefix (got, "! "));
    }
  helper_words_close (&words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/term/keys", test_keys);
  g_test_add_func ("/term/errors", test_errors);
  g_test_add_func ("/term/long", test_long);
  return g_test_run ();
}
