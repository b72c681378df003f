/* Words -> classes: what a word is to the index. Words that are the same to the lexicons share a class; 0 is "nothing". One table for
 * each session (its numbers differ from session to session, what they stand for does not).
 * What is asked of every word stands in a table of its own, of 8 bytes a class: its mask says which words of phrases it is, whether it
 * is an entry by itself, and whether phrases are looked for around it. */
#pragma once
#include "document/memo.h"
#include "lexicon/index.h"

#define FRAMING_MASK_ENTRY    ((uint64_t) 1 << 63)      /* the word alone is an entry */
#define FRAMING_MASK_ANCHOR   ((uint64_t) 1 << 62)      /* it is the anchor of patterns of more words */

/* An entry of one word. */
typedef struct {
  uint32_t entry, layer;                /* as a match has them */
  uint32_t pattern;
  uint8_t specificity, flags;           /* FRAMING_ANCHORED_CASED, _AT_EDGE */
} FramingWordEntry;

/* The entries of one word of a class: at most one in each layer, the one that is taken, and the first two stand here once more. But
 * where one of them asks something of the word, all are there, in the order in which they are to be asked. */
typedef struct {
  uint32_t entries[2];
  uint8_t layers[2];
  uint8_t n;                            /* what there is to write where nothing is asked */
  bool asks;
  uint32_t first, end;                  /* in entries */
} FramingWordEntries;

/* Where a pattern looks beside its anchor, as an offset from the anchor's mask: -3 .. 3 is the word itself; a row further stand the bits
 * of all words that a gap can reach (see match.h); 0 is the anchor, which is there in any case. */
#define FRAMING_LOOK_MOST 3
#define FRAMING_LOOK_ROW 416
#define FRAMING_LOOK_REACH 4            /* words, at least, of which a place in the second row has the bits */

/* One pattern of more words as its anchor finds it: all that most of them need, in half a cache line. */
typedef struct {
  uint64_t bits;                        /* of the words that stand at the first place: one at least must be there */
  int16_t first, second;                /* places; the first is at what stands next to the anchor, gaps aside */
  uint8_t bit;                          /* of the word at the second place */
  uint8_t anchor, gap;                  /* gap: 0 where the pattern has none */
  uint8_t flags;                        /* FRAMING_ANCHORED_ bits */
  uint32_t word;                        /* of a PAIR: the other step's only word, or FRAMING_WORD_NONE */
  uint32_t pattern, entry;
  uint8_t layer, n_steps, specificity;
} FramingAnchored;

#define FRAMING_ANCHORED_CASED    (1u << 0)     /* some word of it is to be compared as written */
#define FRAMING_ANCHORED_AT_EDGE  (1u << 1)     /* at the start of a sentence or the end of a clause only */
#define FRAMING_ANCHORED_HAS_GAP  (1u << 2)
#define FRAMING_ANCHORED_PAIR     (1u << 3)     /* of two words, and neither CASED nor AT_EDGE */

typedef struct {
  uint64_t right, left, far;            /* bits of the first places of all its patterns */
  uint32_t first, n;                    /* of its patterns, in anchored */
} FramingClass;

typedef struct { uint32_t stem, form; } FramingWordAtoms;       /* as framing_index_word() has them */
typedef struct { uint32_t first, n; } FramingElements;          /* in pool: those that some pattern has beside its anchor */

typedef struct {
  const FramingIndex *index;            /* borrowed */
  uint64_t *masks; size_t masks_room;   /* of each class: bits of words, FRAMING_MASK_ bits */
  FramingWordAtoms *atoms; size_t atoms_room;           /* of each class */
  FramingWordEntries *spans; size_t spans_room;         /* of each class, in entries */
  FramingClass *classes; size_t n_classes, classes_room;
  FramingWordEntry *entries; size_t n_entries, entries_room;
  FramingAnchored *anchored; size_t n_anchored, anchored_room;
  FramingElements *elements; size_t elements_room;      /* of each class */
  uint32_t *pool; size_t n_pool, pool_room;
  FramingIntern *keys;                  /* (stem, form, prefix) atoms -> class */
} FramingClasses;

bool framing_classes_init (FramingClasses *classes, const FramingIndex *index);        /* FALSE: no memory */
void framing_classes_clear (FramingClasses *classes);
uint32_t framing_classes_of_word (void *classes, const FramingWord *word);             /* a FramingClassify */

/* Is a word of this class the word of the step, which is no anchor? */
static inline bool
framing_classes_fits (const FramingClasses *c, uint32_t word_class, const FramingStep *step)
{
  if (step->only != FRAMING_WORD_NONE)
    return c->atoms[word_class].stem == step->only || c->atoms[word_class].form == step->only;
  if ((c->masks[word_class] & step->bits) == 0)
    return false;
  for (uint32_t i = 0; i < c->elements[word_class].n; i++)
    if (c->pool[c->elements[word_class].first + i] == step->element)
      return true;
  return false;
}
