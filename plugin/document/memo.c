#include "document/memo.h"
#include "base/hash.h"
#include "document/fold.h"
#include <glib.h>
#include <string.h>

/* A table of lines of four slots; in a full line the slots take turns in giving way. A word longer than a slot's key is
 * worked out afresh each time: such words are rare, and slots stay small enough for the cache. */
#define LINES 8192u
#define WAYS 4u
#define KEY_MAX 22u

typedef struct { uint32_t word_class; uint16_t lists; uint8_t shape, n; char key[KEY_MAX]; } Slot;

struct FramingMemo {
  const FramingLanguage *language;
  FramingStemmer *stemmer;
  FramingClassify classify;
  void *user;
  uint8_t turn[LINES];
  Slot slots[LINES][WAYS];
};

FramingMemo *
framing_memo_new (const FramingLanguage *language, FramingStemmer *stemmer, FramingClassify classify, void *user)
{
  FramingMemo *memo = g_try_malloc0 (sizeof *memo);

  if (memo != NULL)
    {
      memo->language = language;
      memo->stemmer = stemmer;
      memo->classify = classify;
      memo->user = user;
    }
  return memo;
}

void
framing_memo_free (FramingMemo *memo)
{
  g_free (memo);
}

static bool
work_out (FramingMemo *memo, const char *word, size_t n, FramingKnown *known)
{
  char folded[4 * FRAMING_WORD_MAX];
  FramingWord w = { .folded = folded };
  framing_str stem;

  *known = (FramingKnown) { 0 };
  w.n_folded = framing_fold_word (word, n, folded, sizeof folded, &known->shape);
  if (w.n_folded == 0)
    return true;
  known->lists = framing_language_lists (memo->language, folded, w.n_folded);
  if (known->shape & FRAMING_SHAPE_NUMBER)
    stem = (framing_str) { folded, w.n_folded };
  else
    stem = framing_stemmer_stem (memo->stemmer, folded, w.n_folded);
  if (stem.ptr == NULL)
    return false;
  w.stem = stem.ptr;
  w.n_stem = stem.len;
  known->word_class = memo->classify (memo->user, &w);
  return known->word_class != FRAMING_CLASS_FAILED;
}

static void
remember (FramingMemo *memo, size_t line, const char *word, size_t n, const FramingKnown *known)
{
  Slot *slot = &memo->slots[line][memo->turn[line]++ % WAYS];

  slot->word_class = known->word_class;
  slot->lists = (uint16_t) known->lists;
  slot->shape = (uint8_t) known->shape;
  slot->n = (uint8_t) n;
  memcpy (slot->key, word, n);
}

bool
framing_memo_look (FramingMemo *memo, const char *word, size_t n, FramingKnown *known)
{
  size_t line = framing_hash_bytes (word, n) % LINES;

  for (size_t i = 0; i < WAYS; i++)
    {
      const Slot *slot = &memo->slots[line][i];

      if (slot->n == n && memcmp (slot->key, word, n) == 0)
        {
          *known = (FramingKnown) { slot->word_class, slot->lists, slot->shape };
          return true;
        }
    }
  if (!work_out (memo, word, n, known))
    return false;
  if (n > 0 && n <= KEY_MAX)
    remember (memo, line, word, n, known);
  return true;
}
