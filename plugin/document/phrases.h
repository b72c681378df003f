/* A tree of phrases: a step leads from a node by a word (its number) to another node; node 0 .. roots-1 are where lists begin.
 * Words go in one after the other, and the walk stops at the first word that no phrase has there, so that most questions cost
 * one step. Grows while a language is loaded (softly: no memory is a return value), is read only afterwards. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct FramingPhrases FramingPhrases;

FramingPhrases *framing_phrases_new (uint32_t roots);             /* NULL: no memory */
void framing_phrases_free (FramingPhrases *phrases);
typedef enum { FRAMING_PHRASES_ADDED, FRAMING_PHRASES_KNOWN, FRAMING_PHRASES_NO_MEMORY } FramingPhrasesAdded;
FramingPhrasesAdded framing_phrases_add (FramingPhrases *phrases, uint32_t root, const uint32_t *words, size_t n_words);
/* The node after `word`, 0 = no phrase goes on so. *ends: a phrase is complete with this word. */
uint32_t framing_phrases_step (const FramingPhrases *phrases, uint32_t node, uint32_t word, bool *ends);
/* Nodes, roots included: all are below this. */
size_t framing_phrases_count (const FramingPhrases *phrases);
/* All steps, in no order that means anything. */
typedef struct { uint32_t from, word, to; bool ends; } FramingPhraseStep;
void framing_phrases_visit (const FramingPhrases *phrases, void (*see) (const FramingPhraseStep *step, void *user), void *user);
