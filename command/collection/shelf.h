/* Titles, texts and metadata of many articles, on disk: a temporary file without a name, so that memory does not grow with
 * the input and nothing is left behind. In: an article; out: its place; later the same bytes again.
 * Articles are put by one thread; they are read from any thread. Errors name the file system's reason. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

#define FRAMING_SHELF_NONE G_MAXUINT64

typedef struct FramingShelf FramingShelf;

/* a book from the shelf; all strings are valid UTF-8 with a 0 behind them or the bytes as they were given (title, text) */
typedef struct {
  char *bytes;                  /* holds all of it; g_free */
  framing_str title, text, language, extra;     /* extra: what the caller put beside it (JSON members as they stood) */
} FramingBook;

FramingShelf *framing_shelf_new (GError **error);
gboolean framing_shelf_put (FramingShelf *shelf, const FramingBook *book, guint64 *place, GError **error);
gboolean framing_shelf_read (const FramingShelf *shelf, guint64 place, FramingBook *book, GError **error);
void framing_shelf_free (FramingShelf *shelf);
