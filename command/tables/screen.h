/* What all sections of the terminal output share: where they write, how wide, with which signs; cells, lines, paragraphs.
 * In: texts (names may be any bytes), numbers; out: lines appended to the screen's string, none wider than it, none with a
 * blank at its end. Everything is borrowed. */
#pragma once
#include "findings.h"
#include "report/paint.h"

typedef struct {
  const FramingFindings *findings;
  gsize columns;
  gboolean color, ascii;
  GString *out;
} FramingScreen;

#define FRAMING_SCREEN_GAP 2

void framing_screen_head (const FramingScreen *screen, const char *text);               /* bold, a line */
void framing_screen_wrap (const FramingScreen *screen, gsize indent, const char *text); /* safe text; the first line hangs by two */
void framing_screen_line (const FramingScreen *screen, GString *line);                  /* written, then empty again */

void framing_screen_blanks (GString *line, gsize count);
void framing_screen_left (GString *line, const char *text, gsize width);
void framing_screen_name (const FramingScreen *screen, GString *line, guint32 group, gsize width);
gsize framing_screen_name_width (const FramingScreen *screen, guint32 group);
/* at the right of `width` columns, behind `gap` blanks, painted */
void framing_screen_right (const FramingScreen *screen, GString *line, const char *text, gsize gap, gsize width, FramingPaint paint);
void framing_screen_signed (const FramingScreen *screen, GString *line, double value, unsigned decimals, gsize gap, gsize width);
void framing_screen_whole (const FramingScreen *screen, GString *line, guint64 value, gsize gap, gsize width);
void framing_screen_chance (const FramingScreen *screen, GString *line, double p, gsize gap, gsize width);
gboolean framing_screen_wants_ascii (void);     /* the environment names a locale, and it is not one of UTF-8 */
const char *framing_screen_none (void);         /* stands where a number cannot be told */
