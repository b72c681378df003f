/* Article bytes -> the flat token array, with sentences, clauses, parts and voices marked in it.
 * A FramingDocument is working memory: made once for each session, filled again by every framing_document_read(). It
 * borrows the bytes of the article until the next read, and owns everything else. Nothing here knows lexicons or axes. */
#pragma once
#include <framing/plugin.h>
#include "base/bits.h"
#include "base/error.h"
#include "document/language.h"
#include "document/memo.h"
#include "document/repeats.h"
#include "document/token.h"

struct FramingDocument {
  framing_str title, body;              /* the article as given, borrowed */
  FramingToken *tokens;
  size_t n_tokens, tokens_room;
  size_t n_title;                       /* of them: the title's, which come first */
  /* Rows of bits, one bit a token (base/bits.h), by which the steps find what they look for; see rows.h. One block; rows that share a line
   * here share memory. */
  uint64_t *rows; size_t rows_room;
  uint64_t *suffixes;                   /* tokens with FRAMING_IS_SUFFIX */
  uint64_t *paragraph_starts;           /* with FRAMING_STARTS_PARAGRAPH, once lines.c was there */
  uint64_t *line_marks;                 /* with something to look at in a line: stops, signs, words that begin phrases of the page */
  uint64_t *capitals, *quote_marks;     /* with FRAMING_IS_CAPITAL; then: with a mark before them that may be a quotation mark */
  uint64_t *numbers, *sentence_starts;  /* with FRAMING_IS_NUMBER; then: with FRAMING_STARTS_SENTENCE */
  uint64_t *functions, *report_words;   /* with FRAMING_LIST_FUNCTION; then: verbs of reporting, FRAMING_LIST_PHRASE */
  char *padded;                         /* a copy of a field with room behind it; see tokens.c */
  bool repaired;                        /* some bytes were no UTF-8 */
  uint32_t words;                       /* counted ones: no suffixes, no boilerplate */
  uint32_t boilerplate_words;
  uint32_t sentences;
  uint32_t function_words;              /* of `words`: for the language note */
  const FramingLanguage *language;      /* of the analyzer, borrowed */
  FramingMemo *memo;                    /* of the session, borrowed */
  FramingSeenLines seen;                /* working memory of the steps that look for repeated lines */
  const int *cancel;                    /* the host's flag, or NULL */
};

/* The text of the field in which token t stands. */
static inline framing_str framing_document_field (const FramingDocument *d, const FramingToken *t)
{ return (t->flags & FRAMING_IS_TITLE) ? d->title : d->body; }

/* FRAMING_OK, FRAMING_E_MEMORY or FRAMING_E_CANCELLED. */
int framing_document_read (FramingDocument *document, framing_str title, framing_str body);
void framing_document_clear (FramingDocument *document);

/* The steps, each in its own file, in this order. All are linear, allocate nothing but tokens and rows, and return as above. */
int  framing_tokens_read     (FramingDocument *document);  /* tokens.c: words, classes, shapes, gaps of both fields */
int  framing_tokens_read_generally (FramingDocument *document);  /* the same without the fast way (plain.c): for tests */
void framing_lines_mark      (FramingDocument *document);  /* lines.c: paragraphs, title-cased lines; rows.c was there */
void framing_boilerplate_mark(FramingDocument *document);  /* boilerplate.c */
void framing_parts_mark      (FramingDocument *document);  /* parts.c: headline, lead */
void framing_sentences_mark  (FramingDocument *document);  /* sentences.c: starts, questions; no sentence above FRAMING_SENTENCE_MAX words */
void framing_clauses_mark    (FramingDocument *document);  /* clauses.c; it finds the marks and words for voice.c, too */
void framing_voice_mark      (FramingDocument *document);  /* voice.c: quoted and attributed speech */

#define FRAMING_SENTENCE_MAX 400u       /* words: what is longer is no sentence, and is cut so that every later step stays linear */
