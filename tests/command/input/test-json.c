/* The grammar of JSON: what must be accepted and what must be refused, class by class (values, numbers, strings, escapes, bytes
 * that are not UTF-8, arrays, objects, what stands around a value, depth), and random changes to good texts. */
#include <glib.h>
#include <string.h>

#include "input/json.h"

typedef struct {
  const char *text;
  gsize n;
} Case;

#define C(s) { s, sizeof s - 1 }

static const Case accepted[] = {
  C ("null"), C ("true"), C ("false"), C ("0"), C ("\"\""), C ("[]"), C ("{}"), C (" [] "), C ("\n\r\t []\n"), C ("\"a string\""), C ("42"),
  /* numbers */
  C ("[-0]"), C ("[-1]"), C ("[123]"), C ("[0e1]"), C ("[0E+1]"), C ("[1E22]"), C ("[1E-2]"), C ("[1e+2]"), C ("[123e45]"), C ("[123.456e78]"),
  C ("[123.456789]"), C ("[-123123123123123123123123123]"), C ("[0.4e00669999999999999]"), C ("[1.5e+9999]"), C ("[-0.0]"), C ("[20e1]"), C ("[1e-10000]"),
  C ("[-1e+9999]"), C ("[100000000000000000000]"), C ("[0.000000000000000000000000000000000000000000000000000000000000001]"), C ("[4 ]"), C ("-0"), C ("-1.25e-3"),
  /* strings and escapes */
  C ("[\"\\u0060\\u012a\\u12AB\"]"), C ("[\"\\uD801\\udc37\"]"), C ("[\"\\ud83d\\ude39\\ud83d\\udc8d\"]"), C ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"),
  C ("[\"\\\\u0000\"]"), C ("[\"\\\"\"]"), C ("[\"a/*b*/c/*d//e\"]"), C ("[\"\\\\a\"]"), C ("[\"\\\\n\"]"), C ("[\"\\u0012\"]"), C ("[\"\\uFFFF\"]"),
  C ("[\"asd\"]"), C ("[ \"asd\"]"), C ("[\"\\uDBFF\\uDFFF\"]"), C ("[\"new\\u00A0line\"]"), C ("[\"\\u0000\"]"), C ("[\"\\u002c\"]"), C ("[\"\\u0123\"]"),
  C ("[\"\xcf\x80\"]"), C ("[\"\xe2\x80\xa8\"]"), C ("[\"\xe2\x80\xa9\"]"), C ("[\"\xf4\x8f\xbf\xbf\"]"), C ("[\"\xef\xbf\xbf\"]"), C ("[\"\xf0\x9b\xbf\xbf\"]"),
  C ("[\"\x7f\"]"), C ("[\"\\u200B\"]"), C ("[\"\\uA66D\"]"), C ("[\"\xe2\x82\xac\xf0\x9d\x84\x9e\"]"), C ("[\" \"]"), C ("\" \""), C ("[\"aa\x7f\"]"),
  C ("[\"\\u0022\"]"), C ("[\"\\uFDD0\"]"), C ("[\"\\uD83F\\uDFFE\"]"), C ("[\"\\u0061\\u30af\\u30EA\\u30b9\"]"), C ("[\"\\u005C\"]"), C ("[\"\xe3\x82\xaf\"]"),
  /* arrays and objects */
  C ("[[]   ]"), C ("[\"\"]"), C ("[\"a\"]"), C ("[false]"), C ("[null, 1, \"1\", {}]"), C ("[null]"), C ("[1\n]"), C (" [1]"), C ("[1,null,null,null,2]"), C ("[2] "),
  C ("{\"asd\":\"sdf\", \"dfg\":\"fgh\"}"), C ("{\"asd\":\"sdf\"}"), C ("{\"a\":\"b\",\"a\":\"c\"}"), C ("{\"a\":\"b\",\"a\":\"b\"}"), C ("{\"\":0}"),
  C ("{\"foo\\u0000bar\": 42}"), C ("{ \"min\": -1.0e+28, \"max\": 1.0e+28 }"), C ("{\"x\":[{\"id\": \"a\"}], \"id\": \"b\"}"), C ("{\"a\":[]}"),
  C ("{\"title\":\"\\u041f\\u043e\\u043b\" }"), C ("{\n\"a\": \"b\"\n}"), C ("[[[[]]],[{}],{\"a\":{\"b\":[1,2,{}]}}]"), C ("{\"a\":{\"b\":{}},\"c\":[[],[]]}"),
};

