/* The lexicon files of the project as they were when the plugin was built: it works wherever it is copied.
 * builtin.c is made from lexicons/ by scripts/embed-lexicons. */
#pragma once
#include <stddef.h>

typedef struct { const char *language, *name; const char *bytes; size_t n_bytes; } FramingBuiltin;

extern const FramingBuiltin framing_builtins[];         /* by language, then axes in their order, then the other files */
extern const size_t framing_n_builtins;
