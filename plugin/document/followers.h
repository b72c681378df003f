/* Which words can stand second in the phrases that a word opens: says at nearly all words that no phrase begins there, from the
 * word and the next one alone ("the" opens "the country" and a hundred more, and hardly ever does one of them follow).
 * In: the tree of phrases and how many words it knows. Out: two small numbers for each word, and a table with a cell for each pair of
 * them: one look tells. Where there are more words than numbers, some share one, so the answer may be "perhaps" where it is no; it is
 * never no where a phrase begins. Owned by the language. */
#pragma once
#include "document/phrases.h"
#include "document/token.h"

#define FRAMING_FOLLOWS_NOTHING 255u    /* the word stands second in no phrase */
#define FRAMING_OPENS_MAX 255u          /* words that open phrases; where there are more, some share a number */

typedef struct {
  uint8_t *opens;                       /* of each word: its row of `keep`; 0 = it opens none */
  uint8_t *follows;                     /* of each word: its column */
  uint16_t keep[FRAMING_OPENS_MAX + 1][FRAMING_FOLLOWS_NOTHING + 1];     /* FRAMING_LIST_PHRASES bits of the phrases that begin so */
} FramingFollowers;

/* The roots of the tree are the lists of FramingPhraseList. FALSE: no memory. */
bool framing_followers_init (FramingFollowers *followers, const FramingPhrases *phrases, uint32_t n_words);
void framing_followers_clear (FramingFollowers *followers);

/* What FRAMING_LIST_PHRASES bits a word keeps when the next word is known. */
static inline uint32_t
framing_followers_keep (const FramingFollowers *f, unsigned opens, unsigned follows)
{
  return f->keep[opens][follows];
}
