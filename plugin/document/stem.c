#include "document/stem.h"
#include "base/hash.h"
#include <glib.h>
#include <libstemmer.h>
#include <string.h>

#define SLOTS 16384u                    /* a megabyte: the words that news and lexicons use all the time */

typedef struct { uint8_t n_word, n_stem; char bytes[62]; } Slot;        /* the word, then its stem */

struct FramingStemmer {
  struct sb_stemmer *snowball;
  Slot slots[SLOTS];
};

FramingStemmer *
framing_stemmer_new (const char *language)
{
  FramingStemmer *s = g_try_malloc0 (sizeof *s);

  if (s == NULL)
    return NULL;
  s->snowball = sb_stemmer_new (language, "UTF_8");
  if (s->snowball == NULL)
    {
      g_free (s);
      return NULL;
    }
  return s;
}

void
framing_stemmer_free (FramingStemmer *s)
{
  if (s == NULL)
    return;
  sb_stemmer_delete (s->snowball);
  g_free (s);
}

bool
framing_stemmer_knows (const char *language)
{
  struct sb_stemmer *snowball = sb_stemmer_new (language, "UTF_8");

  sb_stemmer_delete (snowball);
  return snowball != NULL;
}

/* An empty stem would make all such words one; the word itself is the better key. */
framing_str
framing_stemmer_stem_afresh (FramingStemmer *s, const char *word, size_t n)
{
  const sb_symbol *stem = sb_stemmer_stem (s->snowball, (const sb_symbol *) word, (int) n);
  int length = sb_stemmer_length (s->snowball);

  if (stem == NULL)
    return (framing_str) { NULL, 0 };
  if (length <= 0)
    return (framing_str) { word, n };
  return (framing_str) { (const char *) stem, (size_t) length };
}

framing_str
framing_stemmer_stem (FramingStemmer *s, const char *word, size_t n)
{
  Slot *slot = &s->slots[framing_hash_bytes (word, n) % SLOTS];
  framing_str stem;

  if (n > 0 && slot->n_word == n && memcmp (slot->bytes, word, n) == 0)
    return (framing_str) { slot->bytes + n, slot->n_stem };
  stem = framing_stemmer_stem_afresh (s, word, n);
  if (stem.ptr == NULL || n + stem.len > sizeof slot->bytes)
    return stem;
  slot->n_word = (uint8_t) n;
  slot->n_stem = (uint8_t) stem.len;
  memcpy (slot->bytes, word, n);
  memcpy (slot->bytes + n, stem.ptr, stem.len);
  return (framing_str) { slot->bytes + n, stem.len };
}
