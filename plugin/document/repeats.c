#include "document/repeats.h"
#include <glib.h>
#include <string.h>

#define HASHED_WORDS 64u                /* of a line: more decide nothing */

static uint64_t
mix (uint64_t h, uint64_t v)
{
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

/* Up to eight bytes of a word and its length: two lines that agree in all of these are the same line. Where eight bytes are there to be
 * read, those of a shorter word are read with what follows, which is then taken away. */
static inline uint64_t
word_key (framing_str field, const FramingToken *t)
{
  uint64_t key = 0;
  size_t n = t->end - t->begin;

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  if (t->begin + (size_t) 8 <= field.len)
    {
      memcpy (&key, field.ptr + t->begin, 8);
      return mix (n < 8 ? key & ~(UINT64_MAX << 8 * n) : key, n);
    }
#endif
  memcpy (&key, field.ptr + t->begin, n < 8 ? n : 8);
  return mix (key, n);
}

uint32_t
framing_repeats_hash (const FramingDocument *d, size_t begin, size_t end)
{
  uint64_t h = end - begin;
  framing_str field = framing_document_field (d, &d->tokens[begin]);    /* a line lies in one field */

  for (size_t i = begin; i < end && i < begin + HASHED_WORDS; i++)
    h = mix (h, word_key (field, &d->tokens[i]));
  return (uint32_t) (h ^ (h >> 32)) | 1u;
}

bool
framing_repeats_is_seen (FramingSeenLines *seen, uint32_t hash)
{
  uint32_t *slot = &seen->hashes[(hash >> 1) & (FRAMING_REPEATS_SEEN - 1)];
  bool known = *slot == hash;

  *slot = hash;
  return known;
}

bool
framing_repeats_is_doubled (const FramingDocument *d, size_t begin, size_t end)
{
  size_t half = (end - begin) / 2;
  framing_str field = framing_document_field (d, &d->tokens[begin]);

  if (half < FRAMING_REPEAT_MIN || (end - begin) % 2 != 0)
    return false;
  for (size_t i = begin; i < begin + half; i++)
    if (word_key (field, &d->tokens[i]) != word_key (field, &d->tokens[i + half]))
      return false;
  return true;
}
