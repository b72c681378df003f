/* A table as people write it: `# key: value` lines, a header row, rows of tab-separated cells.
 * Bytes go in, cells that point into a copy of these bytes come out; the table owns the copy. Errors of form become findings
 * with line and column. Knows nothing about what the columns mean. */
#pragma once
#include "base/findings.h"

typedef struct { framing_str key, value; uint32_t line; } FramingTsvKey;
typedef struct { const framing_str *cells; uint32_t line; } FramingTsvRow;

typedef struct {
  char *file;                           /* name for findings */
  char *bytes;
  framing_str *cells;                   /* all rows' cells, n_columns each; a missing cell is {NULL, 0} */
  framing_str *columns; size_t n_columns;
  uint32_t header_line;                 /* of the header row; 0 = there is none */
  uint32_t *lines; size_t n_rows;
  FramingTsvKey *keys; size_t n_keys;
} FramingTsv;

/* NULL only when memory ran out; what is malformed is reported and left out. CRLF, a BOM and blank lines are fine. */
FramingTsv *framing_tsv_new (const char *file, framing_str bytes, FramingFindings *findings);
void framing_tsv_free (FramingTsv *table);
int framing_tsv_column (const FramingTsv *table, const char *name);                 /* -1 = there is none */
framing_str framing_tsv_cell (const FramingTsv *table, size_t row, int column);     /* {NULL,0} = empty */
uint32_t framing_tsv_cell_column (const FramingTsv *table, size_t row, int column); /* where it begins, characters from 1 */
uint32_t framing_tsv_header_column (const FramingTsv *table, size_t column);        /* the same for its name in the header row */
/* "rules.tsv:12"; the caller's. Thousands of them are made while lexicons load. */
char *framing_tsv_place (const FramingTsv *table, size_t row);
/* An error in a cell: `"CELL" WHAT`. */
void framing_tsv_complain (const FramingTsv *table, size_t row, int column, FramingFindings *findings, const char *what);
const FramingTsvKey *framing_tsv_key (const FramingTsv *table, const char *key);    /* NULL = not given */
/* "1.5" -> 1500. Digits, one point, at most three decimals, an optional sign; FALSE = no such number. Locale-free. */
bool framing_tsv_thousandths (framing_str text, int32_t *value);
bool framing_tsv_is (framing_str text, const char *word);                           /* same bytes? */
/* A slip of the pen: not the same, but by case, or by one letter (in words of five letters and more: two). */
bool framing_tsv_is_near (framing_str text, const char *word);
