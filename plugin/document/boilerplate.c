#include "document/document.h"
#include "document/lineclass.h"
#include "document/text.h"
#include <glib.h>

/* Lines are of the article or of the page. Each line's own score (lineclass.c) is joined with those of its neighbours by
 * the cheapest path through three states (Viterbi): going over from one to the other costs, so that a doubtful line goes with
 * its surroundings, and a clear one stands alone. A box is a part of the page that holds other articles: whole sentences count
 * less in it, and only prose that goes on leads out. Clear lines of the page ("Advertisement") are marked at once and passed
 * over. Which way led to a state is kept in bits of the line's first token, which are free until later steps set them. */
enum { ARTICLE, PAGE, BOX, STATES };

#define NEVER 1000000                   /* more than any difference of costs */
#define PAGE_FIRST 2                    /* of beginning with the page: articles begin at once */
#define BOX_FIRST 7
#define SUMMARY_MAX 30u                 /* words */
#define SHORT_LINES 3u                  /* texts of fewer lines have no page around them */

/* Costs of going over, from (row) to (column). */
static const int GOING[STATES][STATES] = { { 0, 2, 7 }, { 3, 0, 5 }, { 6, NEVER, 0 } };
static const int OPENING[STATES] = { 2, 0, 0 };  /* of going over to a box at its heading */
/* The way to a state at the least cost goes on with the state, or comes from another. In the order of what is taken where costs are equal:
 * a box is left rather than not, and the article comes before the page. */
enum { FROM_BOX, ON, FROM_ARTICLE, FROM_PAGE, N_WAYS };

/* Bits for the ways to a state; from the article: none of the row. */
static const uint32_t WAYS[STATES][N_WAYS] = {
  [ARTICLE] = { [FROM_PAGE] = FRAMING_IN_QUESTION, [FROM_BOX] = FRAMING_IS_QUOTED },
  [PAGE] = { [ON] = FRAMING_IS_LEAD },
  [BOX] = { [FROM_PAGE] = FRAMING_STARTS_SENTENCE, [ON] = FRAMING_STARTS_CLAUSE },
};
#define WAYS_ALL (FRAMING_IN_QUESTION | FRAMING_IS_QUOTED | FRAMING_IS_LEAD | FRAMING_STARTS_SENTENCE | FRAMING_STARTS_CLAUSE)

typedef struct { int cost[STATES]; } Path;

typedef struct {
  FramingDocument *document;
  size_t n_title;                       /* its tokens */
  size_t at;                            /* the token that the next line begins with */
  size_t lines;
  bool prose;                           /* some line was prose */
} Reader;

/* ---- lines ------------------------------------------------------------------------------------------------- */

/* Summary points under their heading lack their stops as teasers do; what follows such a heading is of the article. */
static bool
is_among_key_points (const FramingLine *before, const FramingLine *line)
{
  return before->key_points && !line->ends && line->words >= 2 && line->words <= 30 && line->n_markers == 0 && !line->credit;
}

static void
mark_page (FramingDocument *d, size_t begin, size_t end)
{
  for (size_t i = begin; i < end; i++)
    d->tokens[i].flags |= FRAMING_IS_BOILERPLATE;
}

/* Two lines of prose, or one of several sentences, are more than other articles are summed up in. */
static bool
is_resumed (const FramingLine *before, const FramingLine *line)
{
  return framing_lineclass_is_prose (before)
         && (framing_lineclass_is_prose (line) || (before->stops > 0 && before->words >= SUMMARY_MAX));
}

/* What a line has from the one before it. */
static void
inherit (const FramingLine *before, FramingLine *line)
{
  line->key_points = line->key_points || is_among_key_points (before, line);
  line->listed = before->section || (before->listed && !before->ends);
  line->boxed = before->section || (before->boxed && !is_resumed (before, line));
}

/* The next line that is not clear; false at the end. */
static bool
read_line (Reader *r, FramingLine *before, FramingLine *line)
{
  bool beside = false;

  while (r->at < r->document->n_tokens)
    {
      framing_lineclass_read (r->document, r->at, &r->document->seen, r->n_title, line);
      r->at = line->end;
      r->lines++;
      if (!line->clear)
        {
          line->beside = beside;
          if (before != NULL)
            inherit (before, line);
          r->prose = r->prose || framing_lineclass_is_prose (line);
          return true;
        }
      mark_page (r->document, line->begin, line->end);
      beside = true;
      if (before != NULL)
        before->beside = true;
    }
  return false;
}

/* ---- the path ---------------------------------------------------------------------------------------------- */

/* A way as one number, of which the least is looked for: the cost, and below it which way it is. */
static inline unsigned way (int cost, unsigned from) { return N_WAYS * (unsigned) cost + from; }

