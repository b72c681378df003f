#include "measure/jackknife.h"
#include <glib.h>
#include <math.h>

bool
framing_jackknife_init (FramingJackknife *j)
{
  j->blocks = g_try_malloc_n (FRAMING_JACKKNIFE_BLOCKS, sizeof *j->blocks);
  j->scores = g_try_malloc_n (FRAMING_JACKKNIFE_BLOCKS, sizeof *j->scores);
  framing_jackknife_reset (j);
  return j->blocks != NULL && j->scores != NULL;
}

void
framing_jackknife_clear (FramingJackknife *j)
{
  g_free (j->blocks);
  g_free (j->scores);
  j->blocks = NULL;
  j->scores = NULL;
}

void
framing_jackknife_reset (FramingJackknife *j)
{
  j->n = 0;
  j->per_block = 1;
}

static void
join (FramingBlock *into, const FramingBlock *from)
{
  into->low += from->low;
  into->high += from->high;
  into->words += from->words;
  into->sentences += from->sentences;
}

static void
halve (FramingJackknife *j)
{
  for (size_t i = 0; i < j->n / 2; i++)
    {
      j->blocks[i] = j->blocks[2 * i];
      join (&j->blocks[i], &j->blocks[2 * i + 1]);
    }
  j->n /= 2;
  j->per_block *= 2;
}

void
framing_jackknife_add_to_blocks (FramingJackknife *j, const FramingBlock *block)
{
  if (j->n > 0 && j->blocks[j->n - 1].sentences < j->per_block)
    {
      join (&j->blocks[j->n - 1], block);
      return;
    }
  if (j->n == FRAMING_JACKKNIFE_BLOCKS)
    halve (j);
  if (j->n > 0 && j->blocks[j->n - 1].sentences < j->per_block)
    join (&j->blocks[j->n - 1], block);
  else
    j->blocks[j->n++] = *block;
}

typedef struct { int64_t balance; uint32_t words; double a, b; } Whole;

static inline int64_t
balance_without (const FramingBlock *out, const Whole *whole)
{
  return whole->balance - (out->high - out->low);
}

static inline uint32_t
words_without (const FramingBlock *out, const Whole *whole)
{
  return whole->words - MIN (whole->words, out->words);
}

static inline double
score_without (const FramingBlock *out, const Whole *whole)
{
  return framing_score_of (balance_without (out, whole), words_without (out, whole), whole->a, whole->b);
}

#ifdef __SSE2__
#include <emmintrin.h>

/* Two blocks at a time: the same divisions and roots, each rounded alone, so that the bits are the same. */
static void
score_two (double *scores, const FramingBlock *out, const Whole *whole)
{
  __m128d balance = _mm_div_pd (_mm_set_pd ((double) balance_without (&out[1], whole), (double) balance_without (&out[0], whole)),
                                _mm_set1_pd (1e6));
  __m128d words = _mm_set_pd ((double) words_without (&out[1], whole), (double) words_without (&out[0], whole));
  __m128d damping = _mm_add_pd (_mm_set1_pd (whole->a), _mm_mul_pd (_mm_set1_pd (whole->b), words));
  __m128d score = _mm_div_pd (balance, _mm_sqrt_pd (_mm_add_pd (_mm_mul_pd (balance, balance), damping)));

  _mm_storeu_pd (scores, _mm_and_pd (score, _mm_cmpneq_pd (balance, _mm_setzero_pd ())));       /* no balance is 0, whatever the damping */
}
#else
static void
score_two (double *scores, const FramingBlock *out, const Whole *whole)
{
  scores[0] = score_without (&out[0], whole);
  scores[1] = score_without (&out[1], whole);
}
#endif

double
framing_jackknife_se (const FramingJackknife *j, const FramingSums *total, uint32_t words, const FramingScoreConstants *c)
{
  Whole whole = { total->weighted_high - total->weighted_low, words, (double) c->damping / 1e3, (double) c->length_damping / 1e3 };
  double sum = 0, squares = 0, mean;

  if (j->n < 3)
    return NAN;
  for (size_t i = 0; i + 1 < j->n; i += 2)
    score_two (&j->scores[i], &j->blocks[i], &whole);
  if (j->n % 2 == 1)
    j->scores[j->n - 1] = score_without (&j->blocks[j->n - 1], &whole);
  for (size_t i = 0; i < j->n; i++)
    sum += j->scores[i];
  mean = sum / (double) j->n;
  for (size_t i = 0; i < j->n; i++)
    squares += (j->scores[i] - mean) * (j->scores[i] - mean);
  return sqrt (squares * (double) (j->n - 1) / (double) j->n);
}
