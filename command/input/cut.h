/* Cutting a stream into records. In: the bytes from the start of a record on, as many as have been read; out: how long the
 * record is, or that more bytes are needed. A cutter remembers how far it has looked, so no byte is looked at twice (but see
 * csv-cut.c for rows that are broken). It owns nothing; the source must outlive it. */
#pragma once
#include "input/batch.h"

typedef enum { FRAMING_CUT_MORE, FRAMING_CUT_RECORD, FRAMING_CUT_SKIP, FRAMING_CUT_END } FramingCutKind;

typedef struct {
  FramingCutKind kind;
  size_t used;                          /* bytes of the record or of what is skipped, with its end of line */
  size_t length;                        /* bytes of the record */
  const char *error;                    /* static: the record is known to be bad */
  gboolean last;                        /* nothing of this file is to be read any more */
  size_t line;                          /* where it began, when that is not where the cutter stands; such a record has no bytes */
  size_t left_out;                      /* lines behind it that went with it */
} FramingCut;

typedef struct {
  FramingSource *source;
  size_t line;                          /* where the present record begins */
  size_t scanned;                       /* bytes of it looked at */
  size_t passed;                        /* lines in the part of it that was dropped */
  gboolean dropped;                     /* it was longer than the limit: what had been scanned is gone */
  gboolean in_array, in_string, in_value;          /* JSON over lines: see json-cut.c */
  size_t depth;
  int state;                            /* CSV: see csv-cut.c */
  size_t cells;
  gboolean stray, resume;
  size_t broken_line, left_out;         /* the broken row that has not been told yet (0: none), and the lines that go with it */
} FramingCutter;

/* `eof`: no byte comes behind p + n. */
FramingCut framing_cut (FramingCutter *cutter, const char *p, size_t n, gboolean eof);
/* What the cutter still has to tell when the file breaks off; FRAMING_CUT_END when there is nothing. */
FramingCut framing_cut_rest (FramingCutter *cutter);
/* Ends of line in n bytes. */
size_t framing_cut_lines (const FramingCutter *cutter, const char *p, size_t n);
