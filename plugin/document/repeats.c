/* A crit-bit tree (PATRICIA; Morrison 1968): the lines of a document in order of a hash of their words, and then of the words
 * themselves. It asks for one bit at each fork, of the hash nearly always, so that a line is found in about as many steps as the
 * number of lines has binary digits; and it never takes more steps than the line has bits, whatever was made to have one hash. */
#include "document/repeats.h"
#include "base/array.h"
#include "base/bits.h"
#include "document/document.h"
#include <glib.h>
#include <string.h>

#define HASHED_WORDS 4u                 /* of a line, for its place in the tree */

/* A way of a fork: where it leads, and whether to a line or to another fork. */
#define TO_LINE(i) ((uint32_t) (i) << 1)
#define TO_FORK(i) ((uint32_t) (i) << 1 | 1u)

static uint64_t
mix (uint64_t h, uint64_t v)
{
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

/* What a word is compared by, beside its length: its first bytes. Where eight bytes are there to be read, those of a shorter word are read
 * with what follows, which is then taken away. */
static inline uint64_t
first_bytes (framing_str field, const FramingToken *t)
{
  size_t n = t->end - t->begin;
  uint64_t bytes = 0;

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  if (t->begin + (size_t) 8 <= field.len && n > 0)
    {
      memcpy (&bytes, field.ptr + t->begin, 8);
      return bytes & UINT64_MAX >> 8 * (8 - MIN (n, 8));
    }
#endif
  memcpy (&bytes, field.ptr + t->begin, MIN (n, 8));
  return bytes;
}

uint32_t
framing_repeats_hash (const FramingDocument *d, size_t begin, size_t end)
{
  uint64_t h = end - begin;
  framing_str field = framing_document_field (d, &d->tokens[begin]);    /* a line lies in one field */

  for (size_t i = begin; i < end && i < begin + HASHED_WORDS; i++)
    h = mix (h, mix (first_bytes (field, &d->tokens[i]), d->tokens[i].end - d->tokens[i].begin));
  return (uint32_t) (h ^ (h >> 32));
}

static bool
is_same_word (const FramingDocument *d, const FramingToken *a, const FramingToken *b)
{
  return a->end - a->begin == b->end - b->begin
         && first_bytes (framing_document_field (d, a), a) == first_bytes (framing_document_field (d, b), b);
}

bool
framing_repeats_is_same (const FramingDocument *d, size_t begin, size_t other, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (!is_same_word (d, &d->tokens[begin + i], &d->tokens[other + i]))
      return false;
  return true;
}

bool
framing_repeats_is_doubled (const FramingDocument *d, size_t begin, size_t end)
{
  size_t half = (end - begin) / 2;

  return half >= FRAMING_REPEAT_MIN && (end - begin) % 2 == 0 && framing_repeats_is_same (d, begin, begin + half, half);
}

/* ---- the tree ------------------------------------------------------------------------------------------------ */

/* Of what a word is compared by: its first bytes, then those of its length. Zeros stand behind a short word and behind the line, so that
 * no line is the beginning of another. */
static unsigned
byte_at (const FramingDocument *d, const FramingSeenLine *line, uint32_t word, uint32_t byte)
{
  const FramingToken *t;

  if (word >= line->n_words)
    return 0;
  t = &d->tokens[line->begin + word];
  if (byte >= FRAMING_REPEAT_BYTES)
    return (t->end - t->begin) >> 8 * (byte - FRAMING_REPEAT_BYTES) & 0xFF;
  if (byte >= t->end - t->begin)
    return 0;
  return (unsigned char) framing_document_field (d, t).ptr[t->begin + byte];
}

static unsigned
bit_at (const FramingDocument *d, const FramingSeenLine *line, const FramingFork *place)
{
  return (place->word == 0 ? line->hash : byte_at (d, line, place->word - 1, place->byte)) >> place->bit & 1;
}

static bool
is_before (const FramingFork *a, const FramingFork *b)
{
  if (a->word != b->word)
    return a->word < b->word;
  return a->byte != b->byte ? a->byte < b->byte : a->bit < b->bit;
}

/* The first bit in which two lines differ; false: they have the same words. */
static bool
find_difference (const FramingDocument *d, const FramingSeenLine *a, const FramingSeenLine *b, FramingFork *place)
{
  uint32_t both = MIN (a->n_words, b->n_words), word = 0, byte = 0;

  *place = (FramingFork) { 0 };
  if (a->hash != b->hash)
    {
      place->bit = (uint8_t) __builtin_ctz (a->hash ^ b->hash);
      return true;
    }
  while (word < both && is_same_word (d, &d->tokens[a->begin + word], &d->tokens[b->begin + word]))
    word++;
  if (word == both && a->n_words == b->n_words)
    return false;
  while (byte_at (d, a, word, byte) == byte_at (d, b, word, byte))
    byte++;
  *place = (FramingFork) { .word = word + 1, .byte = byte,
                           .bit = (uint8_t) __builtin_ctz (byte_at (d, a, word, byte) ^ byte_at (d, b, word, byte)) };
  return true;
}

/* The only line of the tree that may be the same. */
static const FramingSeenLine *
find_nearest (const FramingSeenLines *seen, const FramingDocument *d, const FramingSeenLine *line)
{
  uint32_t way = seen->root;

  while (way & 1)
    {
      const FramingFork *fork = &seen->lines[way >> 1].fork;

      way = fork->ways[bit_at (d, line, fork)];
    }
  return &seen->lines[way >> 1];
}

/* The new fork comes above the first one that asks for a later bit. */
static void
insert (FramingSeenLines *seen, const FramingDocument *d, FramingSeenLine *line)
{
  uint32_t *way = &seen->root, number = (uint32_t) (line - seen->lines);
  unsigned own = bit_at (d, line, &line->fork);

  while ((*way & 1) && is_before (&seen->lines[*way >> 1].fork, &line->fork))
    {
      FramingFork *fork = &seen->lines[*way >> 1].fork;

      way = &fork->ways[bit_at (d, line, fork)];
    }
  line->fork.ways[own] = TO_LINE (number);
  line->fork.ways[1 - own] = *way;
  *way = TO_FORK (number);
}

/* Brings the last of the lines into the tree, unless the same line is there. */
static bool
grow (FramingSeenLines *seen, const FramingDocument *d)
{
  FramingSeenLine *line = &seen->lines[seen->n_tree];

  if (seen->n_tree == 0)
    seen->root = TO_LINE (0);
  else if (find_difference (d, find_nearest (seen, d, line), line, &line->fork))
    insert (seen, d, line);
  else
    return false;
  seen->n_tree++;
  return true;
}

/* A line whose hash has a bit of the filter for itself is new: it waits outside the tree, until one comes that may be a repeat. */
bool
framing_repeats_is_seen (FramingSeenLines *seen, const FramingDocument *d, size_t begin, size_t end)
{
  FramingSeenLine line = { .begin = (uint32_t) begin, .n_words = (uint32_t) (end - begin), .hash = framing_repeats_hash (d, begin, end) };
  uint32_t place = line.hash % FRAMING_REPEAT_FILTER;

  if (!framing_array_reserve (&seen->lines, &seen->room, sizeof *seen->lines, seen->n + 1))
    {
      seen->failed = true;
      return false;
    }
  seen->lines[seen->n++] = line;
  if (!framing_bits_has (seen->filter, place))
    {
      framing_bits_set (seen->filter, place);
      return false;
    }
  while (seen->n_tree < seen->n - 1)
    grow (seen, d);                     /* all of them are new */
  if (grow (seen, d))
    return false;
  seen->n--;
  return true;
}

void
framing_repeats_forget (FramingSeenLines *seen)
{
  seen->n = seen->n_tree = 0;
  memset (seen->filter, 0, sizeof seen->filter);
}

void
framing_repeats_clear (FramingSeenLines *seen)
{
  g_free (seen->lines);
  *seen = (FramingSeenLines) { 0 };
}
