/* Ids, groups and stories as strings that end with a 0.
 * In: text of any bytes, or a field of metadata; out: a copy in the caller's chunk, without white space around it; a 0 inside of it
 * becomes U+FFFD. "" = nothing is there. `scratch` is the caller's, and overwritten. */
#pragma once
#include "input/input.h"

const char *framing_kept_text (GStringChunk *strings, GString *scratch, framing_str text);
const char *framing_kept_field (GStringChunk *strings, GString *scratch, const FramingField *field);    /* NULL = has none */
