/* What kind of input a file is: by the user's word, by its name, else by its first bytes. In: a path, the first bytes (decoded);
 * out: a format, or a sentence (static) why the bytes cannot be one of ours. Nothing is kept. */
#pragma once
#include "input/names.h"

typedef enum {
  FRAMING_FORMAT_UNKNOWN,
  FRAMING_FORMAT_TEXT,                  /* the whole file is one article */
  FRAMING_FORMAT_JSONL,                 /* one object a line */
  FRAMING_FORMAT_JSON,                  /* objects that may span lines, one after the other or in arrays */
  FRAMING_FORMAT_CSV,
  FRAMING_FORMAT_TSV
} FramingFormat;

gboolean framing_format_parse (const char *word, FramingFormat *format, GError **error);      /* NULL: unknown */
/* `word`: what framing_format_parse gave. `n` bytes are the first of the file, a line of it if it has one that short. */
FramingFormat framing_format_decide (FramingFormat word, const char *path, const FramingNames *names, const char *p, size_t n);
/* Whether n bytes are enough for that: a whole line, and not just the opening bracket of an array. */
gboolean framing_format_enough (const char *p, size_t n);
const char *framing_format_refuse (const char *p, size_t n);
size_t framing_format_mark (const char *p, size_t n);                                         /* bytes of a byte order mark */
