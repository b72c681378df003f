/* The items of a block where score and gold lie furthest apart, worst first, for reading.
 * Scores are first brought to the gold's mean and spread over the block, so that they can be subtracted.
 * In: a scored study and a block; out: an array of FramingMiss (g_array_unref). Evidence is found by scoring those items again. */
#pragma once
#include "report/record.h"
#include "validity/blocks.h"

typedef struct {
  guint item;                   /* number in the study */
  double scaled;                /* the score on the gold's scale */
  double difference;            /* scaled - gold */
} FramingMiss;

typedef void (*FramingMissFunc) (const FramingMiss *miss, const FramingItem *item, const FramingRecord *record, gpointer data);

GArray *framing_worst_find (const FramingStudy *study, const FramingBlock *block, guint most);
/* one call for each, with a record whose evidence is that of the block's axis; FALSE = no session, the user was told */
gboolean framing_worst_explain (const FramingStudy *study, const FramingBlock *block, const GArray *misses, FramingMissFunc func,
                                gpointer data);
