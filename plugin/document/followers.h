/* Which words can stand second in the phrases that a word opens: says at nearly all words that no phrase begins there, from the
 * word and the next one alone ("the" opens "the country" and a hundred more, and hardly ever does one of them follow).
 * In: the tree of phrases and how many words it knows. Out: two small numbers for each word, and a table of sets of 63 bits.
 * Words share bits, so the answer may be "perhaps" where it is no; it is never no where a phrase begins. Owned by the language. */
#pragma once
#include "document/phrases.h"
#include "document/token.h"

#define FRAMING_FOLLOWS_NOTHING 63u     /* the word stands second in no phrase */
#define FRAMING_OPENS_MAX 255u          /* words that open phrases; further ones share the last number */

enum { FRAMING_FOLLOWERS_CONNECTIVE, FRAMING_FOLLOWERS_BOILERPLATE, FRAMING_FOLLOWERS_OTHER, FRAMING_FOLLOWERS_KINDS };

typedef struct {
  uint8_t *opens;                       /* of each word: which row of `second` is its own; 0 = it opens none */
  uint8_t *follows;                     /* of each word: its bit */
  uint64_t second[FRAMING_OPENS_MAX + 1][FRAMING_FOLLOWERS_KINDS];
} FramingFollowers;

/* The roots of the tree are the lists of FramingPhraseList. FALSE: no memory. */
bool framing_followers_init (FramingFollowers *followers, const FramingPhrases *phrases, uint32_t n_words);
void framing_followers_clear (FramingFollowers *followers);

/* What FRAMING_LIST_PHRASES bits a word keeps when the next word is known. */
static inline uint32_t
framing_followers_keep (const FramingFollowers *f, unsigned opens, unsigned follows)
{
  const uint64_t *second = f->second[opens];

  return (second[FRAMING_FOLLOWERS_CONNECTIVE] >> follows & 1 ? FRAMING_LIST_PHRASE_CONNECTIVE : 0)
         | (second[FRAMING_FOLLOWERS_BOILERPLATE] >> follows & 1 ? FRAMING_LIST_PHRASE_BOILERPLATE : 0)
         | (second[FRAMING_FOLLOWERS_OTHER] >> follows & 1 ? FRAMING_LIST_PHRASE : 0);
}
