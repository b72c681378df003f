/* Cutting JSON over lines; see json-cut.h */
#include "input/json-cut.h"

#include "input/json.h"

static FramingCut
between (FramingCutter *cutter, const char *p, size_t n, gboolean eof)
{
  size_t k = 0;

  for (; k < n; k++)
    if (p[k] == '[' && !cutter->in_array)
      cutter->in_array = TRUE;
    else if (p[k] == ']' && cutter->in_array)
      cutter->in_array = FALSE;
    else if (p[k] != ' ' && p[k] != '\n' && p[k] != '\r' && p[k] != '\t' && p[k] != ',')
      break;
  if (k > 0)
    return (FramingCut) { .kind = FRAMING_CUT_SKIP, .used = k };
  if (!eof)
    return (FramingCut) { .kind = FRAMING_CUT_MORE };
  if (!cutter->in_array)
    return (FramingCut) { .kind = FRAMING_CUT_END };
  cutter->in_array = FALSE;
  return (FramingCut) { .kind = FRAMING_CUT_RECORD, .error = "the array of articles is not closed: the file may have been cut off" };
}

static const char *
step_string (FramingCutter *cutter, const char *p, const char *end)
{
  p = framing_json_run (p, end);
  if (p == end || (*p == '\\' && end - p < 2))
    return p;
  cutter->in_string = *p != '"' && *p != '\n';
  return p + (*p == '\\' ? 2 : 1);
}

/* One byte outside of strings. TRUE when the record ends before it or, *p moved on, behind it. */
static gboolean
step_plain (FramingCutter *cutter, const char **p, gboolean first)
{
  char c = **p;
  gboolean opens = c == '{' || c == '[', closes = c == '}' || c == ']';

  if (cutter->depth == 0 && !first && (c == ',' || c == '\n' || c == '{' || c == ']'))
    return TRUE;
  *p += 1;
  cutter->in_string = c == '"';
  cutter->depth += opens;
  if (!closes)
    return FALSE;
  cutter->depth -= cutter->depth > 0;
  return cutter->depth == 0;
}

static FramingCut
finish (FramingCutter *cutter, size_t used)
{
  cutter->in_value = cutter->in_string = FALSE;
  cutter->depth = 0;
  return (FramingCut) { .kind = FRAMING_CUT_RECORD, .used = used, .length = used };
}

FramingCut
framing_json_cut (FramingCutter *cutter, const char *start, size_t n, gboolean eof)
{
  const char *p = start + cutter->scanned, *end = start + n;
  gboolean done = FALSE;

  if (!cutter->in_value && (n == 0 || framing_json_space (start, end) > start || *start == ',' || *start == (cutter->in_array ? ']' : '[')))
    return between (cutter, start, n, eof);
  cutter->in_value = TRUE;
  while (!done && p < end)
    {
      const char *before = p;

      if (cutter->in_string)
        p = step_string (cutter, p, end);
      else
        done = step_plain (cutter, &p, p == start && !cutter->dropped);
      if (p == before)                  /* half an escape, or the byte behind the record */
        break;
    }
  cutter->scanned = (size_t) (p - start);
  if (done)
    return finish (cutter, cutter->scanned);
  if (!eof)
    return (FramingCut) { .kind = FRAMING_CUT_MORE };
  cutter->in_array = cutter->in_array && cutter->depth == 0;     /* one error is enough for a file that was cut off */
  return finish (cutter, n);
}
