/* Lines of JSON -> articles. */
#include "read.h"
#include "input/json.h"
#include "json-cases.h"

typedef struct {
  const char *map, *bytes;
  gsize n;
  const char *expected;
} Lines;

static const Lines cases[] = {
  { NULL, BYTES ("{\"id\":\"a1\",\"title\":\"T\",\"text\":\"Talks went on.\",\"outlet\":\"Gull\"}"), "a1|T|Talks went on.||outlet=\"Gull\"|\n" },
  { NULL, BYTES ("{\"text\":\"x\"}\r\n\n  \t\r\n {\"text\":\"y\"} \n"), "a.jsonl:1|-|x|||\na.jsonl:4|-|y|||\n" },
  { NULL, BYTES ("\xef\xbb\xbf{\"text\":\"x\"}\n"), "a.jsonl:1|-|x|||\n" },
  { NULL, BYTES ("{\"text\":\"a\\n\\\"b\\\" \\u00e9 \\ud83d\\ude00\",\"title\":\"\\t\"}"), "a.jsonl:1|\\t|a\\n\\\"b\\\" \xc3\xa9 \xf0\x9f\x98\x80|||\n" },
  { NULL, BYTES ("{\"te\\u0078t\":\"x\",\"k\\n\":1}"), "a.jsonl:1|-|x||k\\n=1|\n" },
  /* ids */
  { NULL, BYTES ("{\"id\":17,\"text\":\"\"}\n{\"id\":-1.50e3,\"text\":\"\"}\n{\"id\":null,\"text\":\"\"}\n{\"id\":\"\",\"text\":\"\"}\n{\"id\":{\"$oid\":\"f\"},\"text\":\"\"}\n{\"id\":\"\\u0041\",\"text\":\"\"}"),
    "17|-||||\n-1.50e3|-||||\na.jsonl:3|-||||\na.jsonl:4|-||||\n{\\\"$oid\\\":\\\"f\\\"}|-||||\nA|-||||\n" },
  { NULL, BYTES ("{\"url\":\"http:\\/\\/x\",\"text\":\"a\"}"), "http://x|-|a||url=\"http:\\/\\/x\"|\n" },
  { NULL, BYTES ("{\"id\":\"\xff\",\"text\":\"a\"}"), "\xef\xbf\xbd|-|a|||\n" },
  /* what the text and the title may be */
  { NULL, BYTES ("{\"text\":\"\"}"), "a.jsonl:1|-||||\n" },
  { NULL, BYTES ("{\"title\":\"T\",\"text\":\"\"}"), "a.jsonl:1|T||||\n" },
  { NULL, BYTES ("{\"title\":\"T\"}"), "a.jsonl:1|T|-|||no text: none of text, content, body, maintext, article is among the fields (title); name the field with --map text=NAME\n" },
  { NULL, BYTES ("{\"text\":null,\"id\":\"n\"}"), "n|-|-|||no text: none of *(text (null), id)*\n" },
  { NULL, BYTES ("{\"text\":null,\"body\":\"b\"}"), "a.jsonl:1|-|b|||\n" },
  { NULL, BYTES ("{}"), "a.jsonl:1|-|-|||no text: *(there are none)*\n" },
  { NULL, BYTES ("{\"text\":5}\n{\"body\":[\"x\"]}\n{\"text\":{}}\n{\"text\":true}\n{\"text\":-1}"),
    "a.jsonl:1|-|-|||text is a number, not a string: name the field of the text with --map text=NAME\na.jsonl:2|-|-|||body is an array, not*\n"
    "a.jsonl:3|-|-|||text is an object, *\na.jsonl:4|-|-|||text is true or false, *\na.jsonl:5|-|-|||text is a number*\n" },
  { NULL, BYTES ("{\"title\":1984,\"text\":\"x\"}\n{\"title\":null,\"text\":\"x\"}\n{\"title\":[],\"text\":\"x\"}\n{\"title\":\"\",\"text\":\"x\"}"),
    "a.jsonl:1|1984|x|||\na.jsonl:2|-|x|||\na.jsonl:3|-|x|||the title is an array, not a string*\na.jsonl:4||x|||\n" },
  { NULL, BYTES ("{\"language\":\"de\",\"text\":\"x\"}\n{\"language\":null,\"text\":\"x\"}\n{\"language\":\"\",\"text\":\"x\"}\n{\"language\":3,\"text\":\"x\"}"),
    "a.jsonl:1|-|x|de||\na.jsonl:2|-|x|||\na.jsonl:3|-|x|||\na.jsonl:4|-|x|||the language is a number, *\n" },
  /* names */
  { NULL, BYTES ("{\"body\":\"b\",\"content\":\"c\",\"headline\":\"h\",\"domain\":\"d\"}"), "a.jsonl:1|h|c||body=\"b\" domain/outlet=\"d\"|\n" },
  { "text=b,outlet=o", BYTES ("{\"b\":\"x\",\"text\":\"t\",\"o\":\"O\",\"outlet\":\"P\"}"), "a.jsonl:1|-|x||o/outlet=\"O\"|\n" },
  { "text=b", BYTES ("{\"text\":\"t\"}"), "a.jsonl:1|-|-|||no text: no \"b\" (map text=b) is among the fields (text); *\n" },
  { "text=h,title=h", BYTES ("{\"h\":\"a\\n\\nb\"}"), "a.jsonl:1|a\\n\\nb|a\\n\\nb|||\n" },
  { "text=h,id=h", BYTES ("{\"h\":\"a\\n\\nb\"}"), "a\\n\\nb|-|a\\n\\nb|||\n" },
  /* doubles: the last value, the first place */
  { NULL, BYTES ("{\"text\":\"a\",\"x\":1,\"text\":\"b\",\"y\":2,\"x\":3}"), "a.jsonl:1|-|b||x=3 y=2|\n" },
  { NULL, BYTES ("{\"text\":\"a\",\"text\":null}"), "a.jsonl:1|-|-|||no text*\n" },
  { NULL, BYTES ("{\"text\":5,\"text\":\"b\",\"text\":\"c\"}"), "a.jsonl:1|-|c|||\n" },
  { NULL, BYTES ("{\"text\":\"a\",\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"b\":2,\"text\":\"z\",\"b\":3}"),
    "a.jsonl:1|-|z||b=3 c=1 d=1 e=1 f=1 g=1 h=1 i=1 j=1 k=1 l=1 m=1 n=1 o=1 p=1 q=1|\n" },
  /* metadata of any kind */
  { NULL, BYTES ("{\"text\":\"x\",\"a\":[1,\t{\"b\" : null}],\"c\":true,\"d\":-0.10,\"e\":\"\\u2028\xe2\x80\xa8\x7f\xc2\x85\",\"f\":\"\\ud800\",\"g\":\"\xff\"}"),
    "a.jsonl:1|-|x||a=[1, {\"b\" : null}] c=true d=-0.10 e=\"\\u2028\\u2028\\u007f\\u0085\" f=\"\\ufffd\" g=\"\xef\xbf\xbd\"|\n" },
  { NULL, BYTES ("{\"text\":\"x\",\"\xff\":1,\"\":2}"), "a.jsonl:1|-|x||\xef\xbf\xbd=1 =2|\n" },
  /* bytes of the text stay as they are (shown repaired here) */
  { NULL, BYTES ("{\"text\":\"a\xff" "b\\ud800c\\u0000d\xe2\x80\xa8\"}"), "a.jsonl:1|-|a\xef\xbf\xbd" "b\xef\xbf\xbd" "c\\u0000d\\u2028|||\n" },
  /* lines that are no article, and the one behind them */
  { NULL, BYTES ("{\"text\":\"x\"\n{\"text\":\"y\"}\n"), "a.jsonl:1|-|-|||not valid JSON at byte 12 of the record: a comma or } is expected\na.jsonl:2|-|y|||\n" },
  { NULL, BYTES ("{\"text\":\"x\n\"}\n{\"text\":\"y\"}"), "a.jsonl:1|-|-|||not valid JSON at byte 9 of the record: a string is not closed\na.jsonl:2|-|-|||not JSON*\na.jsonl:3|-|y|||\n" },
  { NULL, BYTES ("[1,2]\n7\n\"s\"\nnull\nword\n{\"text\":\"y\"}\n"),
    "a.jsonl:1|-|-|||an array instead of an object such as *\na.jsonl:2|-|-|||a number instead*\na.jsonl:3|-|-|||a string instead*\na.jsonl:4|-|-|||null instead*\n"
    "a.jsonl:5|-|-|||not JSON: each line must hold*\na.jsonl:6|-|y|||\n" },
  { NULL, BYTES ("{\"text\":\"x\"} {\"text\":\"y\"}\n{\"text\":\"x\"},\n{\"text\":\"x\",}\n{,}\n{\"text\" \"x\"}\n{\"a\":}\n{\"text\":tru}\n{\"text\":\"\\x\"}\n{\"text\":\"x\0\"}\n"),
    "*:1|*something follows*\n*:2|*something follows*\n*:3|*at byte 13*a name in double quotes*\n*:4|*a name*\n*:5|*a colon*\n*:6|*a value*\n*:7|*a value*\n*:8|*an escape*\n*:9|*a control character*\n" },
  { NULL, BYTES ("{\"text\":\"x\"}\0\n\0\n{\"text\":\"y\"}"), "*:1|-|-|||*something follows*\n*:2|-|-|||not JSON*\na.jsonl:3|-|y|||\n" },
  { NULL, BYTES (""), "" },
  { NULL, BYTES ("\n\n \n"), "" },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingInputOptions options = { .map = cases[i].map };
      g_autofree char *got = read_bytes ("a.jsonl", cases[i].bytes, cases[i].n, &options);

      read_expect (cases[i].bytes, got, cases[i].expected);
    }
}

