#include "story/signature.h"
#include <string.h>

#define SHINGLE 5               /* words */
#define FEWEST_WORDS 8          /* of a text that can be told from others */
#define BLOCK 256               /* signatures in a block of memory: they never move */

struct FramingSignatures {
  GPtrArray *blocks;            /* of arrays of BLOCK signatures */
  guint n;
};

/* the last words of a text, as numbers */
typedef struct {
  guint64 hashes[SHINGLE];
  guint64 word;                 /* hash of the letters so far */
  gboolean inside;
  guint64 words;
  guint32 seeds[FRAMING_SIGNATURE_LENGTH];
  FramingSignature *signature;
} Reader;

/* the end of MurmurHash3: all bits depend on all bits */
static guint64
mix (guint64 h)
{
  h = (h ^ h >> 33) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  h = (h ^ h >> 33) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return h ^ h >> 33;
}

/* One hash of the shingle, and from it as many as there are places. */
static void
add_shingle (Reader *reader)
{
  guint64 all = 0;
  guint32 shingle;

  for (guint i = 0; i < SHINGLE; i++)
    all = mix (all ^ reader->hashes[(reader->words + i) % SHINGLE]) + i;
  shingle = (guint32) (all >> 32);
  for (guint i = 0; i < FRAMING_SIGNATURE_LENGTH; i++)
    {
      guint32 hash = (shingle ^ reader->seeds[i]) * 0x85ebca6bu;

      hash = (hash ^ hash >> 13) * 0xc2b2ae35u;
      hash ^= hash >> 16;
      reader->signature->minima[i] = MIN (reader->signature->minima[i], hash);
    }
  reader->signature->shingles += reader->signature->shingles < G_MAXUINT32;
}

static void
end_word (Reader *reader)
{
  if (!reader->inside)
    return;
  reader->hashes[reader->words++ % SHINGLE] = mix (reader->word);
  reader->word = 0;
  reader->inside = FALSE;
  if (reader->words >= SHINGLE)
    add_shingle (reader);
}

static void
add_letter (Reader *reader, gunichar letter)
{
  reader->word = (reader->word ^ letter) * G_GUINT64_CONSTANT (0x100000001b3) + 1;
  reader->inside = TRUE;
}

/* Bytes that are no UTF-8 part words, as blanks do; a wide character (Chinese, Japanese) is a word of its own. */
static void
read_wide (Reader *reader, const char **at, const char *end)
{
  gunichar letter = g_utf8_get_char_validated (*at, end - *at);

  if (letter == (gunichar) -1 || letter == (gunichar) -2)
    {
      (*at)++;
      end_word (reader);
      return;
    }
  *at = g_utf8_next_char (*at);
  if (g_unichar_iswide (letter))
    end_word (reader);
  if (g_unichar_isalnum (letter) || g_unichar_ismark (letter))
    add_letter (reader, g_unichar_tolower (letter));
  else
    end_word (reader);
  if (g_unichar_iswide (letter))
    end_word (reader);
}

void
framing_signature_of (framing_str text, FramingSignature *signature)
{
  Reader reader = { .signature = signature };
  const char *at = text.ptr, *end = text.ptr + text.len;

  memset (signature->minima, 0xff, sizeof signature->minima);
  signature->shingles = 0;
  for (guint i = 0; i < FRAMING_SIGNATURE_LENGTH; i++)
    reader.seeds[i] = (guint32) mix (i + 1);
  while (at < end)
    if ((guchar) *at >= 0x80)
      read_wide (&reader, &at, end);
    else if (g_ascii_isalnum (*at))
      add_letter (&reader, (guchar) g_ascii_tolower (*at++));
    else
      {
        at++;
        end_word (&reader);
      }
  end_word (&reader);
  if (reader.words < FEWEST_WORDS)
    signature->shingles = 0;
}

double
framing_signature_likeness (const FramingSignature *a, const FramingSignature *b)
{
  guint same = 0;

  if (a->shingles == 0 || b->shingles == 0)
    return 0;
  for (guint i = 0; i < FRAMING_SIGNATURE_LENGTH; i++)
    same += a->minima[i] == b->minima[i];
  return (double) same / FRAMING_SIGNATURE_LENGTH;
}

FramingSignatures *
framing_signatures_new (void)
{
  FramingSignatures *signatures = g_new0 (FramingSignatures, 1);

  signatures->blocks = g_ptr_array_new_with_free_func (g_free);
  return signatures;
}

void
framing_signatures_add (FramingSignatures *signatures, const FramingSignature *signature)
{
  if (signatures->n % BLOCK == 0)
    g_ptr_array_add (signatures->blocks, g_new (FramingSignature, BLOCK));
  ((FramingSignature *) signatures->blocks->pdata[signatures->n / BLOCK])[signatures->n % BLOCK] = *signature;
  signatures->n++;
}

guint
framing_signatures_count (const FramingSignatures *signatures)
{
  return signatures->n;
}

const FramingSignature *
framing_signatures_get (const FramingSignatures *signatures, guint document)
{
  return (const FramingSignature *) signatures->blocks->pdata[document / BLOCK] + document % BLOCK;
}

void
framing_signatures_free (FramingSignatures *signatures)
{
  if (signatures == NULL)
    return;
  g_ptr_array_unref (signatures->blocks);
  g_free (signatures);
}
