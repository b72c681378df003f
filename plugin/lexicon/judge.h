/* What a checker knows, and those of its checks that look at entries in pairs: which can never match, never win, or say nothing new.
 * For check.c and judge.c only. All readings of all entries go in, findings come out. The checker owns everything but the
 * findings; a Judgement points to a reading by its number. */
#pragma once
#include "lexicon/check.h"
#include "lexicon/cover.h"

typedef enum { NOTHING, SAYS_NOTHING, SHADOWED, NEVER } Verdict;

/* What is known of one reading: the other one that says the same, takes its words, or takes them out of play. */
typedef struct { Verdict verdict; guint other; } Judgement;

struct FramingChecker {
  FramingFindings *findings;
  GArray *entries;                      /* of FramingCheckedEntry, with texts in `texts` */
  GArray *readings;                     /* of FramingReading, those of an entry one after the other */
  GArray *judgements;                   /* of Judgement, one for each reading */
  GArray *incomplete;                   /* of bool, one for each entry: it has more readings than were looked at */
  GHashTable *by_key;                   /* layer, key -> index of the first reading + 1 */
  GHashTable *buckets;                  /* framing_reading_bucket() -> GArray of indexes of readings */
  GHashTable *written;                  /* layer, word: forms that some entry names */
  GStringChunk *texts;
};

static inline const FramingCheckedEntry *
entry_at (const FramingChecker *c, guint i)
{
  return &g_array_index (c->entries, FramingCheckedEntry, i);
}

static inline const FramingReading *
reading_at (const FramingChecker *c, guint i)
{
  return &g_array_index (c->readings, FramingReading, i);
}

static inline const FramingCheckedEntry *
entry_of (const FramingChecker *c, guint reading)
{
  return entry_at (c, reading_at (c, reading)->entry);
}

static inline void
find_fault (FramingChecker *c, FramingSeverity severity, guint entry, const char *text)
{
  const FramingCheckedEntry *e = entry_at (c, entry);

  framing_findings_add (c->findings, severity, e->file, e->line, e->column, "%s", text);
}

/* Needs all readings; writes the judgements. */
void framing_checker_judge (FramingChecker *checker, const FramingCommon *common);
