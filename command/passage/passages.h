/* Words of articles to look at: excerpts with their evidence, the clearest pairs of sentences, the clearest stories.
 * In: a comparison over a collection whose texts are on the shelf, and an engine to score them again with evidence; out: excerpts
 * (valid UTF-8, white space squeezed, no control characters). Free with the functions below; texts belong to the structs. */
#pragma once
#include "engine.h"
#include "outlet/comparison.h"

typedef struct { guint32 begin, end; gint32 weight; gboolean cue; } FramingMark;        /* bytes in `text`; thousandths, signed */

typedef struct {
  char *text;
  GArray *marks;                /* of FramingMark, by begin, not overlapping */
  gint64 weight;                /* sum over its evidence on the axis, signed, thousandths; also over what was cut off */
  gboolean quoted;              /* most of its evidence stands in quoted or attributed speech: not the outlet's own words */
} FramingExcerpt;

/* an article of a story as a reader wants to see it */
typedef struct {
  guint32 document;
  FramingExcerpt headline;      /* of the axis; text "" = the article has none */
  GArray *sentences;            /* of FramingExcerpt: those that weigh most, at most three, in text order */
} FramingArticleView;

typedef struct {
  guint32 axis, story;
  double spread;                /* highest minus lowest value of an outlet */
  double clarity;               /* what they were ranked by: see passage/clear.h */
  GArray *articles;             /* of FramingArticleView, at most eight: lowest score first; those without evidence last */
} FramingStoryView;

/* the outlet's sentence and one of another outlet on the same story, chosen so that they lie far apart and speak of the same thing */
typedef struct {
  guint32 axis, group, other, story;
  guint32 document, other_document;
  FramingExcerpt sentence, other_sentence;
  double clarity;               /* what they were ranked by: see passage/contrast.h */
} FramingPassage;

typedef struct {
  GPtrArray *stories;           /* of FramingStoryView *, by axis, the clearest first */
  GPtrArray *passages;          /* of FramingPassage *, by axis, then outlet in the order of outlet/extremes.h, the clearest first */
} FramingPassages;

/* At most `most_stories` for each axis, and `most_passages` for each of the (at most six) outlets that differ most on it, each from a
 * story of its own; fewer where no more are clear. Without texts both are empty. NULL = a text cannot be read (error), or there is no
 * session (no error, the user was told). */
FramingPassages *framing_passages_find (const FramingComparison *comparison, const FramingEngine *engine, guint most_stories,
                                        guint most_passages, GError **error);
void framing_passages_free (FramingPassages *passages);