static const Case refused[] = {
  /* nothing, or nothing whole */
  C (""), C (" "), C ("\xef\xbb\xbf"), C ("\xef\xbb"), C ("\xe5"), C ("\xc3\xa5"), C ("n"), C ("nul"), C ("nulll"), C ("tru"), C ("truth"), C ("True"), C ("TRUE"), C ("fals"), C ("falsee"),
  C ("[tru]"), C ("[nul]"), C ("[fals]"), C ("[True]"), C ("['single quote']"), C ("abc"), C ("*"), C ("<null>"), C ("<.>"), C ("[<null>]"), C ("[\xe2\x81\xa0]"), C ("\xe2\x81\xa0"),
  C ("\x0c[]"), C ("[\x0c]"), C ("[\x0b\"a\"\\f]"), C ("\xc2\xa0[]"), C ("[]\0"), C ("\0"), C ("123\0"), C ("[\0]"), C ("// a\n[]"), C ("/* a */ 1"), C ("{\"a\":/*comment*/\"b\"}"),
  C ("{\"a\":\"b\"}/**/"), C ("{\"a\":\"b\"}//"), C ("{\"a\":\"b\"}#"), C ("{\"a\":\"b\"}#{}"),
  /* numbers */
  C ("[-]"), C ("-"), C ("[+1]"), C ("[++1234]"), C ("[+Inf]"), C ("[-01]"), C ("[-1.0.]"), C ("[-2.]"), C ("[-NaN]"), C ("[.-1]"), C ("[.2e-3]"), C ("[0.1.2]"), C ("[0.3e+]"), C ("[0.3e]"),
  C ("[0.e1]"), C ("[0e+]"), C ("[0e]"), C ("[0E]"), C ("[0E+]"), C ("[1.0e+]"), C ("[1.0e-]"), C ("[1.0e]"), C ("[1 000.0]"), C ("[1eE2]"), C ("[2.e+3]"), C ("[2.e-3]"), C ("[2.e3]"),
  C ("[9.e+]"), C ("[Inf]"), C ("[NaN]"), C ("[1+2]"), C ("[0x1]"), C ("[0x42]"), C ("[Infinity]"), C ("[-Infinity]"), C ("[-foo]"), C ("[- 1]"), C ("[-012]"), C ("[-.123]"), C ("[-1x]"),
  C ("[1ea]"), C ("[1.]"), C ("[.123]"), C ("[1.2a-3]"), C ("[1.8011670033376514H-308]"), C ("[012]"), C ("[01]"), C ("00"), C ("1e"), C ("1."), C ("[\xef\xbc\x91]"), C ("[123\xe5]"),
  C ("[1e1\xe5]"), C ("[0\xe5]\n"), C ("[0.1\xe5]"), C ("[-123.123foo]"), C ("[0 1]"), C ("1 2"), C ("2@"), C ("[1]x"), C ("[1_000]"), C ("[1,0.]"), C ("0xFF"),
  /* strings */
  C ("\""), C ("[\""), C ("[\"a"), C ("[\"a]"), C ("[\"\\"), C ("[\"\\\"]"), C ("[\"\\\\\\\"]"), C ("[\"\\u\"]"), C ("[\"\\u0\"]"), C ("[\"\\u00A\"]"), C ("[\"\\u\\\"]"), C ("[\"\\uD834\\uDd\"]"),
  C ("[\"\\uD800\\\"]"), C ("[\"\\uD800\\u\"]"), C ("[\"\\uD800\\u1\"]"), C ("[\"\\uD800\\u1x\"]"), C ("[\"\\uqqqq\"]"), C ("[\"\\u00zz\"]"), C ("[\"\\x00\"]"), C ("[\"\\a\"]"), C ("[\"\\'\"]"),
  C ("[\"\\0\"]"), C ("[\"\\\0\"]"), C ("[\"\\\t\"]"), C ("[\"\\ \"]"), C ("[\"\\U0041\"]"), C ("[\"\\N\"]"), C ("[\"\\\xf0\x9f\x8c\x80\"]"), C ("[\"\\\xe5\"]"), C ("[\"\\u\xe5\"]"),
  C ("[\"new\nline\"]"), C ("[\"\t\"]"), C ("[\"\x1f\"]"), C ("[\"a\0a\"]"), C ("[\"\0\"]"), C ("[\"\r\"]"), C ("[\\n]"), C ("[\\u0020\"asd\"]"), C ("\"asd\" \"x\""), C ("\"\\UA66D\""),
  C ("\"12345678\n\""), C ("\"1234567890123456789\x01\""), C ("\"123456789012345\n1\""), C ("\"1234567890123456\\q\""),
  /* arrays */
  C ("["), C ("]"), C ("[1"), C ("[,"), C ("[,1]"), C ("[1,]"), C ("[1,,]"), C ("[1,,2]"), C ("[,]"), C ("[\"\",]"), C ("[\"x\"]]"), C ("[\"x\",,]"), C ("[1 true]"), C ("[\"a\" \"b\"]"), C ("[1:2]"),
  C ("[\"\": 1]"), C ("[   , \"\"]"), C ("[3[4]]"), C ("[*]"), C ("[\"asd]"), C ("[1,\n1\n,1"), C ("[1,\n1"), C ("[a"), C ("[a\xe5]"), C ("[\xff]"), C ("[][]"), C ("[[]"), C ("[1}"), C ("[{}"), C ("[}"),
  C ("[\"a\",\n4\n,1,"), C ("[][1]"), C ("[true,false,]"), C ("[-1,"), C ("[\"a\""), C ("[{\"a\":1},]"), C ("[]]"), C ("[1]]"), C ("[#]"), C ("[1 2]"), C ("[\"a\";\"b\"]"),
  /* objects */
  C ("{"), C ("}"), C ("{]"), C ("{\""), C ("{\"a"), C ("{\"a\""), C ("{\"a\":"), C ("{\"a\":1"), C ("{\"a\":1,"), C ("{\"a\":1,}"), C ("{\"a\":}"), C ("{\"a\" 1}"), C ("{\"a\"}"), C ("{\"a\",\"b\"}"), C ("{:\"b\"}"),
  C ("{\"x\"::\"b\"}"), C ("{\"x\", null}"), C ("{a: \"b\"}"), C ("{'a':0}"), C ("{1:1}"), C ("{9999E9999:1}"), C ("{null:null,null:null}"), C ("{\"id\":0,,,,,}"), C ("{\"id\":0,}"), C ("{\"a\":\"b\",,\"c\":\"d\"}"),
  C ("{\"a\":\"a\" 123}"), C ("{[: \"x\"}\n"), C ("{\"a\":\"a"), C ("{\"foo\":\"bar\", \"a\"}"), C ("{\"a\":\"b\"}}"), C ("{,"), C ("{,\"a\":1}"), C ("{\"a\":1]"), C ("{[\"a\":1]}"), C ("{key: 'value'}"),
  C ("{\"\xb9\":\"0\",}"), C ("{\"a\":true} \"x\""), C ("{\"a\":/"), C ("{}}"), C ("{\"a\":1;\"b\":2}"), C ("{\"a\"=1}"), C ("{ , }"), C ("[{\"\":[{\"\":"), C ("{\"a\":[1,2}"), C ("{\"a\":{\"b\":1}"), C ("{true:1}"),
  C ("[1],[2]"), C ("{},{}"), C ("\xef\xbb\xbf{}"), C ("\xff\xfe[\0\"\0]\0"), C ("\xc3\xa9"), C ("{\"a\":1} trailing"), C ("\xe2\x80\x8b[]"), C ("&"), C ("[\"a\x00b\"]"),
};

