#include "collection/collection.h"
#include "tables/sheet.h"
#include <string.h>

static void
check_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < FRAMING_SHEET_COLUMNS; i++)
    {
      const char *name = framing_sheet_name ((FramingSheetColumn) i);

      g_assert_nonnull (name);
      g_assert_cmpuint (strspn (name, "abcdefghijklmnopqrstuvwxyz_"), ==, strlen (name));
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
    }
  g_assert_cmpstr (framing_sheet_name (FRAMING_SHEET_P_ADJUSTED), ==, "p_adjusted");
  g_assert_cmpstr (framing_sheet_name (FRAMING_SHEET_WEEKS), ==, "weeks");
  g_assert_cmpstr (framing_sheet_name (FRAMING_SHEET_SHARE), ==, "share");
  g_assert_cmpstr (framing_sheet_name (FRAMING_SHEET_SETTING), ==, "setting");
}

static void
check_cell (const FramingSheetCell *cell, const char *wanted)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_true (framing_sheet_write (cell, out) == (wanted != NULL));
  g_assert_cmpstr (out->str, ==, wanted != NULL ? wanted : "");
}

/* small chances keep six digits; anything else has six decimals */
static void
check_numbers (void)
{
  static const struct { double value; const char *number, *chance; } cases[] = {
    { 0.25, "0.25", "0.25" }, { 1, "1", "1" }, { 0, "0", "0" }, { 0.001, "0.001", "0.001" },
    { 0.00006103515625, "0.000061", "6.10352e-05" },
    { 0.0004, "0.0004", "4e-04" }, { 1.0 / 100001, "0.00001", "9.9999e-06" }, { 2e-12, "0", "2e-12" }, { -1.5, "-1.5", NULL },
    { 0.0 / 0.0, NULL, NULL }, { 1.0 / 0.0, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingSheetRow row = { 0 };

      framing_sheet_number (&row, FRAMING_SHEET_VALUE, cases[i].value);
      check_cell (&row.cells[FRAMING_SHEET_VALUE], cases[i].number);
      framing_sheet_chance (&row, FRAMING_SHEET_P, cases[i].value);
      if (!(cases[i].value < 0))
        check_cell (&row.cells[FRAMING_SHEET_P], cases[i].chance);
    }
}

static void
check_others (void)
{
  FramingSheetRow row = { 0 };

  check_cell (&row.cells[FRAMING_SHEET_VALUE], NULL);
  framing_sheet_whole (&row, FRAMING_SHEET_STORIES, G_MAXUINT64);
  check_cell (&row.cells[FRAMING_SHEET_STORIES], "18446744073709551615");
  framing_sheet_truth (&row, FRAMING_SHEET_SURVIVES, TRUE);
  check_cell (&row.cells[FRAMING_SHEET_SURVIVES], "true");
  framing_sheet_none (&row, FRAMING_SHEET_SURVIVES);
  check_cell (&row.cells[FRAMING_SHEET_SURVIVES], NULL);
  framing_sheet_day (&row, FRAMING_SHEET_FIRST_DAY, 20089);
  check_cell (&row.cells[FRAMING_SHEET_FIRST_DAY], "2025-01-01");
  framing_sheet_day (&row, FRAMING_SHEET_FIRST_DAY, FRAMING_NO_DAY);
  check_cell (&row.cells[FRAMING_SHEET_FIRST_DAY], NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/sheet/names", check_names);
  g_test_add_func ("/tables/sheet/numbers", check_numbers);
  g_test_add_func ("/tables/sheet/others", check_others);
  return g_test_run ();
}
