/* Entries of a file -> what a lexicographer should know of them, beyond errors of form.
 * Duplicates, contradicting poles after stemming, entries that can never match or never win, entries that say nothing new, common
 * words that share a stem. Fed while the tables are compiled; all texts are copied. */
#pragma once
#include "base/findings.h"
#include "lexicon/common.h"
#include "lexicon/term.h"

typedef struct FramingChecker FramingChecker;

typedef struct {
  const char *layer;                    /* the name of the axis, "rules", "protected" */
  const char *file; uint32_t line, column;
  const char *text;                     /* as written */
  const char *reading;                  /* what it says: "hurdle 2", "negator": entries with the same words must not differ in it */
  bool is_protected;                    /* an entry of protected.tsv */
  bool builtin;
  uint8_t gap;                          /* longest gap, in words */
} FramingCheckedEntry;

FramingChecker *framing_checker_new (FramingFindings *findings);
void framing_checker_free (FramingChecker *checker);
void framing_checker_add (FramingChecker *checker, const FramingCheckedEntry *entry, const FramingTerm *term);
/* When all entries are there. */
void framing_checker_finish (FramingChecker *checker, const FramingCommon *common);
