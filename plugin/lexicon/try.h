/* One pattern around its anchor, one entry at its word: does it stand there, as to words, marks, capitals and edges?
 * Asked only where the bits of the words around have not said no. Nothing is kept; a candidate is handed back. */
#pragma once
#include "document/document.h"
#include "lexicon/classes.h"

typedef struct {
  uint32_t first, last;                 /* tokens of the document */
  uint32_t entry;
  uint32_t layer;
  uint32_t words;                       /* bit i: token first + i is a word of the entry, not of a gap */
} FramingMatch;

typedef struct { uint64_t key; FramingMatch match; } FramingCandidate;          /* of one layer, the lowest key is taken first */

typedef struct {
  const FramingClasses *classes;
  const FramingDocument *document;
  size_t first, end;                    /* the sentence */
} FramingPlace;

/* A pattern of more words with its anchor at `token`, a word of a class that has it. */
bool framing_try_pattern (const FramingPlace *place, const FramingAnchored *anchored, size_t token, FramingCandidate *candidate);
/* An entry of one word whose class brought it here: what its flags ask of the word. */
bool framing_try_word (const FramingPlace *place, const FramingWordEntry *entry, size_t token);
/* A word with a capital inside a sentence is likely a name: an entry of one word needs more than its stem there, and "May" and
 * "Mount" are no cues. */
bool framing_try_is_name (const FramingPlace *place, size_t token, bool for_cue);
