/* An article read once more, closely: its sentences with the evidence in them, and the words that it uses.
 * In: a book from the shelf, an engine, and a scorer that keeps evidence; out: a reading. It owns the book and all the rest, until
 * framing_reading_clear(). Axes are those of the engine. */
#pragma once
#include "collection/shelf.h"
#include "scorer.h"
#include "story/stems.h"

typedef struct {
  guint32 field, begin, end;    /* 0 title, 1 body; bytes in it */
  guint32 words;
  guint32 first_stem, n_stems;  /* of `stems`: each once, with count 1 */
  guint32 first_item, n_items;  /* of `items` */
  gboolean headline;
  gboolean whole;               /* begins and ends as a sentence does: no caption, no line of a list */
} FramingReadSentence;

typedef struct {
  FramingBook book;
  GArray *sentences;            /* of FramingReadSentence, in text order: those with evidence on any axis */
  GArray *items;                /* of framing_evidence, in text order */
  GArray *stems;                /* of FramingStem, by sentence, then stem */
  GArray *words;                /* of FramingStem, by stem: in how many sentences of the article it stands; boilerplate left out */
  guint n_sentences;            /* with evidence or without */
  guint32 headline_field, headline_begin, headline_end; /* an empty range = it has none */
  double *se;                   /* by axis of the engine: standard error of the score; NaN = cannot be told */
} FramingReading;

/* takes the book; FALSE = it cannot be scored, the reading is empty */
gboolean framing_reading_make (FramingReading *reading, FramingBook *book, const FramingEngine *engine, FramingScorer *scorer);
void framing_reading_clear (FramingReading *reading);
framing_str framing_reading_field (const FramingReading *reading, guint32 field);
