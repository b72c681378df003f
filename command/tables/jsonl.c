#include "report/escape.h"
#include "tables/long.h"
#include "tables/tables.h"
#include <string.h>

static void
append_value (GString *out, const FramingSheetCell *cell)
{
  gboolean quoted = cell->kind == FRAMING_CELL_DAY;
  gsize start = out->len;

  if (cell->kind == FRAMING_CELL_TEXT && cell->text != NULL)
    {
      framing_escape_json (out, (framing_str) { cell->text, strlen (cell->text) });
      return;
    }
  if (!framing_sheet_write (cell, out))
    g_string_append (out, "null");
  else if (quoted)
    {
      g_string_insert_c (out, (gssize) start, '"');
      g_string_append_c (out, '"');
    }
}

static void
append_row (const FramingSheetRow *row, gpointer data)
{
  GString *out = data;
  char before = '{';

  for (int i = 0; i < FRAMING_SHEET_COLUMNS; i++)
    {
      if (row->cells[i].kind == FRAMING_CELL_ABSENT)
        continue;
      g_string_append_c (out, before);
      g_string_append_printf (out, "\"%s\":", framing_sheet_name ((FramingSheetColumn) i));
      append_value (out, &row->cells[i]);
      before = ',';
    }
  g_string_append (out, "}\n");
}

void
framing_tables_jsonl (const FramingFindings *findings, GString *out)
{
  framing_long_each (findings, append_row, out);
}
