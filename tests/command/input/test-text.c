/* A plain text is one article, byte for byte. */
#include "read.h"

static void
test_table (void)
{
  static const struct { const char *name, *bytes; gsize n; const char *expected; } cases[] = {
    { "a.txt", BYTES ("A headline\n\nThe talks went on.\n"), "a.txt|-|A headline\\n\\nThe talks went on.\\n|||\n" },
    { "a.txt", BYTES (""), "a.txt|-||||\n" },
    { "a.txt", BYTES (" \n"), "a.txt|-| \\n|||\n" },
    { "a.txt", BYTES ("nul\0 and \xff\r\n"), "a.txt|-|nul\\u0000 and \xef\xbf\xbd\\r\\n|||\n" },
    { "a.txt", BYTES ("\xef\xbb\xbf" "a"), "a.txt|-|\xef\xbb\xbf" "a|||\n" },
    { "a.txt", BYTES ("{\"text\":\"no JSON by this name\"}"), "a.txt|-|{\\\"text\\\":\\\"no JSON by this name\\\"}|||\n" },
    { "story", BYTES ("[Photo] The talks"), "story|-|[Photo] The talks|||\n" },
    { "story", BYTES ("\n{\"text\":\"x\"}\n"), "story:2|-|x|||\n" },
    { "folder/\xff.txt", BYTES ("x"), "folder/\xef\xbf\xbd.txt|-|x|||\n" },
    { "a.txt", BYTES ("\xff\xfe" "a\0"), "a.txt|-|-|||is UTF-16, not UTF-8: *\n" },
    { "a.pdf", BYTES ("%PDF-1.5\n%\xff"), "a.pdf|-|-|||is a PDF*\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = read_bytes (cases[i].name, cases[i].bytes, cases[i].n, NULL);

      read_expect (cases[i].bytes, got, cases[i].expected);
    }
}

static void
test_limit (void)
{
  FramingInputOptions options = { .max_record = 1000000 };
  g_autofree char *text = g_strnfill (1000001, 'x');
  g_autofree char *over = read_bytes ("a.txt", text, 1000001, &options);
  g_autofree char *at = read_bytes ("a.txt", text, 1000000, &options);

  g_assert_cmpstr (over, ==, "a.txt|-|-|||longer than 1000000 bytes, the limit for one article\n");
  g_assert_cmpuint (strlen (at), ==, strlen ("a.txt|-||||\n") + 1000000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/text/table", test_table);
  g_test_add_func ("/input/text/limit", test_limit);
  return g_test_run ();
}
