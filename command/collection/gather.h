/* Input -> collection, with any number of threads and the same result for each number.
 * In: an open input of articles, or of records that `framing score` wrote (told record by record: one with "axes", or with columns
 * such as hurdle_success_score, is a record), and articles that belong to records, joined by id; out: a collection in the order of
 * the input, with values, and as asked uses, texts, and what the matching of stories needs.
 * Everything is borrowed. NULL = it could not be done: error, or (no error) the user was told. */
#pragma once
#include "engine.h"
#include "input/input.h"
#include "collection/collection.h"
#include "story/signature.h"
#include "story/stems.h"

typedef struct {
  const FramingEngine *engine;
  const char *by;               /* field whose values are the groups */
  gboolean uses, texts;         /* keep them */
  gboolean signatures;          /* of texts, to find copies */
  gboolean stems;               /* of title and opening, to find stories */
  gboolean scores;              /* FALSE: articles are not scored (framing match); every document goes on the shelf with its metadata */
  const char *const *axes;      /* of records, those to be compared, ending in NULL; NULL or none = all. (Of articles: the engine's.) */
  guint jobs;
  gboolean progress;
} FramingGatherSettings;

/* of each document, in their order; what was not asked for, or could not be had, is NULL or empty */
typedef struct {
  FramingCollection *collection;
  FramingStems *stems;                  /* NULL = not asked for */
  FramingSignatures *signatures;        /* NULL = not asked for, or no text was long enough for one */
  GPtrArray *failures;                  /* without scores: of char *, "FILE:LINE: reason" of each document that failed, in their order */
  gboolean records;                     /* some documents came as records */
  gboolean texts;                       /* every document that was scored had its text, kept or not */
  guint64 unread;                       /* articles to be joined that could not be read; the user was told */
} FramingGathered;

/* The book of a document on the shelf has as `extra` its metadata but the story, as members of a JSON object between commas
 * ("outlet":"Courier","date":"2025-10-28"), of a record everything but id, title, text, language and story. */
gboolean framing_gather (FramingInput *input, FramingInput *texts, const FramingGatherSettings *settings, FramingGathered *gathered,
                         GError **error);
void framing_gathered_clear (FramingGathered *gathered);
