/* Cutting a table into rows; see csv.h */
#include "input/csv.h"

#include <string.h>

enum { CELL_START, PLAIN, QUOTED, QUOTE_SEEN, CR_SEEN, LOST };         /* FramingCutter.state; LOST: on to the end of a broken line */
typedef enum { GO_ON, ROW_ENDS, BROKEN } Step;

#define BROKEN_ROW "a quoted cell is not closed, or something follows its closing quote (a quote inside a cell is written twice); " \
                   "reading goes on at the next line that has as many cells as the header"

static Step
step_plain (FramingCutter *cutter, const char **p, const char *end)
{
  const char *q = *p;
  char delimiter = cutter->source->delimiter, newline = cutter->source->newline;

  while (q < end && *q != delimiter && *q != newline && *q != '"')
    q++;
  *p = q;
  if (q == end)
    return GO_ON;
  *p += 1;
  if (*q == '"')
    cutter->stray = TRUE;
  else if (*q == delimiter)
    {
      cutter->state = CELL_START;
      cutter->cells++;
    }
  return *q == newline ? ROW_ENDS : GO_ON;
}

static Step
step_quoted (FramingCutter *cutter, const char **p, const char *end)
{
  const char *quote = memchr (*p, '"', (size_t) (end - *p));
  const char *stop = quote ? quote : end;

  if (cutter->stray && memchr (*p, cutter->source->newline, (size_t) (stop - *p)))
    return BROKEN;
  *p = quote ? quote + 1 : end;
  if (quote)
    cutter->state = QUOTE_SEEN;
  return GO_ON;
}

static Step
step_lost (const FramingCutter *cutter, const char **p, const char *end)
{
  const char *newline = memchr (*p, cutter->source->newline, (size_t) (end - *p));

  *p = newline ? newline + 1 : end;
  return newline ? BROKEN : GO_ON;
}

static Step
step_behind_quote (FramingCutter *cutter, const char **p)
{
  char c = **p;

  if (c != '"' && c != '\r' && c != cutter->source->delimiter && c != cutter->source->newline)
    return BROKEN;
  cutter->state = c == '"' ? QUOTED : PLAIN;
  if (c == '\r' && cutter->source->newline == '\n')
    cutter->state = CR_SEEN;
  *p += c == '"' || cutter->state == CR_SEEN;
  return GO_ON;
}

static Step
step (FramingCutter *cutter, const char **p, const char *end)
{
  switch (cutter->state)
    {
    case CELL_START:
      cutter->state = **p == '"' ? QUOTED : PLAIN;
      *p += **p == '"';
      return GO_ON;
    case QUOTED:
      return step_quoted (cutter, p, end);
    case QUOTE_SEEN:
      return step_behind_quote (cutter, p);
    case CR_SEEN:
      cutter->state = PLAIN;
      return **p == cutter->source->newline ? GO_ON : BROKEN;
    case LOST:
      return step_lost (cutter, p, end);
    default:
      return step_plain (cutter, p, end);
    }
}

/* Nothing but separators: an empty line, or the empty rows that spreadsheets leave at the end. */
static gboolean
is_blank (const FramingCutter *cutter, const char *p, size_t n)
{
  while (n > 0 && (*p == cutter->source->delimiter || *p == ' '))
    p++, n--;
  return n == 0;
}

static size_t
without_end_of_line (const FramingCutter *cutter, const char *p, size_t n)
{
  n -= n > 0 && p[n - 1] == cutter->source->newline;
  return n - (n > 0 && p[n - 1] == '\r');
}

static FramingCut
cut_header (FramingCutter *cutter, const char *p, size_t used, size_t length)
{
  const char *error;

  cutter->source->columns = framing_columns_new (cutter->source, p, length);
  error = framing_columns_error (cutter->source->columns);
  if (error)
    return (FramingCut) { .kind = FRAMING_CUT_RECORD, .used = used, .length = length, .error = error, .last = TRUE };
  return (FramingCut) { .kind = FRAMING_CUT_SKIP, .used = used };
}

/* Behind the first line of n bytes; n if they are no whole line. */
static size_t
first_line (const FramingCutter *cutter, const char *p, size_t n)
{
  const char *newline = memchr (p, cutter->source->newline, n);

  return newline ? (size_t) (newline - p) + 1 : n;
}

FramingCut
framing_csv_told (FramingCutter *cutter)
{
  FramingCut cut = { .kind = FRAMING_CUT_RECORD, .error = BROKEN_ROW, .line = cutter->broken_line, .left_out = cutter->left_out };

  cutter->broken_line = cutter->left_out = 0;
  return cut;
}

