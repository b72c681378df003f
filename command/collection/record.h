/* A record that `framing score` wrote, as the input gives it -> its numbers, in the order of a layout.
 * In: an article whose metadata hold "axes" (JSON), or cells such as hurdle_success_score (a table); out: values, digest, evidence.
 * A FramingRecordReader is the memory of one thread, and knows the last table that it saw. It borrows schema and layout. */
#pragma once
#include "input/input.h"
#include "collection/layout.h"
#include "collection/uses.h"

typedef struct FramingRecordReader FramingRecordReader;

typedef enum {
  FRAMING_RECORD_GOOD,
  FRAMING_RECORD_BROKEN,        /* this one cannot be used */
  FRAMING_RECORD_FOREIGN        /* it has other axes or targets than the layout: nothing can be compared */
} FramingRecordAnswer;

FramingRecordReader *framing_record_reader_new (const FramingSchema *schema);
void framing_record_reader_free (FramingRecordReader *reader);

gboolean framing_record_tell (FramingRecordReader *reader, const FramingArticle *article);     /* is it a record? */
/* After framing_record_tell() said so: the names of its axes and targets, as new strings. */
void framing_record_names (FramingRecordReader *reader, const FramingArticle *article, GPtrArray *axes, GPtrArray *targets);
/* After framing_record_tell() said so. `reason`: a sentence, unless it is good. */
FramingRecordAnswer framing_record_read (FramingRecordReader *reader, const FramingLayout *layout, const FramingArticle *article,
                                         FramingValue *values, GString *reason);
/* Appends its evidence. FALSE = it has none with it. */
gboolean framing_record_uses (const FramingLayout *layout, const FramingArticle *article, FramingUses *uses);
char *framing_record_failure (const FramingArticle *article);   /* why it was not scored, if it says so; else NULL */
char *framing_record_digest (const FramingArticle *article);    /* or NULL */
