/* Where rows of a table begin and end, and what happens when quotes are broken. */
#include "read.h"

typedef struct {
  const char *bytes;
  gsize n;
  const char *expected;
} Case;

static const Case cases[] = {
  { BYTES ("id,text\n1,a\n2,b\n"), "1|-|a|||\n2|-|b|||\n" },
  { BYTES ("id,text\r\n1,a\r\n2,\"b\r\nc\"\r\n"), "1|-|a|||\n2|-|b\\r\\nc|||\n" },
  { BYTES ("id,text\r1,a\r2,\"b\rc\"\r"), "1|-|a|||\n2|-|b\\rc|||\n" },
  { BYTES ("id,text\n1,a\rb\n2,c\r"), "1|-|a\\rb|||\n2|-|c|||\n" },
  { BYTES ("id,text\n1,\"a\"\r\n2,\"b\"\r"), "1|-|a|||\n2|-|b|||\n" },
  { BYTES ("id,text\n1,\"a\n,b\"\n,\"c\"\n"), "1|-|a\\n,b|||\na.csv:4|-|c|||\n" },
  { BYTES ("\"id\",\"te\"\"xt\",text\n1,2,3"), "1|-|3||te\\\"xt=\"2\"|\n" },
  { BYTES ("text,\"a\nb\"\nx,1\n,2\n"), "a.csv:3|-|x||a\\nb=\"1\"|\na.csv:4|-|||a\\nb=\"2\"|\n" },
  /* never closed: the row is an error, what follows is read */
  { BYTES ("id,text\n1,\"a\n2,b\n3,c\n"), "a.csv:2|-|-|||a quoted cell is not closed*\n2|-|b|||\n3|-|c|||\n" },
  { BYTES ("id,text\n1,\"a\n2,\"b\"\n3,c\n"), "a.csv:2|-|-|||a quoted cell is not closed*\n2|-|b|||\n3|-|c|||\n" },
  { BYTES ("id,text\n1,\"a"), "a.csv:2|-|-|||a quoted cell is not closed*\n" },
  { BYTES ("id,text\n1,\"a\n"), "a.csv:2|-|-|||a quoted cell is not closed*\n" },
  { BYTES ("id,text\n0,z\n1,\"a\n\n2,b\n"), "0|-|z|||\na.csv:3|-|-|||a quoted*\n2|-|b|||\n" },
  /* something behind the closing quote */
  { BYTES ("id,text\n1,\"a\" b\n2,c\n"), "a.csv:2|-|-|||a quoted*\n2|-|c|||\n" },
  { BYTES ("id,text\n1,\"He said \"no\" to it\"\n2,c\n"), "a.csv:2|-|-|||a quoted*\n2|-|c|||\n" },
  { BYTES ("id,text\n1,\"a\"\r2,c\n3,d\n"), "a.csv:2|-|-|||a quoted*\n3|-|d|||\n" },
  { BYTES ("id,text\n1,\"a\" b"), "a.csv:2|-|-|||a quoted*\n" },
  /* over lines: those that cannot be rows belong to the broken one */
  { BYTES ("id,text\n1,\"first \"line\" here\nsecond line\nthird line\"\n2,c\n"),
    "a.csv:2|-|-|||a quoted*; 2 lines behind it left out\n2|-|c|||\n" },
  { BYTES ("id,text\n1,\"a\"x\n2,\"b\"y\n3,c\n4,\"d\"z\n5,e\n"), "a.csv:2|-|-|||a quoted*header\na.csv:3|-|-|||a quoted*header\n3|-|c|||\n"
    "a.csv:5|-|-|||a quoted*header\n5|-|e|||\n" },
  /* broken rows one after the other: an error for each, and what cannot be told apart is counted */
  { BYTES ("id,text\n1,\"x\"y\n2,\"x\"y\n3,\"x\"y\n"), "a.csv:2|-|-|||a quoted*header\na.csv:3|-|-|||a quoted*header\na.csv:4|-|-|||a quoted*header\n" },
  { BYTES ("id,text\n1,\"x\"y\n2,\"x, \"no, no\" y\"\n3,\"x\"\"y\" z\n"), "a.csv:2|-|-|||*header\na.csv:3|-|-|||*header\na.csv:4|-|-|||*header\n" },
  { BYTES ("id,text\n1,\"x\n2,\"x\n3,\"x\n"), "a.csv:2|-|-|||*header\na.csv:3|-|-|||*header\na.csv:4|-|-|||*header\n" },
  { BYTES ("id,text\n1,\"x\"y\nno row\n\n\"no\"row\n4,\"x\"y\n"), "a.csv:2|-|-|||*header; 2 lines behind it left out\na.csv:6|-|-|||*header\n" },
  { BYTES ("id,text\n1,\"x\"y\nno row\n"), "a.csv:2|-|-|||*header; 1 line behind it left out\n" },
  { BYTES ("id,text\n1,a\n2,\"x\"y\nno row\n3,c"), "1|-|a|||\na.csv:3|-|-|||*header; 1 line behind it left out\n3|-|c|||\n" },
  { BYTES ("id,text\n1,x\"y,\"z\nmore\n2,b\n"), "a.csv:2|-|-|||a quoted*\n2|-|b|||\n" },
  /* a header that cannot be read */
  { BYTES ("id,\"text\n1,x\n"), "a.csv:1|-|-|||a quoted*\n" },
  { BYTES ("id,\"text\"s\n1,x\n"), "a.csv:1|-|-|||a quoted*\n" },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = read_bytes ("a.csv", cases[i].bytes, cases[i].n, NULL);

      read_expect (cases[i].bytes, got, cases[i].expected);
    }
}

