#include "session/session.h"
#include "base/array.h"
#include "document/fold.h"
#include <string.h>

/* ---- tokens -------------------------------------------------------------------------------------------------- */

static uint32_t
public_flags (const FramingToken *t)
{
  static const struct { uint32_t own, theirs; } pairs[] = {
    { FRAMING_IS_TITLE, FRAMING_TOKEN_TITLE }, { FRAMING_IS_BOILERPLATE, FRAMING_TOKEN_BOILERPLATE },
    { FRAMING_IS_QUOTED, FRAMING_TOKEN_QUOTED }, { FRAMING_STARTS_SENTENCE, FRAMING_TOKEN_SENTENCE },
    { FRAMING_STARTS_CLAUSE, FRAMING_TOKEN_CLAUSE }, { FRAMING_STARTS_PARAGRAPH, FRAMING_TOKEN_PARAGRAPH },
    { FRAMING_IS_CAPITAL, FRAMING_TOKEN_CAPITAL }, { FRAMING_GAP_HYPHEN, FRAMING_TOKEN_HYPHEN },
    { FRAMING_IS_SUFFIX, FRAMING_TOKEN_SUFFIX },
  };
  uint32_t flags = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (t->flags & pairs[i].own)
      flags |= pairs[i].theirs;
  if (t->flags & FRAMING_IS_BOILERPLATE)
    return flags;
  if (t->flags & FRAMING_IS_HEADLINE)
    return flags | FRAMING_TOKEN_HEADLINE;
  return flags | (t->flags & FRAMING_IS_LEAD ? FRAMING_TOKEN_LEAD : FRAMING_TOKEN_BODY);
}

static uint32_t
stem_number (framing_session *s, const FramingToken *t)
{
  char folded[4 * FRAMING_WORD_MAX];
  size_t n = t->end - t->begin;
  framing_str stem;
  uint32_t shape;

  n = n <= FRAMING_WORD_MAX ? framing_fold_word (framing_document_field (&s->document, t).ptr + t->begin, n, folded, sizeof folded, &shape) : 0;
  if (n == 0)
    return framing_intern_add (s->stems, "", 0);
  stem = shape & FRAMING_SHAPE_NUMBER ? (framing_str) { folded, n } : framing_stemmer_stem (s->stemmer, folded, n);
  if (stem.ptr == NULL)
    return FRAMING_INTERN_NONE;
  return framing_intern_add (s->stems, stem.ptr, stem.len);
}

static int
fill_tokens (framing_session *s)
{
  const FramingDocument *d = &s->document;
  uint32_t sentence = 0, clause = 0;

  framing_intern_empty (s->stems);
  s->n_tokens = 0;
  if (!framing_array_reserve (&s->tokens, &s->tokens_room, sizeof *s->tokens, d->n_tokens))
    return FRAMING_E_MEMORY;
  for (size_t i = 0; i < d->n_tokens; i++)
    {
      const FramingToken *t = &d->tokens[i];
      uint32_t stem = stem_number (s, t);

      if (stem == FRAMING_INTERN_NONE)
        return FRAMING_E_MEMORY;
      sentence += i > 0 && (t->flags & FRAMING_STARTS_SENTENCE);
      clause += i > 0 && (t->flags & (FRAMING_STARTS_CLAUSE | FRAMING_STARTS_SENTENCE));
      s->tokens[s->n_tokens++] = (framing_token) { t->begin, t->end, stem, sentence, clause, public_flags (t) };
    }
  return FRAMING_OK;
}

int
framing_inspect_tokens (framing_session *s, const framing_doc *doc, const framing_token **items, size_t *item_size, size_t *n,
                        framing_error *error)
{
  int status;

  if (s == NULL || doc == NULL || items == NULL || item_size == NULL || n == NULL)
    return framing_error_set (error, FRAMING_E_USAGE, "tokens wants a session, a document and places for the answer");
  status = framing_session_read (s, doc, sizeof *doc, NULL, error);
  if (status == FRAMING_OK && (status = fill_tokens (s)) != FRAMING_OK)
    framing_error_set (error, status, "%s", framing_error_status_text (status));
  if (status != FRAMING_OK)
    return status;
  *items = s->tokens;
  *item_size = sizeof *s->tokens;
  *n = s->n_tokens;
  return FRAMING_OK;
}

framing_str
framing_inspect_stem_text (const framing_session *s, uint32_t stem)
{
  return framing_intern_text (s->stems, stem);
}

/* ---- hits ---------------------------------------------------------------------------------------------------- */

/* Adds the matches of one sentence, which stand by layer, in text order: a merge of as many runs as there are layers. */
static void
add_in_text_order (framing_session *s)
{
  const FramingMatcher *m = &s->measure.matcher;
  const FramingToken *tokens = s->document.tokens;
  size_t runs[FRAMING_LAYERS_MAX], ends[FRAMING_LAYERS_MAX], n_runs = 0;

  for (size_t i = 0; i < m->n_matches; i++)
    {
      if (i == 0 || m->matches[i].layer != m->matches[i - 1].layer)
        runs[n_runs++] = i;
      ends[n_runs - 1] = i + 1;
    }
  for (size_t added = 0; added < m->n_matches; added++)
    {
      const FramingMatch *h = NULL;
      size_t from = 0;

      for (size_t run = 0; run < n_runs; run++)
        if (runs[run] < ends[run] && (h == NULL || m->matches[runs[run]].first < h->first))
          h = &m->matches[runs[from = run]];
      runs[from]++;
      s->hits[s->n_hits++] = (framing_hit) { tokens[h->first].begin, tokens[h->last].end, h->first, h->last, h->entry,
                                             framing_model_public_axis (s->measure.model, h->layer) };
    }
}

static int
fill_hits (framing_session *s)
{
  const FramingDocument *d = &s->document;
  FramingMatcher *m = &s->measure.matcher;

  s->n_hits = 0;
  for (size_t first = 0, end; first < d->n_tokens; first = end)
    {
      end = framing_measure_sentence_end (d, first);
      if (!framing_match_sentence (m, d, first, end, FRAMING_MATCH_ALL)
          || !framing_array_reserve (&s->hits, &s->hits_room, sizeof *s->hits, s->n_hits + m->n_matches))
        return FRAMING_E_MEMORY;
      add_in_text_order (s);
    }
  return FRAMING_OK;
}

int
framing_inspect_hits (framing_session *s, const framing_doc *doc, const framing_hit **items, size_t *item_size, size_t *n,
                      framing_error *error)
{
  int status;

  if (s == NULL || doc == NULL || items == NULL || item_size == NULL || n == NULL)
    return framing_error_set (error, FRAMING_E_USAGE, "hits wants a session, a document and places for the answer");
  status = framing_session_read (s, doc, sizeof *doc, NULL, error);
  if (status == FRAMING_OK && (status = fill_hits (s)) != FRAMING_OK)
    framing_error_set (error, status, "%s", framing_error_status_text (status));
  if (status != FRAMING_OK)
    return status;
  *items = s->hits;
  *item_size = sizeof *s->hits;
  *n = s->n_hits;
  return FRAMING_OK;
}
