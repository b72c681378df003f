/* What main.c knows about a subcommand: its word, its help, the options it takes, and the function behind it.
 * run() gets the parsed arguments and returns the exit status; what it has to say on standard error it says itself. */
#pragma once
#include "arguments.h"

typedef struct {
  const char *word;             /* "score"; NULL ends a table */
  const char *synopsis;         /* "[OPTIONS] PATH..." */
  const char *summary;          /* one line */
  const char *description;      /* some sentences, wrapped by the help */
  const char *const *options;   /* keys; NULL ends them */
  const char *examples;         /* lines, shown as they are */
  int (*run) (const FramingArguments *arguments);
} FramingSubcommand;

extern const FramingSubcommand framing_score_subcommand;
extern const FramingSubcommand framing_explain_subcommand;
extern const FramingSubcommand framing_info_subcommand;
extern const FramingSubcommand framing_lexicon_subcommand;
extern const FramingSubcommand framing_validate_subcommand;
extern const FramingSubcommand framing_compare_subcommand;
extern const FramingSubcommand framing_match_subcommand;
