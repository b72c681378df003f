/* All terms of all lexicons, rules and targets -> one compiled index, immutable once it is finished.
 * Terms stand in layers (one for each axis, one for protected phrases, one for cues, one for targets) that do not see each
 * other. The builder takes parsed terms; the index owns everything in it and is shared by all sessions of an analyzer. */
#pragma once
#include "base/arena.h"
#include "base/intern.h"
#include "lexicon/term.h"

typedef struct {
  uint8_t layer;
  int8_t pole;                          /* -1 low, +1 high, 0 none */
  bool level;                           /* weight "~1": counts only when a direction acts on it */
  int32_t base;                         /* thousandths, >= 0 */
  const char *text, *source;            /* "stumbling block", "hurdle-success.tsv:118" */
} FramingEntry;

typedef struct {
  uint32_t element : 31, gap_before : 1;
  uint32_t only;                        /* the element's only word, as framing_index_word() has it; else FRAMING_WORD_NONE */
  uint64_t bits;                        /* of the element */
} FramingStep;

typedef struct {
  uint32_t entry;
  uint32_t first_step;                  /* in steps */
  uint8_t n_steps, anchor;              /* the anchor is the step that is looked for: the rarest word */
  uint8_t layer, gap;                   /* longest gap, in words */
  uint8_t specificity;                  /* breaks ties: as written before stem before prefix, with ^ or $ before without */
  bool at_start, at_end;                /* of a sentence; of a clause */
} FramingCompiled;

typedef struct {
  FramingAtomKind kind;
  uint32_t atom;                        /* of the table of its kind */
  uint32_t common;                      /* how often it comes, beside the others; 0 where nobody asked */
  const char *surface;
} FramingSurface;

typedef struct {
  uint32_t first, n;                    /* its surfaces */
  bool cased;                           /* some alternative is to be compared as written; else the match rests on stem or prefix alone */
  bool is_beside;                       /* some pattern has it beside its anchor */
  uint32_t chance;                      /* how often its bits are on, beside those of others */
  uint64_t bits;                        /* of its words where it is_beside, else 0: see mask.h */
} FramingElementInfo;

typedef struct FramingIndex {
  FramingIntern *stems, *forms, *prefixes;      /* atom keys */
  size_t prefix_max;                            /* bytes of the longest prefix */
  uint64_t prefix_lengths[256];                 /* by its first byte: bit n = there is a prefix of n bytes; 63 = of 63 or more */
  uint32_t *atom_first[3], *atom_elements[3];   /* for atom a of kind k (stem, form, prefix): elements first[a] .. first[a+1]-1 */
  uint8_t *atom_bits[3];                        /* by atom: its bit, or FRAMING_MASK_NONE */
  FramingElementInfo *elements; uint32_t n_elements;
  FramingSurface *surfaces;
  uint32_t *element_first, *element_patterns;   /* patterns anchored at an element */
  FramingCompiled *patterns; uint32_t n_patterns;
  unsigned gap_max;                             /* words of the longest gap of any pattern */
  unsigned n_layers;                            /* above the highest layer of any pattern */
  FramingStep *steps;
  FramingEntry *entries; uint32_t n_entries;
  FramingArena texts;
} FramingIndex;

#define FRAMING_LAYERS_MAX 64

/* Candidates of a layer are taken in the order of one number: start, most words, fewest words in gaps, closeness, entry. This is what
 * the pattern gives of it; the place gives start and gaps. */
#define FRAMING_ORDER_START 44
#define FRAMING_ORDER_GAPS 32
#define FRAMING_ORDER_ENTRY 0xFFFFFFFu

static inline uint64_t
framing_index_order (unsigned n_steps, unsigned specificity, uint32_t entry)
{
  return (uint64_t) (63 - n_steps) << 38 | (uint64_t) specificity << 28 | (entry & FRAMING_ORDER_ENTRY);
}

/* The table of atoms of a kind: stems, forms, prefixes. */
static inline unsigned
framing_index_table (FramingAtomKind kind)
{
  return kind == FRAMING_ATOM_STEM ? 0 : kind == FRAMING_ATOM_FORM || kind == FRAMING_ATOM_CASED ? 1 : 2;
}

/* A stem or a form, as one number. */
#define FRAMING_WORD_NONE UINT32_MAX

static inline uint32_t
framing_index_word (unsigned table, uint32_t atom)
{
  return atom >= 1u << 30 || table > 1 ? FRAMING_WORD_NONE : table << 30 | atom;
}

typedef struct FramingIndexBuilder FramingIndexBuilder;

FramingIndexBuilder *framing_index_builder_new (void);
/* Adds a term; its number, counted from 0. Texts are copied. `gap`: longest gap in words. */
uint32_t framing_index_builder_add (FramingIndexBuilder *builder, const FramingTerm *term, const FramingEntry *entry, uint8_t gap);
/* `rank` tells how common a stem is (1 = the commonest; 0 = not among the common ones), so that phrases are looked for by their
 * rarest word. Frees the builder. */
FramingIndex *framing_index_builder_finish (FramingIndexBuilder *builder, uint32_t (*rank) (void *user, const char *stem), void *user);
void framing_index_builder_free (FramingIndexBuilder *builder);
void framing_index_free (FramingIndex *index);
