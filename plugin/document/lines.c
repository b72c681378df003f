#include "document/document.h"
#include "document/text.h"
#include <glib.h>

/* Text from the web has one paragraph on each line; plain text is often wrapped, and there a line break is only a space. What
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
measure (const FramingDocument *d, size_t first, Widths *w)
{
  uint32_t line = first < d->n_tokens ? d->tokens[first].begin : 0;

  for (size_t i = first + 1; i < d->n_tokens; i++)
    {
      const FramingToken *t = &d->tokens[i];

      if ((t->flags & FRAMING_GAP_LINE) == 0)
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

  for (size_t i = begin; i < end; i++)
    if ((d->tokens[i].flags & (FRAMING_IS_SUFFIX | FRAMING_IS_NUMBER)) == 0)
      {
        words++;
        capitals += (d->tokens[i].flags & FRAMING_IS_CAPITAL) != 0;
        if (10 * (words - capitals) > 3 * (end - begin))
          return;                       /* too many small ones already, as in nearly all paragraphs after a third of them */
      }
  if (words >= 4)
    titlecased = 10 * capitals >= 7 * words;
  else
    titlecased = words >= 2 && capitals == words && (framing_text_gap_after (d, end - 1) & ENDS_SENTENCE) == 0;
  for (size_t i = begin; titlecased && i < end; i++)
    d->tokens[i].flags |= FRAMING_IS_TITLECASED;
}

void
framing_lines_mark (FramingDocument *d)
{
  Widths widths = { 0 };
  Wrap wrap;
  size_t body = 0, paragraph = 0;
  uint32_t line = 0;

  while (body < d->n_tokens && (d->tokens[body].flags & FRAMING_IS_TITLE) != 0)
    body++;
  measure (d, body, &widths);
  wrap = judge (&widths);
  for (size_t i = 0; i < d->n_tokens; i++)
    {
      FramingToken *t = &d->tokens[i];

      if ((t->flags & FRAMING_GAP_LINE) == 0)
        continue;                       /* the first word of a field has it, too */
      if (starts_paragraph (d, i, line, &wrap))
        {
          if (i > 0)
            mark_title_case (d, paragraph, i);
          t->flags |= FRAMING_STARTS_PARAGRAPH;
          paragraph = i;
        }
      line = t->begin;
    }
  if (d->n_tokens > 0)
    mark_title_case (d, paragraph, d->n_tokens);
}
