/* What becomes of near-identical texts (wire copy, articles put out twice).
 * In: a collection, the signatures of its documents, and what --wire says; out: the documents' `wire`, `left_out`, `copy`, and of
 * what stands in for a wire text the group: the agency that it names, or "wire", never the outlet that printed it.
 * Copies within one outlet are no wire: the earliest stands for the outlet, whatever --wire says but keep. */
#pragma once
#include "collection/collection.h"
#include "story/wire.h"

typedef enum { FRAMING_WIRE_ONCE, FRAMING_WIRE_KEEP, FRAMING_WIRE_DROP } FramingWire;

typedef struct {
  guint64 clusters;             /* of near-identical texts */
  guint64 copies;               /* documents that are left out; with "keep" those that "once" would leave out */
} FramingCopies;

/* Is document a the earlier one? What has no date comes after what has, and of one day the first in the input is. */
gboolean framing_copies_earlier (const FramingCollection *collection, guint32 a, guint32 b);
/* `signatures` NULL: no texts, nothing happens */
FramingCopies framing_copies_settle (FramingCollection *collection, const FramingSignatures *signatures, FramingWire wire);
const char *framing_copies_word (FramingWire wire);     /* "once" */
