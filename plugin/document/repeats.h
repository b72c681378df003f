/* Lines that say what another line has said: the title again, a pull quote, a teaser whose picture has the words of its title. In: a
 * line as token numbers; out: whether a line of the same words came before, however many came between. Words are the same if they
 * have the same length and begin with the same eight bytes: pages number their slots ("dfpPosition1"). Every word is compared. The
 * lines are the document's working memory; they stand for token numbers and are forgotten before tokens are read anew. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct FramingDocument FramingDocument;

#define FRAMING_REPEAT_BYTES 8u
#define FRAMING_REPEAT_MIN 4u           /* words of a line that may count as repeated: "Yes." may come twice */

/* Two ways, by one bit: of a word's byte; or of the hash, where `word` is 0 (words are counted from 1). */
typedef struct { uint32_t word, byte, ways[2]; uint8_t bit; } FramingFork;

typedef struct {
  uint32_t begin, n_words;              /* tokens */
  uint32_t hash;
  FramingFork fork;                     /* that came into the tree with the line; the first line has none */
} FramingSeenLine;

#define FRAMING_REPEAT_FILTER 4096u     /* far more than an article has lines */

typedef struct {
  FramingSeenLine *lines; size_t n, room;       /* without those that were repeats */
  size_t n_tree;                        /* of them: in the tree */
  uint32_t root;                        /* where its first way leads */
  uint64_t filter[FRAMING_REPEAT_FILTER / 64];  /* a bit for the hash of each line */
  bool failed;                          /* there was no memory for some line; stays until the caller clears it */
} FramingSeenLines;

/* Remembers the line as well. */
bool framing_repeats_is_seen (FramingSeenLines *seen, const FramingDocument *document, size_t begin, size_t end);
void framing_repeats_forget (FramingSeenLines *seen);
void framing_repeats_clear (FramingSeenLines *seen);
/* Are the n words from `begin` those from `other`? */
bool framing_repeats_is_same (const FramingDocument *document, size_t begin, size_t other, size_t n);
/* "Will it rain? Will it rain?" */
bool framing_repeats_is_doubled (const FramingDocument *document, size_t begin, size_t end);
/* Of the words of a line in one field: the order in which lines are looked up, and nothing more. */
uint32_t framing_repeats_hash (const FramingDocument *document, size_t begin, size_t end);
