/* Text -> standard output or a file, with errors turned into the exit status of the program (a reader that is gone is no error). */
#pragma once
#include <glib.h>

int framing_print (const char *text, gsize length);
/* into the file, which appears when all is written; NULL or "-" = standard output */
int framing_print_into (const char *path, const char *text, gsize length);
int framing_print_failed (const GError *error);         /* tells the user unless the reader has gone */
