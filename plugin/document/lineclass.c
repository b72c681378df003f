#include "document/lineclass.h"
#include "document/text.h"
#include <string.h>

#define ENDS_SENTENCE (FRAMING_GAP_STOP | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)
#define SIGNED_MIN 12u                  /* words of a quotation that may be signed ... */
#define SIGNATURE_MAX 10u               /* ... and of its signature */
#define SECTION_MAX 3u                  /* words after the phrase that heads a box: "More from the Business Desk" */
#define MENU_PIECE 4u                   /* words of a piece of a menu, on the average */
#define SINGLE_MAX 30u                  /* words of a line that the summary of another article may have */
#define RESUMED_MIN 45u                 /* words of a paragraph that goes on after a box all by itself ... */
#define RESUMED_FIRST 90u               /* ... right behind the heading of the box, where authors are described */
#define HEADLINE_MIN 4u                 /* words that names of speakers seldom have */

/* ---- reading ------------------------------------------------------------------------------------------------- */

/* "By Jane Doe", "Photo: ...", "Tags: ...": one of the words that open credits, and then a colon or nothing but names. */
static bool
is_credit (const FramingDocument *d, const FramingLine *l)
{
  const FramingToken *t = &d->tokens[l->begin];

  if ((t->lists & FRAMING_LIST_BYLINE) == 0 || (t->flags & FRAMING_IS_CAPITAL) == 0)
    return false;
  if (l->words == 1)
    return true;
  if (l->end - l->begin > 1 && (t[1].flags & FRAMING_GAP_COLON) != 0)
    return l->words <= 30;
  return l->words <= FRAMING_LINE_SHORT && !l->ends && 10 * (l->capitals + l->numbers) >= 6 * l->words;
}

/* An ellipsis before the line ends. Within quotation marks it is the speaker who trails off; behind a full stop ("so he said. ...")
 * something was left out, and the sentence is whole. */
static bool
is_cut (const FramingDocument *d, const FramingLine *l)
{
  framing_str tail = framing_text_tail (d, l->end - 1);

  if ((l->gap_after & FRAMING_GAP_STOP) == 0 || (l->gap_after & FRAMING_GAP_QUOTE) != 0)
    return false;
  if (tail.len > 1 && tail.ptr[0] == '.' && tail.ptr[1] == ' ')
    return false;
  for (size_t i = 0; i + 1 < tail.len && tail.ptr[i] != '\n'; i++)
    if (memcmp (tail.ptr + i, "..", 2) == 0 || (i + 2 < tail.len && memcmp (tail.ptr + i, "\xE2\x80\xA6", 3) == 0))
      return true;
  return false;
}

static bool
is_stamp (const FramingLine *l)
{
  return !l->ends && l->words <= 10 && l->dates > 0 && l->dates + l->numbers >= 2 && 2 * (l->dates + l->numbers) >= l->words;
}

static bool
is_of_page (const FramingDocument *d, const FramingLine *l)
{
  return l->marker_first || (d->tokens[l->begin].lists & FRAMING_LIST_BYLINE) != 0;
}

/* `n` words of a phrase that can head a list. As a phrase of the page, or an opener of credits, it heads one of other articles. */
static bool
is_section (const FramingDocument *d, const FramingLine *l, size_t n)
{
  if (n == 0 || l->ends || l->end - l->begin > n + SECTION_MAX || !is_of_page (d, l))
    return false;
  return l->begin + n == l->end || (d->tokens[l->begin + n].flags & (FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_OTHER)) == 0;
}

/* Advertisements, credits, single links ("READ MORE: Storm closes the ports"): nothing but the phrase, or a sign behind it. */
static bool
is_clear (const FramingDocument *d, const FramingLine *l)
{
  size_t first = 0;

  if (l->credit)
    return true;
  if (!l->marker_first)
    return false;
  if (3 * l->markers >= 2 * l->words)
    return true;
  first = framing_text_phrase (d, FRAMING_PHRASE_BOILERPLATE, l->begin, l->end);
  return l->words <= SINGLE_MAX && l->begin + first < l->end
         && (d->tokens[l->begin + first].flags & (FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_OTHER)) != 0;
}

/* What is counted in short lines only, `words` is all of them. */
static void
count_kinds (const FramingDocument *d, FramingLine *l, uint64_t words)
{
  l->capitals = framing_bits_ones (words & framing_bits_from (d->capitals, l->begin));
  l->numbers = framing_bits_ones (words & framing_bits_from (d->numbers, l->begin));
  for (const FramingToken *t = &d->tokens[l->begin]; t < &d->tokens[l->end]; t++)
    l->dates += (t->lists & FRAMING_LIST_MONTH) != 0 && (t->flags & FRAMING_IS_SUFFIX) == 0;
}

