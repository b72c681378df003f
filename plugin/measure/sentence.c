/* The look at the flags. A sentence ends before the next token that starts one, before one of another field or on the other side of
 * boilerplate, and after FRAMING_SENTENCE_MAX tokens. With SSE2 eight tokens are looked at with one comparison for each question, and
 * the answers are eight bits of a row; the last tokens of a document, of which no eight are left, and other processors go one by one. */
#include "measure/sentence.h"
#include "document/kinds.h"
#include <glib.h>

#define FIELDS (FRAMING_IS_TITLE | FRAMING_IS_BOILERPLATE)
#define PLACES (FRAMING_IS_HEADLINE | FRAMING_IS_LEAD | FRAMING_IS_QUOTED)

typedef struct { unsigned starts, clauses, suffixes, marks, changes; } Looks;   /* at eight tokens: a bit for each */

/* n <= 8 tokens; `before`: the flags of the token before. */
static inline Looks
look_at_some (const FramingToken *t, size_t n, uint32_t before)
{
  Looks looks = { 0, 0, 0, 0, 0 };

  for (size_t i = 0; i < n; i++)
    {
      uint32_t flags = t[i].flags, other = flags ^ before;

      looks.starts |= (unsigned) ((flags & FRAMING_STARTS_SENTENCE) != 0 || (other & FIELDS) != 0) << i;
      looks.clauses |= (unsigned) ((flags & FRAMING_STARTS_CLAUSE) != 0) << i;
      looks.suffixes |= (unsigned) ((flags & FRAMING_IS_SUFFIX) != 0) << i;
      looks.marks |= (unsigned) ((flags & FRAMING_IN_MARKS) != 0) << i;
      looks.changes |= (unsigned) ((other & PLACES) != 0) << i;
      before = flags;
    }
  return looks;
}

#ifdef __SSE2__
#include <emmintrin.h>

#define TO_SIGN(flag) (15 - __builtin_ctz (flag))

static inline __m128i
load (const FramingToken *t)
{
  return _mm_loadu_si128 ((const __m128i *) t);
}

/* The lower halves of the flags of eight tokens: flags are the third of the four numbers of a token. */
static inline __m128i
flags_of_eight (const FramingToken *t)
{
  __m128i a = _mm_unpackhi_epi16 (load (t), load (t + 1)), b = _mm_unpackhi_epi16 (load (t + 2), load (t + 3));
  __m128i c = _mm_unpackhi_epi16 (load (t + 4), load (t + 5)), d = _mm_unpackhi_epi16 (load (t + 6), load (t + 7));

  G_STATIC_ASSERT (sizeof *t == 16 && G_STRUCT_OFFSET (FramingToken, flags) == 8);
  G_STATIC_ASSERT ((FIELDS | PLACES | FRAMING_STARTS_SENTENCE | FRAMING_STARTS_CLAUSE | FRAMING_IS_SUFFIX | FRAMING_IN_MARKS) < 1 << 16);
  return _mm_unpacklo_epi64 (_mm_unpacklo_epi32 (a, b), _mm_unpacklo_epi32 (c, d));
}

/* Bits 0 .. 7: the signs of the halves of a; bits 8 .. 15: those of b. */
static inline unsigned
signs (__m128i a, __m128i b)
{
  return (unsigned) _mm_movemask_epi8 (_mm_packs_epi16 (a, b));
}

static inline Looks
look_at_eight (const FramingToken *t, uint32_t before)
{
  __m128i flags = flags_of_eight (t), ahead = _mm_or_si128 (_mm_slli_si128 (flags, 2), _mm_cvtsi32_si128 ((int) (before & 0xFFFF)));
  __m128i other = _mm_xor_si128 (flags, ahead), zero = _mm_setzero_si128 ();
  __m128i starts = _mm_or_si128 (_mm_and_si128 (other, _mm_set1_epi16 (FIELDS)),
                                 _mm_and_si128 (flags, _mm_set1_epi16 (FRAMING_STARTS_SENTENCE)));
  unsigned none = signs (_mm_cmpeq_epi16 (starts, zero), _mm_cmpeq_epi16 (_mm_and_si128 (other, _mm_set1_epi16 (PLACES)), zero)) ^ 0xFFFF;
  unsigned some = signs (_mm_slli_epi16 (flags, TO_SIGN (FRAMING_STARTS_CLAUSE)), _mm_slli_epi16 (flags, TO_SIGN (FRAMING_IS_SUFFIX)));

  return (Looks) { none & 0xFF, some & 0xFF, some >> 8, signs (_mm_slli_epi16 (flags, TO_SIGN (FRAMING_IN_MARKS)), zero), none >> 8 };
}
/* Bits 0 .. 7: joiners. The lists of a word are the highest 12 bits of its last number. */
static inline unsigned
joiners_of_eight (const FramingToken *t)
{
  __m128i a = _mm_unpackhi_epi16 (load (t), load (t + 1)), b = _mm_unpackhi_epi16 (load (t + 2), load (t + 3));
  __m128i c = _mm_unpackhi_epi16 (load (t + 4), load (t + 5)), d = _mm_unpackhi_epi16 (load (t + 6), load (t + 7));
  __m128i lists = _mm_srli_epi16 (_mm_unpackhi_epi64 (_mm_unpackhi_epi32 (a, b), _mm_unpackhi_epi32 (c, d)), 4);
  __m128i kinds = _mm_and_si128 (lists, _mm_set1_epi16 (FRAMING_KIND_BITS));

  return signs (_mm_cmpeq_epi16 (kinds, _mm_set1_epi16 (FRAMING_KIND_JOINER)), _mm_setzero_si128 ());
}
#else
static inline unsigned
joiners_of_eight (const FramingToken *t)
{
  unsigned joiners = 0;

  for (unsigned i = 0; i < 8; i++)
    joiners |= (unsigned) framing_kind_joins (&t[i]) << i;
  return joiners;
}

