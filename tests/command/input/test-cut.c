/* Cutting gives the same records however the bytes arrive: all at once, or few at a time. */
#include <glib.h>
#include <string.h>

#include "input/csv.h"
#include "input/cut.h"

typedef struct {
  FramingFormat format;
  const char *bytes;
  const char *expected;                 /* NULL: whatever it is at once */
} Case;

static const Case cases[] = {
  { FRAMING_FORMAT_TEXT, "", "1<>" },
  { FRAMING_FORMAT_TEXT, "two\nlines\n", "1<two\nlines\n>" },
  { FRAMING_FORMAT_JSONL, "", "" },
  { FRAMING_FORMAT_JSONL, "a\n\n \t\r\nb", "1<a>4<b>" },
  { FRAMING_FORMAT_JSONL, "a\r\nb\n", "1<a\r>2<b>" },
  { FRAMING_FORMAT_JSON, "[{\"a\":\"\\\\\\\"\"} ,\n{}, [1,[2]]] {\n}", "1<{\"a\":\"\\\\\\\"\"}>2<{}>2<[1,[2]]>2<{\n}>" },
  { FRAMING_FORMAT_JSON, "{\"a\n{\"b\":[}", NULL },
  { FRAMING_FORMAT_JSON, "x y\n\"z\" {}]", "1<x y>2<\"z\" >2<{}>2<]>" },
  { FRAMING_FORMAT_JSON, "[1, {\"\\", "1<1>1<{\"\\>" },
  { FRAMING_FORMAT_JSON, "[1", "1<1>1<>!" },
  { FRAMING_FORMAT_CSV, "text,b\n1,2\r\n\"3\n\"\"\",4\n,\n5", "2<1,2>3<\"3\n\"\"\",4>6<5>" },
  { FRAMING_FORMAT_CSV, "text,b\n1,\"2\n3,4\n\"5\"x,6\n7,8\n", "2<>!3<3,4>4<>!5<7,8>" },
  { FRAMING_FORMAT_CSV, "text,b\n1,\"2\"x\nno row\n2,\"2\"x\n1,\"2\"x\n7\n7,8\n9,\"1", "2<>!4<>!5<>!7<7,8>8<>!" },
  { FRAMING_FORMAT_CSV, "text,b\n1,2\"3,\"4\n5,6\n", "2<>!3<5,6>" },
  { FRAMING_FORMAT_CSV, "text,b\n\"1\"\r2,\n\"3\",\"4\"\r", "2<>!3<\"3\",\"4\">" },
  { FRAMING_FORMAT_CSV, "text\r\"1\r\"\r2", "2<\"1\r\">4<2>" },
  { FRAMING_FORMAT_TSV, "text\tb\n\"1\t\"\t2,3\n", "2<\"1\t\"\t2,3>" },
};

/* What the driver of input.c does, without files. */
static char *
cut_all (const Case *c, const char *bytes, gsize n, gsize step)
{
  FramingNames *names = framing_names_new (NULL, NULL);
  FramingSource *source = framing_source_new ("-", names);
  FramingCutter cutter = { .source = source, .line = 1 };
  GString *out = g_string_new (NULL);
  FramingCut cut;
  gsize start = 0, have = MIN (step, n);

  source->format = c->format;
  framing_csv_look (source, bytes, n);
  do
    {
      g_autofree char *copy = g_malloc (MAX (have - start, 1));

      memcpy (copy, bytes + start, have - start);
      cut = framing_cut (&cutter, copy, have - start, have == n);
      g_assert_false (cut.kind == FRAMING_CUT_MORE && have == n);
      if (cut.kind == FRAMING_CUT_MORE)
        have = MIN (n, have + step);
      g_assert_cmpuint (cut.used, <=, have - start);
      g_assert_cmpuint (cut.length, <=, cut.used);
      if (cut.kind == FRAMING_CUT_RECORD)
        g_string_append_printf (out, "%d<%.*s>%s", (int) (cut.line ? cut.line : cutter.line), (int) cut.length, copy, cut.error ? "!" : "");
      if (cut.kind == FRAMING_CUT_MORE)
        continue;
      cutter.line += framing_cut_lines (&cutter, copy, cut.used);
      cutter.scanned = 0;
      start += cut.used;
    }
  while (cut.kind != FRAMING_CUT_END && !cut.last);
  framing_source_unref (source);
  framing_names_unref (names);
  return g_string_free (out, FALSE);
}

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n = strlen (cases[i].bytes);
      g_autofree char *whole = cut_all (&cases[i], cases[i].bytes, n, n + 1);

      if (cases[i].expected)
        g_assert_cmpstr (whole, ==, cases[i].expected);
      for (gsize step = 1; step < n; step++)
        {
          g_autofree char *parts = cut_all (&cases[i], cases[i].bytes, n, step);

          g_assert_cmpstr (parts, ==, whole);
        }
    }
}

static void
test_random (void)
{
  static const Case kinds[] = { { FRAMING_FORMAT_CSV, "a,\"\n\r", NULL }, { FRAMING_FORMAT_JSON, "[]{},\"\\\n a", NULL }, { FRAMING_FORMAT_JSONL, "a \n\r", NULL } };

  for (guint round = 0; round < 6000; round++)
    {
      const Case *c = &kinds[round % G_N_ELEMENTS (kinds)];
      g_autoptr (GString) bytes = g_string_new (c->format == FRAMING_FORMAT_CSV ? "text,b\n" : "");
      g_autofree char *whole = NULL, *parts = NULL;

      for (int k = g_test_rand_int_range (0, 40); k > 0; k--)
        g_string_append_c (bytes, c->bytes[g_test_rand_int_range (0, (gint32) strlen (c->bytes))]);
      whole = cut_all (c, bytes->str, bytes->len, bytes->len + 1);
      parts = cut_all (c, bytes->str, bytes->len, (gsize) g_test_rand_int_range (1, 9));
      g_assert_cmpstr (parts, ==, whole);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/cut/table", test_table);
  g_test_add_func ("/input/cut/random", test_random);
  return g_test_run ();
}
