/* Bytes of one file, or of standard input ("-"), unpacked when they are gzip (told by their first bytes, whatever the name).
 * All members of a gzip file are read; zeros behind the last one are padding, anything else there is an error, and so is an end
 * inside a member. Errors are new strings for the caller, without the file's name. Memory is constant. */
#pragma once
#include <glib.h>

typedef struct FramingStream FramingStream;

FramingStream *framing_stream_open (const char *path, char **error);
/* Up to n bytes; 0 at the end, -1 with an error set. What was read before an error has been handed over before. */
gssize framing_stream_read (FramingStream *stream, char *buffer, size_t n, char **error);
/* Bytes taken from the file since the last call (as they lie on disk). */
guint64 framing_stream_taken (FramingStream *stream);
/* Whether a read would wait for a pipe or a terminal. */
gboolean framing_stream_would_wait (const FramingStream *stream);
void framing_stream_close (FramingStream *stream);
