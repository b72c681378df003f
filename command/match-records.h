/* Articles with the story that was found for each -> JSON Lines or CSV, in the order of the input.
 * In: what was gathered (titles, texts and metadata lie on the shelf), a story for each document, and, if wanted, of which document
 * it is a copy; out: bytes into the output. Everything is borrowed. An input's own "error" becomes "input_error", and so on. */
#pragma once
#include "collection/gather.h"
#include "report/output.h"

typedef struct {
  const FramingGathered *gathered;
  const guint32 *story;         /* by document, counted from 0: 0 is written as "s1" */
  const guint32 *copy_of;       /* number of the earliest document with nearly the same text, FRAMING_NO_NUMBER = none; NULL = not wanted */
} FramingMatched;

gboolean framing_match_records_json (const FramingMatched *matched, FramingOutput *output, GError **error);
/* *left_out: fields that have no column, there being too many */
gboolean framing_match_records_csv (const FramingMatched *matched, FramingOutput *output, guint64 *left_out, GError **error);
