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
  size_t n;
  uint32_t per_block;                   /* sentences in a full block */
  uint64_t n_sentences;
} FramingJackknife;

bool framing_jackknife_init (FramingJackknife *jackknife);              /* FALSE: no memory */
void framing_jackknife_clear (FramingJackknife *jackknife);
void framing_jackknife_reset (FramingJackknife *jackknife);             /* a new document */
void framing_jackknife_add (FramingJackknife *jackknife, int64_t weighted_low, int64_t weighted_high, uint32_t words);
/* NaN below three sentences. */
double framing_jackknife_se (const FramingJackknife *jackknife, const FramingSums *total, uint32_t words, const FramingScoreConstants *constants);