/* Quotations and posts are signed: "... is not allowed! - Jane Doe (@jane) May 1". They end with their signature. */
static bool
is_signed (const FramingDocument *d, const FramingLine *l, size_t dash)
{
  return dash >= l->begin + SIGNED_MIN && l->end - dash <= SIGNATURE_MAX && (d->tokens[dash].flags & FRAMING_IS_CAPITAL) != 0;
}

/* Does a sign that parts the pieces of a menu or a breadcrumb stand before the word? */
static bool
has_separator (const FramingDocument *d, size_t i)
{
  framing_str gap;

  if ((d->tokens[i].flags & FRAMING_GAP_OTHER) == 0)
    return false;
  gap = framing_text_gap (d, i);
  for (size_t k = 0; k < gap.len; k++)
    if (gap.ptr[k] == '|' || gap.ptr[k] == '>' || (k + 1 < gap.len && memcmp (gap.ptr + k, "\xC2\xB7", 2) == 0))
      return true;
  return false;
}

/* A phrase of the page at token i; returns where it ends. */
static size_t
count_marker (const FramingDocument *d, FramingLine *l, size_t i)
{
  size_t n = framing_text_phrase (d, FRAMING_PHRASE_BOILERPLATE, i, d->n_tokens);

  if (n > 0)
    {
      l->markers += (uint32_t) n;
      l->n_markers++;
      l->marker_first = l->marker_first || i == l->begin;
    }
  return i + n;
}

typedef struct { size_t dash, marked; } Marks;  /* the last dash; where the last phrase of the page ends */

static inline void
look_at_mark (const FramingDocument *d, FramingLine *l, size_t i, Marks *m)
{
  const FramingToken *t = &d->tokens[i];

  l->separators += i > l->begin && has_separator (d, i);
  if (t->flags & FRAMING_GAP_DASH)
    m->dash = i;
  l->stops += i > l->begin && (t->flags & ENDS_SENTENCE) != 0 && (t->flags & FRAMING_IS_CAPITAL) != 0
              && (t[-1].lists & (FRAMING_LIST_ABBREVIATION | FRAMING_LIST_HONORIFIC)) == 0;
  if (i >= m->marked)
    m->marked = count_marker (d, l, i);
}

/* Finds the end of the line and looks at its words, 64 at a time. */
static void
read_words (const FramingDocument *d, FramingLine *l)
{
  Marks m = { 0, l->begin };
  uint64_t words = 0;

  l->end = framing_bits_next (d->paragraph_starts, l->begin + 1, d->n_tokens);
  for (size_t i = l->begin; i < l->end; i += 64)
    {
      uint64_t inside = l->end - i < 64 ? framing_bits_below (l->end - i) : UINT64_MAX;

      words = inside & ~framing_bits_from (d->suffixes, i);
      l->words += framing_bits_ones (words);
      l->functions += framing_bits_ones (words & framing_bits_from (d->functions, i));
      for (uint64_t marks = inside & framing_bits_from (d->line_marks, i); marks != 0; marks &= marks - 1)
        look_at_mark (d, l, i + framing_bits_lowest (marks), &m);
    }
  if (l->words <= FRAMING_LINE_SHORT && l->end - l->begin <= 64)
    count_kinds (d, l, words);
  l->gap_after = framing_text_gap_after (d, l->end - 1);
  l->cut = is_cut (d, l);
  l->ends = ((l->gap_after & ENDS_SENTENCE) != 0 && !l->cut) || is_signed (d, l, m.dash);
}

void
framing_lineclass_read (const FramingDocument *d, size_t begin, FramingSeenLines *seen, size_t n_title, FramingLine *l)
{
  const FramingToken *t = &d->tokens[begin];
  size_t n;
  bool section, key_points;

  *l = (FramingLine) { .begin = begin, .end = begin };
  read_words (d, l);
  l->bullet = (t->flags & FRAMING_GAP_BULLET) != 0;
  l->titlecased = (t->flags & FRAMING_IS_TITLECASED) != 0;
  l->credit = is_credit (d, l);
  n = framing_text_phrase (d, FRAMING_PHRASE_KEY_POINTS, begin, l->end);
  l->stamp = is_stamp (l);
  section = is_section (d, l, n);
  key_points = n > 0 && !is_of_page (d, l) && (!l->ends || l->end - begin <= n + 1);
  l->section = section;
  l->key_points = key_points;
  l->doubled = framing_repeats_is_doubled (d, begin, l->end);
  l->title = l->words > 1 && l->end - begin == n_title && framing_repeats_is_same (d, 0, begin, n_title);
  l->seen = l->words >= FRAMING_REPEAT_MIN && framing_repeats_is_seen (seen, d, begin, l->end);
  l->menu = l->separators >= 2 && !l->ends && l->words <= MENU_PIECE * (l->separators + 1);
  l->clear = l->menu || (!section && !key_points && is_clear (d, l));
}

/* ---- judging ------------------------------------------------------------------------------------------------- */

bool
framing_lineclass_is_prose (const FramingLine *l)
{
  return l->words >= 10 && l->ends && !l->titlecased && 5 * l->functions >= l->words && l->n_markers == 0;
}