/* The same rows, whether a record lies in one part of the file or in several. */
static void
test_long_rows (void)
{
  g_autoptr (GString) bytes = g_string_new ("id,text,note\n"), expected = g_string_new (NULL);
  g_autofree char *got = NULL, *inside = g_strnfill (70000, 'n');

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strnfill ((gsize) i * 3570, i % 2 ? '"' : 't');

      g_string_append_printf (bytes, "%d,\"%s\"\r\n", i, i % 2 ? "\"\"\n" : text);
      g_string_append_printf (bytes, "x%d,\"%s\n\",\"%s\"\r\n", i, text, inside);
      g_string_append_printf (expected, "%d|-|%s|||\n", i, i % 2 ? "\\\"\\n" : text);
      g_string_append_printf (expected, "x%d|-|", i);
      if (i % 2)
        for (int k = 0; k < i * 1785; k++)
          g_string_append (expected, "\\\"");
      else
        g_string_append (expected, text);
      g_string_append_printf (expected, "\\n||note=\"%s\"|\n", inside);
    }
  got = read_bytes ("a.csv", bytes->str, bytes->len, NULL);
  for (gsize i = 0; i < expected->len; i++)
    if (got[i] != expected->str[i])
      g_error ("differs at byte %" G_GSIZE_FORMAT ": %.60s, not %.60s", i, got + i, expected->str + i);
  g_assert_cmpuint (strlen (got), ==, expected->len);
}

/* Quotes in every line, none of them sound: work that grows with the square would not end before the runner's time limit. */
static void
test_linear (void)
{
  static const char *const lines[] = { "x\",\",y\n", "\"a\n", "a,\"\"\"\n", "\",\"\n", "\"\n", ",\"\"x\n", "a,b\nx\",\",y\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) bytes = g_string_new ("id,text,note\n");
      g_autofree char *got = NULL;

      while (bytes->len < 1000000)
        g_string_append (bytes, lines[i]);
      g_string_append (bytes, "1,good,row\n");
      got = read_bytes ("a.csv", bytes->str, bytes->len, NULL);
      g_assert_true (g_str_has_suffix (got, "1|-|good||note=\"row\"|\n"));
    }
}

/* Nothing is lost in a long run of broken rows, and none of the lines that are no rows. */
static void
test_all_counted (void)
{
  g_autoptr (GString) bytes = g_string_new ("id,text\n");
  g_autofree char *rows = NULL, *lines = NULL;
  gsize n = 0;

  for (int i = 0; i < 50000; i++)
    g_string_append (bytes, "1,\"x\"y\n");
  rows = read_bytes ("a.csv", bytes->str, bytes->len, NULL);
  for (const char *p = rows; *p != '\0'; p++)  /* a sanitizer's strstr() would measure the rest each time */
    n += *p == '|' && strncmp (p, "|a quoted", 9) == 0;
  g_assert_cmpuint (n, ==, 50000);
  g_assert_nonnull (strstr (rows, "\na.csv:50001|-"));
  g_string_assign (bytes, "id,text\n1,\"x\"y\n");
  for (int i = 0; i < 50000; i++)
    g_string_append (bytes, i % 2 ? "no row\n" : "1,2,\"x\"y\n");
  lines = read_bytes ("a.csv", bytes->str, bytes->len, NULL);
  read_expect ("lines", lines, "a.csv:2|-|-|||a quoted*; 50000 lines behind it left out\n");
}

static void
test_too_long (void)
{
  FramingInputOptions options = { .max_record = 100 };
  g_autoptr (GString) bytes = g_string_new ("id,text\n1,x\n2,\"");
  g_autofree char *got = NULL;

  for (int i = 0; i < 300000; i++)
    g_string_append (bytes, "\"\"\nlonger\n");
  g_string_append (bytes, "\"\n3,y\n4,\"");
  for (int i = 0; i < 300000; i++)
    g_string_append (bytes, "longer");
  g_string_append (bytes, "\"broken\n5,z\n6,\"");
  for (int i = 0; i < 300000; i++)
    g_string_append (bytes, "longer\n");
  got = read_bytes ("a.csv", bytes->str, bytes->len, &options);
  read_expect ("too long", got,
               "1|-|x|||\na.csv:3|-|-|||longer than 100 bytes*\n3|-|y|||\na.csv:600005|-|-|||longer than 100 bytes*\n"
               "5|-|z|||\na.csv:600007|-|-|||longer than 100 bytes*\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/csv-cut/table", test_table);
  g_test_add_func ("/input/csv-cut/long-rows", test_long_rows);
  g_test_add_func ("/input/csv-cut/linear", test_linear);
  g_test_add_func ("/input/csv-cut/all-counted", test_all_counted);
  g_test_add_func ("/input/csv-cut/too-long", test_too_long);
  return g_test_run ();
}
