/* The command line -> values by name.
 * In: the words of one subcommand and the keys of the options that it takes; out: values and paths, borrowed from argv.
 * A wrong command line is a GError whose text says what would be right. Free with framing_arguments_free(). */
#pragma once
#include <glib.h>

typedef struct FramingArguments FramingArguments;

FramingArguments *framing_arguments_parse (char **argv, const char *const *keys, GError **error);
const char *framing_arguments_get (const FramingArguments *arguments, const char *name);        /* NULL = not given; "" = switch */
gboolean framing_arguments_has (const FramingArguments *arguments, const char *name);
const char *const *framing_arguments_all (const FramingArguments *arguments, const char *name); /* ends in NULL */
const char *const *framing_arguments_paths (const FramingArguments *arguments);                 /* ends in NULL */
/* a size such as 500, 64K, 16M or 1G; `otherwise` when the option is not given */
gboolean framing_arguments_size (const FramingArguments *arguments, const char *name, guint64 otherwise, guint64 *size,
                                 GError **error);
/* a number from 1 to `most`, without a unit */
gboolean framing_arguments_count (const FramingArguments *arguments, const char *name, guint otherwise, guint most, guint *count,
                                  GError **error);
/* the words as they were given, quoted as a shell wants them, in one line: "framing WORD ..."; g_free */
char *framing_arguments_line (const FramingArguments *arguments, const char *word);
void framing_arguments_free (FramingArguments *arguments);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingArguments, framing_arguments_free)
