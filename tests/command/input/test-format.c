/* The format of a file: the user's word, the name, the first bytes. */
#include <glib.h>
#include <string.h>

#include "input/format.h"

#define T FRAMING_FORMAT_TEXT
#define L FRAMING_FORMAT_JSONL
#define J FRAMING_FORMAT_JSON
#define C FRAMING_FORMAT_CSV
#define V FRAMING_FORMAT_TSV
#define S(s) s, sizeof s - 1

static const struct {
  const char *word, *path, *bytes;
  gsize n;
  FramingFormat expected;
} cases[] = {
  { NULL, "a.txt", S ("{\"text\":\"x\"}"), T },     { NULL, "a.jsonl", S ("x"), L },                  { NULL, "a.ndjson.gz", S ("x"), L },
  { NULL, "A.JSONL.GZ", S (""), L },                { NULL, "a.csv", S ("{"), C },                    { NULL, "b.csv.gz", S (""), C },
  { NULL, "a.tsv", S (""), V },                     { NULL, "a.tab", S (""), V },                     { NULL, "a", S ("{\"text\":1}\n"), L },
  { NULL, "a", S (" \n\t {"), L },                  { NULL, "a", S ("[x] y"), T },                    { NULL, "a", S (""), T },
  { NULL, "a.gz", S ("word"), T },                  { NULL, "-", S ("{\"a\":1}"), L },                { NULL, "-", S ("\xef\xbb\xbf{\"a\":1}"), L },
  { NULL, "-", S ("The council"), T },              { NULL, ".csv", S ("x"), T },                     { NULL, "dir.csv/x", S ("x"), T },
  { NULL, "a.json", S ("{\"a\":1}\n{\"a\":2}\n"), L }, { NULL, "a.json", S ("[{\"a\":1}]"), J },      { NULL, "a.json", S ("[\n {"), J },
  { NULL, "a.json", S ("{\n \"a\":1}"), J },        { NULL, "a.json", S ("{\"a\":1,\n\"b\":2}"), J }, { NULL, "a.json", S ("{\"a\":\"x\n{\"a\":1}"), L },
  { NULL, "a.json", S ("[]"), J },                  { NULL, "a.json", S ("{}"), L },                  { NULL, "a.json", S (""), L },
  { NULL, "a.jsonl", S ("[{\"a\":1},\n"), J },      { NULL, "a.jsonl", S ("{ \n\"a\":1}"), J },       { NULL, "a.jsonl", S ("[1,2]\n{"), L },
  { NULL, "a.jsonl", S ("{\"a\":1,\n{\"a\":1}\n"), L }, { NULL, "a.json", S ("{\"a\":\"}{\\\"\",\n\"b\":2}"), J },
  { NULL, "-", S ("[{\"a\":1}]"), J },             { NULL, "-", S (" \n[\n  {\"a\":1}]"), J },  { NULL, "-", S ("[]\n"), J },
  { NULL, "-", S ("[] is empty"), T },              { NULL, "-", S ("[1] {"), T },                    { NULL, "a.gz", S ("\xef\xbb\xbf[{"), J },
  { NULL, "-", S ("id,text\n1,x\n"), C },          { NULL, "a.gz", S ("id\ttext\n"), V },           { NULL, "-", S ("\xef\xbb\xbfTitle;Body\r\n"), C },
  { NULL, "a.txt", S ("id,text\n"), T },           { NULL, "a.txt", S ("[{\"text\":1}]"), T },       { NULL, "a", S ("\n\nkey,story\n"), C },
  { "text", "-", S ("id,text\n"), T },             { "jsonl", "-", S ("id,text\n"), L },             { NULL, "-", S ("Text, body and mind\n"), T },
  { "text", "a.csv", S ("x"), T },                  { "csv", "-", S ("{"), C },                       { "tsv", "a.txt", S ("x"), V },
  { "jsonl", "a.txt", S ("x"), L },                 { "jsonl", "-", S ("[{}]"), J },                  { "text", "-", S ("{"), T },
};

static void
test_decide (void)
{
  FramingNames *names = framing_names_new ("text=story", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *copy = g_memdup2 (cases[i].bytes, cases[i].n + 1);
      FramingFormat word;

      g_assert_true (framing_format_parse (cases[i].word, &word, NULL));
      g_test_message ("%s: %s", cases[i].path, cases[i].bytes);
      g_assert_cmpint (framing_format_decide (word, cases[i].path, names, copy, cases[i].n), ==, cases[i].expected);
    }
  framing_names_unref (names);
}

/* Whether so few bytes are all that the decision needs. */
static void
test_enough (void)
{
  static const struct { const char *bytes; gsize n; gboolean enough; } table[] = {
    { S (""), FALSE },          { S ("\n"), FALSE },         { S ("[\n"), FALSE },       { S ("[\n  {"), FALSE },   { S ("[\n {\n"), TRUE },
    { S ("id,te"), FALSE },     { S ("id,text\n"), TRUE },   { S ("{\n"), TRUE },        { S ("\xef\xbb\xbf\n"), FALSE },
    { S ("\xef\xbb\xbf[\n"), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *copy = g_memdup2 (table[i].bytes, table[i].n + 1);

      g_test_message ("%s", copy);
      g_assert_cmpint (framing_format_enough (copy, table[i].n), ==, table[i].enough);
    }
}

static void
test_word (void)
{
  g_autoptr (GError) error = NULL;
  FramingFormat format;

  g_assert_false (framing_format_parse ("xml", &format, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_cmpstr (error->message, ==, "input format 'xml' is not one of text, jsonl, csv, tsv");
}

static void
test_refuse (void)
{
  static const struct { const char *bytes; gsize n; const char *pattern; } table[] = {
    { S ("\xff\xfe" "a\0"), "*UTF-16*iconv*" },    { S ("\xfe\xff\0a"), "*UTF-16*" },         { S ("PK\3\4rest"), "*zip*" },
    { S ("%PDF-1.7"), "*PDF*" },                   { S ("BZh91AY&SYxx"), "*bzip2*" },         { S ("\xfd" "7zXZ\0"), "*xz*" },
    { S ("\x28\xb5\x2f\xfd"), "*zstd*" },          { S ("BZh is a word"), NULL },             { S ("BZh"), NULL },
    { S (""), NULL },                              { S ("\xff"), NULL },                      { S ("PK"), NULL },
    { S ("Plain text"), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *copy = g_memdup2 (table[i].bytes, table[i].n + 1);
      const char *why = framing_format_refuse (copy, table[i].n);

      g_assert_cmpint (why != NULL, ==, table[i].pattern != NULL);
      g_assert_true (!why || g_pattern_match_simple (table[i].pattern, why));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/format/decide", test_decide);
  g_test_add_func ("/input/format/enough", test_enough);
  g_test_add_func ("/input/format/word", test_word);
  g_test_add_func ("/input/format/refuse", test_refuse);
  return g_test_run ();
}
