/* The fast way through text: words of ASCII letters and digits, the usual marks between them, and the curly marks of typography. At
 * least 99 words in a hundred of English news are read here; whatever else comes, the general way (tokens.c) reads one segment of
 * it and hands the rest back. The tokens are the same, bit for bit: tests/plugin/document/test-plain.c holds one way against the other.
 *
 * Why it is fast:
 * - 64 bytes are compared at once (plain.h). What comes out is one number of 64 bits that has a bit where a word ends, and another
 *   that says where the gap behind it is one of the six commonest, nine in ten. Nothing looks at single letters.
 * - The 16 bytes from a word's begin on, with zeros behind its end, are the key of the memo: one load, one multiplication for its place.
 * - The memo is asked for a hundred words at a time: what must come from memory is on its way for all of them while they are read.
 * - A token is written once, when all is known of it. */
#include "document/plainmarks.h"

/* ---- words ------------------------------------------------------------------------------------------------------- */

/* Words whose place is read, and whose line of the memo is on its way from memory while the next ones are read. */
typedef struct { FramingPlainKey key; FramingMemoSlot *line; uint32_t begin, n, flags; } Pending;

#define WINDOW_WORDS (FRAMING_PLAIN_WINDOW / 2 + 4)     /* no more words are read before the next window */
#define PENDING_MAX (4 * WINDOW_WORDS)

typedef struct {
  FramingReader *reader;
  const char *text;
  FramingMemoSlot (*lines)[2];          /* of the memo */
  Pending *next, pending[PENDING_MAX];
} Batch;

/* framing_memo_is() with both numbers of the key at once. */
static inline bool
is_slot_of (const FramingMemoSlot *slot, const Pending *p)
{
#ifdef __SSE2__
  __m128i known = _mm_load_si128 ((const __m128i *) (const void *) slot), key = _mm_loadu_si128 ((const __m128i *) (const void *) &p->key);

  return (((unsigned) _mm_movemask_epi8 (_mm_cmpeq_epi8 (known, key)) ^ 0xFFFF) | (slot->n ^ p->n)) == 0;
#else
  return framing_memo_is (slot, p->key.low, p->key.high, p->n);
#endif
}

/* What the memo knows of all of them, in their order. The token before is written when this one is known: no phrase begins at it that
 * cannot go on with this one. */
static bool
know_all (Batch *b)
{
  FramingReader *r = b->reader;
  FramingDocument *d = r->document;
  FramingMemo *memo = d->memo;
  FramingToken none = { 0 }, *token, *before;
  const FramingFollowers *followers = r->followers;
  const uint32_t others = framing_memo_word (0xFFFFF, ~FRAMING_LIST_PHRASES);
  uint32_t opens = r->opens, field = r->field, word;

  if (b->next == b->pending)
    return true;
  if (!framing_reader_reserve (r, (size_t) (b->next - b->pending)))
    return false;
  token = &d->tokens[d->n_tokens];
  before = opens != 0 ? token - 1 : &none;
  word = framing_memo_word_of (before);
  for (const Pending *p = b->pending; p < b->next; p++, token++)
    {
      const FramingMemoSlot *slot = p->line;

      if (!is_slot_of (slot, p)
          && (slot = framing_memo_find_in (p->line, p->key.low, p->key.high, p->n)) == NULL
          && (slot = framing_memo_learn (memo, r->text + p->begin, p->n)) == NULL)
        return false;
      framing_memo_put (before, word & (others | framing_memo_word (0, framing_followers_keep (followers, opens, slot->follows))));
      before = token;
      token->begin = p->begin;
      token->end = p->begin + p->n;
      token->flags = p->flags | field | framing_reader_shape (slot->shape);
      opens = slot->opens;
      word = slot->word;
    }
  framing_memo_put (before, word);
  r->opens = opens;
  d->n_tokens = (size_t) (token - d->tokens);
  b->next = b->pending;
  return true;
}

/* Room for all the words of a window. */
static inline bool
make_room (Batch *b)
{
  return b->next <= b->pending + PENDING_MAX - WINDOW_WORDS || know_all (b);
}

static inline void
expect (Pending *next, const Batch *b, const char *p, size_t n, uint32_t flags)
{
  next->key = framing_plain_key (p, n);
  next->line = b->lines[framing_memo_line (next->key.low, next->key.high)];
  __builtin_prefetch (next->line);
  next->begin = (uint32_t) (p - b->text);
  next->n = (uint32_t) n;
  next->flags = flags;
}

static void
add_word (Batch *b, const char *p, size_t n, uint32_t flags)
{
  expect (b->next++, b, p, n, flags);
}

