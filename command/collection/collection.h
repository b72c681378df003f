/* All documents of a comparison: who published each, on which story, when, and its numbers on every axis and view.
 * In: documents in the order of the input, from one thread (gather.c); out: read by everything behind it, from any thread.
 * A document takes about 100 bytes and 24 for each axis and view, in chunks, so that millions fit; titles and texts lie on
 * the shelf. The collection owns all of it, until framing_collection_free(). */
#pragma once
#include "collection/shelf.h"
#include <framing/plugin.h>
#include <glib.h>

#define FRAMING_NO_NUMBER G_MAXUINT32
#define FRAMING_NO_DAY G_MININT32

/* what is looked at: the whole article (view 0, always there), a part or a voice of it, or what it says of a target */
typedef struct {
  char *name;                   /* "whole", "headline", "body", "narrator", "quoted", or the target's name */
  int part, target;             /* FRAMING_PART_ALL and -1 for the whole */
} FramingView;

typedef struct { char *id, *low_pole, *high_pole; } FramingSide;        /* an axis and its two sides */

typedef struct {
  double score;                 /* NaN = no evidence */
  double net;                   /* high - low, the sums of effective weight */
  guint32 words, hits;
} FramingValue;

typedef struct {
  const char *id;
  guint32 group;                /* the outlet, or the value of the field that --by names; FRAMING_NO_NUMBER = none */
  guint32 story;                /* FRAMING_NO_NUMBER = none */
  gint32 day;                   /* days since 1970-01-01; FRAMING_NO_DAY = none */
  guint32 wire;                 /* number of its cluster of near-identical texts; FRAMING_NO_NUMBER = it has none */
  guint32 outlet;               /* number of the name in `names` under which it was published, whatever `group` says */
  gboolean left_out;            /* a copy that --wire leaves out, or not scored: counts nowhere */
  gboolean copy;                /* left out as a copy */
  guint64 shelf;                /* its place on the shelf; FRAMING_SHELF_NONE = no text is here */
  guint64 first_use;            /* where framing_collection_uses() finds them: n_uses, by axis, then term */
  guint32 n_uses;
} FramingDocument;

/* one form of words that acted in one document on one axis */
typedef struct {
  guint32 axis, form;           /* form: number in `forms` */
  guint32 count;
  gint32 weight;                /* effective, signed, in thousandths, summed; clamped at the ends of the type */
} FramingUse;

/* matched words as they stood ("talks stalled", lower case) and the lexicon entry behind them */
typedef struct {
  const char *words;
  guint32 term;                 /* number in `terms` */
} FramingForm;

typedef struct { const char *entry, *source; guint32 axis; } FramingTerm;       /* "talk|negotiation ... stall", "hurdle-success.tsv:1088" */

typedef struct {
  GArray *sides;                /* of FramingSide */
  GArray *views;                /* of FramingView */
  GPtrArray *groups, *stories, *names;  /* of char *, by number */
  GArray *documents;            /* of FramingDocument */
  FramingShelf *shelf;          /* NULL = texts were not kept */
  GArray *forms, *terms;        /* of FramingForm, FramingTerm */
  gboolean has_uses;            /* every document that was scored has its uses: terms can be told */
  gboolean has_texts;           /* every document that was scored lies on the shelf */
  guint64 with_text;            /* documents that were scored and lie on the shelf */
  guint64 failed;               /* documents that could not be scored; they have a place and are left out */
  char *first_failure;          /* "FILE:LINE: reason", or NULL */
  guint64 without_group, without_story;
  char *digest;                 /* of the scores; "mixed" when records differ; NULL = unknown */
  struct FramingCollectionStore *store;         /* private to collection.c */
} FramingCollection;

FramingCollection *framing_collection_new (void);
void framing_collection_free (FramingCollection *collection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingCollection, framing_collection_free)

/* before the first document; or behind it, and framing_collection_make_room() then gives values to those that have none */
void framing_collection_add_side (FramingCollection *collection, const char *id, const char *low_pole, const char *high_pole);
void framing_collection_add_view (FramingCollection *collection, const char *name, int part, int target);
void framing_collection_make_room (FramingCollection *collection);

/* the number of a name, which becomes known; "" or NULL = FRAMING_NO_NUMBER */
guint32 framing_collection_group (FramingCollection *collection, const char *name);
guint32 framing_collection_story (FramingCollection *collection, const char *name);
guint32 framing_collection_name (FramingCollection *collection, const char *name);
guint32 framing_collection_form (FramingCollection *collection, guint32 axis, const char *words, const char *entry, const char *source);
const char *framing_collection_keep (FramingCollection *collection, const char *text);  /* lives as long as the collection */

/* a new document; its values are NaN and 0 until set; its number */
guint32 framing_collection_add (FramingCollection *collection, const FramingDocument *document);
void framing_collection_add_use (FramingCollection *collection, const FramingUse *use);  /* of the document added last */
FramingDocument *framing_collection_document (const FramingCollection *collection, guint32 number);
FramingValue *framing_collection_value (const FramingCollection *collection, guint32 document, guint32 axis, guint32 view);
/* does the value count? min_hits up to 1: any score does, for records of others may tell no hits */
gboolean framing_value_has_evidence (const FramingValue *value, guint min_hits);
const FramingUse *framing_collection_uses (const FramingCollection *collection, guint32 document);
