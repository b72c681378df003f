#include "report/field.h"
#include "sample.h"

static const struct { const char *json, *text; } CASES[] = {
  { "null", "" }, { "\"\"", "" }, { "12.50", "12.50" }, { "true", "true" }, { "[1,\"a\"]", "[1,\"a\"]" }, { "{}", "{}" },
  { "\"plain\"", "plain" }, { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t" }, { "\"\\u00e9\\u4e2d\"", "é中" },
  { "\"\\ud83d\\ude00\"", "😀" }, { "\"\\ud83dx\"", "\xef\xbf\xbdx" }, { "\"\\udc00\"", "\xef\xbf\xbd" },
  { "\"\\ud83d\\u0041\"", "\xef\xbf\xbd" "A" }, { "\"\\u12\"", "\xef\xbf\xbd" }, { "\"\\\"", "" }, { "\"", "\"" },
};

static void
check_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      framing_field_text (out, sample_text (CASES[i].json));
      g_assert_cmpstr (out->str, ==, CASES[i].text);
    }
}

static void
check_nul (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  framing_field_text (out, sample_text ("\"a\\u0000b\""));
  g_assert_cmpmem (out->str, out->len, "a\0b", 3);
}

static void
check_find (void)
{
  g_assert_true (framing_field_find (sample_article (), "outlet") == &sample_article ()->fields[1]);
  g_assert_null (framing_field_find (sample_article (), "outle"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/field/text", check_text);
  g_test_add_func ("/report/field/nul", check_nul);
  g_test_add_func ("/report/field/find", check_find);
  return g_test_run ();
}
