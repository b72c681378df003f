#include "document/document.h"
#include "document/kinds.h"
#include "document/text.h"
#include <string.h>

#define STRONG (FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)
#define ENDS_SENTENCE (FRAMING_GAP_STOP | STRONG)

/* Texts without capitals (chats, prepared corpora) end a sentence at every stop; in others a small letter after a stop means
 * that it was none. */
static bool
has_capitals (const FramingDocument *d)
{
  size_t n = d->n_tokens < 2000 ? d->n_tokens : 2000;

  return 50 * framing_bits_count (d->capitals, 0, n) >= n;
}

static size_t
length_of (const FramingToken *t)
{
  return t->end - t->begin;
}

/* "J. K. Rowling", "George W. Bush"; and "U.S", "a.m", of which the last point is left. */
static bool
is_initial (const FramingDocument *d, const FramingToken *t)
{
  const char *p = framing_document_field (d, t).ptr + t->begin;

  if (length_of (t) == 1)
    return (t->flags & FRAMING_IS_CAPITAL) != 0;
  return length_of (t) <= 7 && length_of (t) % 2 == 1 && p[1] == '.' && (t->flags & FRAMING_IS_NUMBER) == 0;
}

static bool
follows_stop (const FramingDocument *d, size_t i)
{
  framing_str gap = framing_text_gap (d, i);

  return gap.len > 0 && gap.ptr[0] == '.' && (gap.len < 2 || gap.ptr[1] != '.');
}

/* Token i - 1 with its full stop: does the stop belong to the word? */
static bool
is_abbreviation (const FramingDocument *d, size_t i)
{
  const FramingToken *before = &d->tokens[i - 1], *t = &d->tokens[i];

  if (!follows_stop (d, i))
    return false;
  if ((before->lists & FRAMING_LIST_HONORIFIC) != 0 && !framing_kind_determines (before) && (before->flags & FRAMING_IS_CAPITAL) != 0)
    return true;
  if ((before->flags & FRAMING_IS_NUMBER) != 0)
    return (before->flags & FRAMING_STARTS_PARAGRAPH) != 0 && length_of (before) <= 2;     /* "1. Sign the deal" */
  if ((before->lists & FRAMING_LIST_ABBREVIATION) == 0 && !is_initial (d, before))
    return false;
  if ((before->lists & FRAMING_LIST_FUNCTION) != 0 && !is_initial (d, before))
    return (t->flags & FRAMING_IS_NUMBER) != 0;         /* "No. 5", but "Did it pass? No. Lee said" */
  if ((before->lists & FRAMING_LIST_MONTH) != 0 && (t->flags & FRAMING_IS_NUMBER) != 0)
    return true;
  return !framing_kind_opens_sentence (t);
}

/* "“Really?” Mr. Lee asked." goes on behind the mark, capital or not. */
static bool
is_followed_by_report (const FramingDocument *d, size_t i)
{
  if ((d->tokens[i].flags & FRAMING_GAP_QUOTE) == 0)
    return false;
  for (size_t n = 0; n < 4 && i + n < d->n_tokens; n++)
    {
      const FramingToken *t = &d->tokens[i + n];

      if (n > 0 && (t->flags & (FRAMING_STARTS_PARAGRAPH | FRAMING_GAP_COMMA | FRAMING_GAP_QUOTE | STRONG)) != 0)
        return false;
      if (framing_kind_reports (t))
        return n > 0;
      if ((t->flags & (FRAMING_IS_CAPITAL | FRAMING_IS_SUFFIX)) == 0)
        return false;
    }
  return false;
}

static bool
ends_sentence_before (const FramingDocument *d, size_t i, bool capitals)
{
  const FramingToken *t = &d->tokens[i];

  if ((t->flags & FRAMING_STARTS_PARAGRAPH) != 0)
    return true;
  if ((t->flags & ENDS_SENTENCE) == 0 || (t->flags & FRAMING_IS_SUFFIX) != 0)
    return false;
  if ((t->flags & (FRAMING_IS_CAPITAL | FRAMING_IS_NUMBER)) == 0)
    return !capitals && !((t->flags & STRONG) == 0 && is_abbreviation (d, i));
  if ((t->flags & STRONG) != 0)
    return !is_followed_by_report (d, i);
  if (t->begin == t[-1].end + 1 && !framing_kind_opens_sentence (t))
    return false;                       /* "Booking.Com", but "the deal.The minister" */
  return !is_abbreviation (d, i);
}

static void
mark_question (FramingDocument *d, size_t begin, size_t end)
{
  for (size_t i = begin; i < end; i++)
    d->tokens[i].flags |= FRAMING_IN_QUESTION;
}

static void
start_sentence (FramingDocument *d, size_t i)
{
  d->tokens[i].flags |= FRAMING_STARTS_SENTENCE;
  framing_bits_set (d->sentence_starts, i);
}

/* Looks at token i, which begins a paragraph or has a stop before it: does a sentence begin? A question mark inside ("“Is it over?” he
 * asked.") makes the words before it a question, not those behind. */
static bool
look_at (FramingDocument *d, size_t i, bool capitals, size_t *unmarked)
{
  bool starts = i == 0 || ends_sentence_before (d, i, capitals), question = (d->tokens[i].flags & FRAMING_GAP_QUESTION) != 0;

  if (i > 0 && (starts ? (framing_text_gap_after (d, i - 1) & FRAMING_GAP_QUESTION) != 0 : question))
    mark_question (d, *unmarked, i);
  if (starts || question)
    *unmarked = i;
  return starts;
}

void
framing_sentences_mark (FramingDocument *d)
{
  bool capitals = has_capitals (d);
  size_t n = d->n_tokens, sentence = 0, unmarked = 0;

  memset (d->sentence_starts, 0, FRAMING_BITS_WORDS (n) * sizeof *d->sentence_starts);
  for (size_t from = 0; from < n; from += 64)
    for (uint64_t word = d->line_marks[from / 64] | d->paragraph_starts[from / 64]; word != 0; word &= word - 1)
      {
        size_t i = from + framing_bits_lowest (word);

        if ((d->tokens[i].flags & (ENDS_SENTENCE | FRAMING_STARTS_PARAGRAPH)) == 0)
          continue;                     /* another mark of lines */
        for (; i - sentence > FRAMING_SENTENCE_MAX; sentence += FRAMING_SENTENCE_MAX)
          start_sentence (d, sentence + FRAMING_SENTENCE_MAX);
        if (look_at (d, i, capitals, &unmarked) || i - sentence == FRAMING_SENTENCE_MAX)
          {
            start_sentence (d, i);
            sentence = i;
          }
      }
  for (; n - sentence > FRAMING_SENTENCE_MAX; sentence += FRAMING_SENTENCE_MAX)
    start_sentence (d, sentence + FRAMING_SENTENCE_MAX);
  if (n > 0 && (framing_text_gap_after (d, n - 1) & FRAMING_GAP_QUESTION))
    mark_question (d, unmarked, n);
}
