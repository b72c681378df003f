#include "helper.h"

typedef struct { const char *key, *value; int code; const char *says; } Row;

static void
test_errors (void)
{
  static const Row rows[] = {
    { "lexikon", "x", FRAMING_E_OPTION, "lexikon" }, { "", "x", FRAMING_E_OPTION, "unknown" }, { "LEXICON", "x", FRAMING_E_OPTION, "LEXICON" },
    { "lexicon", "", FRAMING_E_OPTION, "lexicon" }, { "axis", "", FRAMING_E_OPTION, "axis" }, { "target", "", FRAMING_E_OPTION, "target" },
    { "language", "", FRAMING_E_OPTION, "language" }, { "language", "english-and-other", FRAMING_E_OPTION, "language" },
    { "only", "yes", FRAMING_E_OPTION, "only" }, { "only", "", FRAMING_E_OPTION, "only" }, { "only", "11", FRAMING_E_OPTION, "only" },
    { "max_bytes", "0", FRAMING_E_OPTION, "max_bytes" }, { "max_bytes", "1.5", FRAMING_E_OPTION, "max_bytes" }, { "max_bytes", " 5", FRAMING_E_OPTION, "max_bytes" },
    { "max_bytes", "0x10", FRAMING_E_OPTION, "max_bytes" }, { "max_bytes", "1073741825", FRAMING_E_OPTION, "max_bytes" },
    { "max_bytes", "1073741824", FRAMING_OK, NULL }, { "max_bytes", "1", FRAMING_OK, NULL }, { "only", "0", FRAMING_OK, NULL }, { "only", "1", FRAMING_OK, NULL },
    { "lexicon_text", "", FRAMING_OK, NULL }, { "target", "Japan", FRAMING_OK, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_option option = { helper_str (rows[i].key), helper_str (rows[i].value) };
      framing_error error = { sizeof error, 0, "" };
      FramingOptions o;
      int code = framing_options_read (&o, &option, 1, &error);

      if (code != rows[i].code || (rows[i].says != NULL && strstr (error.text, rows[i].says) == NULL))
        g_error ("%s=%s: %d %s", rows[i].key, rows[i].value, code, error.text);
      framing_options_clear (&o);
    }
}

static void
test_bytes (void)
{
  static const struct { framing_option option; int code; } rows[] = {
    { { { "lexicon", 7 }, { "a\0b", 3 } }, FRAMING_E_OPTION }, { { { "target", 6 }, { "a\0b", 3 } }, FRAMING_E_OPTION },
    { { { "max_bytes", 9 }, { "5\0", 2 } }, FRAMING_E_OPTION }, { { { "lexicon", 7 }, { NULL, 3 } }, FRAMING_E_USAGE },
    { { { NULL, 7 }, { "x", 1 } }, FRAMING_E_USAGE }, { { { "only\0", 5 }, { "1", 1 } }, FRAMING_E_OPTION }, { { { "on", 2 }, { "1", 1 } }, FRAMING_E_OPTION },
    { { { NULL, 0 }, { NULL, 0 } }, FRAMING_E_OPTION },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FramingOptions o;

      g_assert_cmpint (framing_options_read (&o, &rows[i].option, 1, NULL), ==, rows[i].code);
      framing_options_clear (&o);
    }
}

static void
test_values (void)
{
  static const char *const pairs[][2] = {
    { "lexicon", "a.tsv" }, { "axis", "mood" }, { "lexicon", "b.tsv" }, { "target", "T=x" }, { "only", "1" }, { "max_bytes", "12" }, { "axis", "pace" },
    { "language", "de" }, { "lexicon_text", "x" }, { "only", "0" },
  };
  framing_option options[G_N_ELEMENTS (pairs)];
  FramingOptions o;

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    options[i] = (framing_option) { helper_str (pairs[i][0]), helper_str (pairs[i][1]) };
  g_assert_cmpint (framing_options_read (&o, options, G_N_ELEMENTS (pairs), NULL), ==, FRAMING_OK);
  g_assert_true (o.lexicon_files->len == 2 && o.axes->len == 2 && o.targets->len == 1 && o.lexicon_texts->len == 1);
  g_assert_cmpstr (g_ptr_array_index (o.lexicon_files, 1), ==, "b.tsv");
  g_assert_cmpstr (o.language, ==, "de");
  g_assert_true (!o.only && o.max_bytes == 12);         /* the last one stands */
  framing_options_clear (&o);
  g_assert_cmpint (framing_options_read (&o, NULL, 0, NULL), ==, FRAMING_OK);
  g_assert_cmpstr (o.language, ==, "en");
  g_assert_true (!o.only && o.max_bytes == 67108864);
  framing_options_clear (&o);
  g_assert_cmpint (framing_options_read (&o, NULL, 1, NULL), ==, FRAMING_E_USAGE);
  framing_options_clear (&o);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/errors", test_errors);
  g_test_add_func ("/options/bytes", test_bytes);
  g_test_add_func ("/options/values", test_values);
  return g_test_run ();
}
