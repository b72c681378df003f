/* Tables -> articles: cells, columns, rows. Where rows begin and end is in test-csv-cut.c. */
#include "read.h"

typedef struct {
  const char *name, *bytes;
  gsize n;
  const char *expected;
} Case;

static const Case cases[] = {
  { "a.csv", BYTES ("id,title,text\n1,A title,Talks went on.\n"), "1|A title|Talks went on.|||\n" },
  { "a.csv", BYTES ("text\nTalks went on."), "a.csv:2|-|Talks went on.|||\n" },
  { "a.csv", BYTES ("\xef\xbb\xbftext,id\r\nx,1\r\n"), "1|-|x|||\n" },
  { "a.tsv", BYTES ("id\ttext\toutlet\n1\tone, two\tThe Gull\n"), "1|-|one, two||outlet=\"The Gull\"|\n" },
  { "a.tab", BYTES ("id\ttext\n1\t\"a\tb\"\n"), "1|-|a\\tb|||\n" },
  { "a.csv", BYTES ("id;text\n1;a, b\n"), "1|-|a, b|||\n" },
  { "a.csv", BYTES ("id\ttext\n1\ta; b\n"), "1|-|a; b|||\n" },
  { "a.csv", BYTES ("id,\"text\"\n1,\"a \"\"b\"\" c\"\n2,\"\"\"\"\n3,\"\"\n4,\"a\n\nb\"\n5,\"x\"\"\"\n"),
    "1|-|a \\\"b\\\" c|||\n2|-|\\\"|||\n3|-||||\n4|-|a\\n\\nb|||\n5|-|x\\\"|||\n" },
  { "a.csv", BYTES ("Headline,Body,Source,Words\nH,B,S,12\n"), "a.csv:2|H|B||Source/outlet=\"S\" Words=\"12\"|\n" },
  { "a.csv", BYTES ("text,note\nx,\"tab\t quote \"\" line\nend \x7f \xff \xe2\x80\xa8\"\n"), "a.csv:2|-|x||note=\"tab\\t quote \\\" line\\nend \\u007f \xef\xbf\xbd \\u2028\"|\n" },
  { "a.csv", BYTES ("text,id\n\xff\xfe bad\0nul,\xff\n"), "\xef\xbf\xbd|-|\xef\xbf\xbd\xef\xbf\xbd bad\\u0000nul|||\n" },
  { "a.csv", BYTES ("id,text,a,b\n1,x\n2,x,y\n3,x,y,z\n4\n"),
    "1|-|x|||\n2|-|x||a=\"y\"|\n3|-|x||a=\"y\" b=\"z\"|\n4|-|-|||no text: the row has 1 cells, and the text is in column 2\n" },
  { "a.csv", BYTES ("id,text\n1,a,b\n2,x\n"), "1|-|a|||the row has 3 cells, the header 2: *\n2|-|x|||\n" },
  { "a.csv", BYTES ("text,a,a\nx,1,2\n"), "a.csv:2|-|x||a=\"2\"|\n" },
  { "a.csv", BYTES ("text,text\none,two\n"), "a.csv:2|-|two|||\n" },
  { "a.csv", BYTES (",text\n0,x\n"), "a.csv:2|-|x||=\"0\"|\n" },
  { "a.csv", BYTES ("url,text,language\nhttp://x.example/1,x,de\n"), "http://x.example/1|-|x|de|url=\"http://x.example/1\"|\n" },
  { "a.csv", BYTES ("name,story\n1,2\n1,3\n"), "a.csv:1|-|-|||no column for the text: none of text, content, body, maintext, article is in the header (name, story); name the column with --map text=COLUMN\n" },
  { "a.csv", BYTES ("id,text\n,x\n"), "a.csv:2|-|x|||\n" },
  { "a.csv", BYTES ("id,text\n1,5\" pipe and \"so\"\n"), "1|-|5\\\" pipe and \\\"so\\\"|||\n" },
  { "a.csv", BYTES (""), "" },
  { "a.csv", BYTES ("\n\n"), "" },
  { "a.csv", BYTES ("\n\r\nid;text\n1;x\n"), "1|-|x|||\n" },
  { "a", BYTES ("id,title,text\n1,T,x\n2,\"U\",y\n"), "1|T|x|||\n2|U|y|||\n" },
  { "a.csv", BYTES ("id,text\n"), "" },
  { "a.csv", BYTES ("id,text\n\n1,x\n,\n , \n\n2,y\n,\n"), "1|-|x|||\n2|-|y|||\n" },
  { "a.csv", BYTES ("id,te\xfft,text\n1,2,3\n"), "1|-|3||te\xef\xbf\xbdt=\"2\"|\n" },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = read_bytes (cases[i].name, cases[i].bytes, cases[i].n, NULL);

      read_expect (cases[i].bytes, got, cases[i].expected);
    }
}

static void
test_map (void)
{
  FramingInputOptions options = { .map = "text=story text,outlet=paper" };
  g_autofree char *good = read_bytes ("a.csv", BYTES ("text,story text,paper\n1,x,P\n"), &options);
  g_autofree char *bad = read_bytes ("a.csv", BYTES ("text,paper\n1,x\n"), &options);

  g_assert_cmpstr (good, ==, "a.csv:2|-|x||paper/outlet=\"P\"|\n");
  read_expect ("bad", bad, "a.csv:1|-|-|||no column for the text: no \"story text\" (map text=story text) is in the header (text, paper)*");
}

static void
test_wide (void)
{
  g_autoptr (GString) bytes = g_string_new ("text");
  g_autofree char *got = NULL;

  for (int i = 0; i < 70000; i++)
    g_string_append (bytes, ",c");
  g_string_append (bytes, "\nx");
  for (int i = 0; i < 70000; i++)
    g_string_append (bytes, ",1");
  got = read_bytes ("a.csv", bytes->str, bytes->len, NULL);
  read_expect ("wide", got, "a.csv:2|-|x||c=\"1\"|the row has 70001 cells, the header 65536*");
}

static void
test_records (void)
{
  static const char bytes[] = "id,mood_score,b\na,1,2\nb,1\n";
  FramingInputOptions options = { .records = TRUE };
  g_autofree char *with = read_bytes ("a.csv", bytes, sizeof bytes - 1, &options), *without = read_bytes ("a.csv", bytes, sizeof bytes - 1, NULL);
  g_autofree char *text = read_bytes ("a.csv", BYTES ("id,text,mood_score\na,x,2\nb,x\nc\n"), &options);

  read_expect ("welcome", with, "a|-|-||mood_score=\"1\" b=\"2\"|\nb|*|the row has 2 cells, the header 3: it ends too early\n");
  read_expect ("unwelcome", without, "a.csv:1|-|-|||no column for the text*\n");
  read_expect ("with a text", text, "a|-|x||mood_score=\"2\"|\nb|-|x|||\nc|*|no text: *\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/csv/table", test_table);
  g_test_add_func ("/input/csv/map", test_map);
  g_test_add_func ("/input/csv/wide", test_wide);
  g_test_add_func ("/input/csv/records", test_records);
  return g_test_run ();
}