/* The bytes themselves, and the difference between an empty string and none. */
static void
test_bytes (void)
{
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a.jsonl", NULL);
  FramingInput *input;
  FramingBatch *batch;
  const FramingArticle *a;

  read_write (folder, "a.jsonl", BYTES ("{\"text\":\"a\xff\\u0000b\"}\n{\"text\":\"\",\"title\":\"\"}\n"));
  input = framing_input_new ((const char *const[]) { path, NULL }, NULL, NULL);
  batch = framing_input_next (input);
  framing_batch_parse (batch);
  a = batch->articles;
  g_assert_cmpmem (a[0].text.ptr, a[0].text.len, "a\xff\0b", 4);
  g_assert_null (a[0].title.ptr);
  g_assert_true (a[1].text.ptr && a[1].text.len == 0 && a[1].title.ptr && a[1].title.len == 0);
  g_assert_true (a[0].language.ptr && a[0].language.len == 0);
  g_assert_cmpstr (a[1].file, ==, path);
  g_assert_cmpuint (a[1].line, ==, 2);
  framing_batch_free (batch);
  framing_input_free (input);
  read_remove (folder);
}

static void
test_deep (void)
{
  g_autoptr (GString) bytes = g_string_new ("{\"text\":\"x\",\"a\":");
  g_autofree char *got = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (bytes, "[");
  g_string_append (bytes, "\n{\"text\":\"y\",\"a\":");
  for (int i = 0; i < 1023; i++)
    g_string_append (bytes, "[");
  for (int i = 0; i < 1023; i++)
    g_string_append (bytes, "]");
  g_string_append (bytes, "}\n{\"text\":\"z\",\"a\":");
  for (int i = 0; i < 100000; i++)
    g_string_append (bytes, "{\"a\":");
  g_string_append (bytes, "1");
  for (int i = 0; i < 100000; i++)
    g_string_append (bytes, "}");
  g_string_append (bytes, "}\n{\"text\":\"w\"}\n");
  got = read_bytes ("a.jsonl", bytes->str, bytes->len, NULL);
  read_expect ("deep", got, "a.jsonl:1|-|-|||*nested deeper than 1024\na.jsonl:2|-|y||a=[[[[*|\na.jsonl:3|-|-|||*nested deeper than 1024\na.jsonl:4|-|w|||\n");
}

