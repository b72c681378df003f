/* The tokens of one sentence -> hits: which entries stand where, for each layer on its own.
 * The matcher is working memory of a session; its hits stand until the next sentence. It borrows the document, the classes and
 * the index. Boilerplate is never matched. */
#pragma once
#include "lexicon/try.h"

#define FRAMING_MATCH_EDGE 8u           /* zeros on both sides of the masks: at least the words that the longest gap can reach over */
G_STATIC_ASSERT (FRAMING_LOOK_ROW == FRAMING_SENTENCE_MAX + 2 * FRAMING_MATCH_EDGE);

typedef struct {
  const FramingClasses *classes;
  FramingMatch *matches; size_t n_matches, matches_room;        /* by layer, protected ones first, then in text order */
  FramingMatch *taken; size_t n_taken, taken_room;      /* the same, all layers in text order; room for one more */
  uint32_t counts[FRAMING_LAYERS_MAX];  /* of what is taken, by layer */
  FramingCandidate *candidates; size_t n_candidates, candidates_room;   /* patterns of more words: all, then those that are taken */
  uint64_t layers;                      /* bits 1 << layer of all candidates */
  size_t n_protected;                   /* candidates of the protected layer that are taken */
  uint64_t masks[2 * FRAMING_LOOK_ROW]; /* of the tokens; in the second row place i has all bits of the words i .. i + reach - 1 */
  uint64_t covered[FRAMING_SENTENCE_MAX];       /* of the tokens: bits 1 << layer where no entry of one word may stand */
  uint16_t entries_at[FRAMING_SENTENCE_MAX + 1], anchors[FRAMING_SENTENCE_MAX + 1];     /* tokens that are entries, anchors */
  size_t n_entries_at, n_anchors;
  uint8_t protected_layer, target_layer;
} FramingMatcher;

/* Tokens first .. end-1 are one sentence. `wanted`: bits 1 << layer; where no entry of any of these layers stands, the others are not
 * wanted either, and there are no matches. FALSE: no memory. */
bool framing_match_sentence (FramingMatcher *matcher, const FramingDocument *document, size_t first, size_t end, uint64_t wanted);
#define FRAMING_MATCH_ALL UINT64_MAX
void framing_matcher_clear (FramingMatcher *matcher);

/* Its two steps. collect.c: fills masks, entries_at and candidates; take.c: fills taken and counts. FALSE: no memory. */
bool framing_match_collect (FramingMatcher *matcher, const FramingPlace *place);
bool framing_match_take (FramingMatcher *matcher, const FramingPlace *place);
