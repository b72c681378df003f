/* Every option of every subcommand, one record each: for the parser, the help and the "did you mean".
 * In: a name or a mistyped word; out: the record, or the nearest name. The records are static. */
#pragma once
#include <glib.h>

typedef struct {
  const char *key;              /* what subcommands list; options of one name may differ between them */
  const char *name;             /* "lexicon": --lexicon FILE or --lexicon=FILE */
  char letter;                  /* 'o', or 0 */
  gboolean repeated;            /* may be given several times; otherwise the last one counts */
  const char *argument;         /* "FILE"; NULL = a switch */
  const char *help;             /* one line */
  const char *more;             /* further sentences, or NULL */
  const char *choices;          /* "table|jsonl|csv", or NULL = anything */
} FramingOption;

const FramingOption *framing_option_find (const char *key);     /* NULL = there is no such option */
char *framing_option_suggest (const char *word, const char *const *names);      /* the nearest one, or NULL; free it */
