/* One line on standard error that tells how far the work is: only on a terminal, only when it lasts, gone at the end.
 * In: counts; out: the line. The caller owns the struct and zeroes nothing: framing_progress_start() does. */
#pragma once
#include <glib.h>

typedef struct {
  gboolean wanted, shown;
  gint64 started, next;         /* monotonic microseconds */
} FramingProgress;

void framing_progress_start (FramingProgress *progress, gboolean wanted);
/* `done` of `total` bytes as they lie on disk (total 0 = unknown); `bytes` of text, unpacked */
void framing_progress_show (FramingProgress *progress, guint64 documents, guint64 bytes, guint64 done, guint64 total);
void framing_progress_erase (FramingProgress *progress);
char *framing_progress_line (gint64 elapsed, guint64 documents, guint64 bytes, guint64 done, guint64 total);
