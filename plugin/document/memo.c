#include "document/memo.h"
#include "base/intern.h"
#include "document/fold.h"
#include <glib.h>
#include <string.h>

/* Lines of two slots; a word longer than a slot's key is worked out afresh each time: such words are rare, and slots stay small
 * enough for the cache. */

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

/* ---- what is not known yet --------------------------------------------------------------------------------------- */

static void
look_at_phrases (const FramingLanguage *language, const char *folded, size_t n, FramingKnown *known)
{
  const FramingFollowers *f = framing_language_followers (language);
  uint32_t number = framing_language_number (language, folded, n);

  if (number == FRAMING_INTERN_NONE)
    return;
  known->number = number + 1;
  known->opens = f->opens[number];
  known->follows = f->follows[number];
}

static bool
work_out (FramingMemo *memo, const char *word, size_t n, FramingKnown *known)
{
  char folded[4 * FRAMING_WORD_MAX];
  FramingWord w = { .folded = folded };
  framing_str stem;
  uint32_t shape;

  *known = (FramingKnown) { .follows = FRAMING_FOLLOWS_NOTHING };
  w.n_folded = framing_fold_word (word, n, folded, sizeof folded, &shape);
  known->shape = (uint16_t) shape;
  if (w.n_folded == 0)
    return true;
  known->lists = framing_language_lists (memo->language, folded, w.n_folded);
  look_at_phrases (memo->language, folded, w.n_folded, known);
  if (shape & FRAMING_SHAPE_NUMBER)
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

/* How many bytes an apostrophe takes at p: ' and the forms that folding makes ' of (fold.h); 0 = there is none. An entity is taken for
 * one where it stands: folding tells. */
static size_t
apostrophe_length (const char *p, const char *end)
{
  static const char *const forms[] = { "'", "\x92", "&", "\xE2\x80\x99", "\xE2\x80\x98", "\xCA\xBC", "\xEF\xBC\x87" };

  for (size_t i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      size_t n = strlen (forms[i]);

      if ((size_t) (end - p) >= n && memcmp (p, forms[i], n) == 0)
        return n;
    }
  return 0;
}

/* Where the last apostrophe of the segment stands, NULL = it has none. */
static const char *
last_apostrophe (const char *begin, const char *end)
{
  for (const char *p = end; p-- > begin;)
    if ((unsigned char) *p >= 0x80 || *p == '\'' || *p == '&')
      {
        if (apostrophe_length (p, end) > 0)
          return p;
      }
  return NULL;
}

static size_t
find_split (const FramingLanguage *language, const char *segment, size_t length)
{
  const char *apostrophe = length <= FRAMING_WORD_MAX ? last_apostrophe (segment, segment + length) : NULL;
  char folded[4 * FRAMING_WORD_MAX];
  uint32_t shape;
  size_t n, n_suffix, before;

  if (apostrophe == NULL)
    return 0;
  n = framing_fold_word (segment, length, folded, sizeof folded, &shape);
  n_suffix = n > 0 ? framing_language_suffix (language, folded, n) : 0;
  if (n_suffix == 0 || n_suffix >= n)
    return 0;
  before = 0;                           /* letters of the suffix that stand before its apostrophe: the n of n't */
  while (before < n_suffix && folded[n - n_suffix + before] != '\'')
    before++;
  if (before == n_suffix || (size_t) (apostrophe - segment) <= before)
    return 0;
  return (size_t) (apostrophe - segment) - before;
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

static void
key_of (const char *word, size_t n, FramingMemoSlot *slot)
{
  *slot = (FramingMemoSlot) { .n = (uint8_t) n };
  memcpy (&slot->low, word, MIN (n, 8));
  if (n > 8)
    memcpy (&slot->high, word + 8, MIN (n - 8, 8));
  if (n > 16)
    memcpy (slot->rest, word + 16, n - 16);
}

/* The slot of a key of any length, moved to the front of its line. */
static const FramingMemoSlot *
find (FramingMemo *memo, const FramingMemoSlot *key)
{
  const FramingMemoSlot *slot = framing_memo_find (memo, key->low, key->high, key->n);

  return slot != NULL && memcmp (slot->rest, key->rest, sizeof slot->rest) == 0 ? slot : NULL;
}

static void
remember (FramingMemo *memo, const FramingMemoSlot *slot)
{
  FramingMemoSlot *line = memo->lines[framing_memo_line (slot->low, slot->high)];

  line[1] = line[0];
  line[0] = *slot;
}

bool
framing_memo_look (FramingMemo *memo, const char *word, size_t n, FramingKnown *known)
{
  FramingMemoSlot key;
  const FramingMemoSlot *slot;

  if (n == 0 || n > FRAMING_MEMO_KEY)
    return work_out (memo, word, n, known);
  key_of (word, n, &key);
  slot = find (memo, &key);
  if (slot != NULL)
    {
      *known = (FramingKnown) { slot->word_class, slot->lists, slot->shape, slot->opens, slot->follows, slot->number };
      return true;
    }
  if (!work_out (memo, word, n, known))
    return false;
  key.word_class = known->word_class & 0xFFFFF;
  key.lists = known->lists & 0xFFF;
  key.shape = (uint8_t) known->shape;
  key.opens = known->opens;
  key.follows = known->follows;
  key.number = known->number;
  remember (memo, &key);
  return true;
}

size_t
framing_memo_split (FramingMemo *memo, const char *segment, size_t n)
{
  FramingMemoSlot key;
  const FramingMemoSlot *slot;

  if (n == 0 || n > FRAMING_MEMO_KEY)
    return find_split (memo->language, segment, n);
  key_of (segment, n, &key);
  key.n |= FRAMING_MEMO_SEGMENT;
  slot = find (memo, &key);
  if (slot != NULL)
    return slot->split;
  key.split = (uint32_t) find_split (memo->language, segment, n);
  remember (memo, &key);
  return key.split;
}
