/* Words -> classes: which elements of the index a word is. Words that are the same to the lexicons share a class; 0 is
 * "nothing". One table for each session (its numbers differ from session to session, what they stand for does not). */
#pragma once
#include "document/memo.h"
#include "lexicon/index.h"

/* Where the word stands that a pattern wants beside its anchor: nowhere (the pattern has one word), right behind it, right before it, or
 * some words off, where a gap lies between. */
typedef enum {
  FRAMING_BESIDE_NONE, FRAMING_BESIDE_RIGHT, FRAMING_BESIDE_LEFT, FRAMING_BESIDE_FAR_RIGHT, FRAMING_BESIDE_FAR_LEFT, FRAMING_BESIDES
} FramingBeside;

/* One pattern as its anchor finds it. What is asked for every word stands here, next to each other. */
typedef struct {
  uint64_t key;                         /* the part of a candidate's key that the pattern gives: see match.c */
  uint32_t pattern;
  uint8_t beside, bit;                  /* FramingBeside, and element % 64 of the word there */
  uint8_t flags;                        /* FRAMING_ANCHORED_ bits */
} FramingAnchored;

#define FRAMING_ANCHORED_CASED    (1u << 0)     /* some word of it is to be compared as written */
#define FRAMING_ANCHORED_BY_STEM  (1u << 1)     /* one word, which no name may be */
#define FRAMING_ANCHORED_AT_EDGE  (1u << 2)     /* at the start of a sentence or the end of a clause only */
#define FRAMING_ANCHORED_HAS_GAP  (1u << 3)

typedef struct {
  uint32_t first, n;                    /* elements of the class, in pool */
  uint64_t mask;                        /* bit (element % 64) of each: says no without a search */
  uint32_t first_anchored, n_anchored;  /* patterns that are looked for at words of this class, in anchored */
  uint64_t beside[FRAMING_BESIDES];     /* bits that any of them wants at each place; all of NONE when one wants nothing */
} FramingClass;

typedef struct {
  const FramingIndex *index;            /* borrowed */
  FramingClass *classes; size_t n_classes, classes_room;
  uint32_t *pool; size_t n_pool, pool_room;
  FramingAnchored *anchored; size_t n_anchored, anchored_room;
  FramingIntern *keys;                  /* (stem, form, prefix) atoms -> class */
} FramingClasses;

bool framing_classes_init (FramingClasses *classes, const FramingIndex *index);        /* FALSE: no memory */
void framing_classes_clear (FramingClasses *classes);
uint32_t framing_classes_of_word (void *classes, const FramingWord *word);             /* a FramingClassify */

static inline bool
framing_classes_has (const FramingClasses *c, uint32_t word_class, uint32_t element)
{
  const FramingClass *k = &c->classes[word_class];

  if (!(k->mask >> (element % 64) & 1))
    return false;
  for (uint32_t i = 0; i < k->n; i++)
    if (c->pool[k->first + i] == element)
      return true;
  return false;
}
