/* The paths of a command line -> files, one after the other. In: files, folders, "-"; out: each file once for each path it is
 * reached by, folders from top to bottom in byte order of names, hidden files and folders left out. A folder that was read
 * already under the same path of the command line is not read again, so that links in a circle end. What cannot be used comes
 * out with an error. The walk owns nothing of what it has handed out. */
#pragma once
#include <glib.h>

typedef struct {
  char *path;                           /* the caller frees it */
  char *error;                          /* NULL, or why it cannot be read; the caller frees it */
  guint64 size;                         /* bytes on disk */
  gboolean known;                       /* whether `size` says how much will come (a regular file) */
} FramingFile;

typedef struct FramingWalk FramingWalk;

FramingWalk *framing_walk_new (const char *const *paths);              /* keeps the paths, not a copy of them */
gboolean framing_walk_next (FramingWalk *walk, FramingFile *file);     /* FALSE at the end */
void framing_walk_free (FramingWalk *walk);
