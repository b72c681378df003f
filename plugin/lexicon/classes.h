/* Words -> classes: which elements of the index a word is. Words that are the same to the lexicons share a class; 0 is
 * "nothing". One table for each session (its numbers differ from session to session, what they stand for does not). */
#pragma once
#include "document/memo.h"
#include "lexicon/index.h"

typedef struct {
  uint32_t first, n;                    /* elements of the class, in pool */
  uint64_t mask;                        /* bit (element % 64) of each: says no without a search */
  uint32_t first_anchored, n_anchored;  /* patterns that are looked for at words of this class, in pool */
} FramingClass;

typedef struct {
  const FramingIndex *index;            /* borrowed */
  FramingClass *classes; size_t n_classes, classes_room;
  uint32_t *pool; size_t n_pool, pool_room;
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
