/* Metadata fields of an article (JSON values) -> their text, for CSV cells and tables.
 * In: fields as the input gives them; out: bytes appended to the caller's string. */
#pragma once
#include "input/input.h"

framing_str framing_field_key (const FramingField *field);     /* "outlet", whatever the input calls it; else its own name */
gboolean framing_field_is (framing_str name, const char *wanted);
const FramingField *framing_field_find (const FramingArticle *article, const char *key);    /* NULL = has none */
/* A string without its quotes and escapes, null as nothing, anything else as it stands. */
void framing_field_text (GString *out, framing_str json);
