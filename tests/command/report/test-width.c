#include "report/width.h"
#include <string.h>

static const struct { const char *text; gsize width; } WIDTHS[] = {
  { "", 0 }, { "abc", 3 }, { "日本", 4 }, { "e\xcc\x81", 1 }, { "…", 1 }, { "über", 4 },
};

static const struct { const char *text; gsize columns; const char *left, *right; } FITS[] = {
  { "abc", 5, "abc  ", "  abc" },
  { "abc", 3, "abc", "abc" },
  { "abcd", 3, "ab…", "ab…" },
  { "日本語", 4, "日… ", "日… " },
  { "日本語", 5, "日本…", "日本…" },
  { "abc", 1, "…", "…" },
  { "abc", 0, "", "" },
  { "", 2, "  ", "  " },
};

static void
check_width (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
    g_assert_cmpuint (framing_width_of (WIDTHS[i].text, strlen (WIDTHS[i].text)), ==, WIDTHS[i].width);
}

static void
check_fit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (FITS); i++)
    {
      g_autoptr (GString) left = g_string_new (NULL), right = g_string_new (NULL);

      framing_width_fit (left, FITS[i].text, strlen (FITS[i].text), FITS[i].columns);
      framing_width_fit_right (right, FITS[i].text, strlen (FITS[i].text), FITS[i].columns);
      g_assert_cmpstr (left->str, ==, FITS[i].left);
      if (strchr (FITS[i].left, ' ') == NULL || FITS[i].text[0] != '\xe6')
        g_assert_cmpstr (right->str, ==, FITS[i].right);
      g_assert_cmpuint (framing_width_of (right->str, right->len), ==, FITS[i].columns);
    }
}

static void
check_fit_end (void)
{
  static const struct { const char *text; gsize columns; const char *wanted; } cases[] = {
    { "path/file.txt", 9, "…file.txt" }, { "abc", 3, "abc" }, { "abc", 4, "abc " }, { "日本語", 4, "…語 " }, { "日本語", 5, "…本語" },
    { "ae\xcc\x81z", 2, "…z" }, { "abc", 1, "…" }, { "abc", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      framing_width_fit_end (out, cases[i].text, strlen (cases[i].text), cases[i].columns);
      g_assert_cmpstr (out->str, ==, cases[i].wanted);
    }
}

static void
check_wrap (void)
{
  static const struct { const char *text; gsize column, indent, columns; const char *wanted; } cases[] = {
    { "one two three", 0, 0, 7, "one two\nthree" },     { "one two three", 0, 2, 7, "one two\n  three" },
    { "one two three", 4, 2, 7, "one\n  two\n  three" }, { "onetwothree", 0, 1, 5, "onetw\n othr\n ee" },
    { "a  b ", 0, 0, 9, "a b" },                        { "", 3, 3, 9, "" },
    { "日本語日本 x", 0, 0, 5, "日本\n語日\n本 x" },     { "one", 9, 2, 5, "\n  one" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      framing_width_wrap (out, cases[i].text, strlen (cases[i].text), cases[i].column, cases[i].indent, cases[i].columns);
      g_assert_cmpstr (out->str, ==, cases[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/width/of", check_width);
  g_test_add_func ("/report/width/fit", check_fit);
  g_test_add_func ("/report/width/fit-end", check_fit_end);
  g_test_add_func ("/report/width/wrap", check_wrap);
  return g_test_run ();
}
