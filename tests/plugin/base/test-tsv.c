#include "base/tsv.h"
#include <glib.h>
#include <string.h>

/* A table as one string: keys "k=v@line", columns, rows "line:cell,cell", findings "!line:column". */
static char *
show (const char *bytes, size_t n)
{
  FramingFindings f = { 0 };
  FramingTsv *t = framing_tsv_new ("t.tsv", (framing_str) { bytes, n }, &f);
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < t->n_keys; i++)
    g_string_append_printf (out, "%.*s=%.*s@%u ", (int) t->keys[i].key.len, t->keys[i].key.ptr, (int) t->keys[i].value.len, t->keys[i].value.ptr,
                            t->keys[i].line);
  g_string_append_c (out, '[');
  for (size_t i = 0; i < t->n_columns; i++)
    g_string_append_printf (out, "%s%.*s", i > 0 ? "," : "", (int) t->columns[i].len, t->columns[i].ptr);
  g_string_append_c (out, ']');
  for (size_t row = 0; row < t->n_rows; row++)
    {
      g_string_append_printf (out, " %u:", t->lines[row]);
      for (size_t i = 0; i < t->n_columns; i++)
        {
          framing_str cell = framing_tsv_cell (t, row, (int) i);

          g_string_append_printf (out, "%s%.*s", i > 0 ? "," : "", (int) cell.len, cell.len > 0 ? cell.ptr : "");
        }
    }
  for (size_t i = 0; i < f.n; i++)
    {
      g_string_append_printf (out, " !%u:%u", f.items[i].line, f.items[i].column);
      g_assert_cmpstr (f.items[i].file, ==, "t.tsv");
      g_assert_cmpint (f.items[i].severity, ==, FRAMING_DIAGNOSTIC_ERROR);
    }
  framing_findings_clear (&f);
  framing_tsv_free (t);
  return g_string_free (out, FALSE);
}

static void
test_tables (void)
{
  static const struct { const char *bytes; size_t n; const char *wanted; } cases[] = {
#define T(bytes, wanted) { bytes, sizeof bytes - 1, wanted }
    T ("", "[]"),
    T ("\n\n", "[]"),
    T ("a\tb\n1\t2\n", "[a,b] 2:1,2"),
    T ("a\tb\n1\t2", "[a,b] 2:1,2"),
    T ("a\tb\r\n1\t2\r\n", "[a,b] 2:1,2"),
    T ("\xEF\xBB\xBF# axis: x\na\n1\n", "axis=x@1 [a] 3:1"),
    T ("# k : v : w\n# plain\n#k2:\na\n# late: 1\n5\n", "k=v : w@1 k2=@3 late=1@5 [a] 6:5"),
    T ("a\tb\n\n   \n1\n", "[a,b] 4:1,"),
    T ("a\tb\n1\t2\t\t\n", "[a,b] 2:1,2"),
    T ("a\tb\n1\t2\t3\n4\t5\n", "[a,b] 3:4,5 !2:1"),
    T ("a\tb\n  x y \t z\n", "[a,b] 2:x y,z"),
    T ("a\n\xff\nok\n", "[a] 3:ok !2:1"),
    T ("a\n\xC3\xA9\xC3\xA9\xC3\nok\n", "[a] 3:ok !2:3"),
    T ("a\nx\0y\nok\n", "[a] 3:ok !2:2"),
    T ("a\xff\tb\nc\td\n1\t2\n", "[c,d] 3:1,2 !1:2"),
#undef T
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = show (cases[i].bytes, cases[i].n);

      g_assert_cmpstr (got, ==, cases[i].wanted);
    }
}

/* Columns of findings count characters, not bytes, in the line as it stands. */
static void
test_places (void)
{
  FramingFindings f = { 0 };
  FramingTsv *t = framing_tsv_new ("t.tsv", (framing_str) { "term\tpole\n\xC3\xA9t\xC3\xA9\t low\n", 21 }, &f);

  g_assert_cmpint (framing_tsv_column (t, "pole"), ==, 1);
  g_assert_cmpint (framing_tsv_column (t, "pol"), ==, -1);
  g_assert_cmpuint (framing_tsv_cell_column (t, 0, 0), ==, 1);
  g_assert_cmpuint (framing_tsv_cell_column (t, 0, 1), ==, 6);
  g_assert_cmpuint (framing_tsv_cell_column (t, 0, -1), ==, 1);
  g_assert_cmpuint (t->header_line, ==, 1);
  g_assert_cmpuint (framing_tsv_header_column (t, 0), ==, 1);
  g_assert_cmpuint (framing_tsv_header_column (t, 1), ==, 6);
  g_assert_cmpuint (framing_tsv_header_column (t, 9), ==, 1);
  g_assert_cmpuint (framing_tsv_cell (t, 0, -1).len, ==, 0);
  g_assert_null (framing_tsv_key (t, "axis"));
  framing_tsv_complain (t, 0, 1, &f, "is wrong");
  g_assert_cmpstr (f.items[0].text, ==, "\"low\" is wrong");
  g_assert_true (f.items[0].line == 2 && f.items[0].column == 6);
  framing_findings_clear (&f);
  framing_tsv_free (t);
}

