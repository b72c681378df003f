/* The state of reading one field: where we are, what stands before the next word, the tokens so far. Shared by the two ways of
 * reading: tokens.c takes any text, plain.c runs through plain ASCII and a few curly marks. Borrows the text and the document. */
#pragma once
#include "base/array.h"
#include "document/document.h"
#include "document/fold.h"
#include "document/gaps.h"
#include <glib.h>

typedef struct {
  FramingDocument *document;
  const char *text, *p, *end, *next_look;
  uint32_t field;                       /* FRAMING_IS_TITLE or 0 */
  FramingGap gap;                       /* before the next word */
  const FramingFollowers *followers;
  unsigned opens;                       /* of the token before: its row in `followers` */
} FramingReader;

/* FRAMING_SHAPE_ bits as bits of a token: the first three stand there in the same order. */
static inline uint32_t
framing_reader_shape (unsigned shape)
{
  G_STATIC_ASSERT (FRAMING_IS_CAPITAL == FRAMING_SHAPE_CAPITAL << 8 && FRAMING_IS_ALL_CAPITAL == FRAMING_SHAPE_ALL_CAPITALS << 8
                   && FRAMING_IS_NUMBER == FRAMING_SHAPE_NUMBER << 8);
  return (shape & (FRAMING_SHAPE_CAPITAL | FRAMING_SHAPE_ALL_CAPITALS | FRAMING_SHAPE_NUMBER)) << 8;
}

/* Appends a token of which nothing is known but where it stands; there is room for it. */
static inline FramingToken *
framing_reader_add (FramingReader *r, const char *begin, const char *end, uint32_t flags)
{
  FramingToken *token = &r->document->tokens[r->document->n_tokens++];

  *token = (FramingToken) { .begin = (uint32_t) (begin - r->text), .end = (uint32_t) (end - r->text), .flags = flags | r->field };
  return token;
}

/* What is known of the next token; tokens are known in their order. No phrase begins at the one before that cannot go on with this one. */
static inline void
framing_reader_know (FramingReader *r, FramingToken *token, const FramingKnown *known)
{
  if (r->opens != 0)
    token[-1].lists &= ~FRAMING_LIST_PHRASES | framing_followers_keep (r->followers, r->opens, known->follows);
  r->opens = known->opens;
  token->flags |= framing_reader_shape (known->shape);
  token->word_class = known->word_class & 0xFFFFF;
  token->lists = known->lists & 0xFFF;
}

static inline bool
framing_reader_reserve (FramingReader *r, size_t n)
{
  FramingDocument *d = r->document;

  return d->n_tokens + n <= d->tokens_room || framing_array_reserve (&d->tokens, &d->tokens_room, sizeof *d->tokens, d->n_tokens + n);
}

/* plain.c: reads on as long as the text is plain and `stop` is not reached; FRAMING_READER_AHEAD bytes behind it must be readable.
 * Stands then at the first boundary that it leaves to the general way. FALSE: no memory. */
bool framing_plain_read (FramingReader *reader, const char *stop);
#define FRAMING_READER_AHEAD 128u
