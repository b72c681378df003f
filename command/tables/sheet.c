#include "tables/sheet.h"
#include "collection/collection.h"
#include "report/number.h"
#include "story/date.h"

#define DECIMALS 6
#define SMALL_CHANCE 0.001      /* below it six decimals are too few */

static const char *const NAMES[FRAMING_SHEET_COLUMNS] = {
  "table", "axis", "view", "family", "measure",
  "outlet", "other", "period", "first_day", "last_day",
  "stories", "value", "se", "low", "high",
  "p", "p_adjusted", "survives", "too_small",
  "size", "dominance", "detectable", "effect", "component",
  "articles", "without", "share_without", "own_stories", "mean",
  "units", "statistic", "draws", "components", "residual_sd",
  "weeks",
  "term", "form", "source", "uses", "other_uses",
  "words", "other_words", "log_odds", "z", "share",
  "story", "document", "other_document", "text", "other_text",
  "weight", "other_weight", "quoted", "other_quoted", "clarity",
  "key", "setting",
};

const char *
framing_sheet_name (FramingSheetColumn column)
{
  return NAMES[column];
}

void
framing_sheet_text (FramingSheetRow *row, FramingSheetColumn column, const char *text)
{
  row->cells[column] = (FramingSheetCell) { FRAMING_CELL_TEXT, text, 0, 0 };
}

void
framing_sheet_day (FramingSheetRow *row, FramingSheetColumn column, gint32 day)
{
  row->cells[column] = (FramingSheetCell) { FRAMING_CELL_DAY, NULL, day, 0 };
}

void
framing_sheet_number (FramingSheetRow *row, FramingSheetColumn column, double number)
{
  row->cells[column] = (FramingSheetCell) { FRAMING_CELL_NUMBER, NULL, number, 0 };
}

void
framing_sheet_chance (FramingSheetRow *row, FramingSheetColumn column, double p)
{
  row->cells[column] = (FramingSheetCell) { FRAMING_CELL_CHANCE, NULL, p, 0 };
}

void
framing_sheet_whole (FramingSheetRow *row, FramingSheetColumn column, guint64 whole)
{
  row->cells[column] = (FramingSheetCell) { FRAMING_CELL_WHOLE, NULL, 0, whole };
}

void
framing_sheet_truth (FramingSheetRow *row, FramingSheetColumn column, gboolean truth)
{
  row->cells[column] = (FramingSheetCell) { FRAMING_CELL_TRUTH, NULL, 0, truth ? 1 : 0 };
}

void
framing_sheet_none (FramingSheetRow *row, FramingSheetColumn column)
{
  framing_sheet_number (row, column, 0.0 / 0.0);
}

/* 6.10352e-05 */
static void
write_chance (GString *out, double p)
{
  guint exponent = 0;

  if (p >= SMALL_CHANCE || !(p > 1e-300))
    {
      framing_number_append (out, p, DECIMALS);
      return;
    }
  for (; p < 1; p *= 10)
    exponent++;
  framing_number_append (out, p, DECIMALS - 1);
  g_string_append_printf (out, "e-%02u", exponent);
}

static gboolean
write_number (const FramingSheetCell *cell, GString *out)
{
  if (framing_number_is_none (cell->number))
    return FALSE;
  if (cell->kind == FRAMING_CELL_CHANCE)
    write_chance (out, cell->number);
  else
    framing_number_append (out, cell->number, DECIMALS);
  return TRUE;
}

gboolean
framing_sheet_write (const FramingSheetCell *cell, GString *out)
{
  switch (cell->kind)
    {
    case FRAMING_CELL_DAY:
      if ((gint32) cell->number == FRAMING_NO_DAY)
        return FALSE;
      framing_date_append (out, (gint32) cell->number);
      return TRUE;
    case FRAMING_CELL_WHOLE:
      framing_number_append_whole (out, cell->whole);
      return TRUE;
    case FRAMING_CELL_TRUTH:
      g_string_append (out, cell->whole != 0 ? "true" : "false");
      return TRUE;
    case FRAMING_CELL_NUMBER:
    case FRAMING_CELL_CHANCE:
      return write_number (cell, out);
    case FRAMING_CELL_ABSENT:
    case FRAMING_CELL_TEXT:
    default:
      return FALSE;
    }
}
