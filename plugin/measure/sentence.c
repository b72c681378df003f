/* The look at the flags (document/look.h), sixteen tokens at a time; the last ones from a copy, with empty ones behind them. A sentence
 * ends before the next token that starts one, before one of another field or on the other side of boilerplate, and after
 * FRAMING_SENTENCE_MAX tokens. */
#include "measure/sentence.h"
#include "document/kinds.h"
#include "document/look.h"
#include <glib.h>

/* Of the token before: a bit for each flag of which a change is looked for. */
typedef struct { unsigned title, boilerplate, headline, lead, quoted; } Before;

static Before
before_of (uint32_t flags)
{
  return (Before) { (flags & FRAMING_IS_TITLE) != 0, (flags & FRAMING_IS_BOILERPLATE) != 0, (flags & FRAMING_IS_HEADLINE) != 0,
                    (flags & FRAMING_IS_LEAD) != 0, (flags & FRAMING_IS_QUOTED) != 0 };
}

/* Which of sixteen tokens have the flag and the one before has not, or the other way round. */
static inline unsigned
changes_of (const FramingLook *look, uint32_t flag, unsigned *before)
{
  unsigned bits = framing_look_any (look, flag, 0), changes = bits ^ (bits << 1 | *before);

  *before = bits >> (FRAMING_LOOK - 1);
  return changes;
}

static inline void
look_at (FramingWindow *w, size_t i, const FramingToken *t, Before *before)
{
  FramingLook look;
  unsigned fields, places;

  framing_look_at (&look, t);
  fields = changes_of (&look, FRAMING_IS_TITLE, &before->title) | changes_of (&look, FRAMING_IS_BOILERPLATE, &before->boilerplate);
  places = changes_of (&look, FRAMING_IS_HEADLINE, &before->headline) | changes_of (&look, FRAMING_IS_LEAD, &before->lead)
           | changes_of (&look, FRAMING_IS_QUOTED, &before->quoted);
  framing_bits_put_sixteen (w->starts, i, framing_look_any (&look, FRAMING_STARTS_SENTENCE, 0) | fields);
  framing_bits_put_sixteen (w->clauses, i, framing_look_any (&look, FRAMING_STARTS_CLAUSE, 0));
  framing_bits_put_sixteen (w->suffixes, i, framing_look_any (&look, FRAMING_IS_SUFFIX, 0));
  framing_bits_put_sixteen (w->marks, i, framing_look_any (&look, FRAMING_IN_MARKS, 0));
  framing_bits_put_sixteen (w->changes, i, places);
}

static void
fill (FramingWindow *w, const FramingDocument *d, size_t from)
{
  const FramingToken *t = &d->tokens[from];
  size_t n = MIN (d->n_tokens - from, FRAMING_WINDOW_TOKENS), i = 0;
  Before before = before_of (from > 0 ? t[-1].flags : t->flags);
  FramingToken last[FRAMING_LOOK] = { 0 };

  w->from = from;
  w->n = n;
  for (; i + FRAMING_LOOK <= n; i += FRAMING_LOOK)
    look_at (w, i, t + i, &before);
  memcpy (last, t + i, (n - i) * sizeof *last);
  if (i < n)
    look_at (w, i, last, &before);
}

/* Of a sentence of up to 64 tokens the bits of a row. */
static inline uint64_t
bits_of (const FramingSentence *s, const uint64_t *row)
{
  return framing_bits_from (row, s->offset) & UINT64_MAX >> (64 - (s->end - s->first));
}

static size_t
end_of (const FramingWindow *w, size_t offset)
{
  size_t most = MIN (w->n, offset + FRAMING_SENTENCE_MAX);
  uint64_t ahead = framing_bits_from (w->starts, offset + 1);   /* nearly always there is one */

  if (ahead == 0)
    return framing_bits_next (w->starts, offset + 1, most);
  return MIN (offset + 1 + framing_bits_lowest (ahead), most);
}

void
framing_sentence_read (FramingSentence *s, FramingWindow *w, const FramingDocument *d, size_t first)
{
  if (first < w->from || (first + FRAMING_SENTENCE_MAX > w->from + w->n && w->from + w->n < d->n_tokens))
    fill (w, d, first);
  s->window = w;
  s->offset = first - w->from;
  s->first = first;
  s->end = w->from + end_of (w, s->offset);
  s->is_short = s->end - first <= 64;
  if (!s->is_short)
    return;
  s->clauses = bits_of (s, w->clauses) | 1;
  s->suffixes = bits_of (s, w->suffixes);
  s->marks = bits_of (s, w->marks);
  s->changes = bits_of (s, w->changes) & ~(uint64_t) 1;
}

bool
framing_sentence_has_joiner (const FramingDocument *d, size_t from, size_t end)
{
  for (; from < end && from + FRAMING_LOOK <= d->n_tokens; from += FRAMING_LOOK)
    {
      FramingLook look;
      unsigned joiners;

      framing_look_at (&look, &d->tokens[from]);
      joiners = framing_look_kind (&look, FRAMING_KIND_BITS, FRAMING_KIND_JOINER);
      if ((end - from < FRAMING_LOOK ? joiners & ((1u << (end - from)) - 1) : joiners) != 0)
        return true;
    }
  for (; from < end; from++)
    if (framing_kind_joins (&d->tokens[from]))
      return true;
  return false;
}
