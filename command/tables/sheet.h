/* The columns of the long table, and one row of it.
 * In: values of cells; texts are borrowed until the row is written; out: a row that csv.c and jsonl.c write, each in its way.
 * A cell that nobody sets is absent; a number that is set and not finite is "none". */
#pragma once
#include <glib.h>

typedef enum {
  FRAMING_SHEET_TABLE, FRAMING_SHEET_AXIS, FRAMING_SHEET_VIEW, FRAMING_SHEET_FAMILY, FRAMING_SHEET_MEASURE,
  FRAMING_SHEET_OUTLET, FRAMING_SHEET_OTHER, FRAMING_SHEET_PERIOD, FRAMING_SHEET_FIRST_DAY, FRAMING_SHEET_LAST_DAY,
  FRAMING_SHEET_STORIES, FRAMING_SHEET_VALUE, FRAMING_SHEET_SE, FRAMING_SHEET_LOW, FRAMING_SHEET_HIGH,
  FRAMING_SHEET_P, FRAMING_SHEET_P_ADJUSTED, FRAMING_SHEET_SURVIVES, FRAMING_SHEET_TOO_SMALL,
  FRAMING_SHEET_SIZE, FRAMING_SHEET_DOMINANCE, FRAMING_SHEET_DETECTABLE, FRAMING_SHEET_EFFECT, FRAMING_SHEET_COMPONENT,
  FRAMING_SHEET_ARTICLES, FRAMING_SHEET_WITHOUT, FRAMING_SHEET_SHARE_WITHOUT, FRAMING_SHEET_OWN_STORIES, FRAMING_SHEET_MEAN,
  FRAMING_SHEET_UNITS, FRAMING_SHEET_STATISTIC, FRAMING_SHEET_DRAWS, FRAMING_SHEET_COMPONENTS, FRAMING_SHEET_RESIDUAL_SD,
  FRAMING_SHEET_WEEKS,
  FRAMING_SHEET_TERM, FRAMING_SHEET_FORM, FRAMING_SHEET_SOURCE, FRAMING_SHEET_USES, FRAMING_SHEET_OTHER_USES,
  FRAMING_SHEET_WORDS, FRAMING_SHEET_OTHER_WORDS, FRAMING_SHEET_LOG_ODDS, FRAMING_SHEET_Z, FRAMING_SHEET_SHARE,
  FRAMING_SHEET_STORY, FRAMING_SHEET_DOCUMENT, FRAMING_SHEET_OTHER_DOCUMENT, FRAMING_SHEET_TEXT, FRAMING_SHEET_OTHER_TEXT,
  FRAMING_SHEET_WEIGHT, FRAMING_SHEET_OTHER_WEIGHT, FRAMING_SHEET_QUOTED, FRAMING_SHEET_OTHER_QUOTED, FRAMING_SHEET_CLARITY,
  FRAMING_SHEET_KEY, FRAMING_SHEET_SETTING,
  FRAMING_SHEET_COLUMNS
} FramingSheetColumn;

typedef enum { FRAMING_CELL_ABSENT, FRAMING_CELL_TEXT, FRAMING_CELL_DAY, FRAMING_CELL_NUMBER, FRAMING_CELL_CHANCE, FRAMING_CELL_WHOLE,
               FRAMING_CELL_TRUTH } FramingSheetCellKind;

typedef struct {
  FramingSheetCellKind kind;
  const char *text;
  double number;
  guint64 whole;
} FramingSheetCell;

typedef struct { FramingSheetCell cells[FRAMING_SHEET_COLUMNS]; } FramingSheetRow;

const char *framing_sheet_name (FramingSheetColumn column);
void framing_sheet_text (FramingSheetRow *row, FramingSheetColumn column, const char *text);                    /* NULL = none */
void framing_sheet_day (FramingSheetRow *row, FramingSheetColumn column, gint32 day);                           /* FRAMING_NO_DAY = none */
void framing_sheet_number (FramingSheetRow *row, FramingSheetColumn column, double number);
void framing_sheet_chance (FramingSheetRow *row, FramingSheetColumn column, double p);                          /* small ones keep digits */
void framing_sheet_whole (FramingSheetRow *row, FramingSheetColumn column, guint64 whole);
void framing_sheet_truth (FramingSheetRow *row, FramingSheetColumn column, gboolean truth);
void framing_sheet_none (FramingSheetRow *row, FramingSheetColumn column);                              /* set, but there is none */

/* of a cell that holds a number, a day or a truth: its characters; FALSE = none */
gboolean framing_sheet_write (const FramingSheetCell *cell, GString *out);
