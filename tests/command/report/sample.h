/* A schema, an article and records made by hand, so that tests of the reports need no plugin and no scorer.
 * Two axes (mood: gloom, joy; pace: slow, fast), one target (Port), metrics of every kind. All of it is constant. */
#pragma once
#include "report/record.h"
#include "report/schema.h"

enum { SAMPLE_WORDS, SAMPLE_SCORE, SAMPLE_LOW, SAMPLE_HITS, SAMPLE_HEADLINE_SCORE, SAMPLE_PACE_SCORE, SAMPLE_TARGET_SCORE,
       SAMPLE_METRICS };

const FramingSchema *sample_schema (void);
const double *sample_values (void);
framing_str sample_text (const char *text);
/* {"words":3,"domain":"Courier, \"North\"" (the outlet),"tags":["a","b\u2028"]} beside id a1, a title and a text of two hits */
const FramingArticle *sample_article (void);
const framing_evidence_list *sample_evidence (void);    /* of the article above */
FramingRecord sample_record (void);                     /* with evidence */
