/* The tokens of one sentence -> hits: which entries stand where, for each layer on its own.
 * The matcher is working memory of a session; its hits stand until the next sentence. It borrows the document, the classes and
 * the index. Boilerplate is never matched. */
#pragma once
#include "document/document.h"
#include "lexicon/classes.h"

typedef struct {
  uint32_t first, last;                 /* tokens of the document */
  uint32_t entry;
  uint32_t layer;
  uint32_t words;                       /* bit i: token first + i is a word of the entry, not of a gap */
} FramingMatch;

#define FRAMING_MATCH_EDGE 8u           /* words that a gap can reach over: more are not looked at beforehand */

typedef struct { uint64_t key; uint32_t first, last, words; } FramingCandidate;

typedef struct {
  const FramingClasses *classes;
  FramingMatch *matches; size_t n_matches, matches_room;        /* by layer, then in text order */
  FramingCandidate *candidates; size_t n_candidates, candidates_room;
  FramingCandidate *sorted; size_t sorted_room;         /* the same, as they are to be taken ... */
  const FramingCandidate *in_order;     /* ... or the candidates themselves, where there is one */
  uint64_t layers;                      /* bits 1 << layer of all candidates */
  uint64_t masks[FRAMING_SENTENCE_MAX + 2 * FRAMING_MATCH_EDGE];        /* of the tokens: see FramingClass */
  uint32_t anchors[FRAMING_SENTENCE_MAX + 1]; size_t n_anchors; /* tokens at which patterns are looked for */
  uint8_t protected_layer, target_layer;
} FramingMatcher;

/* Tokens first .. end-1 are one sentence. `wanted`: bits 1 << layer; where no entry of any of these layers stands, the others are not
 * wanted either, and there are no matches. FALSE: no memory. */
bool framing_match_sentence (FramingMatcher *matcher, const FramingDocument *document, size_t first, size_t end, uint64_t wanted);
#define FRAMING_MATCH_ALL UINT64_MAX
/* collect.c, for match.c: fills candidates and layers. FALSE: no memory. */
bool framing_match_collect (FramingMatcher *matcher, const FramingDocument *document, size_t first, size_t end);
void framing_matcher_clear (FramingMatcher *matcher);