static inline unsigned
choose (const Path *path, int to, bool section)
{
  int article = path->cost[ARTICLE] + (section ? OPENING[ARTICLE] : GOING[ARTICLE][to]);
  int page = path->cost[PAGE] + (section ? OPENING[PAGE] : GOING[PAGE][to]);
  unsigned best = way (path->cost[to], ON);

  if (to != BOX)
    best = MIN (best, way (path->cost[BOX] + GOING[BOX][to], FROM_BOX));
  if (to != ARTICLE)
    best = MIN (best, way (article, FROM_ARTICLE));
  return to != PAGE ? MIN (best, way (page, FROM_PAGE)) : best;
}

/* Costs only matter by their difference: kept near 0, so that no number of lines overflows. */
static void
step (Path *path, FramingToken *first, const FramingLineView *view)
{
  int score = framing_lineclass_score (view), cost[STATES], least;
  unsigned article = choose (path, ARTICLE, false), page = choose (path, PAGE, false), box = choose (path, BOX, view->line->section);

  first->flags = (first->flags & ~WAYS_ALL) | WAYS[ARTICLE][article % N_WAYS] | WAYS[PAGE][page % N_WAYS] | WAYS[BOX][box % N_WAYS];
  cost[ARTICLE] = (int) (article / N_WAYS) + (score < 0 ? -score : 0);
  cost[PAGE] = (int) (page / N_WAYS) + (score > 0 ? score : 0);
  cost[BOX] = (int) (box / N_WAYS) + framing_lineclass_score_in_box (view, score);
  least = MIN (MIN (cost[ARTICLE], cost[PAGE]), cost[BOX]);
  for (int state = 0; state < STATES; state++)
    path->cost[state] = cost[state] - least;
}

static Path
walk_forward (Reader *r)
{
  Path path = { .cost = { 0, PAGE_FIRST, BOX_FIRST } };
  FramingLine lines[4];                 /* a window: line n stands at n % 4 */
  size_t read = 0;
  bool more = true;

  for (size_t n = 0; ; n++)
    {
      FramingLineView view;

      for (; more && read < n + 3; read += more)
        more = read_line (r, read > 0 ? &lines[(read - 1) % 4] : NULL, &lines[read % 4]);
      if (n >= read)
        return path;
      view.before = n > 0 ? &lines[(n - 1) % 4] : NULL;
      view.line = &lines[n % 4];
      view.next = n + 1 < read ? &lines[(n + 1) % 4] : NULL;
      view.after = n + 2 < read ? &lines[(n + 2) % 4] : NULL;
      step (&path, &r->document->tokens[view.line->begin], &view);
    }
}

static int
state_before (uint32_t flags, int state)
{
  static const int from[STATES][N_WAYS] = {
    { BOX, ARTICLE, ARTICLE, PAGE }, { BOX, PAGE, ARTICLE, PAGE }, { BOX, BOX, ARTICLE, PAGE },
  };

  for (int way = 0; way < N_WAYS; way++)
    if (flags & WAYS[state][way])
      return from[state][way];
  return ARTICLE;
}

/* Marks the lines of the page; returns how many words of the article are left. */
static size_t
walk_back (FramingDocument *d, size_t body, int state)
{
  size_t left = 0;

  for (size_t end = d->n_tokens, i; end > body; end = i)
    {
      uint32_t flags;

      i = framing_bits_last (d->paragraph_starts, body, end);
      flags = d->tokens[i].flags;
      if (flags & FRAMING_IS_BOILERPLATE)
        continue;                       /* a clear line: no way leads through it */
      d->tokens[i].flags &= ~WAYS_ALL;  /* no other word has any of these bits yet */
      if (state == ARTICLE)
        left += end - i;
      else
        mark_page (d, i, end);
      state = state_before (flags, state);
    }
  return left;
}

static int
cheapest (const Path *path)
{
  int best = ARTICLE;

  for (int state = PAGE; state < STATES; state++)
    if (path->cost[state] < path->cost[best])
      best = state;
  return best;
}

void
framing_boilerplate_mark (FramingDocument *d)
{
  Reader r = { .document = d };
  size_t body = d->n_title, left;
  Path path;

  framing_repeats_forget (&d->seen);
  r.at = r.n_title = body;
  path = walk_forward (&r);
  left = walk_back (d, body, cheapest (&path));
  /* Without one line of prose, or with nothing left, there is nothing to tell the article from: then all of it is. */
  if (left == 0 || !r.prose || r.lines < SHORT_LINES)
    for (size_t i = body; i < d->n_tokens; i++)
      d->tokens[i].flags &= ~FRAMING_IS_BOILERPLATE;
}
