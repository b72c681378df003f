/* The JSON of a record: "axes" with scores and parts, "targets", "evidence".
 * In: values of metadata fields (valid JSON, as the input gives them); out: numbers at their places, names, uses.
 * Everything is read in one walk without copies; names are decoded only where they have escapes. */
#pragma once
#include "collection/record-raw.h"
#include "collection/uses.h"

gboolean framing_record_json_is_axes (framing_str axes);        /* an object of objects */
void framing_record_json_names (framing_str object, GPtrArray *names);  /* of members that are objects, as new strings */
void framing_record_json_axes (framing_str axes, FramingRaw *raw);
void framing_record_json_targets (framing_str targets, FramingRaw *raw);
void framing_record_json_uses (const FramingLayout *layout, framing_str evidence, FramingUses *uses);
