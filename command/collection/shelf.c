/* A temporary file without a name, written through a buffer; see shelf.h */
#include "collection/shelf.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BUFFER (256 * 1024)
#define N_PARTS 4

struct FramingShelf {
  int fd;
  char *folder;                 /* for messages */
  GMutex lock;                  /* guards what follows */
  GByteArray *waiting;          /* not written yet */
  guint64 written;              /* bytes in the file */
};

/* what stands before the bytes of a book: the lengths of its parts, each of which has a 0 behind it */
typedef struct { guint64 lengths[N_PARTS]; } Head;

static gboolean
fail (const FramingShelf *shelf, int number, const char *what, GError **error)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "the temporary file in %s cannot be %s: %s; "
               "the variable TMPDIR can name another folder", shelf->folder, what, g_strerror (number));
  return FALSE;
}

static gboolean
open_file (FramingShelf *shelf, GError **error)
{
  g_autofree char *path = g_build_filename (shelf->folder, "framing-XXXXXX", NULL);

  shelf->fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (shelf->fd < 0)
    return fail (shelf, errno, "made", error);
  g_unlink (path);
  return TRUE;
}

FramingShelf *
framing_shelf_new (GError **error)
{
  FramingShelf *shelf = g_new0 (FramingShelf, 1);

  g_mutex_init (&shelf->lock);
  shelf->folder = g_strdup (g_get_tmp_dir ());
  shelf->waiting = g_byte_array_new ();
  if (open_file (shelf, error))
    return shelf;
  framing_shelf_free (shelf);
  return NULL;
}

void
framing_shelf_free (FramingShelf *shelf)
{
  if (shelf == NULL)
    return;
  if (shelf->fd >= 0)
    close (shelf->fd);
  g_byte_array_unref (shelf->waiting);
  g_free (shelf->folder);
  g_mutex_clear (&shelf->lock);
  g_free (shelf);
}

/* with the lock held */
static gboolean
flush (FramingShelf *shelf, GError **error)
{
  const guint8 *p = shelf->waiting->data;
  gsize left = shelf->waiting->len;

  while (left > 0)
    {
      gssize n = pwrite (shelf->fd, p, left, (off_t) shelf->written);

      if (n <= 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (shelf, n < 0 ? errno : ENOSPC, "written", error);
      p += n;
      left -= (gsize) n;
      shelf->written += (guint64) n;
    }
  g_byte_array_set_size (shelf->waiting, 0);
  return TRUE;
}

/* An array of bytes cannot hold 4 GB: the buffer is written before it comes to that, in the middle of a book if need be. */
static gboolean
append (FramingShelf *shelf, const void *bytes, gsize length, GError **error)
{
  const guint8 *p = bytes;

  for (gsize n; length > 0; p += n, length -= n)
    {
      n = MIN (length, 4 * BUFFER);
      g_byte_array_append (shelf->waiting, p, (guint) n);
      if (shelf->waiting->len >= BUFFER && !flush (shelf, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
framing_shelf_put (FramingShelf      *shelf,
                   const FramingBook *book,
                   guint64           *place,
                   GError           **error)
{
  const framing_str parts[N_PARTS] = { book->title, book->text, book->language, book->extra };
  Head head;
  gboolean done;

  for (guint i = 0; i < N_PARTS; i++)
    head.lengths[i] = parts[i].len;
  g_mutex_lock (&shelf->lock);
  *place = shelf->written + shelf->waiting->len;
  done = append (shelf, &head, sizeof head, error);
  for (guint i = 0; i < N_PARTS && done; i++)
    done = append (shelf, parts[i].ptr, parts[i].len, error) && append (shelf, "", 1, error);
  g_mutex_unlock (&shelf->lock);
  return done;
}

static gboolean
read_at (const FramingShelf *shelf, guint64 place, void *bytes, gsize length, GError **error)
{
  char *p = bytes;

  while (length > 0)
    {
      gssize n = pread (shelf->fd, p, length, (off_t) place);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (shelf, n < 0 ? errno : EIO, "read", error);
      p += n;
      place += (guint64) n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* Readers see a shelf that does not change; that its last books are not in the file yet is nothing they need to know. */
static gboolean
settle (const FramingShelf *shelf, GError **error)
{
  FramingShelf *own = (FramingShelf *) shelf;
  gboolean done;

  g_mutex_lock (&own->lock);
  done = flush (own, error);
  g_mutex_unlock (&own->lock);
  return done;
}

gboolean
framing_shelf_read (const FramingShelf *shelf,
                    guint64             place,
                    FramingBook        *book,
                    GError            **error)
{
  framing_str *parts[N_PARTS] = { &book->title, &book->text, &book->language, &book->extra };
  gsize total = 0;
  char *p;
  Head head;

  *book = (FramingBook) { 0 };
  if (!settle (shelf, error) || !read_at (shelf, place, &head, sizeof head, error))
    return FALSE;
  for (guint i = 0; i < N_PARTS; i++)
    total += head.lengths[i] + 1;
  book->bytes = p = g_malloc (total);
  if (!read_at (shelf, place + sizeof head, p, total, error))
    {
      g_clear_pointer (&book->bytes, g_free);
      return FALSE;
    }
  for (guint i = 0; i < N_PARTS; p += head.lengths[i] + 1, i++)
    *parts[i] = (framing_str) { p, head.lengths[i] };
  return TRUE;
}