/* Accepted by some readers and refused by others: only that nothing breaks. */
static const Case free_choice[] = {
  C ("[\"\\uD800\"]"), C ("[\"\\udc00\"]"), C ("[\"\\uD888\\u1234\"]"), C ("[\"\xff\"]"), C ("[\"\xed\xa0\x80\"]"), C ("[\"\x81\"]"), C ("[\"\xf4\xbf\xbf\xbf\"]"), C ("[\"\xc0\xaf\"]"), C ("[\"\xe0\xff\"]"), C ("[\"\xfc\x80\x80\x80\x80\x80\"]"),
  C ("{\"\\uDFAA\":0}"),
};

static void
test_accepted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    if (!framing_json_check (accepted[i].text, accepted[i].n))
      g_error ("refused: %s", accepted[i].text);
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (framing_json_check (refused[i].text, refused[i].n))
      g_error ("accepted: %s", refused[i].text);
}

static void
test_free_choice (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (free_choice); i++)
    g_assert_true (framing_json_check (free_choice[i].text, free_choice[i].n));
}

/* Every accepted text that ends in a bracket or a quote, cut anywhere, is refused; memory of exactly that size shows a read beyond. */
static void
test_cut_off (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *text = g_strstrip (g_strndup (accepted[i].text, accepted[i].n));
      gsize n = strlen (text);

      for (gsize k = 0; k < n && strchr ("]}\"", text[n - 1]); k++)
        {
          g_autofree char *part = g_memdup2 (text, k);

          g_assert_false (framing_json_check (part ? part : "", k));
        }
    }
}

