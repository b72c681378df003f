/* Numbers -> decimal text, the same in every locale and on every machine (no printf, no rounding mode).
 * In: a double or a whole number of thousandths; out: bytes appended to the caller's string.
 * A value that is not finite means "none"; the caller asks framing_number_is_none() and writes its own word for it. */
#pragma once
#include <glib.h>

gboolean framing_number_is_none (double value);
/* the number that reading what the next function writes gives back, to the last bit */
double framing_number_rounded (double value, unsigned decimals);
/* at most `decimals` digits after the point (0 to 6), without trailing zeros: 9.5, -0.41, 0 */
void framing_number_append (GString *out, double value, unsigned decimals);
/* the same into `out`, which has room for FRAMING_NUMBER_ROOM bytes; returns what follows the last one (no 0 stands there) */
char *framing_number_write (char *out, double value, unsigned decimals);
char *framing_number_write_thousandths (char *out, gint64 thousandths);             /* 2500 -> 2.5 */
char *framing_number_write_whole (char *out, guint64 value);
#define FRAMING_NUMBER_ROOM 48
/* always a sign and `decimals` digits: +0.50, -0.41, 0.00 for what rounds to zero */
void framing_number_append_signed (GString *out, double value, unsigned decimals);
void framing_number_append_thousandths (GString *out, gint64 thousandths);          /* 2500 -> 2.5 */
void framing_number_append_signed_thousandths (GString *out, gint64 thousandths);   /* 2500 -> +2.5 */
void framing_number_append_whole (GString *out, guint64 value);
