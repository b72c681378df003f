/* Records of subcommands and options -> help texts of at most 80 columns. The caller frees them. */
#pragma once
#include "subcommand.h"

char *framing_help_program (const FramingSubcommand *const *subcommands);
char *framing_help_subcommand (const FramingSubcommand *subcommand);