static void
test_near (void)
{
  static const struct { const char *text, *word; bool near; } cases[] = {
    { "wieght", "weight", true }, { "Weight", "weight", true }, { "wait", "weight", false }, { "weight", "weight", false }, { "", "gap", false },
    { "dampning", "damping", true }, { "damp", "damping", false }, { "gpa", "gap", true }, { "tag", "gap", false }, { "axsi", "axis", true },
    { "name", "axis", false }, { "source", "author", false }, { "note", "low", false }, { "a very long name of some key", "gap", false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    if (framing_tsv_is_near ((framing_str) { cases[i].text, strlen (cases[i].text) }, cases[i].word) != cases[i].near)
      g_error ("%s %s", cases[i].text, cases[i].word);
}

static void
test_thousandths (void)
{
  enum { NO = G_MININT32 };
  static const struct { const char *text; int32_t value; } cases[] = {
    { "1", 1000 }, { "1.5", 1500 }, { "-0.8", -800 }, { "+2", 2000 }, { "0.001", 1 }, { "0", 0 }, { "0.250", 250 }, { "-0.001", -1 },
    { ".5", 500 }, { "12.345", 12345 }, { "99999", 99999000 },
    { "", NO }, { "-", NO }, { ".", NO }, { "1.", NO }, { "1.0001", NO }, { "1,5", NO }, { "1e3", NO }, { " 1", NO }, { "1 ", NO },
    { "0x1", NO }, { "1.2.3", NO }, { "--1", NO }, { "nan", NO }, { "9999999999", NO }, { "999999999", NO }, { "\xD9\xA1", NO },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int32_t value = NO;
      bool ok = framing_tsv_thousandths ((framing_str) { cases[i].text, strlen (cases[i].text) }, &value);

      g_assert_true (ok == (cases[i].value != NO));
      g_assert_cmpint (value, ==, cases[i].value);
    }
}

static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new ("a\tb\n");
  FramingFindings f = { 0 };
  FramingTsv *t;

  for (int i = 0; i < 50000; i++)
    g_string_append_printf (text, "%d\t%d\n", i, 2 * i);
  t = framing_tsv_new ("t.tsv", (framing_str) { text->str, text->len }, &f);
  g_assert_cmpuint (t->n_rows, ==, 50000);
  g_assert_true (framing_tsv_is (framing_tsv_cell (t, 49999, 1), "99998"));
  g_assert_cmpuint (t->lines[49999], ==, 50001);
  framing_tsv_free (t);
}

/* Lines are looked at eight bytes at a time: what is no text is found at every place of lines of every length. */
static void
test_bad_bytes (void)
{
  static const struct { const char *bytes; size_t n; bool bad; } rows[] = {
    { "\0", 1, true }, { "\x80", 1, true }, { "\xFF", 1, true }, { "\xC3", 1, true }, { "\x7F", 1, false }, { "\x01", 1, false },
    { "\xC3\xA9", 2, false }, { "\xE2\x80\x99", 3, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    for (size_t n = 0; n < 20; n++)
      for (size_t at = 0; at <= n; at++)
        {
          FramingFindings findings = { 0 };
          g_autoptr (GString) text = g_string_new ("term\n");
          FramingTsv *table;

          for (size_t k = 0; k < n; k++)
            {
              if (k == at)
                g_string_append_len (text, rows[i].bytes, (gssize) rows[i].n);
              g_string_append_c (text, 'a');
            }
          if (at == n)
            g_string_append_len (text, rows[i].bytes, (gssize) rows[i].n);
          table = framing_tsv_new ("t", (framing_str) { text->str, text->len }, &findings);
          g_assert_cmpuint (findings.n_errors, ==, rows[i].bad);
          g_assert_cmpuint (table->n_rows, ==, !rows[i].bad);
          framing_tsv_free (table);
          framing_findings_clear (&findings);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tsv/tables", test_tables);
  g_test_add_func ("/tsv/places", test_places);
  g_test_add_func ("/tsv/near", test_near);
  g_test_add_func ("/tsv/thousandths", test_thousandths);
  g_test_add_func ("/tsv/large", test_large);
  g_test_add_func ("/tsv/bad-bytes", test_bad_bytes);
  return g_test_run ();
}
