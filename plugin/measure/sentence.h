/* A sentence as the rules and the sums ask for it: where it and its clauses end, where part or voice change, how many words it has.
 * In: the token array, which is looked at once, a window of it after the other. Out: rows of bits (base/bits.h), a bit for each token of
 * the window, and a FramingSentence that finds its bits there. So later steps ask the bits, and read tokens only where a hit stands.
 * The window is working memory of the session, of fixed size; a sentence is valid until the next one is read. */
#pragma once
#include "base/bits.h"
#include "document/document.h"

#define FRAMING_WINDOW_TOKENS 2048u     /* a multiple of 16, above FRAMING_SENTENCE_MAX; most articles need one window */
#define FRAMING_WINDOW_WORDS FRAMING_BITS_WORDS (FRAMING_WINDOW_TOKENS)

typedef struct {
  size_t from, n;                       /* tokens of the document: bit 0 is token `from`; bits from n on mean nothing */
  uint64_t starts[FRAMING_WINDOW_WORDS];        /* of what may be a sentence: also other fields, and the edges of boilerplate */
  uint64_t clauses[FRAMING_WINDOW_WORDS];       /* starts of clauses */
  uint64_t suffixes[FRAMING_WINDOW_WORDS];
  uint64_t marks[FRAMING_WINDOW_WORDS];         /* between quotation marks */
  uint64_t changes[FRAMING_WINDOW_WORDS];       /* in another part or voice than the token before */
} FramingWindow;

typedef struct {
  const FramingWindow *window;
  size_t offset;                        /* its first token in the window */
  size_t first, end;                    /* its tokens in the document */
  bool is_short;                        /* at most 64 tokens: these words hold all its bits, bit 0 the first token */
  uint64_t clauses, suffixes, marks, changes;   /* zeros behind the end; the first token starts a clause, and changes nothing */
} FramingSentence;

/* Before the first sentence of a document. */
static inline void framing_window_reset (FramingWindow *window) { window->from = window->n = 0; }
void framing_sentence_read (FramingSentence *sentence, FramingWindow *window, const FramingDocument *document, size_t first);

/* Where the run of tokens in the part and voice of a token ends. */
static inline size_t
framing_sentence_run_end (const FramingSentence *s, size_t token)
{
  size_t i = token - s->first + 1;
  uint64_t behind;

  if (!s->is_short)
    return s->window->from + framing_bits_next (s->window->changes, s->offset + i, s->end - s->window->from);
  behind = s->changes >> 1 >> (i - 1);
  return behind != 0 ? token + 1 + framing_bits_lowest (behind) : s->end;
}

/* Words of from .. end - 1, at least one token: suffixes are none. */
static inline uint32_t
framing_sentence_words (const FramingSentence *s, size_t from, size_t end)
{
  if (!s->is_short)
    return (uint32_t) (end - from - framing_bits_count (s->window->suffixes, from - s->window->from, end - s->window->from));
  return (uint32_t) (end - from) - framing_bits_ones (s->suffixes >> (from - s->first) << (64 - (end - from)));
}

/* Where the clause of a token begins. */
static inline uint32_t
framing_sentence_clause (const FramingSentence *s, uint32_t token)
{
  size_t i = token - s->first + 1, last;

  if (s->is_short)
    return (uint32_t) s->first + framing_bits_highest (s->clauses & UINT64_MAX >> (64 - i));
  last = framing_bits_last (s->window->clauses, s->offset, s->offset + i);
  return (uint32_t) (s->first + (last < s->offset + i ? last - s->offset : 0));
}

/* Where it ends: where the next one begins, or the sentence ends. */
static inline uint32_t
framing_sentence_clause_end (const FramingSentence *s, uint32_t token)
{
  size_t i = token - s->first + 1;
  uint64_t behind;

  if (!s->is_short)
    return (uint32_t) (s->first - s->offset + framing_bits_next (s->window->clauses, s->offset + i, s->end - s->first + s->offset));
  behind = s->clauses >> 1 >> (i - 1);
  return behind != 0 ? token + 1 + framing_bits_lowest (behind) : (uint32_t) s->end;
}

/* Does a joiner (kinds.h) stand among from .. end - 1? Sixteen tokens at a time: nearly always there is none, and no more to look at. */
bool framing_sentence_has_joiner (const FramingDocument *document, size_t from, size_t end);