static char *
nest (const char *open, const char *inside, const char *close, gsize depth)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, inside);
  for (gsize i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct { const char *open, *inside, *close; } kinds[] = { { "[", "", "]" }, { "{\"a\":", "1", "}" }, { "[{\"\":", "[]", "}]" } };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gsize each = strlen (kinds[i].close);
      g_autofree char *deep = nest (kinds[i].open, kinds[i].inside, kinds[i].close, (FRAMING_JSON_DEPTH - 1) / each);
      g_autofree char *deeper = nest (kinds[i].open, kinds[i].inside, kinds[i].close, FRAMING_JSON_DEPTH / each + 1);
      g_autofree char *open = nest (kinds[i].open, "", "", 100000);

      g_assert_true (framing_json_check (deep, strlen (deep)));
      g_assert_false (framing_json_check (deeper, strlen (deeper)));
      g_assert_false (framing_json_check (open, strlen (open)));
    }
}

static void
test_run (void)
{
  char text[80];

  for (gsize n = 0; n <= 64; n++)
    for (gsize k = 0; k <= n; k++)
      for (const char *c = "\"\\\n\x1f\x01"; *c; c++)
        {
          memset (text, n % 2 ? '\xa2' : ' ', sizeof text);
          text[k] = *c;
          g_assert_true (framing_json_run (text, text + n) == text + k);
        }
}

static void
test_mutations (void)
{
  static const char bytes[] = "[]{}\",:\\u0-1.eE tfn\n\0\x80\xff";

  for (guint round = 0; round < 20000; round++)
    {
      const Case *base = &accepted[(guint) g_test_rand_int_range (0, G_N_ELEMENTS (accepted))];
      g_autofree char *text = g_memdup2 (base->text, base->n);
      FramingJsonFault fault;
      const char *p = text, *end = text + base->n;

      for (int k = g_test_rand_int_range (1, 4); k > 0; k--)
        text[g_test_rand_int_range (0, (gint32) base->n)] = bytes[g_test_rand_int_range (0, sizeof bytes)];
      if (framing_json_check (text, base->n))
        continue;
      p = framing_json_value (framing_json_space (p, end), end, 0, &fault);
      if (p)
        g_assert_true (p > text && p <= end);
      else
        g_assert_true (fault.what && fault.at >= text && fault.at <= end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/json/accepted", test_accepted);
  g_test_add_func ("/input/json/refused", test_refused);
  g_test_add_func ("/input/json/free-choice", test_free_choice);
  g_test_add_func ("/input/json/cut-off", test_cut_off);
  g_test_add_func ("/input/json/depth", test_depth);
  g_test_add_func ("/input/json/run", test_run);
  g_test_add_func ("/input/json/mutations", test_mutations);
  return g_test_run ();
}
