/* Kinds of words that have a list of their own in text.tsv but no bit of their own in a token: a token has room for ten bits,
 * and some pairs of lists never share a word, so that such a pair of bits can stand for a further list. The loader (language.c)
 * refuses a word that would make a pair by accident. Goes in: a token; comes out: yes or no. Nothing is owned. */
#pragma once
#include "document/token.h"

#define FRAMING_KIND_JOINER     (FRAMING_LIST_CONNECTIVE | FRAMING_LIST_COORDINATOR)  /* and, or, nor: join the members of a list */
#define FRAMING_KIND_COMPLEMENT (FRAMING_LIST_CONNECTIVE | FRAMING_LIST_REPORTING)    /* that: opens what was said */
#define FRAMING_KIND_SAYING     (FRAMING_LIST_REPORTING | FRAMING_LIST_COORDINATOR)   /* said: what was said may follow at once */
#define FRAMING_KIND_PARTICIPLE (FRAMING_KIND_SAYING | FRAMING_LIST_CONNECTIVE)       /* saying, adding: opens a clause and what is said */
#define FRAMING_KIND_DETERMINER (FRAMING_LIST_FUNCTION | FRAMING_LIST_HONORIFIC)      /* a, the, no, its */
#define FRAMING_KIND_BITS       (FRAMING_LIST_CONNECTIVE | FRAMING_LIST_COORDINATOR | FRAMING_LIST_REPORTING)

static inline bool framing_kind_is (const FramingToken *t, uint32_t kind) { return (t->lists & FRAMING_KIND_BITS) == kind; }
static inline bool framing_kind_joins (const FramingToken *t) { return framing_kind_is (t, FRAMING_KIND_JOINER); }
static inline bool framing_kind_complements (const FramingToken *t) { return framing_kind_is (t, FRAMING_KIND_COMPLEMENT); }
static inline bool framing_kind_says (const FramingToken *t) { return framing_kind_is (t, FRAMING_KIND_SAYING); }
static inline bool framing_kind_reports (const FramingToken *t)
{ return framing_kind_is (t, FRAMING_LIST_REPORTING) || framing_kind_says (t) || framing_kind_is (t, FRAMING_KIND_PARTICIPLE); }
static inline bool framing_kind_connects (const FramingToken *t) { return framing_kind_is (t, FRAMING_LIST_CONNECTIVE); }
static inline bool framing_kind_opens_after_comma (const FramingToken *t)
{ return framing_kind_is (t, FRAMING_LIST_COORDINATOR) || framing_kind_is (t, FRAMING_KIND_PARTICIPLE); }
static inline bool framing_kind_determines (const FramingToken *t)
{ return (t->lists & FRAMING_KIND_DETERMINER) == FRAMING_KIND_DETERMINER; }
/* A capital and one of the words that sentences begin with: tells "in the U.S. The" from "the U.S. Treasury". A coordinator alone
 * is none: that list has endings (*ing), and names end so ("J. K. Rowling"). */
static inline bool framing_kind_opens_sentence (const FramingToken *t)
{ return (t->flags & FRAMING_IS_CAPITAL) != 0 && (t->lists & (FRAMING_LIST_FUNCTION | FRAMING_LIST_PRONOUN | FRAMING_LIST_CONNECTIVE)) != 0; }
