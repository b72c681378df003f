#include "document/document.h"
#include "document/lineclass.h"
#include "document/text.h"

/* Lines are of the article or of the page. Each line's own score (lineclass.c) is joined with those of its neighbours by
 * the cheapest path through two states (Viterbi): going over from one to the other costs, so that a doubtful line goes with
 * its surroundings, and a clear one stands alone. Which way led to a state is kept in two bits of the line's first token. */
enum { ARTICLE, PAGE };

#define TO_PAGE 2                       /* costs of going over */
#define TO_ARTICLE 3
#define PAGE_FIRST 2                    /* of beginning with the page: articles begin at once */
#define SHORT_LINES 3u                  /* texts of fewer lines have no page around them */
/* Free until the later steps set them; cleared here. */
#define FROM_PAGE_TO_ARTICLE FRAMING_IN_QUESTION
#define FROM_PAGE_TO_PAGE FRAMING_IS_QUOTED
#define PATH (FROM_PAGE_TO_ARTICLE | FROM_PAGE_TO_PAGE)

typedef struct { int cost[2]; size_t lines; bool prose; } Path;

/* Costs only matter by their difference: kept near 0, so that no number of lines overflows. */
static void
step (Path *path, FramingToken *first, int score)
{
  int article = path->cost[ARTICLE], page = path->cost[PAGE];
  bool article_from_page = page + TO_ARTICLE < article, page_from_page = page <= article + TO_PAGE;

  path->cost[ARTICLE] = (article_from_page ? page + TO_ARTICLE : article) + (score < 0 ? -score : 0);
  path->cost[PAGE] = (page_from_page ? page : article + TO_PAGE) + (score > 0 ? score : 0);
  first->flags &= ~PATH;
  first->flags |= (article_from_page ? FROM_PAGE_TO_ARTICLE : 0) | (page_from_page ? FROM_PAGE_TO_PAGE : 0);
  if (path->cost[PAGE] < path->cost[ARTICLE])
    {
      path->cost[ARTICLE] -= path->cost[PAGE];
      path->cost[PAGE] = 0;
    }
  else
    {
      path->cost[PAGE] -= path->cost[ARTICLE];
      path->cost[ARTICLE] = 0;
    }
}

/* Summary points under their heading lack their stops as teasers do; what follows such a heading is of the article. */
static bool
is_among_key_points (const FramingLine *before, const FramingLine *line)
{
  return before->key_points && !line->ends && line->words >= 2 && line->words <= 30 && line->n_markers == 0 && !line->credit;
}

static Path
walk_forward (FramingDocument *d, size_t body)
{
  FramingSeenLines seen = { { 0 } };
  Path path = { .cost = { 0, PAGE_FIRST } };
  uint32_t title = body > 0 ? framing_lineclass_hash (d, 0, body) : 0;

  FramingLine line, next;

  if (body == d->n_tokens)
    return path;
  for (line = framing_lineclass_read (d, body, &seen, title); ; line = next)
    {
      bool last = line.end == d->n_tokens;

      if (!last)
        {
          next = framing_lineclass_read (d, line.end, &seen, title);
          next.key_points = next.key_points || is_among_key_points (&line, &next);
        }
      step (&path, &d->tokens[line.begin], framing_lineclass_score (&line, last ? NULL : &next));
      path.prose = path.prose || framing_lineclass_is_prose (&line);
      path.lines++;
      if (last)
        break;
    }
  return path;
}

/* Marks the lines of the page; returns how many words of the article are left. */
static size_t
walk_back (FramingDocument *d, size_t body, bool page)
{
  size_t left = 0;

  for (size_t i = d->n_tokens; i-- > body;)
    {
      FramingToken *t = &d->tokens[i];
      uint32_t flags = t->flags;

      t->flags &= ~PATH;
      if (page)
        t->flags |= FRAMING_IS_BOILERPLATE;
      left += !page;
      if (flags & FRAMING_STARTS_PARAGRAPH)
        page = (flags & (page ? FROM_PAGE_TO_PAGE : FROM_PAGE_TO_ARTICLE)) != 0;
    }
  return left;
}

void
framing_boilerplate_mark (FramingDocument *d)
{
  size_t body = 0, left;
  Path path;

  while (body < d->n_tokens && (d->tokens[body].flags & FRAMING_IS_TITLE) != 0)
    body++;
  path = walk_forward (d, body);
  left = walk_back (d, body, path.cost[PAGE] < path.cost[ARTICLE]);
  /* Without one line of prose, or with nothing left, there is nothing to tell the article from: then all of it is. */
  if (left == 0 || !path.prose || path.lines < SHORT_LINES)
    for (size_t i = body; i < d->n_tokens; i++)
      d->tokens[i].flags &= ~FRAMING_IS_BOILERPLATE;
}
