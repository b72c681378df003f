#include "document/document.h"
#include "document/text.h"
#include <glib.h>

/* Looks at the first words of lines only, which have a bit each, and counts words by their bits (rows.h).
 * Text from the web has one paragraph on each line; plain text is often wrapped, and there a line break is only a space. What
 * a document is gets measured: the widths of the lines that end in a single break, and how many of these breaks stand in the
 * middle of a sentence (a small letter follows, no stop comes before). */
#define STEP 8u                         /* bytes of one class of widths */
#define CLASSES 17u                     /* up to 128 bytes; the last one holds all wider lines */
#define ENDS_SENTENCE (FRAMING_GAP_STOP | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)

typedef struct {
  uint32_t breaks[CLASSES];             /* single line breaks by the width of the line before */
  uint32_t all, inside;                 /* how many; how many of them inside a sentence */
} Widths;

typedef struct { bool wrapped; uint32_t width; } Wrap;

static bool
is_small (const FramingToken *t)
{
  return (t->flags & (FRAMING_IS_CAPITAL | FRAMING_IS_NUMBER)) == 0;
}

static bool
is_single_break (const FramingToken *t)
{
  return (t->flags & (FRAMING_GAP_LINE | FRAMING_GAP_BLANK | FRAMING_GAP_BULLET)) == FRAMING_GAP_LINE;
}

static void
measure (const FramingDocument *d, Widths *w)
{
  size_t first = d->n_title, n = d->n_tokens;
  uint32_t line = first < n ? d->tokens[first].begin : 0;

  for (size_t from = 0; from < n; from += 64)
    for (uint64_t word = d->paragraph_starts[from / 64]; word != 0; word &= word - 1)
      {
        size_t i = from + framing_bits_lowest (word);
        const FramingToken *t = &d->tokens[i];

        if (i <= first)
          continue;
        if (is_single_break (t))
          {
            w->breaks[MIN ((t[-1].end - line) / STEP, CLASSES - 1)]++;
            w->all++;
            w->inside += is_small (t) && (t->flags & ENDS_SENTENCE) == 0;
          }
        line = t->begin;
      }
}

/* Wrapped: at least four breaks in ten lie inside a sentence, and six lines in ten are nearly as wide as the widest (but for
 * the widest twentieth, which may be addresses and tables). */
static Wrap
judge (const Widths *w)
{
  uint32_t class = CLASSES - 1, above = 0, near = 0;

  while (class > 0 && 20 * (above + w->breaks[class]) <= w->all)
    above += w->breaks[class--];
  for (uint32_t i = class; i > 0 && i + 4 > class; i--)
    near += w->breaks[i];
  return (Wrap) { .wrapped = w->inside > 0 && 10 * w->inside >= 4 * w->all && 10 * near >= 6 * w->all && class >= 4 && class < CLASSES - 1,
                  .width = (class + 1) * STEP };
}

/* In wrapped text a line that is far too short ends a paragraph all the same, if a new sentence or heading follows. */
static bool
ends_paragraph (const FramingToken *t, uint32_t line, uint32_t width)
{
  uint32_t used = t[-1].end - line + (t->end - t->begin) + 1;

  if (is_small (t))
    return false;
  return (t->flags & ENDS_SENTENCE) ? 4 * used < 3 * width : 5 * used < 3 * width;
}

static bool
starts_paragraph (const FramingDocument *d, size_t i, uint32_t line, const Wrap *wrap)
{
  const FramingToken *t = &d->tokens[i];

  if (i == 0 || ((t->flags ^ t[-1].flags) & FRAMING_IS_TITLE) != 0)
    return true;
  if ((t->flags & FRAMING_GAP_LINE) == 0 || (t->flags & FRAMING_IS_TITLE) != 0)
    return false;
  return !wrap->wrapped || !is_single_break (t) || ends_paragraph (t, line, wrap->width);
}

/* Four words or more: seven in ten begin with a capital. Two or three: all of them do and no stop follows. */
static void
mark_title_case (FramingDocument *d, size_t begin, size_t end)
{
  size_t words = 0, capitals = 0;
  bool titlecased;

  for (size_t i = begin; i < end; i += 64)
    {
      uint64_t in = end - i < 64 ? framing_bits_below (end - i) : UINT64_MAX;

      in &= ~(framing_bits_from (d->suffixes, i) | framing_bits_from (d->numbers, i));
      words += framing_bits_ones (in);
      capitals += framing_bits_ones (in & framing_bits_from (d->capitals, i));
      if (10 * (words - capitals) > 3 * (end - begin))
        return;                         /* too many small ones already, as in nearly all paragraphs */
    }
  if (words >= 4)
    titlecased = 10 * capitals >= 7 * words;
  else
    titlecased = words >= 2 && capitals == words && (framing_text_gap_after (d, end - 1) & ENDS_SENTENCE) == 0;
  for (size_t i = begin; titlecased && i < end; i++)
    d->tokens[i].flags |= FRAMING_IS_TITLECASED;
}

/* Of the first words of lines, which the row has so far, those stay in it that begin a paragraph. */
void
framing_lines_mark (FramingDocument *d)
{
  Widths widths = { 0 };
  Wrap wrap;
  size_t n = d->n_tokens, paragraph = 0;
  uint32_t line = 0;

  measure (d, &widths);
  wrap = judge (&widths);
  for (size_t from = 0; from < n; from += 64)
    for (uint64_t word = d->paragraph_starts[from / 64]; word != 0; word &= word - 1)
      {
        size_t i = from + framing_bits_lowest (word);
        FramingToken *t = &d->tokens[i];

        if (starts_paragraph (d, i, line, &wrap))
          {
            if (i > 0)
              mark_title_case (d, paragraph, i);
            t->flags |= FRAMING_STARTS_PARAGRAPH;
            paragraph = i;
          }
        else
          framing_bits_clear (d->paragraph_starts, i);
        line = t->begin;
      }
  if (n > 0)
    mark_title_case (d, paragraph, n);
}