/* Many members of the same name, and too many: no square of their number. */
static void
test_many_members (void)
{
  g_autoptr (GString) bytes = g_string_new ("{\"text\":\"x\"");
  g_autofree char *got = NULL;

  for (int i = 0; i < 60000; i++)
    g_string_append_printf (bytes, ",\"%d\":%d", i % 7, i);
  g_string_append (bytes, "}\n{\"text\":\"x\"");
  for (int i = 0; i < 70000; i++)
    g_string_append_printf (bytes, ",\"%d\":1", i);
  g_string_append (bytes, "}\n{\"text\":\"y\"}");
  got = read_bytes ("a.jsonl", bytes->str, bytes->len, NULL);
  read_expect ("many", got, "a.jsonl:1|-|x||0=59997 1=59998 2=59999 3=59993 4=59994 5=59995 6=59996|\n*:2|-|-|||*more than 65536 members\n*:3|-|y|||\n");
}

/* Records of scores need no text where they are welcome. */
static void
test_records (void)
{
  static const char bytes[] = "{\"id\":\"a\",\"axes\":{\"x\":{}}}\n{\"axes\":{},\"text\":\"t\"}\n{\"error\":\"e\"}\n{\"axes\":{},\"text\":5}\n";
  FramingInputOptions options = { .records = TRUE };
  g_autofree char *with = read_bytes ("a.jsonl", bytes, sizeof bytes - 1, &options), *without = read_bytes ("a.jsonl", bytes, sizeof bytes - 1, NULL);

  read_expect ("welcome", with, "a|-|-||axes={\"x\":{}}|\na.jsonl:2|-|t||axes={}|\na.jsonl:3|-|-||error=\"e\"|no text*\n*:4|*|text is a number*\n");
  read_expect ("unwelcome", without, "a|-|-||axes={\"x\":{}}|no text*\na.jsonl:2|-|t||axes={}|\n*:3|*no text*\n*:4|*|text is a number*\n");
}

