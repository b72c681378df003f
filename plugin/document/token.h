/* The flat token array: what the document stage hands on. One token is one word (punctuation leaves only its traces in
 * the flags). 16 bytes each, in text order: first the title's, then the body's. The array belongs to the document and
 * is used again for the next one. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>

typedef struct {
  uint32_t begin, end;                  /* byte range in its field, as given */
  uint32_t flags;                       /* FRAMING_IS_..., FRAMING_GAP_... */
  uint32_t word_class : 20;             /* lexicon/'s opaque class; 0 = nothing to it */
  uint32_t lists : 12;                  /* which lists of text.tsv have the word: FRAMING_LIST_... bits */
} FramingToken;

/* Where the word stands. */
#define FRAMING_IS_TITLE       (1u << 0)  /* in the title field (else in the body field) */
#define FRAMING_IS_HEADLINE    (1u << 1)
#define FRAMING_IS_LEAD        (1u << 2)  /* neither headline nor lead nor boilerplate: body */
#define FRAMING_IS_BOILERPLATE (1u << 3)
#define FRAMING_IS_QUOTED      (1u << 4)  /* between quotation marks, or attributed ("X said that ...") */
#define FRAMING_STARTS_SENTENCE  (1u << 5)
#define FRAMING_STARTS_CLAUSE    (1u << 6)
#define FRAMING_STARTS_PARAGRAPH (1u << 7) /* the first word of a line that follows a blank line, or of any line where lines are long */
/* What it looks like. */
#define FRAMING_IS_CAPITAL     (1u << 8)  /* first letter upper case */
#define FRAMING_IS_ALL_CAPITAL (1u << 9)  /* two or more letters, all upper case */
#define FRAMING_IS_NUMBER      (1u << 10)
#define FRAMING_IS_SUFFIX      (1u << 11) /* n't, 's, 're ...: no word of its own in counts */
#define FRAMING_IS_TITLECASED  (1u << 12) /* stands in a line of which seven words in ten begin with a capital */
#define FRAMING_IN_QUESTION    (1u << 13) /* its sentence ends with a question mark */
#define FRAMING_IS_LONG        (1u << 14) /* above 256 bytes: never normalised, stemmed or matched */
#define FRAMING_IN_MARKS       (1u << 15) /* quoted, and in quotation marks: the speaker's own words */
/* What stands between the word before it and the word itself. */
#define FRAMING_GAP_HYPHEN     (1u << 16) /* nothing but one hyphen: the seam of a compound */
#define FRAMING_GAP_COMMA      (1u << 17)
#define FRAMING_GAP_SEMICOLON  (1u << 18)
#define FRAMING_GAP_COLON      (1u << 19)
#define FRAMING_GAP_DASH       (1u << 20) /* en or em dash, "--", or a hyphen with a space on both sides */
#define FRAMING_GAP_PAREN      (1u << 21) /* round or square brackets */
#define FRAMING_GAP_QUOTE      (1u << 22) /* any quotation mark that is not an apostrophe */
#define FRAMING_GAP_STOP       (1u << 23) /* full stop or ellipsis */
#define FRAMING_GAP_EXCLAIM    (1u << 24) /* exclamation mark */
#define FRAMING_GAP_QUESTION   (1u << 25)
#define FRAMING_GAP_LINE       (1u << 26) /* at least one line break */
#define FRAMING_GAP_BLANK      (1u << 27) /* at least one blank line */
#define FRAMING_GAP_BULLET     (1u << 28) /* a bullet sign or list hyphen at the start of the line */
#define FRAMING_GAP_OTHER      (1u << 29) /* anything else that is not a space */
#define FRAMING_GAP_APOSTROPHE (1u << 30) /* a single mark that is no quotation mark by its place, though it may close one */

#define FRAMING_WORD_MAX 256u             /* bytes of a word that is still normalised */

/* The lists of text.tsv that single words are looked up in while the text is read. Some pairs of these bits stand for a list of
 * their own (and, that, said, the): ask for CONNECTIVE, COORDINATOR, REPORTING and HONORIFIC by the functions of kinds.h. */
#define FRAMING_LIST_ABBREVIATION (1u << 0) /* a full stop after it does not end the sentence unless a capital and a likely opener follow: "U.S.", "Oct.", "Co." */
#define FRAMING_LIST_HONORIFIC    (1u << 1) /* a full stop after it never ends the sentence: "Mr.", "Gen.", "Sen." */
#define FRAMING_LIST_REPORTING    (1u << 2) /* reporting verbs, every form listed: said, says, argued */
#define FRAMING_LIST_CONNECTIVE   (1u << 3) /* always opens a clause: but, because, which, who, if, while */
#define FRAMING_LIST_COORDINATOR  (1u << 4) /* opens a clause after a comma: and, or, yet, so, as */
#define FRAMING_LIST_PRONOUN      (1u << 5) /* subject pronouns and openers: he, she, it, they, we; after a comma they open a clause; carry a target on */
#define FRAMING_LIST_FUNCTION     (1u << 6) /* the commonest function words: tells the language; likely sentence openers */
#define FRAMING_LIST_PHRASE       (1u << 7) /* first word of some phrase list (boilerplate, attribution, carrier): look there */
#define FRAMING_LIST_PHRASE_CONNECTIVE  (1u << 10) /* of a connective ("even though"): asked for at every word */
#define FRAMING_LIST_PHRASE_BOILERPLATE (1u << 11) /* of the list boilerplate ("sign up") */
#define FRAMING_LIST_PHRASES (FRAMING_LIST_PHRASE | FRAMING_LIST_PHRASE_CONNECTIVE | FRAMING_LIST_PHRASE_BOILERPLATE)
#define FRAMING_LIST_MONTH        (1u << 8) /* months and weekdays and their short forms, am, pm, ago, ...: dates in bylines and teasers */
#define FRAMING_LIST_BYLINE       (1u << 9) /* by, from, photo, reporting, editing ...: opens a credit line */
