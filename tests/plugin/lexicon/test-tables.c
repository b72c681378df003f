#include "helper.h"
#include <glib/gstdio.h>

static void
test_kinds (void)
{
  static const struct { const char *text; FramingTableKind kind; } rows[] = {
    { "# axis: x\nterm\tpole\tweight\n", FRAMING_TABLE_AXIS }, { "term\tpole\tweight\n", FRAMING_TABLE_AXIS }, { "", FRAMING_TABLE_AXIS },
    { "term\trule\n", FRAMING_TABLE_RULES }, { "term\tlist\n", FRAMING_TABLE_TEXT }, { "word\trank\n", FRAMING_TABLE_COMMON },
    { "term\tnote\n", FRAMING_TABLE_PROTECTED }, { "term\n", FRAMING_TABLE_PROTECTED }, { "# axis: x\nterm\trule\n", FRAMING_TABLE_AXIS },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FramingTables *tables = framing_tables_new ();
      FramingFindings findings = { 0 };

      g_assert_cmpint (framing_tables_add_text (tables, "t", helper_str (rows[i].text), &findings, NULL), ==, FRAMING_OK);
      g_assert_cmpuint (tables->list->len, ==, 1);
      for (unsigned kind = 0; kind < FRAMING_TABLE_KINDS; kind++)
        g_assert_true ((framing_tables_first (tables, (FramingTableKind) kind) != NULL) == (kind == rows[i].kind));
      framing_tables_free (tables);
      framing_findings_clear (&findings);
    }
}

static void
test_builtin (void)
{
  FramingTables *tables = framing_tables_new ();
  FramingFindings findings = { 0 };
  framing_error error = { sizeof error, 0, "" };
  unsigned axes = 0;

  g_assert_cmpint (framing_tables_add_text (tables, "mine", helper_str ("term\trule\n"), &findings, NULL), ==, FRAMING_OK);
  g_assert_cmpint (framing_tables_add_builtin (tables, "en", true, &findings, &error), ==, FRAMING_OK);
  for (guint i = 0; i < tables->list->len; i++)
    {
      axes += g_array_index (tables->list, FramingTable, i).kind == FRAMING_TABLE_AXIS;
      g_assert_true (g_array_index (tables->list, FramingTable, i).builtin == (i > 0));
    }
  g_assert_cmpuint (axes, ==, 3);
  for (unsigned kind = 0; kind < FRAMING_TABLE_KINDS; kind++)
    g_assert_nonnull (framing_tables_first (tables, (FramingTableKind) kind));
  g_assert_cmpstr (framing_tables_first (tables, FRAMING_TABLE_RULES)->file, ==, "mine");       /* the user's stands above */
  framing_tables_free (tables);

  tables = framing_tables_new ();
  g_assert_cmpint (framing_tables_add_builtin (tables, "en", false, &findings, &error), ==, FRAMING_OK);
  g_assert_null (framing_tables_first (tables, FRAMING_TABLE_AXIS));
  g_assert_nonnull (framing_tables_first (tables, FRAMING_TABLE_PROTECTED));
  g_assert_cmpint (framing_tables_add_builtin (tables, "fr", true, &findings, &error), ==, FRAMING_E_LANGUAGE);
  g_assert_nonnull (strstr (error.text, "fr"));
  g_assert_cmpuint (findings.n, ==, 0);
  framing_tables_free (tables);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("framing-XXXXXX", NULL), *path = g_build_filename (folder, "a.tsv", NULL);
  g_autoptr (GString) text = g_string_new ("term\tnote\n");
  FramingTables *tables = framing_tables_new ();
  FramingFindings findings = { 0 };
  framing_error error = { sizeof error, 0, "" };

  for (unsigned i = 0; i < 30000; i++)
    g_string_append_printf (text, "phrase %u\t\n", i);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  g_assert_cmpint (framing_tables_add_file (tables, path, &findings, &error), ==, FRAMING_OK);
  g_assert_cmpuint (framing_tables_first (tables, FRAMING_TABLE_PROTECTED)->n_rows, ==, 30000);
  g_assert_cmpstr (framing_tables_first (tables, FRAMING_TABLE_PROTECTED)->file, ==, path);
  g_unlink (path);
  g_assert_cmpint (framing_tables_add_file (tables, path, &findings, &error), ==, FRAMING_E_IO);
  g_assert_true (g_str_has_prefix (error.text, path));
  g_assert_cmpint (framing_tables_add_file (tables, folder, &findings, &error), ==, FRAMING_E_IO);      /* a folder */
  g_rmdir (folder);
  framing_tables_free (tables);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/kinds", test_kinds);
  g_test_add_func ("/tables/builtin", test_builtin);
  g_test_add_func ("/tables/files", test_files);
  return g_test_run ();
}
