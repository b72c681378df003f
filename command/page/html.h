/* Text and numbers -> HTML, for places between tags and inside quoted attributes.
 * In: any bytes; out: text appended to the caller's string that can end no tag, no attribute and no line, and turns nothing
 * around: control characters (C0, DEL, C1, NUL), bidirectional overrides and isolates, noncharacters and bytes that are no
 * UTF-8 become U+FFFD; tab, line ends, U+0085, U+2028 and U+2029 a blank. Everything else stays as it is. */
#pragma once
#include <glib.h>

void framing_html_escape (GString *out, const char *text, gsize length);

/* A template with values. The letters behind % are:
 *   s  const char *: text, escaped, cut where it is longer than any name ought to be (NULL = nothing)
 *        h  const char *: HTML that is well formed already
 *   u  guint                                                w  guint64
 *   d  double: with sign and two decimals; "-" for none     x  double: a share of the width or height, as "12.34%"
 *   t  double: with sign and three decimals, for tables     c  double: of a chance, "< 0.001" escaped, or three decimals
 *   n  double: at most three decimals; "-" for none         %  the sign itself */
void framing_html_put (GString *out, const char *format, ...);
