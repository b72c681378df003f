/* One record of JSON -> an article. The title and the text are decoded in place, metadata stay as they are written (made fit
 * for a line of output when they are not). Of members with the same name the last one stands, at the place of the first. */
#pragma once
#include "input/batch.h"

typedef struct {
  framing_str name;                     /* decoded */
  framing_str value;                    /* as written, quotes included */
} FramingMember;

void framing_jsonl_parse (FramingBatchBody *body, const FramingSource *source, char *p, size_t n, FramingArticle *article);
