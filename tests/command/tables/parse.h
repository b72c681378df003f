/* A strict reader of the CSV that the long tables are, so that tests see cells and not bytes.
 * In: text; out: rows of cells, by column name; free with parse_free(). A text that is no such CSV fails the test. */
#pragma once
#include <glib.h>

typedef struct {
  GPtrArray *rows;              /* of char **; the first one holds the names */
} Parsed;

Parsed *parse_csv (const char *text);
const char *parse_cell (const Parsed *parsed, guint row, const char *column);   /* row 1 is the first behind the names */
/* the first row whose cells have these values (pairs of column and value, NULL behind the last); 0 = there is none */
guint parse_find (const Parsed *parsed, ...) G_GNUC_NULL_TERMINATED;
void parse_free (Parsed *parsed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parsed, parse_free)
