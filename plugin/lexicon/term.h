/* A term as a lexicographer writes it ("hit|strike ... =wall") -> patterns of words to look for.
 * The words are folded, stemmed and split exactly as words of a text are, so that what is written is what is found. One term
 * may give several patterns ("cease-fire|truce": one of two words, one of one). A FramingTerm owns all it holds, in one arena:
 * thousands of them are made and freed while lexicons load. */
#pragma once
#include "base/arena.h"
#include "base/findings.h"
#include "document/language.h"
#include "document/stem.h"
#include <glib.h>

typedef enum {
  FRAMING_ATOM_STEM,                    /* negotiate: the word's stem */
  FRAMING_ATOM_FORM,                    /* =hard: the word as written, case aside */
  FRAMING_ATOM_CASED,                   /* =Hope, and every word of a target: as written, case included */
  FRAMING_ATOM_PREFIX,                  /* destabili* */
  FRAMING_ATOM_CASED_PREFIX             /* Korea* in a target */
} FramingAtomKind;

typedef struct {
  FramingAtomKind kind;
  char *key, *stem, *surface;           /* key: folded (STEM: its stem); stem: of every kind; surface: as written */
  uint16_t piece, part;                 /* where in the term it is written: the piece between blanks, the alternative in it */
} FramingAtom;

/* Stands in the term's own memory, and is read with g_ptr_array_index. One element may stand in several patterns. */
typedef struct { gpointer *pdata; guint len, room; } FramingList;

typedef struct { FramingList *atoms; bool gap_before; } FramingElement;          /* of FramingAtom; any of them matches */
typedef struct { FramingList *elements; bool at_start, at_end; } FramingPattern; /* of FramingElement; ^ and $ */
typedef struct { FramingList *patterns; FramingArena memory; } FramingTerm;      /* of FramingPattern; empty after an error */

typedef struct {
  const FramingLanguage *language;
  FramingStemmer *stemmer;
  bool cased;                           /* a target: words are matched as written */
  const char *file; uint32_t line, column;      /* for findings */
  FramingFindings *findings;
  struct FramingChecker *checker;       /* sees every entry, when lexicons are checked (check.h); else NULL */
  bool builtin;
} FramingTermContext;

FramingTerm *framing_term_new (const FramingTermContext *context, framing_str text);
void framing_term_free (FramingTerm *term);
/* The pattern written in one way only: equal for terms that find the same words. For the checks. */
char *framing_term_key (const FramingPattern *pattern);
void framing_term_append_key (GString *key, const FramingElement *element);     /* of one element, without its gap */

#define FRAMING_TERM_WORDS_MAX 12       /* words of one pattern */
#define FRAMING_TERM_GAPS_MAX 2         /* gaps of one pattern */
#define FRAMING_TERM_PATTERNS_MAX 64
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingTerm, framing_term_free)
