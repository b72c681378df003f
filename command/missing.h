/* What a comparison could not tell, each with its remedy. In: the collection as it came; out: sentences (new strings) added to the
 * caller's array, which frees them. Nothing is kept. */
#pragma once
#include "collection/collection.h"
#include "report/schema.h"

typedef struct {
  const FramingCollection *collection;
  const FramingSchema *schema;
  gboolean records;             /* some documents came as records */
  gboolean axes_named;          /* --axis was given: then the program's digest is not that of the records even when all agrees */
  gboolean matched;             /* stories were found by --match */
} FramingMissing;

void framing_missing_name (const FramingMissing *in, GPtrArray *missing);