/* What became of a file with one line, and how often: how many articles it gave, how many errors, and the first one's field. */
typedef struct {
  guint articles, errors;
  char *value;
} Outcome;

static Outcome
read_outcome (const char *path)
{
  Outcome outcome = { 0 };
  FramingInput *input = framing_input_new ((const char *const[]) { path, NULL }, NULL, NULL);
  FramingBatch *batch;

  while ((batch = framing_input_next (input)))
    {
      framing_batch_parse (batch);
      for (gsize i = 0; i < batch->n_articles; i++)
        {
          const FramingArticle *article = &batch->articles[i];

          if (article->n_fields == 1 && !article->error && !outcome.value)
            outcome.value = g_strndup (article->fields[0].json.ptr, article->fields[0].json.len);
          outcome.articles++;
          outcome.errors += article->error != NULL;
        }
      framing_batch_free (batch);
    }
  framing_input_free (input);
  return outcome;
}

/* A value in a record: a good one comes out as JSON that is good in turn and ends no line, a bad one as an error. */
static void
check_value (const char *folder, const char *open, const Case *value, gboolean good)
{
  g_autofree char *path = g_build_filename (folder, "a.jsonl", NULL);
  g_autoptr (GString) bytes = g_string_new (open);
  Outcome outcome;

  g_string_append_len (bytes, value->text, (gssize) value->n);
  g_string_append (bytes, "}\n");
  read_write (folder, "a.jsonl", bytes->str, bytes->len);
  outcome = read_outcome (path);
  if (good != (outcome.errors == 0))
    g_error ("%s: %s", good ? "refused" : "accepted", value->text);
  if (good)
    {
      g_assert_cmpuint (outcome.articles, ==, 1);
      g_assert_nonnull (outcome.value);
      g_assert_true (framing_json_check (outcome.value, strlen (outcome.value)));
      g_assert_true (g_utf8_validate (outcome.value, -1, NULL) && !strchr (outcome.value, '\n'));
    }
  g_free (outcome.value);
}

/* One record on a line, and one over several: a line of JSON Lines cannot hold a newline. */
static void
check_values (const Case *values, gsize n, gboolean good)
{
  g_autofree char *folder = read_folder ();

  for (gsize i = 0; i < n; i++)
    {
      if (!good || !memchr (values[i].text, '\n', values[i].n))
        check_value (folder, "{\"text\":\"x\",\"v\":", &values[i], good);
      check_value (folder, "{\n\"text\":\"x\",\"v\":", &values[i], good);
    }
  read_remove (folder);
}

static void
test_values (void)
{
  check_values (accepted, G_N_ELEMENTS (accepted), TRUE);
  check_values (free_choice, G_N_ELEMENTS (free_choice), TRUE);
  check_values (refused, G_N_ELEMENTS (refused), FALSE);
}

/* Nothing but the case on the line: an object is an article without a text, an array is one around articles, all else is an error. */
static void
test_bare (void)
{
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a.jsonl", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      Outcome outcome;

      read_write (folder, "a.jsonl", refused[i].text, refused[i].n);
      outcome = read_outcome (path);
      g_assert_null (outcome.value);
      g_assert_cmpuint (outcome.errors, ==, outcome.articles);
    }
  read_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/jsonl/table", test_table);
  g_test_add_func ("/input/jsonl/values", test_values);
  g_test_add_func ("/input/jsonl/bare", test_bare);
  g_test_add_func ("/input/jsonl/bytes", test_bytes);
  g_test_add_func ("/input/jsonl/deep", test_deep);
  g_test_add_func ("/input/jsonl/many-members", test_many_members);
  g_test_add_func ("/input/jsonl/records", test_records);
  return g_test_run ();
}
