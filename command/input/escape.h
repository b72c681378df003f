/* Between JSON strings and bytes. In: bytes that the grammar (json.h) has accepted, or any bytes for what is quoted; out:
 * decoded bytes in place, or text appended to the caller's GString that is valid UTF-8 and valid JSON. Bad UTF-8 and lone
 * surrogates become U+FFFD; nothing that a reader of lines may split at (C0, DEL, C1, U+2028, U+2029) is left raw. */
#pragma once
#include <glib.h>

/* The inside of a string, without its quotes -> decoded at the same place; its length. Bad UTF-8 is left as it stands. */
size_t framing_escape_decode (char *p, size_t n);
/* Length of the good UTF-8 character at p (1 to 4), or minus the number of bytes that one U+FFFD stands for. */
int framing_escape_utf8 (const char *p, const char *end);
gboolean framing_escape_valid (const char *p, size_t n);
/* Appends the bytes with U+FFFD for whatever is not UTF-8. */
void framing_escape_repair (GString *out, const char *p, size_t n);
/* Whether a value that the grammar accepted can stand in the output as it is. */
gboolean framing_escape_is_tidy (const char *p, size_t n);
/* Appends such a value, made fit for the output. */
void framing_escape_tidy (GString *out, const char *p, size_t n);
/* Appends bytes as a JSON string, with its quotes. */
void framing_escape_quote (GString *out, const char *p, size_t n);
