#include "document/rows.h"
#include "base/array.h"
#include "document/look.h"
#include <glib.h>

enum { SUFFIXES, PARAGRAPHS, LINE_MARKS, CAPITALS, NUMBERS, FUNCTIONS, ROWS };

static inline void
put_all (FramingDocument *d, size_t at, const FramingToken *t)
{
  FramingLook look;

  framing_look_at (&look, t);
  framing_bits_put_sixteen (d->suffixes, at, framing_look_any (&look, FRAMING_IS_SUFFIX, 0));
  framing_bits_put_sixteen (d->paragraph_starts, at, framing_look_any (&look, FRAMING_GAP_LINE, 0));
  framing_bits_put_sixteen (d->line_marks, at, framing_look_any (&look, FRAMING_ROWS_LINE, FRAMING_LIST_PHRASE_BOILERPLATE));
  framing_bits_put_sixteen (d->capitals, at, framing_look_any (&look, FRAMING_IS_CAPITAL, 0));
  framing_bits_put_sixteen (d->numbers, at, framing_look_any (&look, FRAMING_IS_NUMBER, 0));
  framing_bits_put_sixteen (d->functions, at, framing_look_any (&look, 0, FRAMING_LIST_FUNCTION));
}

/* The last tokens are read from a copy, with empty ones behind them. */
static void
read_rows (FramingDocument *d)
{
  size_t whole = d->n_tokens - d->n_tokens % FRAMING_LOOK;
  FramingToken last[FRAMING_LOOK];

  for (size_t at = 0; at < whole; at += FRAMING_LOOK)
    put_all (d, at, d->tokens + at);
  memset (last, 0, sizeof last);
  if (d->n_tokens > whole)
    memcpy (last, d->tokens + whole, (d->n_tokens - whole) * sizeof *last);
  put_all (d, whole, last);
}

static void
share_out (FramingDocument *d, size_t words)
{
  uint64_t *rows[ROWS];

  for (unsigned i = 0; i < ROWS; i++)
    rows[i] = d->rows + i * words;
  d->suffixes = rows[SUFFIXES];
  d->paragraph_starts = rows[PARAGRAPHS];
  d->line_marks = rows[LINE_MARKS];
  d->capitals = d->quote_marks = rows[CAPITALS];
  d->numbers = d->sentence_starts = rows[NUMBERS];
  d->functions = d->report_words = rows[FUNCTIONS];
}

static size_t
count_title (const FramingDocument *d)
{
  size_t n = 0;

  while (n < d->n_tokens && (d->tokens[n].flags & FRAMING_IS_TITLE) != 0)
    n++;
  return n;
}

bool
framing_rows_read (FramingDocument *d)
{
  size_t words = FRAMING_BITS_WORDS (d->n_tokens);

  if (!framing_array_reserve (&d->rows, &d->rows_room, sizeof *d->rows, ROWS * words))
    return false;
  d->n_title = count_title (d);
  share_out (d, words);
  for (unsigned i = 0; i < ROWS; i++)
    memset (d->rows + (i + 1) * words - 2, 0, 2 * sizeof *d->rows);
  read_rows (d);
  return true;
}

void
framing_rows_clear (FramingDocument *d)
{
  g_free (d->rows);
  d->rows = NULL;
  d->rows_room = 0;
}
