/* Which words acted in a document, before they have numbers: what a thread finds, for the collection to intern.
 * In: evidence of the engine, or what a record tells of it; out: uses with texts that live in `strings`, or in the analyzer.
 * The words stand as in the text, in small letters, white space as one blank. */
#pragma once
#include "collection/layout.h"
#include "report/record.h"

typedef struct {
  guint32 axis;                 /* of the layout */
  gint32 weight;                /* signed thousandths */
  const char *words, *entry, *source;
} FramingRawUse;

typedef struct {
  GArray *uses;                 /* of FramingRawUse */
  GStringChunk *strings;
  GString *scratch;
} FramingUses;

void framing_uses_init (FramingUses *uses);
void framing_uses_clear (FramingUses *uses);
void framing_uses_add (FramingUses *uses, guint32 axis, framing_str words, const char *entry, const char *source, gint32 weight);
void framing_uses_of_record (const FramingLayout *layout, const FramingRecord *record, FramingUses *uses);
/* Interns some of them as the uses of the document added last: each form once, by axis, then term, then form. */
void framing_uses_enter (const FramingRawUse *uses, guint n, FramingCollection *collection);