/* The line goes with the broken row before it. One behind a row that was too long, and has been told, begins a new one. */
static FramingCut
leave_out (FramingCutter *cutter, const char *p, size_t used)
{
  if (cutter->broken_line == 0)
    cutter->broken_line = cutter->line;
  else
    cutter->left_out += MAX (1, cutter->passed + framing_cut_lines (cutter, p, used));
  return (FramingCut) { .kind = FRAMING_CUT_SKIP, .used = used };
}

static FramingCut
cut_row (FramingCutter *cutter, const char *p, size_t used)
{
  size_t length = without_end_of_line (cutter, p, used);
  gboolean header = !cutter->source->columns;

  if (!cutter->dropped && is_blank (cutter, p, length))
    return (FramingCut) { .kind = FRAMING_CUT_SKIP, .used = used };
  if (header && !cutter->dropped)
    return cut_header (cutter, p, used, length);
  if (cutter->resume && (cutter->dropped || cutter->cells + 1 != framing_columns_count (cutter->source->columns)))
    return leave_out (cutter, p, cutter->dropped ? used : first_line (cutter, p, used));
  if (cutter->broken_line)
    return framing_csv_told (cutter);           /* and then the same row again */
  cutter->resume = FALSE;
  return (FramingCut) { .kind = FRAMING_CUT_RECORD, .used = used, .length = length, .last = header };
}

/* Behind a quoted cell whose inner quotes may be single ones: it ends at the quote that a delimiter or the end follows. */
static const char *
skip_quoted (const char *p, const char *end, char delimiter)
{
  while ((p = memchr (p, '"', (size_t) (end - p))) && p + 1 < end && p[1] != delimiter)
    p++;
  return p ? p + 1 : end;
}

/* Whether a broken line would be a row if quotes inside of cells were allowed. */
static gboolean
is_own_row (const FramingCutter *cutter, const char *p, size_t n)
{
  const char *end = p + without_end_of_line (cutter, p, n);
  char delimiter = cutter->source->delimiter;
  size_t cells = 1;

  for (;; p++, cells++)
    {
      if (p < end && *p == '"')
        p = skip_quoted (p + 1, end, delimiter);
      p = memchr (p, delimiter, (size_t) (end - p));
      if (!p)
        return cells == framing_columns_count (cutter->source->columns);
    }
}

/* The first line of the row goes; what follows is looked at anew. The error waits until it is known how many lines go with it. */
static FramingCut
cut_broken (FramingCutter *cutter, const char *p, size_t n)
{
  size_t used = cutter->dropped ? cutter->scanned : first_line (cutter, p, n);
  gboolean again = cutter->resume, own = again && !cutter->dropped && is_own_row (cutter, p, used);

  if (own && cutter->broken_line)
    return framing_csv_told (cutter);           /* and then the same line again */
  cutter->resume = TRUE;
  if (again || (!cutter->dropped && cutter->source->columns))
    return leave_out (cutter, p, used);
  return (FramingCut) { .kind = FRAMING_CUT_RECORD, .used = used, .length = used, .error = BROKEN_ROW,
                        .last = !cutter->source->columns };
}

/* A row that is broken in its first line is read to the end of that line, so that it can be left behind. */
static Step
walk (FramingCutter *cutter, const char *start, const char **p, const char *end)
{
  Step result = GO_ON;

  while (*p < end && result == GO_ON)
    {
      result = step (cutter, p, end);
      if (result == BROKEN && cutter->state != LOST && (cutter->dropped || !memchr (start, cutter->source->newline, (size_t) (*p - start))))
        {
          cutter->state = LOST;
          result = GO_ON;
        }
    }
  return result;
}

FramingCut
framing_csv_cut (FramingCutter *cutter, const char *start, size_t n, gboolean eof)
{
  const char *p = start + cutter->scanned;
  Step result;

  if (cutter->scanned == 0 && !cutter->dropped)
    {
      cutter->state = CELL_START;
      cutter->cells = 0;
      cutter->stray = FALSE;
    }
  if (n == 0 && eof && !cutter->dropped)
    return framing_cut_rest (cutter);
  result = walk (cutter, start, &p, start + n);
  cutter->scanned = (size_t) (p - start);
  if (result == GO_ON && !eof)
    return (FramingCut) { .kind = FRAMING_CUT_MORE };
  if (result == BROKEN || cutter->state == LOST || (result == GO_ON && cutter->state == QUOTED))
    return cut_broken (cutter, start, n);
  return cut_row (cutter, start, cutter->scanned);
}
