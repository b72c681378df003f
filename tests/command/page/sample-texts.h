/* The invented words of the sample: outlets, headlines, sentences with known evidence, terms. Constant. */
#pragma once
#include <glib.h>

#define SAMPLE_OUTLETS 12
#define SAMPLE_HEADLINES 8
#define SAMPLE_SENTENCES 9
#define SAMPLE_TERMS 14
#define SAMPLE_WORDS 16

extern const char *const sample_outlets[SAMPLE_OUTLETS], *const sample_headlines[SAMPLE_HEADLINES],
*const sample_sentences[SAMPLE_SENTENCES],
  *const sample_terms[SAMPLE_TERMS];
extern const struct SampleWord { const char *word; gint32 weight; } sample_words[SAMPLE_WORDS];     /* weight 0: a cue */
