/* For the tests of lexicon, measure and session. Small invented lexicons go in, as lines of cells with ":" for the tab and ";" for
 * the end of the line; an analyzer with a session comes out, and what a text gives, as one readable string. A HelperRun owns all
 * it holds; strings are the caller's. */
#pragma once
#include <glib.h>
#include <string.h>
#include "session/session.h"

/* Words of the language, few and fixed, so that these tests do not move with text.tsv. */
#define HELPER_WORDS \
  "but:connective; because:connective; which:connective; while:connective; and:joiner; or:joiner; it:pronoun; he:pronoun; they:pronoun; " \
  "the:determiner; a:determiner; of:function; was:function; is:function; in:function; to:function; said:saying; that:complement; " \
  "mr.:honorific; n't:suffix; 's:suffix; the country:carrier; read more:boilerplate"

typedef struct {
  const char *axis;                     /* "win:joy:1; fail:gloom:2; hurdle:none:" : the axis mood, low gloom, high joy */
  const char *more;                     /* entries of a second axis, pace: low slow, high fast; NULL = none */
  const char *rules;                    /* "not:negator:-0.8:both:clause:; ..."; NULL = none */
  const char *head;                     /* lines on top of rules, "# question: 0\n"; or NULL */
  const char *protect;                  /* "peace prize; ..." or NULL */
  const char *targets;                  /* "Japan=Japan|Tokyo;Korea=Korea" or NULL */
} HelperLexicon;

typedef struct {
  framing_analyzer *analyzer;
  framing_session *session;
  char *title, *body;                   /* of the last text */
  double *values;                       /* of the last text */
  int32_t status;
  uint32_t notes;
} HelperRun;

/* "a:b; c:d" below a header row; NULL gives the header alone. */
char *helper_table (const char *head, const char *rows);
void helper_open (HelperRun *run, const HelperLexicon *lexicon);
/* The same with any options: key, value, key, value, ..., NULL. Returns the code; what it says in `error` (or NULL). */
int helper_open_with (HelperRun *run, framing_error *error, const char *key, ...) G_GNUC_NULL_TERMINATED;
void helper_close (HelperRun *run);
/* Analyses; title may be NULL. */
void helper_score (HelperRun *run, const char *title, const char *body);
/* A value of the last text by the name of its column; fails the test when there is none. */
double helper_value (const HelperRun *run, const char *name);
/* The evidence of the last text: "words=weight", "words=weight(cue)", several axes as "pace:words=weight"; blanks as "_". */
char *helper_evidence (const HelperRun *run);
/* The names of the rules that acted, in evidence order: "negator+unreal -". */
char *helper_rules (const HelperRun *run);
/* All matches of a text, as inspect/1 gives them: "mood:words cue:words protected:words". */
char *helper_matches (HelperRun *run, const char *title, const char *body);
framing_evidence_list helper_list (const HelperRun *run);
framing_str helper_str (const char *text);

/* What single stages need: the words above, a stemmer, findings. */
typedef struct {
  FramingLanguage *language;
  FramingStemmer *stemmer;
  FramingFindings findings;
  FramingTermContext context;
} HelperWords;

void helper_words_open (HelperWords *words);
void helper_words_close (HelperWords *words);
FramingTsv *helper_tsv (HelperWords *words, const char *text);
/* "file:1:2: text" for each finding, one a line; empties the list. */
char *helper_findings (FramingFindings *findings);
