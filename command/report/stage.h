/* What stands after a stage -> tab-separated lines with a line of names on top; one item a line, no tab within a cell.
 * In: the plugin's own arrays (stride in item_size) and the article; out: lines appended to the caller's string. */
#pragma once
#include "report/record.h"
#include "report/schema.h"

void framing_stage_tokens (const FramingArticle *article, const framing_token *tokens, size_t item_size, size_t n,
                           const framing_inspect *inspect, const framing_session *session, GString *out);
/* in_title[t]: does token t stand in the title? */
void framing_stage_hits (const FramingSchema *schema, const FramingArticle *article, const framing_hit *hits, size_t item_size,
                         size_t n, const guint8 *in_title, size_t n_tokens, GString *out);
void framing_stage_rules (const FramingSchema *schema, const FramingRecord *record, GString *out);
framing_token framing_stage_token (const framing_token *tokens, size_t item_size, size_t i);
