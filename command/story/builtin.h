/* The tables that the command carries in itself, made by scripts/embed-files at build time, and the reading of their rows.
 * In: a table (UTF-8, tab-separated; lines that begin with # and the first other line, the header, are left out); out: one call
 * for each row. Cells are borrowed from the program and live as long as it. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef struct { const char *text; size_t length; } FramingTable;

extern const FramingTable framing_table_agencies;       /* lexicons/agencies.tsv */
extern const FramingTable framing_table_openings;       /* lexicons/en/openings.tsv */

typedef void (*FramingRowFunc) (const framing_str *cells, gpointer data);
/* `n` cells of each row, at most 8; those that a row does not have are empty */
void framing_builtin_rows (const FramingTable *table, guint n, FramingRowFunc func, gpointer data);