/* A word with an apostrophe in it: "don't" and "Japan's" are two tokens. */
static void
add_split (Batch *b, const char *p, size_t n, size_t apostrophe, uint32_t flags)
{
  size_t split = framing_memo_split_at (b->reader->document->memo, p, n, apostrophe);

  if (split > 0)
    {
      add_word (b, p, split, flags);
      p += split;
      n -= split;
      flags = FRAMING_IS_SUFFIX;
    }
  add_word (b, p, n, flags);
}

/* ---- windows ----------------------------------------------------------------------------------------------------- */

/* What 64 bytes hold: where words end, where they do so with a common gap behind them, and whether a stop is in it. */
typedef struct {
  const char *begin, *end;
  uint64_t ends, gaps, stops;
  uint64_t inside;                      /* 1 = its last byte belongs to a word, and so may the next one */
} Window;

/* The window behind the last one. */
static inline void
open_window (Window *w)
{
  FramingPlainWindow masks = framing_plain_window (w->end);

  w->begin = w->end;
  w->end += FRAMING_PLAIN_WINDOW;
  w->gaps = masks.gaps;
  w->stops = masks.stops;
  w->ends = ~masks.words & (masks.words << 1 | w->inside);
  w->inside = masks.words >> 63;
}

/* The word at p, if it ends plainly at `end`, NULL = that is not known; `first`: where the one began that read_words() read first. */
static inline const char *
read_last (Batch *b, Gap *g, const char *first, const char *p, const char *end, uint32_t flags)
{
  if (end != NULL && end - p <= (ptrdiff_t) FRAMING_MEMO_SHORT && ends_at (end))
    {
      add_word (b, p, (size_t) (end - p), flags);
      *g = (Gap) { 0, end };
      return end;
    }
  if (p > first)
    *g = (Gap) { flags, first };        /* where it began is not asked any more: the next word closes it */
  return p;
}

/* The word at p, with the flags of the gap before it, and all behind it that have a common gap before them. Returns where the last
 * one that was read ends, or where one begins that is not so plain. NULL: no memory. */
static inline const char *
read_words (Batch *b, Window *w, Gap *g, const char *p, const char *stop)
{
  const char *first = p;
  uint64_t ends = 0;
  uint32_t flags = g->flags & ~LINE_OPEN;
  Pending *next = b->next;

  if (p < w->end)
    ends = w->ends & UINT64_MAX << (p - w->begin);
  else
    {
      w->end = p;
      w->inside = 0;
    }
  for (;;)
    {
      const char *base = w->begin;
      uint64_t gaps = w->gaps, stops = w->stops;

      for (; ends != 0; ends &= ends - 1)
        {
          unsigned at = (unsigned) __builtin_ctzll (ends);
          const char *end = base + at;

          if ((gaps >> at & 1) == 0 || end - p > (ptrdiff_t) FRAMING_MEMO_SHORT)
            {
              b->next = next;
              return read_last (b, g, first, p, end, flags);
            }
          expect (next++, b, p, (size_t) (end - p), flags);
          flags = marks[byte_at (end)];
          p = end + 1 + (stops >> at & 1);
        }
      b->next = next;
      if (w->end >= stop)
        return read_last (b, g, first, p, NULL, flags);
      if (!make_room (b))
        return NULL;
      next = b->next;
      open_window (w);
      ends = w->ends;
    }
}

static inline bool
read_all (Batch *b, const char *stop)
{
  FramingReader *r = b->reader;
  Gap g = take_over (r);
  const char *p = r->p;
  Window w = { .end = p };

  for (;;)
    {
      unsigned n, apostrophe;

      p = read_gap (r, &g, p, stop);
      if (p >= stop || between[byte_at (p)] != WORD)
        break;
      p = read_words (b, &w, &g, p, stop);
      if (p == NULL)
        return false;
      if (between[byte_at (p)] != WORD)
        continue;
      n = word_length (p, framing_plain_run (p), &apostrophe);
      if (n == 0)
        break;
      g.flags &= ~LINE_OPEN;
      if (apostrophe > 0)
        add_split (b, p, n, apostrophe, g.flags);
      else
        add_word (b, p, n, g.flags);
      p += n;
      g = (Gap) { 0, p };
    }
  r->p = p;
  give_back (r, &g);
  return true;
}

bool
framing_plain_read (FramingReader *r, const char *stop)
{
  Batch b;

  b.reader = r;
  b.text = r->text;
  b.lines = r->document->memo->lines;
  b.next = b.pending;
  return read_all (&b, stop) && know_all (&b);
}
