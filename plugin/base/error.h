/* Codes and texts of errors on their way to the host.
 * Everything that can fail returns FRAMING_OK or a negative FRAMING_E_ code; the text goes into the caller's framing_error,
 * which may be NULL. Nothing here allocates. */
#pragma once
#include <framing/plugin.h>
#include <stdbool.h>

/* Fills `error` (if any, as far as its struct_size reaches) and returns `code`. */
int framing_error_set (framing_error *error, int code, const char *format, ...) __attribute__ ((format (printf, 3, 4)));
const char *framing_error_status_text (int code);
