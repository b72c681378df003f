/* Tables: RFC 4180 with a comma (or, when the header has none, a semicolon or a tab), and tab-separated. The first row names the
 * columns. In: bytes of a file; out: rows, then an article for each row. Cells are unquoted in place; a FramingColumns belongs to
 * its source and is immutable.
 *
 * A row is broken when a quoted cell does not end, when something follows its closing quote, or when a cell with a quote in its
 * middle is followed by a quoted cell over the end of the line. It gives an error; then reading goes on at the first line behind
 * the one where it began that is a whole row with as many cells as the header. A line on the way that looks like a broken row of
 * its own gives an error of its own; the others are counted, and the error before them tells how many they are, so it comes when
 * they are over. No line is looked at more than three times, and twice that where errors are told: in a row without such cells a quote is open at the end of a line when the number of quotes so far is odd, so a row that begins in
 * one line with an odd number of quotes ends, or breaks, in the next such line. */
#pragma once
#include "input/cut.h"

/* Finds what separates cells and rows (LF, with CR before it or not; CR in a file without LF) from the first line. */
void framing_csv_look (FramingSource *source, const char *p, size_t n);
FramingCut framing_csv_cut (FramingCutter *cutter, const char *p, size_t n, gboolean eof);
/* The error of the broken row that has been kept back. */
FramingCut framing_csv_told (FramingCutter *cutter);
/* The next cell of a row, unquoted in place. `*p` moves on; FALSE behind the last one (then *p is NULL). */
gboolean framing_csv_cell (char **p, char *end, char delimiter, framing_str *cell);

FramingColumns *framing_columns_new (const FramingSource *source, const char *header, size_t n);
const char *framing_columns_error (const FramingColumns *columns);     /* NULL, or why no row can be used */
size_t framing_columns_count (const FramingColumns *columns);
void framing_columns_free (FramingColumns *columns);
void framing_csv_parse (FramingBatchBody *body, const FramingSource *source, char *p, size_t n, FramingArticle *article);
