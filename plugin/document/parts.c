#include "document/document.h"
#include "document/lineclass.h"
#include "document/text.h"

#define HEADLINE_MAX 20u                /* words of a line that may be a headline */
#define HEADLINE_LONG 4u                /* words that entries of menus seldom have */
#define HEADLINE_ABOVE 15u              /* lines between the headline and the first prose */
#define TOP_LINES 200u                  /* where no prose is found so far, there is no headline */
#define LEAD_WORDS 60u                  /* the lead ends with the paragraph that reaches so many words ... */
#define LEAD_PARAGRAPHS 2u              /* ... or with this many paragraphs */
#define PROSE_MIN 12u                   /* words of a paragraph that makes the line before a headline */
#define LEAD_MIN 6u                     /* words of a paragraph of the lead */
#define ENDS_SENTENCE (FRAMING_GAP_STOP | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)

typedef struct { size_t begin, end, words; } Paragraph;

static Paragraph
read_paragraph (const FramingDocument *d, size_t begin)
{
  size_t end = framing_bits_next (d->paragraph_starts, begin + 1, d->n_tokens);

  return (Paragraph) { begin, end, end - begin - framing_bits_count (d->suffixes, begin, end) };
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
    i = framing_bits_next (d->paragraph_starts, i + 1, d->n_tokens);
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
is_key_points (const FramingDocument *d, const Paragraph *p)
{
  size_t n = framing_text_phrase (d, FRAMING_PHRASE_KEY_POINTS, p->begin, p->end);

  return n > 0 && p->end - p->begin <= n + 1;
}

/* Summary points may stand above the headline: they are body, and the headline is looked for behind them. */
static size_t
skip_key_points (const FramingDocument *d, size_t body)
{
  Paragraph p = find_paragraph (d, body);

  if (p.begin == d->n_tokens || !is_key_points (d, &p))
    return body;
  do
    {
      body = p.end;
      p = find_paragraph (d, body);
    }
  while (p.begin < d->n_tokens && is_bullet (d, &p));
  return body;
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

/* Could the line be a headline, wherever it stands? */
static bool
is_candidate (const FramingDocument *d, const FramingLine *l)
{
  const Paragraph p = { l->begin, l->end, l->words };

  return l->words >= 2 && l->words <= HEADLINE_MAX && !l->bullet && !l->credit && !l->stamp && !l->section && !l->key_points && !l->doubled
         && !l->cut && !l->menu && !l->marker_first && 3 * l->markers < l->words && !ends_with_stop (d, &p);
}

/* What speaks for a candidate: its length, that nothing stands above it, and that the article, its byline or its date follow at
 * once, or a line that is far longer (a subheadline). */
static int
rate_candidate (const FramingLine *l, const FramingLine *next, bool first, bool prose_next)
{
  int score = 0;

  if (l->words >= HEADLINE_LONG)
    score += first ? 4 : 2;
  if (prose_next || next->credit || next->stamp || (next->words >= 2 * HEADLINE_LONG && 2 * next->words >= 3 * l->words))
    score += 2;
  return score;
}

/* The most likely headline among the lines before the first prose; begin == end: there is none. The bylines, dates and menus
 * around a headline make it look like a line of the page: whether it was marked as such is not asked. */
static Paragraph
find_headline (FramingDocument *d, size_t begin)
{
  FramingLine line, next;
  Paragraph best = { begin, begin, 0 };
  int best_score = 0;

  framing_repeats_forget (&d->seen);
  framing_lineclass_read (d, begin, &d->seen, 0, &line);
  if (line.key_points)
    return best;                        /* the first of the summary points on the line of their heading: they stand in for a headline */
  for (size_t n = 0, best_n = 0; line.end < d->n_tokens && n < TOP_LINES; n++, line = next)
    {
      Paragraph p = read_paragraph (d, line.end);
      bool prose_next = !is_boilerplate (d, p.begin) && is_prose (d, &p, PROSE_MIN);

      framing_lineclass_read (d, line.end, &d->seen, 0, &next);
      if (is_candidate (d, &line))
        {
          int score = rate_candidate (&line, &next, n == 0, prose_next);

          if (score > best_score || (best.end == best.begin && !is_boilerplate (d, line.begin)))
            {
              best = read_paragraph (d, line.begin);
              best_score = score;
              best_n = n;
            }
        }
      if (prose_next)
        return n - best_n <= HEADLINE_ABOVE ? best : (Paragraph) { begin, begin, 0 };
    }
  return (Paragraph) { begin, begin, 0 };
}

static bool
starts_with_prose (const FramingDocument *d, size_t begin)
{
  Paragraph p = read_paragraph (d, begin);

  return !is_boilerplate (d, begin) && is_prose (d, &p, PROSE_MIN);
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
  size_t body = d->n_title;

  for (size_t i = 0; i < body; i++)
    d->tokens[i].flags |= FRAMING_IS_HEADLINE;
  if (body == 0 && d->n_tokens > 0)
    {
      size_t top = skip_key_points (d, 0);
      Paragraph headline = top < d->n_tokens && !starts_with_prose (d, top) ? find_headline (d, top) : (Paragraph) { 0, 0, 0 };

      for (size_t i = headline.begin; i < headline.end; i++)
        d->tokens[i].flags &= ~FRAMING_IS_BOILERPLATE;
      mark (d, &headline, FRAMING_IS_HEADLINE);
      if (headline.end > headline.begin)
        body = headline.end;
    }
  if (body < d->n_tokens)
    mark_lead (d, body);
}
