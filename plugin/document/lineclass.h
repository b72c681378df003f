/* Does a line of text belong to the article or to the page around it? In: one paragraph, as token numbers. Out: what can be
 * measured on it, and a small score: above 0 speaks for the article, below 0 for the page, by how much tells how clearly.
 * boilerplate.c weighs the scores of neighbours. What is remembered of the lines before is the caller's. */
#pragma once
#include "document/document.h"

#define FRAMING_LINE_SHORT 14u          /* words */

typedef struct {
  size_t begin, end;                    /* tokens */
  uint32_t words, functions;            /* counts; words without suffixes */
  uint32_t capitals, numbers, dates;    /* of them; counted in short lines only: longer ones are no credits, stamps or headings */
  uint32_t markers;                     /* words that belong to phrases of the page ("read more") */
  uint32_t n_markers;                   /* how many phrases */
  uint32_t gap_after;                   /* FRAMING_GAP_ bits */
  bool marker_first;                    /* the line opens with one */
  bool ends;                            /* with the punctuation of a sentence */
  uint32_t stops;                       /* sentences that end inside the line */
  uint32_t separators;                  /* | > and the like between words */
  bool menu;                            /* short pieces between them: "Home | World | Sport" */
  bool bullet, titlecased, credit, doubled, seen;
  bool key_points;                      /* opens with their heading; or stands among them, which the caller says */
  bool title;                           /* the same words as the title */
  bool cut;                             /* ends with an ellipsis: a sentence that goes on elsewhere */
  bool stamp;                           /* hardly more than a date or an age: "3h ago" */
  bool section;                         /* heading of a box with other articles ("More from Business"): what follows is in the box */
  bool clear;                           /* one line of the page that tells nothing of its neighbours: "Advertisement", a credit */
  bool listed;                          /* nothing but headlines stands between the heading of a box and it: the caller says */
  bool boxed;                           /* no prose that goes on stands between the heading of a box and it: the caller says */
  bool beside;                          /* a clear line stands before or after it: the caller says */
} FramingLine;

typedef struct { const FramingLine *before, *line, *next, *after; } FramingLineView;  /* without clear lines; NULL: none */

/* `n_title`: the tokens of the title, 0 = there is none to compare with. */
void framing_lineclass_read (const FramingDocument *document, size_t begin, FramingSeenLines *seen, size_t n_title, FramingLine *line);
int framing_lineclass_score (const FramingLineView *view);
/* How clearly the line is of the article if a box of other articles is open: their summaries are whole sentences, too. `score` as above. */
int framing_lineclass_score_in_box (const FramingLineView *view, int score);
bool framing_lineclass_is_prose (const FramingLine *line);
