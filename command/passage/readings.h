/* Many articles read once more, by any number of threads, with the same result for each number.
 * In: documents of a collection (numbers, sorted, each once) whose texts lie on the shelf, and an engine; out: a reading for each.
 * Everything belongs to the readings, until framing_readings_free(). A document that cannot be scored any more has no reading. */
#pragma once
#include "collection/collection.h"
#include "passage/reading.h"

typedef struct FramingReadings FramingReadings;

/* NULL = a text cannot be read (error), or there is no session (no error, the user was told) */
FramingReadings *framing_readings_new (const FramingCollection *collection, const FramingEngine *engine, const GArray *documents,
                                       guint jobs, GError **error);
const FramingReading *framing_readings_get (const FramingReadings *readings, guint32 document);         /* NULL = not among them */
guint framing_readings_count (const FramingReadings *readings);
const FramingReading *framing_readings_nth (const FramingReadings *readings, guint i);                  /* NULL = not scored */
void framing_readings_free (FramingReadings *readings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingReadings, framing_readings_free)
