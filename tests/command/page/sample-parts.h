/* The pieces of a sample, for its own files: sample.c holds the numbers, sample-passages.c the words. */
#pragma once
#include "sample.h"
#include "statistics/random.h"

struct Sample {
  SampleKind kind;
  guint outlets, stories, next_hostile;
  FramingRandom random;
  FramingCollection *collection;
  FramingComparisonSettings settings;
  FramingComparison comparison;
  FramingPassages passages;
  FramingFindings findings;
  GPtrArray *texts;             /* of char *, owned */
};

/* a text of the sample's own, in a hostile sample with something that means harm behind it */
char *sample_keep (Sample *sample, const char *text);
void sample_passages_add (Sample *sample);
void sample_passages_free (Sample *sample);
