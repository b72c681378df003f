/* The working memory of one thread, and what is done with it: a batch of documents -> values, notes, status, evidence.
 * Everything in it is used again for the next batch; what became large for one document is given back afterwards. */
#pragma once
#include "session/analyzer.h"

struct framing_session {
  framing_analyzer *analyzer;           /* a reference */
  FramingStemmer *stemmer;
  FramingMemo *memo;
  FramingDocument document;
  FramingMeasure measure;
  size_t *first; size_t n_docs, first_room;     /* evidence of document d: first[d] .. first[d + 1] - 1 */
  framing_token *tokens; size_t n_tokens, tokens_room;          /* of inspect */
  framing_hit *hits; size_t n_hits, hits_room;
  FramingIntern *stems;
};

int framing_session_make (const framing_analyzer *analyzer, framing_session **session, framing_error *error);
void framing_session_release (framing_session *session);
int framing_session_analyze (framing_session *session, const framing_doc *docs, size_t n, size_t doc_size, const framing_out *out,
                             framing_error *error);
int framing_session_evidence (const framing_session *session, framing_evidence_list *list);
/* Reads one document as analyze does; also for inspect. A code for it, the text in `error`. */
int framing_session_read (framing_session *session, const framing_doc *doc, size_t doc_size, const int *cancel, framing_error *error);

/* "inspect/1" */
int framing_inspect_tokens (framing_session *session, const framing_doc *doc, const framing_token **items, size_t *item_size, size_t *n,
                            framing_error *error);
framing_str framing_inspect_stem_text (const framing_session *session, uint32_t stem);
int framing_inspect_hits (framing_session *session, const framing_doc *doc, const framing_hit **items, size_t *item_size, size_t *n,
                          framing_error *error);
int framing_inspect_check (const framing_option *options, size_t n, const framing_diagnostic **items, size_t *item_size, size_t *count,
                           void **handle, framing_error *error);
void framing_inspect_check_free (void *handle);
