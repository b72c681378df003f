#include "page/html.h"
#include <string.h>

static void
check_escape (void)
{
  static const struct { const char *text; gsize length; const char *wanted; } cases[] = {
    { "plain words, 1.5 and \xc3\xa9\xe2\x80\x99", 0, "plain words, 1.5 and \xc3\xa9\xe2\x80\x99" },
    { "<script>", 0, "&lt;script&gt;" },
    { "a & b &lt;", 0, "a &amp; b &amp;lt;" },
    { "\"'`", 0, "&quot;&#39;&#96;" },
    { "]]></svg>", 0, "]]&gt;&lt;/svg&gt;" },
    { "a\tb\nc\r\x0b\x0c", 0, "a b c   " },
    { "\0", 1, "\xef\xbf\xbd" },
    { "\x01\x1b\x1f\x7f", 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xc2\x80\xc2\x9b\xc2\x9f", 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },                        /* C1 */
    { "\xc2\x85\xe2\x80\xa8\xe2\x80\xa9", 0, "   " },                                                 /* NEL, LS, PS */
    { "\xe2\x80\xaa\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa9", 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },     /* bidi */
    { "\xed\xa0\x80", 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },                                    /* lone surrogate */
    { "\xff\xc0\xaf\xe2\x80", 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },    /* no UTF-8, cut off */
    { "\xef\xbf\xbe\xef\xbf\xbf\xef\xb7\x90\xf4\x8f\xbf\xbf", 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" }, /* noncharacters */
    { "\xf0\x9f\x98\x80", 0, "\xf0\x9f\x98\x80" },
    { "", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      framing_html_escape (out, cases[i].text, cases[i].length > 0 ? cases[i].length : strlen (cases[i].text));
      g_assert_cmpstr (out->str, ==, cases[i].wanted);
    }
}

/* whatever bytes come in, what goes out is text of its place */
static void
check_all_characters (void)
{
  g_autoptr (GString) in = g_string_new (NULL), out = g_string_new (NULL);

  for (gunichar c = 0; c <= 0x10ffff; c += c < 0x3000 || c >= 0xfff0 ? 1 : 7)
    if (g_unichar_validate (c))
      g_string_append_unichar (in, c);
  for (guint byte = 0; byte < 256; byte++)
    g_string_append_c (in, (char) byte);
  framing_html_escape (out, in->str, in->len);
  g_assert_true (g_utf8_validate_len (out->str, out->len, NULL));
  for (const char *p = out->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_true (c >= 0x20 && !(c >= 0x7f && c < 0xa0));
      g_assert_false (c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
      g_assert_null (strchr ("<>\"'`", c < 0x80 ? (int) c : 'x'));
    }
}

static void
check_put (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  framing_html_put (out, "%s|%h|%u|%w|%d|%t|%n|%x|%c|%c|%%|%s", "a<b", "<i>", 7u, G_GUINT64_CONSTANT (8000000000), -0.125, 0.0305, 1.5,
                    12.345, 0.0004, 0.25, (char *) NULL);
  g_assert_cmpstr (out->str, ==, "a&lt;b|<i>|7|8000000000|-0.13|+0.031|1.5|12.35%|&lt; 0.001|0.25|%|");
  g_string_truncate (out, 0);
  framing_html_put (out, "%d %t %n %c", 0.0 / 0.0, 1.0 / 0.0, 0.0 / 0.0, 0.0 / 0.0);
  g_assert_cmpstr (out->str, ==, "- - - -");
}

/* a name as long as a book stands in many places */
static void
check_cut (void)
{
  g_autoptr (GString) out = g_string_new (NULL), name = g_string_new (NULL);

  while (name->len < 5000)
    g_string_append (name, "é");
  framing_html_put (out, "%s", name->str);
  g_assert_cmpuint (out->len, <, 1010);
  g_assert_true (g_str_has_suffix (out->str, "é…"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/html/escape", check_escape);
  g_test_add_func ("/page/html/all-characters", check_all_characters);
  g_test_add_func ("/page/html/put", check_put);
  g_test_add_func ("/page/html/cut", check_cut);
  return g_test_run ();
}
