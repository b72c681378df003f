/* rules.tsv -> the cues of a language and what each does to the hits around it.
 * A cue is found like an entry (in a layer of its own); its row tells the rule, the factor, on which side and how far it
 * reaches, and on which poles it acts. Made with the analyzer, immutable, owned by it. */
#pragma once
#include "base/tsv.h"
#include "lexicon/index.h"

typedef enum {
  FRAMING_RULE_NEGATOR,                 /* not, never, no: several in one clause count once */
  FRAMING_RULE_PSEUDO,                  /* not only, no doubt: takes its words, does nothing */
  FRAMING_RULE_IMPLICIT,                /* fail to, prevent, lack of, less: each one turns */
  FRAMING_RULE_REVERSING,               /* ease, end, fall, collapse: on the term that it governs */
  FRAMING_RULE_STRENGTHENING,           /* deepen, fuel, rise */
  FRAMING_RULE_INTENSIFIER,
  FRAMING_RULE_DIMINISHER,
  FRAMING_RULE_UNREAL,                  /* could, hopes to, if */
  FRAMING_RULE_COUNTERFACTUAL,          /* would have, if only: it did not happen */
  FRAMING_RULE_CONTRAST,                /* but: what went before counts less */
  FRAMING_RULE_CONCESSION,              /* despite: its clause counts less */
  FRAMING_RULE_BARRIER,                 /* with, amid: a direction does not reach over it to its right */
  FRAMING_RULE_PASSIVE,                 /* was, been: what stands before a direction is its object ("the ban was lifted") */
  FRAMING_RULE_ATTAINMENT,              /* reached, ready, in sight: what is not so is not there ("a deal wasn't ready") */
  FRAMING_RULE_RELATIVE,                /* who, that: a negated subject reaches over its clause ("none of those who voted was happy") */
  FRAMING_RULE_CONTRADICTED,            /* no cue of its own: quoted words against the narrator's in one sentence */
  FRAMING_RULE_QUESTION,                /* no cue of its own: the question mark */
  FRAMING_RULE_ANSWER,                  /* no cue of its own: a negator that opens the sentence after a question */
  FRAMING_RULES
} FramingRule;

/* The step in which the cues of a rule are played, in their order. Those behind MOODS do nothing of their own: the steps ask where they
 * stand. */
typedef enum {
  FRAMING_PLAY_DIRECTIONS, FRAMING_PLAY_IMPLICITS, FRAMING_PLAY_NEGATORS, FRAMING_PLAY_DEGREES, FRAMING_PLAY_MOODS,
  FRAMING_PLAY_BARRIERS, FRAMING_PLAY_PASSIVES, FRAMING_PLAY_ATTAINMENTS, FRAMING_PLAY_RELATIVES, FRAMING_PLAY_NONE,
  FRAMING_PLAYS
} FramingPlay;

typedef enum { FRAMING_SIDE_AFTER = 1, FRAMING_SIDE_BEFORE = 2, FRAMING_SIDE_BOTH = 3 } FramingSide;

#define FRAMING_REACH_CLAUSE 0u

typedef struct {
  FramingRule rule;
  FramingSide side;                     /* BOTH: after the cue, and where nothing is found there, before it */
  uint32_t reach;                       /* words; FRAMING_REACH_CLAUSE = to the end of the clause */
  int32_t factor, factor_low;           /* thousandths; for hits of the high and of the low pole: "not good" is bad, but "not bad" is hardly good */
  int8_t pole;                          /* acts on hits of this pole alone: -1, +1; 0 = both */
  uint8_t play;                         /* FramingPlay of the rule */
  bool reads_over, reads_back, reads_all;       /* for reach.c: over the next clause; before it in its clause; all before it */
  uint64_t ahead;                       /* of the 64 words behind it, from bit 0 on, those that it may reach */
} FramingCue;

typedef struct {
  uint32_t first_entry, n;              /* cues are the entries first_entry .. first_entry + n - 1 of the index */
  FramingCue *cues;
  int32_t contradicted, question, answer;       /* factors, thousandths */
} FramingRules;

const char *framing_rule_name (FramingRule rule);
/* Adds all terms of the table to the builder, in `layer`. */
FramingRules *framing_rules_new (const FramingTsv *table, FramingIndexBuilder *builder, uint8_t layer, FramingTermContext *context);
void framing_rules_free (FramingRules *rules);

static inline const FramingCue *
framing_rules_cue (const FramingRules *rules, uint32_t entry)
{
  return &rules->cues[entry - rules->first_entry];
}
