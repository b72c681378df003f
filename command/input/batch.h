/* A batch: the bytes of some records and what is made of them. The reading thread (input.c) fills `data` and `records`, then
 * hands the batch over for good; the parsers (text.h, jsonl.h, csv.h) make one article of each record, in place where they can.
 * Articles point into `data`, into `strings`, or into a source; a source is what the records of one file share, immutable once
 * a batch with one of its records has been handed over, and counted by reference. */
#pragma once
#include "input/format.h"
#include "input/input.h"
#include "input/names.h"

typedef struct FramingColumns FramingColumns;

typedef struct {
  char *file;                           /* as given; "-" is standard input */
  FramingFormat format;
  FramingNames *names;
  char delimiter, newline;              /* of a CSV file */
  FramingColumns *columns;              /* of a CSV file, after its header */
} FramingSource;

typedef struct {
  size_t begin, length, line;           /* where in `data`; `line` is 0 for a text file */
  FramingSource *source;
  const char *error;                    /* found while cutting; in `strings` or static */
} FramingRawRecord;

typedef struct {
  FramingBatch base;                    /* first: what the users of input.h see */
  char *data;
  size_t length, size;
  GArray *records;                      /* of FramingRawRecord */
  GPtrArray *sources;                   /* one reference for each */
  GStringChunk *strings;
  GArray *fields;                       /* of FramingField, in the order of the articles */
  GArray *members;                      /* jsonl.c: the members of the present record */
  GString *scratch;
} FramingBatchBody;

FramingSource *framing_source_new (const char *file, FramingNames *names);
FramingSource *framing_source_ref (FramingSource *source);
void framing_source_unref (FramingSource *source);

FramingBatchBody *framing_batch_new (size_t number);
/* Room for n more bytes behind data[length]. */
void framing_batch_reserve (FramingBatchBody *body, size_t n);
void framing_batch_add (FramingBatchBody *body, FramingSource *source, size_t begin, size_t length, size_t line, const char *error);
/* A copy of text that lives as long as the batch. */
framing_str framing_batch_keep (FramingBatchBody *body, const char *p, size_t n);
const char *framing_batch_format (FramingBatchBody *body, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same bytes if they are UTF-8, else a repaired copy. */
framing_str framing_batch_valid (FramingBatchBody *body, framing_str s);
