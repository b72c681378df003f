/* Articles that belong to records, found by their id: --text.
 * In: an open input of articles, read to its end (one thread); out: the article of an id, from any thread. Texts lie on a shelf of
 * its own; ids are in memory. Of equal articles with the same id the first counts; different ones cannot be told apart by it, and
 * none of them belongs to a record. */
#pragma once
#include "collection/collection.h"
#include "input/input.h"

typedef struct FramingJoin FramingJoin;

typedef struct {
  guint64 articles;             /* with a text */
  guint64 doubles;              /* that bear the id of another before them */
  guint64 ambiguous;            /* ids that different articles bear */
  guint64 failed;               /* that could not be read */
  char *first_failure;          /* "FILE:LINE: reason", or NULL */
} FramingJoinCounts;

FramingJoin *framing_join_new (FramingInput *input, gboolean progress, GError **error);
const FramingJoinCounts *framing_join_counts (const FramingJoin *join);
void framing_join_tell (const FramingJoin *join);       /* the user, what is wrong with the articles, if something is */
guint32 framing_join_find (const FramingJoin *join, framing_str id);    /* the number of the article; FRAMING_NO_NUMBER = none */
gboolean framing_join_read (const FramingJoin *join, guint32 number, FramingBook *book, GError **error);
void framing_join_free (FramingJoin *join);