/* What a line looks like, markers aside. */
static int
score_shape (const FramingLine *l)
{
  int score;

  if (l->key_points)
    return 4;
  if (l->cut && l->words >= 12)
    return l->stops >= 2 ? 0 : -3;
  if (l->ends || (l->gap_after & FRAMING_GAP_COLON) != 0)
    score = l->words >= 30 ? 8 : l->words >= 12 ? 5 : l->words >= 5 ? 2 : 0;
  else if (l->words >= 12 && !l->titlecased)
    /* A sentence cut off: a teaser's, or one that lost its stop. Where others are whole before it, rather the latter. */
    score = (l->gap_after & FRAMING_GAP_QUOTE) != 0 || l->stops >= 3 ? 2 : l->stops >= 2 ? 0 : -3;
  else
    score = l->words <= 2 ? -3 : -2;
  if (l->words >= 12 && 5 * l->functions >= 2 * l->words)
    score += 2;
  else if (l->words >= 12 && 6 * l->functions < l->words)
    score -= 3;                         /* names, places, menus */
  return score;
}

/* Phrases of the page: they weigh by how much of the line they are, and more at its start. */
static int
score_markers (const FramingLine *l)
{
  int score = 0;

  if (l->n_markers == 0)
    return 0;
  score -= l->markers > 6 ? 6 : (int) l->markers;
  if (l->marker_first)
    score -= 2;
  if (3 * l->markers >= l->words)
    score -= 5;
  else if (l->words <= 25)
    score -= 3;
  /* In a long line one phrase or two are chance; so many that no sixty words are without one are not. */
  if (60 * l->n_markers >= l->words)
    score -= l->n_markers >= 3 ? 6 : l->n_markers == 2 ? 3 : 0;
  return score;
}

/* A sentence that stands alone between lines that are none, as the summary of another article does under its headline. */
static bool
is_single (const FramingLine *l, const FramingLine *after)
{
  return l->stops == 0 && l->words < SINGLE_MAX && (after == NULL || !framing_lineclass_is_prose (after));
}

/* A short line right before prose, with nothing of the page about it, heads that prose. */
static bool
is_heading (const FramingLineView *v)
{
  const FramingLine *l = v->line;

  return !l->ends && l->words >= 2 && l->words <= FRAMING_LINE_SHORT && !l->listed && !l->cut && l->n_markers == 0 && l->dates == 0
         && !l->credit && !l->bullet && !l->seen && !l->doubled && v->next != NULL && framing_lineclass_is_prose (v->next)
         && (l->words < HEADLINE_MIN || !is_single (v->next, v->after));
}

int
framing_lineclass_score (const FramingLineView *v)
{
  const FramingLine *l = v->line;
  int score = score_shape (l) + score_markers (l);

  if (l->title)
    return -100;
  if (is_heading (v) && !l->section)
    return 2;
  if (l->section)
    score -= 4;
  if (l->n_markers > 0 && l->beside && l->words <= 25)
    score -= 3;
  if (l->doubled)
    score -= 8;
  if (l->seen)
    score -= l->words >= 8 ? 14 : 6;      /* a pull quote, a teaser: the article has said it once */
  if (l->credit)
    score -= 6;
  if (!l->ends && l->words <= 10 && l->dates > 0 && l->dates + l->numbers >= 2)
    score -= 4;                         /* "3 days ago", "Oct 28, 2025 9:15 am" */
  if (l->bullet && l->words <= 6 && !l->ends)
    score -= 1;
  if (l->words == 1 && !l->ends && l->capitals == 0)
    score -= 3;                         /* what is left of a picture: "hero" */
  return score;
}

/* What may be a line of another article's summary: it stands in a box, or under what may be the headline of it. */
static bool
is_under_headline (const FramingLineView *v)
{
  const FramingLine *h = v->before;

  if (v->line->boxed)
    return true;
  return h != NULL && v->line->words < SINGLE_MAX && !h->ends && !h->stamp && !h->seen && h->words >= HEADLINE_MIN && h->words <= SINGLE_MAX;
}

/* Prose counts for what it is only in company, or if it is long: a line of it between headlines and dates is a summary. */
int
framing_lineclass_score_in_box (const FramingLineView *v, int score)
{
  const FramingLine *l = v->line;
  bool first = v->before != NULL && v->before->section;

  if (score <= 0)
    return 0;
  if ((l->ends && !is_under_headline (v)) || (l->stops >= 2 && l->words >= (first ? RESUMED_FIRST : RESUMED_MIN)))
    return score;
  if (!framing_lineclass_is_prose (l))
    return l->ends ? 1 : 0;
  if (v->before != NULL && framing_lineclass_is_prose (v->before))
    return score;
  if (v->next != NULL && framing_lineclass_is_prose (v->next))
    return score;
  return v->next != NULL && v->next->stamp ? 1 : 2;
}
