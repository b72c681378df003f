/* Where the bytes of a report go: a file descriptor, or a file that appears under its name only when all is well.
 * In: bytes; out: nothing, or an error that names the file and the reason. Write errors are never lost.
 * framing_output_commit() gives a new file its name; framing_output_free() without it leaves no trace of it. */
#pragma once
#include <glib.h>

typedef struct FramingOutput FramingOutput;

#define FRAMING_OUTPUT_ERROR framing_output_error_quark ()
typedef enum { FRAMING_OUTPUT_FAILED, FRAMING_OUTPUT_CLOSED } FramingOutputError;       /* closed: the reader is gone */
GQuark framing_output_error_quark (void);

FramingOutput *framing_output_open (const char *path, GError **error);  /* NULL or "-": standard output, opened by others */
gboolean framing_output_write (FramingOutput *output, const char *bytes, gsize length, GError **error);
gboolean framing_output_commit (FramingOutput *output, GError **error);
gboolean framing_output_is_new_file (const FramingOutput *output);      /* something would have to be removed */
int framing_output_descriptor (const FramingOutput *output);
void framing_output_free (FramingOutput *output);
