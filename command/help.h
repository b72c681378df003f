/* Records of subcommands and options -> help texts of at most 80 columns. The caller frees them. */
#pragma once
#include "subcommand.h"

/* words of `text` from `column` on, with further lines indented to `indent`; ends the line */
void framing_help_wrap (GString *out, const char *text, gsize column, gsize indent);
char *framing_help_program (const FramingSubcommand *const *subcommands);
char *framing_help_subcommand (const FramingSubcommand *subcommand);
