#include "progress.h"
#include <string.h>
#include <unistd.h>

#define SECOND G_USEC_PER_SEC

static void
put (const char *text)
{
  if (write (STDERR_FILENO, text, strlen (text)) < 0)
    return;                     /* a progress line is not worth an error */
}

void
framing_progress_start (FramingProgress *progress,
                        gboolean         wanted)
{
  progress->wanted = wanted && isatty (STDERR_FILENO);
  progress->shown = FALSE;
  progress->started = g_get_monotonic_time ();
  progress->next = progress->started + SECOND;
}

static void
append_time (GString *out, gint64 seconds)
{
  if (seconds >= 3600)
    g_string_append_printf (out, "%d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60));
  else
    g_string_append_printf (out, "%d:%02d", (int) (seconds / 60), (int) (seconds % 60));
}

char *
framing_progress_line (gint64  elapsed,
                       guint64 documents,
                       guint64 bytes,
                       guint64 done,
                       guint64 total)
{
  GString *line = g_string_new (NULL);
  guint64 tenths = elapsed > 0 ? (guint64) ((double) bytes * 10 / (double) elapsed) : 0;        /* of 1 MB/s */

  g_string_printf (line, "%" G_GUINT64_FORMAT " documents  %" G_GUINT64_FORMAT ".%u MB/s", documents, tenths / 10,
                   (unsigned) (tenths % 10));
  if (total > 0 && done <= total)
    {
      g_string_append_printf (line, "  %u%%", (unsigned) ((double) done * 100 / (double) total));
      if (done > 0)
        {
          g_string_append (line, "  ");
          append_time (line, (gint64) ((double) elapsed * (double) (total - done) / (double) done / SECOND));
          g_string_append (line, " left");
        }
    }
  return g_string_free (line, FALSE);
}

void
framing_progress_show (FramingProgress *progress,
                       guint64          documents,
                       guint64          bytes,
                       guint64          done,
                       guint64          total)
{
  gint64 now = g_get_monotonic_time ();

  if (!progress->wanted || now < progress->next)
    return;

  g_autofree char *line = framing_progress_line (now - progress->started, documents, bytes, done, total);
  g_autofree char *text = g_strconcat ("\r", line, "\033[K", NULL);

  put (text);
  progress->shown = TRUE;
  progress->next = now + SECOND / 5;
}

void
framing_progress_erase (FramingProgress *progress)
{
  if (progress->shown)
    put ("\r\033[K");
  progress->shown = FALSE;
}
