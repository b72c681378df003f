#include "measure/jackknife.h"
#include <glib.h>
#include <math.h>

bool
framing_jackknife_init (FramingJackknife *j)
{
  j->blocks = g_try_malloc_n (FRAMING_JACKKNIFE_BLOCKS, sizeof *j->blocks);
  framing_jackknife_reset (j);
  return j->blocks != NULL;
}

void
framing_jackknife_clear (FramingJackknife *j)
{
  g_free (j->blocks);
  j->blocks = NULL;
}

void
framing_jackknife_reset (FramingJackknife *j)
{
  j->n = 0;
  j->per_block = 1;
  j->n_sentences = 0;
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
framing_jackknife_add (FramingJackknife *j, int64_t low, int64_t high, uint32_t words)
{
  FramingBlock block = { low, high, words, 1 };

  j->n_sentences++;
  if (j->n > 0 && j->blocks[j->n - 1].sentences < j->per_block)
    {
      join (&j->blocks[j->n - 1], &block);
      return;
    }
  if (j->n == FRAMING_JACKKNIFE_BLOCKS)
    halve (j);
  if (j->n > 0 && j->blocks[j->n - 1].sentences < j->per_block)
    join (&j->blocks[j->n - 1], &block);
  else
    j->blocks[j->n++] = block;
}

double
framing_jackknife_se (const FramingJackknife *j, const FramingSums *total, uint32_t words, const FramingScoreConstants *c)
{
  double sum = 0, squares = 0, mean;

  if (j->n < 3)
    return NAN;
  for (int pass = 0; pass < 2; pass++)
    {
      mean = sum / (double) j->n;
      for (size_t i = 0; i < j->n; i++)
        {
          const FramingBlock *b = &j->blocks[i];
          FramingSums rest = { .weighted_low = total->weighted_low - b->low, .weighted_high = total->weighted_high - b->high, .hits = 1 };
          double score = framing_score (&rest, words - MIN (words, b->words), c);

          if (pass == 0)
            sum += score;
          else
            squares += (score - mean) * (score - mean);
        }
    }
  return sqrt (squares * (double) (j->n - 1) / (double) j->n);
}
