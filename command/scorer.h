/* Articles -> records, with the working memory of one thread.
 * In: an engine (borrowed, must outlive the scorer) and articles; out: one call of `func` for each article, in their order.
 * A record and what it points to live until that call returns. An article that cannot be scored comes with its reason. */
#pragma once
#include "engine.h"
#include "report/record.h"

typedef struct FramingScorer FramingScorer;
typedef void (*FramingRecordFunc) (const FramingRecord *record, gpointer data);

/* `cancel` may be set by any thread and ends a run early. NULL = no session; the user was told why. */
FramingScorer *framing_scorer_new (const FramingEngine *engine, guint32 max_evidence, const int *cancel);
gboolean framing_scorer_run (FramingScorer *scorer, const FramingArticle *articles, size_t n, FramingRecordFunc func,
                             gpointer data);    /* FALSE = cancelled */
framing_session *framing_scorer_session (FramingScorer *scorer);
void framing_scorer_free (FramingScorer *scorer);
