/* Findings made up by hand, so that tests of the page need no comparison, no plugin and no articles: invented outlets on invented
 * stories, three axes, parts, voices, two targets, months, terms, passages. Everything belongs to the sample. */
#pragma once
#include "findings.h"

typedef enum {
  SAMPLE_RICH,                  /* a dozen outlets, everything there */
  SAMPLE_HOSTILE,               /* the same with names and texts that try to break out of the page */
  SAMPLE_LARGE,                 /* 400 outlets, thousands of pairs, long texts */
  SAMPLE_BARE                   /* two outlets, three stories, no texts, no dates: nothing could be tested */
} SampleKind;

typedef struct Sample Sample;

Sample *sample_new (SampleKind kind);
FramingFindings *sample_findings (Sample *sample);
void sample_free (Sample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

extern const char *const sample_hostile[];      /* what the hostile names and texts hold, ending in NULL */
