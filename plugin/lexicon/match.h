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

typedef struct { uint64_t key; uint32_t first, last, entry, words; } FramingCandidate;

typedef struct {
  const FramingClasses *classes;
  FramingMatch *matches; size_t n_matches, matches_room;        /* by layer, then in text order */
  FramingCandidate *candidates; size_t n_candidates, candidates_room;
  uint8_t protected_layer, target_layer;
} FramingMatcher;

/* Tokens first .. end-1 are one sentence. FALSE: no memory. */
bool framing_match_sentence (FramingMatcher *matcher, const FramingDocument *document, size_t first, size_t end);
void framing_matcher_clear (FramingMatcher *matcher);
