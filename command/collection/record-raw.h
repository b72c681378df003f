/* The numbers of a record as they were found, before anybody looked whether they can be.
 * In: decimal text, at places of a layout; out: values, or a sentence that says what is wrong. Owned by the reader. */
#pragma once
#include "collection/layout.h"

typedef enum { FRAMING_RAW_SCORE, FRAMING_RAW_LOW, FRAMING_RAW_HIGH, FRAMING_RAW_HITS, FRAMING_RAW_WORDS, FRAMING_N_RAW } FramingRawField;

typedef struct {
  const FramingLayout *layout;
  double *numbers;              /* FRAMING_N_RAW for each value of the layout; NaN = none */
  gboolean *sides, *targets;    /* which of them the record has */
  double words;                 /* of the document */
  GString *wrong;               /* empty as long as all is well */
  gboolean foreign;             /* `wrong` is about the names of axes and targets */
} FramingRaw;

void framing_raw_begin (FramingRaw *raw, const FramingLayout *layout);  /* the next record */
void framing_raw_clear (FramingRaw *raw);
int framing_raw_field (framing_str name);                       /* FramingRawField; -1 = another */
/* decimal, finite, nothing behind it; the same in every locale */
gboolean framing_raw_number (const char *p, gsize n, double *number);
/* Puts a number at its place; text that is none is wrong. "" is NaN. */
void framing_raw_set (FramingRaw *raw, guint side, guint view, FramingRawField field, const char *p, gsize n);
void framing_raw_set_words (FramingRaw *raw, const char *p, gsize n);
/* It has an axis or target ("axis", "target") that the others have not. */
void framing_raw_foreign (FramingRaw *raw, const char *kind, framing_str name);
/* FALSE = something is wrong, and told in `wrong`. */
gboolean framing_raw_finish (FramingRaw *raw, FramingValue *values);
