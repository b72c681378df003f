#include "document/document.h"
#include "document/kinds.h"
#include "document/text.h"

#define HEADLINE_MAX 20u                /* words of a first line that may be a headline */
#define LEAD_WORDS 60u                  /* the lead ends with the paragraph that reaches so many words ... */
#define LEAD_PARAGRAPHS 2u              /* ... or with this many paragraphs */
#define PROSE_MIN 12u                   /* words of a paragraph that makes the line before a headline */
#define LEAD_MIN 6u                     /* words of a paragraph of the lead */
#define ENDS_SENTENCE (FRAMING_GAP_STOP | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)

typedef struct { size_t begin, end, words; } Paragraph;

static Paragraph
read_paragraph (const FramingDocument *d, size_t begin)
{
  Paragraph p = { begin, framing_text_next (d, begin, FRAMING_STARTS_PARAGRAPH), 0 };

  for (size_t i = p.begin; i < p.end; i++)
    p.words += (d->tokens[i].flags & FRAMING_IS_SUFFIX) == 0;
  return p;
}

static bool
is_boilerplate (const FramingDocument *d, size_t i)
{
  return (d->tokens[i].flags & FRAMING_IS_BOILERPLATE) != 0;
}

/* The next paragraph from `i` on that is not boilerplate; begin == n_tokens = there is none. */
static Paragraph
find_paragraph (const FramingDocument *d, size_t i)
{
  while (i < d->n_tokens && is_boilerplate (d, i))
    i = framing_text_next (d, i, FRAMING_STARTS_PARAGRAPH);
  return i < d->n_tokens ? read_paragraph (d, i) : (Paragraph) { i, i, 0 };
}

static bool
is_prose (const FramingDocument *d, const Paragraph *p, size_t least)
{
  return p->words >= least && (d->tokens[p->begin].flags & FRAMING_GAP_BULLET) == 0
         && (framing_text_gap_after (d, p->end - 1) & (ENDS_SENTENCE | FRAMING_GAP_COLON | FRAMING_GAP_QUOTE)) != 0;
}

static bool
is_bullet (const FramingDocument *d, const Paragraph *p)
{
  return (d->tokens[p->begin].flags & FRAMING_GAP_BULLET) != 0;
}

static bool
is_byline (const FramingDocument *d, const Paragraph *p)
{
  const FramingToken *t = &d->tokens[p->begin];

  return (t->lists & FRAMING_LIST_BYLINE) != 0 && (t->flags & FRAMING_IS_CAPITAL) != 0 && p->words <= 8;
}

static bool
is_key_points (const FramingDocument *d, const Paragraph *p)
{
  size_t n = framing_text_phrase (d, FRAMING_PHRASE_KEY_POINTS, p->begin, p->end);

  return n > 0 && p->end - p->begin <= n + 1;
}

/* Summary points may stand above the headline: they are body, and the headline is looked for behind them. */
static Paragraph
skip_key_points (const FramingDocument *d, Paragraph p)
{
  if (p.begin == d->n_tokens || !is_key_points (d, &p))
    return p;
  do
    p = find_paragraph (d, p.end);
  while (p.begin < d->n_tokens && is_bullet (d, &p));
  return p;
}

/* Does the line end like a sentence of prose? A full stop does, unless it is only that of "U.S."; "?" and "!" do not. */
static bool
ends_with_stop (const FramingDocument *d, const Paragraph *p)
{
  uint32_t gap = framing_text_gap_after (d, p->end - 1);
  const FramingToken *last = &d->tokens[p->end - 1];

  if ((last->lists & FRAMING_LIST_ABBREVIATION) != 0 && (last->flags & FRAMING_IS_CAPITAL) != 0)
    return false;
  return (gap & (FRAMING_GAP_STOP | FRAMING_GAP_COLON)) != 0 && (gap & (FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)) == 0;
}

static bool
is_headline (const FramingDocument *d, const Paragraph *p)
{
  Paragraph next;
  size_t i = p->end;

  if (p->words < 2 || p->words > HEADLINE_MAX || is_bullet (d, p) || is_byline (d, p) || ends_with_stop (d, p))
    return false;
  for (int n = 0; n < 6 && i < d->n_tokens; n++, i = next.end)
    {
      next = find_paragraph (d, i);
      if (next.begin < d->n_tokens && is_prose (d, &next, PROSE_MIN))
        return true;
    }
  return false;
}

static void
mark (FramingDocument *d, const Paragraph *p, uint32_t flag)
{
  for (size_t i = p->begin; i < p->end; i++)
    d->tokens[i].flags |= flag;
}

/* Prose that follows a headline; texts without any prose (one line, a list) lead with their first paragraph. */
static void
mark_lead (FramingDocument *d, size_t first)
{
  size_t words = 0, paragraphs = 0;
  Paragraph p = find_paragraph (d, first), opening = p;

  for (; p.begin < d->n_tokens && words < LEAD_WORDS && paragraphs < LEAD_PARAGRAPHS; p = find_paragraph (d, p.end))
    if (is_prose (d, &p, LEAD_MIN))
      {
        if (paragraphs > 0 && words + p.words > LEAD_WORDS + LEAD_WORDS / 2)
          break;
        mark (d, &p, FRAMING_IS_LEAD);
        words += p.words;
        paragraphs++;
      }
  if (paragraphs == 0 && opening.begin < d->n_tokens)
    mark (d, &opening, FRAMING_IS_LEAD);
}

void
framing_parts_mark (FramingDocument *d)
{
  size_t body = 0;
  Paragraph first;

  for (; body < d->n_tokens && (d->tokens[body].flags & FRAMING_IS_TITLE) != 0; body++)
    d->tokens[body].flags |= FRAMING_IS_HEADLINE;
  if (body == d->n_tokens)
    return;
  first = skip_key_points (d, find_paragraph (d, body));
  if (body == 0 && first.begin < d->n_tokens && is_headline (d, &first))
    {
      mark (d, &first, FRAMING_IS_HEADLINE);
      body = first.end;
    }
  mark_lead (d, body);
}
