#include "document/memo.h"
#include "base/intern.h"
#include "document/fold.h"
#include "document/plain.h"
#include <glib.h>
#include <string.h>

/* Lines of two slots; a word longer than a slot's key is worked out afresh each time: such words are rare, and slots stay small
 * enough for the cache. What falls out of a line gets a second chance in the line beside it. */

#define CACHE_LINE 64u

FramingMemo *
framing_memo_new (const FramingLanguage *language, FramingStemmer *stemmer, FramingClassify classify, void *user)
{
  FramingMemo *memo = g_try_malloc0 (sizeof *memo);
  size_t room = FRAMING_MEMO_LINES * sizeof *memo->lines + CACHE_LINE;

  G_STATIC_ASSERT (sizeof *memo->lines == CACHE_LINE && FRAMING_MEMO_WORD + sizeof (uint32_t) == sizeof (FramingToken));
  if (memo == NULL)
    return NULL;
  memo->language = language;
  memo->stemmer = stemmer;
  memo->classify = classify;
  memo->user = user;
  memo->memory = g_try_malloc0 (room);
  if (memo->memory == NULL)
    {
      g_free (memo);
      return NULL;
    }
  memo->lines = (void *) (((uintptr_t) memo->memory + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE);
  return memo;
}

void
framing_memo_free (FramingMemo *memo)
{
  if (memo == NULL)
    return;
  g_free (memo->memory);
  g_free (memo);
}

/* ---- what is not known yet --------------------------------------------------------------------------------------- */

static void
look_at_language (const FramingLanguage *language, const char *folded, size_t n, FramingKnown *known)
{
  const FramingFollowers *f = framing_language_followers (language);
  uint32_t number = framing_language_number (language, folded, n);

  known->lists = framing_language_lists (language, number, folded, n);
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
  look_at_language (memo->language, folded, w.n_folded, known);
  if (shape & FRAMING_SHAPE_NUMBER)
    stem = (framing_str) { folded, w.n_folded };
  else
    stem = framing_stemmer_stem_afresh (memo->stemmer, folded, w.n_folded);
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

/* Where the suffix of the folded segment begins, in bytes of the segment; 0 = there is none. */
static size_t
split_before (const FramingLanguage *language, const char *folded, size_t n, size_t apostrophe)
{
  size_t n_suffix = n > 0 ? framing_language_suffix (language, folded, n) : 0, before = 0;

  if (n_suffix == 0 || n_suffix >= n)
    return 0;
  while (before < n_suffix && folded[n - n_suffix + before] != '\'') /* letters of the suffix before its apostrophe: the n of n't */
    before++;
  return before == n_suffix || apostrophe <= before ? 0 : apostrophe - before;
}

static size_t
find_split (const FramingLanguage *language, const char *segment, size_t length)
{
  const char *apostrophe = length <= FRAMING_WORD_MAX ? last_apostrophe (segment, segment + length) : NULL;
  char folded[4 * FRAMING_WORD_MAX];
  uint32_t shape;
  size_t n;

  if (apostrophe == NULL)
    return 0;
  n = framing_fold_word (segment, length, folded, sizeof folded, &shape);
  return split_before (language, folded, n, (size_t) (apostrophe - segment));
}

size_t
framing_memo_split_at (FramingMemo *memo, const char *segment, size_t n, size_t apostrophe)
{
  FramingPlainKey key = framing_plain_key_within (segment, n);
  char folded[2 * sizeof key], behind[sizeof key];

  memcpy (folded, &key.low, sizeof key.low);    /* by halves, as they were made: a copy of both at once would have to wait */
  memcpy (folded + sizeof key.low, &key.high, sizeof key.high);
  memset (folded + sizeof key, 0, sizeof key);
  if (segment[apostrophe] != '\'')
    {
      n -= 2;
      folded[apostrophe] = '\'';
      memcpy (behind, folded + apostrophe + 3, sizeof behind);
      memcpy (folded + apostrophe + 1, behind, sizeof behind);
    }
  memcpy (&key, folded, sizeof key);
  if (!framing_plain_fold (key).plain)          /* another U+2019 */
    return find_split (memo->language, segment, n + (segment[apostrophe] != '\'' ? 2 : 0));
  key = framing_plain_fold (key).folded;
  memcpy (folded, &key, sizeof key);
  return split_before (memo->language, folded, n, apostrophe);
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

static void
key_of (const char *word, size_t n, FramingMemoSlot *slot)
{
  FramingPlainKey key = framing_plain_key_within (word, MIN (n, 16));

  *slot = (FramingMemoSlot) { .low = key.low, .high = key.high, .n = (uint8_t) n };
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

/* In front of its line; what falls out of it goes behind the line beside it. */
static const FramingMemoSlot *
remember (FramingMemo *memo, const FramingMemoSlot *slot)
{
  size_t at = framing_memo_line (slot->low, slot->high);
  FramingMemoSlot *line = memo->lines[at];

  memo->lines[at ^ 1][1] = line[1];
  line[1] = line[0];
  line[0] = *slot;
  return line;
}

/* The slot of a key that is not in its line but in the one beside it, in front of its own line then. */
static const FramingMemoSlot *
recall (FramingMemo *memo, const FramingMemoSlot *key)
{
  size_t at = framing_memo_line (key->low, key->high);
  FramingMemoSlot *line = memo->lines[at], *other = memo->lines[at ^ 1];

  for (unsigned i = 0; i < 2; i++)
    if (framing_memo_is (&other[i], key->low, key->high, key->n) && memcmp (other[i].rest, key->rest, sizeof key->rest) == 0)
      {
        FramingMemoSlot found = other[i];

        other[i] = line[1];
        line[1] = line[0];
        line[0] = found;
        return line;
      }
  return NULL;
}

/* "Talks" is to everything what "talks" is, but for its shape. NULL: nothing is known of "talks". */
static const FramingMemoSlot *
find_small (FramingMemo *memo, const FramingMemoSlot *key)
{
  FramingPlainKey whole = { key->low, key->high };
  FramingPlainFold fold = framing_plain_fold (whole);

  if (key->n > FRAMING_MEMO_SHORT || !fold.plain || fold.capitals == 0)
    return NULL;
  return framing_memo_find (memo, fold.folded.low, fold.folded.high, key->n);
}

static bool
work_out_slot (FramingMemo *memo, const char *word, size_t n, FramingMemoSlot *slot)
{
  FramingKnown known;

  if (!work_out (memo, word, n, &known))
    return false;
  slot->word = framing_memo_word (known.word_class, known.lists);
  slot->shape = (uint8_t) known.shape;
  slot->opens = known.opens;
  slot->follows = known.follows;
  slot->number = known.number;
  return true;
}

const FramingMemoSlot *
framing_memo_learn (FramingMemo *memo, const char *word, size_t n)
{
  FramingMemoSlot slot;
  const FramingMemoSlot *known, *small;

  key_of (word, n, &slot);
  known = recall (memo, &slot);
  if (known != NULL)
    return known;
  small = find_small (memo, &slot);
  if (small != NULL)
    {
      FramingMemoSlot key = slot;
      char folded[FRAMING_MEMO_SHORT];
      uint32_t shape;

      framing_fold_word (word, n, folded, sizeof folded, &shape);
      slot = *small;
      slot.low = key.low;
      slot.high = key.high;
      slot.shape = (uint8_t) shape;
    }
  else if (!work_out_slot (memo, word, n, &slot))
    return NULL;
  return remember (memo, &slot);
}

static const FramingMemoSlot *
find_word (FramingMemo *memo, const char *word, size_t n)
{
  FramingMemoSlot slot;
  FramingPlainKey key;

  if (n > FRAMING_MEMO_SHORT)
    {
      key_of (word, n, &slot);
      return find (memo, &slot);
    }
  key = framing_plain_key_within (word, n);
  return framing_memo_find (memo, key.low, key.high, (unsigned) n);
}

bool
framing_memo_look (FramingMemo *memo, const char *word, size_t n, FramingKnown *known)
{
  FramingToken token;
  const FramingMemoSlot *slot;

  if (n == 0 || n > FRAMING_MEMO_KEY)
    return work_out (memo, word, n, known);
  slot = find_word (memo, word, n);
  if (slot == NULL)
    slot = framing_memo_learn (memo, word, n);
  if (slot == NULL)
    return false;
  framing_memo_put (&token, slot->word);
  *known = (FramingKnown) { token.word_class, token.lists, slot->shape, slot->opens, slot->follows, slot->number };
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
