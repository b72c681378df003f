/* Text -> as many columns of a terminal as it is allowed to take.
 * In: valid UTF-8 without control characters (see escape.h); out: bytes appended to the caller's string.
 * East Asian wide characters count two columns, combining ones none. */
#pragma once
#include <glib.h>

gsize framing_width_of (const char *text, gsize length);
/* exactly `columns` columns: filled with blanks, or cut with an ellipsis */
void framing_width_fit (GString *out, const char *text, gsize length, gsize columns);
/* the same, but what is cut is the beginning: of a path the end tells more */
void framing_width_fit_end (GString *out, const char *text, gsize length, gsize columns);
void framing_width_fit_right (GString *out, const char *text, gsize length, gsize columns);
/* lines of at most `columns` columns, broken at blanks, or inside of a word that is longer than a line; `column` is where the
 * first one begins, `indent` the others. No end of line at the end. */
void framing_width_wrap (GString *out, const char *text, gsize length, gsize column, gsize indent, gsize columns);
