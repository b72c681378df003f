/* Foreign bytes -> text that is safe where it goes: JSON, CSV or a terminal.
 * In: any bytes, not 0-terminated; out: valid UTF-8 appended to the caller's string; bad UTF-8 becomes U+FFFD.
 * Nothing here knows what the text is about. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

/* One character from p (p < end): its code point, and in *next where the following one begins. U+FFFD for a bad byte. */
gunichar framing_escape_next (const char *p, const char *end, const char **next);

void framing_escape_json (GString *out, framing_str text);          /* with its quotes */
/* the same into `out`, which has room for FRAMING_ESCAPE_JSON_ROOM (text.len) bytes; returns what follows the last one, without a 0 */
char *framing_escape_json_write (char *out, framing_str text);
#define FRAMING_ESCAPE_JSON_ROOM(length) (6 * (length) + 2)
/* a JSON value that is valid already: what a line reader could split on is escaped, the rest stands as it is */
void framing_escape_json_value (GString *out, framing_str json);
void framing_escape_csv (GString *out, framing_str text);           /* RFC 4180, quoted where needed */

/* Control characters and bidirectional overrides become visible (\x1b, \u202e); white space becomes one blank each. */
void framing_escape_terminal (GString *out, framing_str text);