static inline Looks
look_at_eight (const FramingToken *t, uint32_t before)
{
  return look_at_some (t, 8, before);
}
#endif

/* Eight bits of a row from bit i on, which is a multiple of 8. */
static inline void
put (uint64_t *row, size_t i, unsigned eight)
{
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  ((uint8_t *) row)[i / 8] = (uint8_t) eight;
#else
  row[i / 64] = (row[i / 64] & ~((uint64_t) 0xFF << i % 64)) | (uint64_t) eight << i % 64;
#endif
}

static inline void
keep (FramingWindow *w, size_t i, Looks looks)
{
  put (w->starts, i, looks.starts);
  put (w->clauses, i, looks.clauses);
  put (w->suffixes, i, looks.suffixes);
  put (w->marks, i, looks.marks);
  put (w->changes, i, looks.changes);
}

static void
fill (FramingWindow *w, const FramingDocument *d, size_t from)
{
  const FramingToken *t = &d->tokens[from];
  size_t n = MIN (d->n_tokens - from, FRAMING_WINDOW_TOKENS), i = 0;
  uint32_t before = from > 0 ? t[-1].flags : t->flags;

  w->from = from;
  w->n = n;
  for (; i + 8 <= n; i += 8)
    {
      keep (w, i, look_at_eight (t + i, before));
      before = t[i + 7].flags;
    }
  if (i < n)
    keep (w, i, look_at_some (t + i, n - i, before));
}

/* Of a sentence of up to 64 tokens the bits of a row. */
static inline uint64_t
bits_of (const FramingSentence *s, const uint64_t *row)
{
  return framing_bits_from (row, s->offset) & UINT64_MAX >> (64 - (s->end - s->first));
}

static size_t
end_of (const FramingWindow *w, size_t offset)
{
  size_t most = MIN (w->n, offset + FRAMING_SENTENCE_MAX);
  uint64_t ahead = framing_bits_from (w->starts, offset + 1);   /* nearly always there is one */

  if (ahead == 0)
    return framing_bits_next (w->starts, offset + 1, most);
  return MIN (offset + 1 + framing_bits_lowest (ahead), most);
}

void
framing_sentence_read (FramingSentence *s, FramingWindow *w, const FramingDocument *d, size_t first)
{
  if (first < w->from || (first + FRAMING_SENTENCE_MAX > w->from + w->n && w->from + w->n < d->n_tokens))
    fill (w, d, first);
  s->window = w;
  s->offset = first - w->from;
  s->first = first;
  s->end = w->from + end_of (w, s->offset);
  s->is_short = s->end - first <= 64;
  if (!s->is_short)
    return;
  s->clauses = bits_of (s, w->clauses) | 1;
  s->suffixes = bits_of (s, w->suffixes);
  s->marks = bits_of (s, w->marks);
  s->changes = bits_of (s, w->changes) & ~(uint64_t) 1;
}

bool
framing_sentence_has_joiner (const FramingDocument *d, size_t from, size_t end)
{
  for (; from < end && from + 8 <= d->n_tokens; from += 8)
    {
      unsigned joiners = joiners_of_eight (&d->tokens[from]);

      if ((end - from < 8 ? joiners & ((1u << (end - from)) - 1) : joiners) != 0)
        return true;
    }
  for (; from < end; from++)
    if (framing_kind_joins (&d->tokens[from]))
      return true;
  return false;
}
