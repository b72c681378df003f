/* Cutting text and lines, and the choice between the cutters; see cut.h */
#include "input/cut.h"

#include <string.h>

#include "input/csv.h"
#include "input/json.h"
#include "input/json-cut.h"

static FramingCut
cut_text (FramingCutter *cutter, size_t n, gboolean eof)
{
  cutter->scanned = n;
  if (!eof)
    return (FramingCut) { .kind = FRAMING_CUT_MORE };
  return (FramingCut) { .kind = FRAMING_CUT_RECORD, .used = n, .length = n, .last = TRUE };
}

static FramingCut
cut_line (FramingCutter *cutter, const char *p, size_t n, gboolean eof)
{
  const char *newline = n > cutter->scanned ? memchr (p + cutter->scanned, '\n', n - cutter->scanned) : NULL;
  size_t length = newline ? (size_t) (newline - p) : n;
  gboolean blank;

  cutter->scanned = n;
  if (!newline && !eof)
    return (FramingCut) { .kind = FRAMING_CUT_MORE };
  if (n == 0)
    return (FramingCut) { .kind = cutter->dropped ? FRAMING_CUT_RECORD : FRAMING_CUT_END };
  blank = !cutter->dropped && framing_json_space (p, p + length) == p + length;
  return (FramingCut) { .kind = blank ? FRAMING_CUT_SKIP : FRAMING_CUT_RECORD, .used = length + (newline != NULL), .length = length };
}

FramingCut
framing_cut (FramingCutter *cutter, const char *p, size_t n, gboolean eof)
{
  switch (cutter->source->format)
    {
    case FRAMING_FORMAT_JSONL:
      return cut_line (cutter, p, n, eof);
    case FRAMING_FORMAT_JSON:
      return framing_json_cut (cutter, p, n, eof);
    case FRAMING_FORMAT_CSV:
    case FRAMING_FORMAT_TSV:
      return framing_csv_cut (cutter, p, n, eof);
    default:
      return cut_text (cutter, n, eof);
    }
}

FramingCut
framing_cut_rest (FramingCutter *cutter)
{
  return cutter->broken_line ? framing_csv_told (cutter) : (FramingCut) { .kind = FRAMING_CUT_END };
}

size_t
framing_cut_lines (const FramingCutter *cutter, const char *p, size_t n)
{
  const char *end = p + n;
  size_t lines = 0;

  for (; p < end && (p = memchr (p, cutter->source->newline, (size_t) (end - p))); p++)
    lines++;
  return lines;
}
