#include "report/escape.h"
#include "tables/long.h"
#include "tables/tables.h"
#include <string.h>

static void
append_cell (GString *out, const FramingSheetCell *cell)
{
  if (cell->kind == FRAMING_CELL_TRUTH)
    g_string_append (out, cell->whole != 0 ? "TRUE" : "FALSE");         /* what R and pandas both take for a truth */
  else if (cell->kind != FRAMING_CELL_TEXT)
    framing_sheet_write (cell, out);
  else if (cell->text != NULL)
    framing_escape_csv (out, (framing_str) { cell->text, strlen (cell->text) });
}

static void
append_row (const FramingSheetRow *row, gpointer data)
{
  GString *out = data;

  for (int i = 0; i < FRAMING_SHEET_COLUMNS; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_cell (out, &row->cells[i]);
    }
  g_string_append (out, "\r\n");
}

void
framing_tables_csv (const FramingFindings *findings, GString *out)
{
  for (int i = 0; i < FRAMING_SHEET_COLUMNS; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      g_string_append (out, framing_sheet_name ((FramingSheetColumn) i));
    }
  g_string_append (out, "\r\n");
  framing_long_each (findings, append_row, out);
}
