/* Words as they stand in the text -> what is known of them: the lists that have them, their shape, the lexicon's class, and what
 * they are to phrases; segments -> where a suffix (n't, 's) is to be split off. One memo for each session, of bounded size; a
 * known word costs one look-up, a short one in a slot of half a cache line. The bytes of a word are compared in full, so that
 * results depend neither on the size of the table nor on what was looked up before. The class is opaque here: `classify` is the
 * lexicon's function. */
#pragma once
#include "document/language.h"
#include "document/stem.h"
#include "document/token.h"
#include <string.h>

typedef struct { const char *folded; size_t n_folded; const char *stem; size_t n_stem; } FramingWord;
/* Gives the class (below 2^20) of a word; FRAMING_CLASS_FAILED when memory ran out. */
typedef uint32_t (*FramingClassify) (void *user, const FramingWord *word);
#define FRAMING_CLASS_FAILED UINT32_MAX

typedef struct {
  uint32_t word_class, lists;
  uint16_t shape;                       /* FRAMING_SHAPE_ bits */
  uint8_t opens, follows;               /* see followers.h */
  uint32_t number;                      /* of the word in the language + 1; 0 = the language has no such word */
} FramingKnown;

#define FRAMING_MEMO_KEY 20u            /* bytes of a word that a slot holds */
#define FRAMING_MEMO_SHORT 16u          /* bytes of one that framing_memo_find() takes */
#define FRAMING_MEMO_BITS 16
#define FRAMING_MEMO_LINES (1u << FRAMING_MEMO_BITS)
#define FRAMING_MEMO_SEGMENT 0x80u      /* beside the length: what is known is where to split */

#define FRAMING_MEMO_WORD (offsetof (FramingToken, flags) + sizeof (uint32_t))         /* where a token has its class and its lists */

typedef struct {
  uint64_t low, high;                   /* the word's bytes 0..15, zeros behind its end ... */
  uint32_t word;                        /* class and lists, as a token holds them */
  uint8_t n;                            /* bytes of the word; 0 = the slot is free */
  uint8_t shape, opens, follows;
  char rest[FRAMING_MEMO_KEY - 16];     /* ... and its other bytes */
  union { uint32_t number, split; };    /* of a word, of a segment */
} FramingMemoSlot;

typedef struct {
  const FramingLanguage *language;
  FramingStemmer *stemmer;
  FramingClassify classify;
  void *user;
  FramingMemoSlot (*lines)[2];          /* a line of the cache each; the slot looked at first is the one that was used last */
  void *memory;                         /* where the lines are */
} FramingMemo;

/* The class and the lists of a token are one number of 32 bits wherever many of them are moved. */
static inline uint32_t
framing_memo_word (uint32_t word_class, uint32_t lists)
{
  FramingToken token = { .word_class = word_class & 0xFFFFF, .lists = lists & 0xFFF };
  uint32_t word;

  memcpy (&word, (const char *) &token + FRAMING_MEMO_WORD, sizeof word);
  return word;
}

/* Moves it into its place in a token. */
static inline void
framing_memo_put (FramingToken *token, uint32_t word)
{
  memcpy ((char *) token + FRAMING_MEMO_WORD, &word, sizeof word);
}

static inline uint32_t
framing_memo_word_of (const FramingToken *token)
{
  return framing_memo_word (token->word_class, token->lists);
}

FramingMemo *framing_memo_new (const FramingLanguage *language, FramingStemmer *stemmer, FramingClassify classify, void *user);
void framing_memo_free (FramingMemo *memo);
/* Raw bytes of one word, at most 256; FALSE: no memory. */
bool framing_memo_look (FramingMemo *memo, const char *word, size_t n, FramingKnown *known);
/* Raw bytes of a segment -> how many of them come before its suffix; 0 = it has none. */
size_t framing_memo_split (FramingMemo *memo, const char *segment, size_t n);
/* The same, worked out on the spot: of a short segment of ASCII but for apostrophes (' or U+2019), the last of which stands behind
 * `apostrophe` bytes. */
size_t framing_memo_split_at (FramingMemo *memo, const char *segment, size_t n, size_t apostrophe);

/* Works out a word that has no slot: the slot that has it then. At most FRAMING_MEMO_KEY bytes. NULL: no memory. */
const FramingMemoSlot *framing_memo_learn (FramingMemo *memo, const char *word, size_t n);

/* The upper bits of a product hang on all bits of the factor. */
static inline size_t
framing_memo_line (uint64_t low, uint64_t high)
{
  return (size_t) (((low ^ (high << 29 | high >> 35)) * 0x9E3779B97F4A7C15u) >> (64 - FRAMING_MEMO_BITS));
}

static inline bool
framing_memo_is (const FramingMemoSlot *slot, uint64_t low, uint64_t high, unsigned n)
{
  return ((slot->low ^ low) | (slot->high ^ high) | (slot->n ^ n)) == 0;
}

/* The slot of a word of at most 16 bytes in its line (n as in the slot); NULL = look or split must work it out. */
static inline const FramingMemoSlot *
framing_memo_find_in (FramingMemoSlot line[2], uint64_t low, uint64_t high, unsigned n)
{
  FramingMemoSlot other;

  if (framing_memo_is (&line[0], low, high, n))
    return &line[0];
  if (!framing_memo_is (&line[1], low, high, n))
    return NULL;
  other = line[0];
  line[0] = line[1];
  line[1] = other;
  return &line[0];
}

static inline const FramingMemoSlot *
framing_memo_find (FramingMemo *memo, uint64_t low, uint64_t high, unsigned n)
{
  return framing_memo_find_in (memo->lines[framing_memo_line (low, high)], low, high, n);
}
