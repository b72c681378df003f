/* A strict reader of JSON (RFC 8259) over bytes that need no 0 at the end. In: p and end; out: where the reading stopped, or
 * NULL with `fault` filled in (the place, and static words). It keeps nothing and allocates nothing; nesting is followed in a
 * loop, never by recursion, and ends at FRAMING_JSON_DEPTH. It does not look whether strings are good UTF-8: what is bad in
 * them is repaired by whoever uses them (see escape.h). */
#pragma once
#include <glib.h>

#define FRAMING_JSON_DEPTH 1024

typedef struct {
  const char *at;
  const char *what;
} FramingJsonFault;

const char *framing_json_space (const char *p, const char *end);
/* The next byte that ends or breaks a run of string characters: a quote, a backslash, a control character, or `end`. */
const char *framing_json_run (const char *p, const char *end);
/* `p` behind the opening quote -> the closing quote. `escaped`: whether a backslash came on the way. */
const char *framing_json_string (const char *p, const char *end, gboolean *escaped, FramingJsonFault *fault);
/* `p` at the quote of a name -> the first byte of its value. `escaped` as above; the name ends at `*name_end` (its quote). */
const char *framing_json_name (const char *p, const char *end, gboolean *escaped, const char **name_end, FramingJsonFault *fault);
/* `p` at the first byte of any value, `depth` containers around it -> behind the value. */
const char *framing_json_value (const char *p, const char *end, size_t depth, FramingJsonFault *fault);
/* Whether the bytes are one JSON text, nothing more. */
gboolean framing_json_check (const char *p, size_t n);
