/* The columns of a table of records: hurdle_success_score, hurdle_success_quoted_low, target_japan_hurdle_success_hits, ...
 * In: the names of a row's fields, and the engine's own names of columns (which tell axes and targets best); out: what each
 * column is, then the numbers of rows that have the same columns. A table owns its names; it borrows the schema. */
#pragma once
#include "input/input.h"
#include "collection/record-raw.h"

typedef struct FramingRecordTable FramingRecordTable;

gboolean framing_record_table_may_be (const FramingArticle *article);  /* a name ends in "_score" */
FramingRecordTable *framing_record_table_new (const FramingSchema *schema, const FramingArticle *article);
gboolean framing_record_table_fits (const FramingRecordTable *table, const FramingArticle *article);    /* it has the same columns */
GPtrArray *framing_record_table_axes (const FramingRecordTable *table);         /* of char *; none = it is no table of records */
GPtrArray *framing_record_table_targets (const FramingRecordTable *table);
void framing_record_table_read (FramingRecordTable *table, const FramingArticle *article, FramingRaw *raw);
void framing_record_table_free (FramingRecordTable *table);
