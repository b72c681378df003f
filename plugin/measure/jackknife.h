/* The standard error of a score over sentences: delete-one-sentence jackknife (Quenouille 1956, Tukey 1958).
 * Sentences with hits go in one by one; a document of more than 4,096 of them deletes blocks of neighbouring ones instead, so that
 * memory stays constant. Working memory of the session, one for each axis. */
#pragma once
#include "measure/score.h"
#include <stddef.h>

#define FRAMING_JACKKNIFE_BLOCKS 4096u

typedef struct { int64_t low, high; uint32_t words, sentences; } FramingBlock;
typedef struct {
  FramingBlock *blocks;                 /* FRAMING_JACKKNIFE_BLOCKS of them */
  double *scores;                       /* as many: the score without each block */
  size_t n;
  uint32_t per_block;                   /* sentences in a full block */
} FramingJackknife;

bool framing_jackknife_init (FramingJackknife *jackknife);              /* FALSE: no memory */
void framing_jackknife_clear (FramingJackknife *jackknife);
void framing_jackknife_reset (FramingJackknife *jackknife);             /* a new document */
void framing_jackknife_add_to_blocks (FramingJackknife *jackknife, const FramingBlock *block);

/* A sentence, if it has hits: nobody can foresee that, so there is no branch on it. Nearly always it is a block of its own. */
static inline void
framing_jackknife_add (FramingJackknife *j, int64_t weighted_low, int64_t weighted_high, uint32_t words, bool has_hits)
{
  if (j->per_block == 1 && j->n < FRAMING_JACKKNIFE_BLOCKS)
    {
      FramingBlock *block = &j->blocks[j->n];

      block->low = weighted_low;
      block->high = weighted_high;
      block->words = words;
      block->sentences = 1;
      j->n += has_hits;
    }
  else if (has_hits)
    framing_jackknife_add_to_blocks (j, &(FramingBlock) { weighted_low, weighted_high, words, 1 });
}

/* NaN below three sentences. */
double framing_jackknife_se (const FramingJackknife *jackknife, const FramingSums *total, uint32_t words, const FramingScoreConstants *constants);
