#include "story/builtin.h"
#include <string.h>

static void
append_row (const framing_str *cells, gpointer data)
{
  GString *out = data;

  for (guint i = 0; i < 3; i++)
    g_string_append_printf (out, "[%.*s]", (int) cells[i].len, cells[i].ptr);
}

static const struct { const char *text, *rows; } CASES[] = {
  { "# a: b\nname\tkind\tmore\nx\ty\tz\n", "[x][y][z]" },
  { "name\nx\n\n# no\ny\t\tz", "[x][][][y][][z]" },
  { "name\nx\ty\tz\tmore\n", "[x][y][z]" },
  { "name\n", "" },
  { "", "" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const FramingTable table = { CASES[i].text, strlen (CASES[i].text) };
      g_autoptr (GString) out = g_string_new (NULL);

      framing_builtin_rows (&table, 3, append_row, out);
      g_assert_cmpstr (out->str, ==, CASES[i].rows);
    }
}

/* Shares of openings.tsv are whole numbers to 1000. */
static void
check_share (const framing_str *cells, gpointer data)
{
  guint64 share = 0;

  g_assert_cmpuint (cells[0].len, >, 0);
  for (size_t i = 0; i < cells[1].len; i++)
    {
      g_assert_true (g_ascii_isdigit (cells[1].ptr[i]));
      share = share * 10 + (guint64) (cells[1].ptr[i] - '0');
    }
  g_assert_true (share > 0 && share <= 1000);
  ++*(guint *) data;
}

/* A form that belongs to an agency names it; the other words belong to none. */
static void
check_agency (const framing_str *cells, gpointer data)
{
  static const char *const KINDS[] = { "name", "code", "outlet", "byline", "credit", "unlike", NULL };
  g_autofree char *kind = g_strndup (cells[1].ptr, cells[1].len);

  g_test_message ("%.*s", (int) cells[0].len, cells[0].ptr);
  g_assert_cmpuint (cells[0].len, >, 0);
  g_assert_true (g_strv_contains (KINDS, kind));
  g_assert_true ((cells[2].len > 0) == (strcmp (kind, "name") == 0 || strcmp (kind, "code") == 0 || strcmp (kind, "outlet") == 0));
  ++*(guint *) data;
}

static void
test_tables (void)
{
  guint openings = 0, agencies = 0;

  framing_builtin_rows (&framing_table_openings, 2, check_share, &openings);
  framing_builtin_rows (&framing_table_agencies, 3, check_agency, &agencies);
  g_assert_cmpuint (openings, >, 1000);
  g_assert_cmpuint (agencies, >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builtin/rows", test_rows);
  g_test_add_func ("/builtin/tables", test_tables);
  return g_test_run ();
}
