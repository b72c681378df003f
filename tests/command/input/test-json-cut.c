/* JSON that is spread over lines, in arrays or not. */
#include "read.h"

typedef struct {
  const char *bytes;
  gsize n;
  const char *expected;
} Case;

static const Case cases[] = {
  { BYTES ("[{\"id\":1,\"text\":\"a\"},{\"id\":2,\"text\":\"b\"}]"), "1|-|a|||\n2|-|b|||\n" },
  { BYTES ("[\n  {\n    \"id\": 1,\n    \"text\": \"a\"\n  },\n  {\n    \"text\": \"b\"\n  }\n]\n"), "1|-|a|||\na.json:6|-|b|||\n" },
  { BYTES ("{\n\"id\": 1,\n\"text\": \"a\"\n}\n"), "1|-|a|||\n" },
  { BYTES ("{\n\"id\": 1,\n\"text\": \"a\"\n}\n{\n\"text\": \"b\"\n}{\n\"id\":3,\n\"text\":\"c\"}"), "1|-|a|||\na.json:5|-|b|||\n3|-|c|||\n" },
  { BYTES ("\xef\xbb\xbf[\n{\"text\":\"a\"}]"), "a.json:2|-|a|||\n" },
  { BYTES ("[{\"text\":\"] } \\\" { [ \\\\\"}]"), "a.json:1|-|] } \\\" { [ \\\\|||\n" },
  { BYTES ("[{\"text\":\"a\",\"m\":{\"x\":[1,\n{}]}}]"), "a.json:1|-|a||m={\"x\":[1, {}]}|\n" },
  { BYTES ("[]"), "" },
  { BYTES ("[\n]\n"), "" },
  { BYTES ("[{\"text\":\"a\"}]\n[{\"text\":\"b\"}]\n"), "a.json:1|-|a|||\na.json:2|-|b|||\n" },
  { BYTES ("[{\"text\":\"a\"},"), "a.json:1|-|a|||\na.json:1|-|-|||the array of articles is not closed: *\n" },
  { BYTES ("[{\"text\":\"a\"},{\"text\":"), "a.json:1|-|a|||\na.json:1|-|-|||not valid JSON at byte 9 of the record: a value is expected\n" },
  { BYTES ("[{\"text\":\"a\"}]]\n"), "a.json:1|-|a|||\na.json:1|-|-|||not JSON*\n" },
  { BYTES ("[{},\n1,\n\"a, b\", [{\"text\":\"no\"}], null, x,{\"text\":\"a\"}]"),
    "a.json:1|-|-|||no text: *(there are none)*\na.json:2|-|-|||a number instead of an object*\na.json:3|-|-|||a string instead*\n"
    "a.json:3|-|-|||an array instead*\na.json:3|-|-|||null instead*\na.json:3|-|-|||not JSON*\na.json:3|-|a|||\n" },
  /* a quote that is missing spoils one record */
  { BYTES ("[\n{\"text\":\"a},\n{\"text\":\"b\"}\n,{\"text\":\"c\"}]"), "a.json:2|-|-|||not valid JSON*\n*" },
  { BYTES ("[\n{\"text\":\"a\n\"},\n{\"text\":\"b\"}]"), "a.json:2|-|-|||not valid JSON at byte 11*control character*\n*" },
  { BYTES ("[{\"text\":\"a\"} x {\"text\":\"b\"}]"), "a.json:1|-|a|||\na.json:1|-|-|||not JSON*\na.json:1|-|b|||\n" },
  { BYTES ("[{\"text\":\"a\\"), "a.json:1|-|-|||not valid JSON*\n" },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = read_bytes ("a.json", cases[i].bytes, cases[i].n, NULL);

      read_expect (cases[i].bytes, got, cases[i].expected);
    }
}

/* Longer than what is read at a time, and the lines are counted all the same. */
static void
test_long (void)
{
  g_autoptr (GString) bytes = g_string_new ("[\n"), expected = g_string_new (NULL);
  g_autofree char *got = NULL, *text = g_strnfill (90001, '\\');

  for (int i = 0; i < 30; i++)
    {
      g_string_append_printf (bytes, "%s{\n\"text\": \"%.*s\",\n\"x\": [\n]\n}\n", i ? ",\n" : "", 2 * (i * 1400 + 1), text);
      g_string_append_printf (expected, "a.json:%d|-|%.*s||x=[ ]|\n", 2 + i * 6, 2 * (i * 1400 + 1), text);
    }
  g_string_append (bytes, "]");
  got = read_bytes ("a.json", bytes->str, bytes->len, NULL);
  g_assert_cmpuint (strlen (got), ==, expected->len);
  g_assert_true (strcmp (got, expected->str) == 0);
}

static void
test_too_long (void)
{
  FramingInputOptions options = { .max_record = 64 };
  g_autoptr (GString) bytes = g_string_new ("[{\"text\":\"a\"},\n{\"text\":\n\"");
  g_autofree char *got = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append (bytes, "\\\"}{,");
  g_string_append (bytes, "\"\n},{\"text\":\"b\"}, ");
  for (int i = 0; i < 200000; i++)
    g_string_append (bytes, "12345");
  g_string_append (bytes, "\n,{\"text\":\"c\"}]");
  got = read_bytes ("a.json", bytes->str, bytes->len, &options);
  read_expect ("too long", got, "a.json:1|-|a|||\na.json:2|-|-|||longer than 64 bytes*\na.json:4|-|b|||\na.json:4|-|-|||longer*\na.json:5|-|c|||\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/json-cut/table", test_table);
  g_test_add_func ("/input/json-cut/long", test_long);
  g_test_add_func ("/input/json-cut/too-long", test_too_long);
  return g_test_run ();
}
