/* Files and gzip; see stream.h */
#include "input/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define CHUNK (128 * 1024)

typedef enum { UNKNOWN, PLAIN, MEMBER, BETWEEN } State;      /* MEMBER, BETWEEN: inside and behind a gzip member */

struct FramingStream {
  int fd;
  State state;
  gboolean standard, waits, ended, inflating, damaged;
  guint64 taken;
  z_stream z;
  guchar *next;                         /* what has been read and not used yet: next, left */
  size_t left;
  guchar chunk[CHUNK];
};

FramingStream *
framing_stream_open (const char *path, char **error)
{
  gboolean standard = strcmp (path, "-") == 0;
  int fd = standard ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  FramingStream *stream;
  struct stat st;

  if (fd < 0 || fstat (fd, &st) < 0)
    {
      *error = g_strdup_printf ("cannot be opened: %s", g_strerror (errno));
      if (fd >= 0 && !standard)
        close (fd);
      return NULL;
    }
  stream = g_malloc (sizeof *stream);
  memset (stream, 0, G_STRUCT_OFFSET (FramingStream, chunk));
  stream->fd = fd;
  stream->standard = standard;
  stream->waits = !S_ISREG (st.st_mode);
  stream->next = stream->chunk;
  return stream;
}

void
framing_stream_close (FramingStream *stream)
{
  if (!stream)
    return;
  if (stream->inflating)
    inflateEnd (&stream->z);
  if (!stream->standard)
    close (stream->fd);
  g_free (stream);
}

guint64
framing_stream_taken (FramingStream *stream)
{
  guint64 taken = stream->taken;

  stream->taken = 0;
  return taken;
}

gboolean
framing_stream_would_wait (const FramingStream *stream)
{
  struct pollfd pfd = { .fd = stream->fd, .events = POLLIN };

  return stream->waits && !stream->ended && stream->left == 0 && poll (&pfd, 1, 0) == 0;
}

static gssize
read_file (FramingStream *stream, void *to, size_t n, char **error)
{
  gssize got;

  do
    got = read (stream->fd, to, n);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    *error = g_strdup_printf ("cannot be read: %s", g_strerror (errno));
  else
    stream->taken += (guint64) got;
  stream->ended = stream->ended || got <= 0;
  return got;
}

/* More bytes behind those that are left. FALSE on an error; at the end nothing is added. */
static gboolean
fill (FramingStream *stream, char **error)
{
  gssize got;

  memmove (stream->chunk, stream->next, stream->left);
  stream->next = stream->chunk;
  if (stream->ended)
    return TRUE;
  got = read_file (stream, stream->chunk + stream->left, CHUNK - stream->left, error);
  stream->left += got > 0 ? (size_t) got : 0;
  return got >= 0;
}

static gboolean
start_member (FramingStream *stream, char **error)
{
  int result = stream->inflating ? inflateReset (&stream->z) : inflateInit2 (&stream->z, 16 + MAX_WBITS);

  stream->inflating = stream->inflating || result == Z_OK;
  stream->state = MEMBER;
  if (result != Z_OK)
    *error = g_strdup ("cannot be unpacked: no memory for gzip");
  return result == Z_OK;
}

/* Two bytes tell; at least that many are wanted, unless the file is shorter. */
static gboolean
see_magic (FramingStream *stream, gboolean *gzip, char **error)
{
  while (stream->left < 2 && !stream->ended)
    if (!fill (stream, error))
      return FALSE;
  *gzip = stream->left >= 2 && stream->next[0] == 0x1f && stream->next[1] == 0x8b;
  return TRUE;
}

/* Behind a member: padding, the next member, the end, or rubbish. */
static gboolean
leave_member (FramingStream *stream, gboolean *end, char **error)
{
  gboolean gzip = FALSE;

  do
    {
      while (stream->left > 0 && *stream->next == 0)
        stream->next++, stream->left--;
      if (!see_magic (stream, &gzip, error))
        return FALSE;
    }
  while (stream->left > 0 && *stream->next == 0);
  *end = stream->left == 0;
  if (*end || gzip)
    return *end || start_member (stream, error);
  *error = g_strdup ("there are bytes behind the end of the gzip data that are not gzip; they are left out");
  return FALSE;
}

/* Damage comes to light behind bytes that were good: those are handed out first, and inflate() finds the damage again. */
static gssize
inflate_some (FramingStream *stream, char *buffer, size_t n, char **error)
{
  uInt room = (uInt) MIN (n, G_MAXINT);
  int result;

  if (stream->left == 0 && !stream->damaged && !fill (stream, error))
    return -1;
  if (stream->left == 0 && !stream->damaged)
    {
      *error = g_strdup ("the gzip data end too early: the file was cut off; copy or download it again");
      return -1;
    }
  stream->z.next_in = stream->next;
  stream->z.avail_in = (uInt) stream->left;
  stream->z.next_out = (Bytef *) buffer;
  stream->z.avail_out = room;
  result = inflate (&stream->z, Z_NO_FLUSH);
  stream->next = stream->z.next_in;
  stream->left = stream->z.avail_in;
  stream->damaged = result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END;
  if (result == Z_STREAM_END)
    stream->state = BETWEEN;
  if (!stream->damaged || stream->z.avail_out < room)
    return (gssize) (room - stream->z.avail_out);
  *error = g_strdup_printf ("the gzip data are damaged (%s): copy or download the file again", stream->z.msg ? stream->z.msg : "no memory");
  return -1;
}

static gssize
read_plain (FramingStream *stream, char *buffer, size_t n, char **error)
{
  size_t take = MIN (n, stream->left);

  if (take == 0)
    return stream->ended ? 0 : read_file (stream, buffer, n, error);
  memcpy (buffer, stream->next, take);
  stream->next += take;
  stream->left -= take;
  return (gssize) take;
}

gssize
framing_stream_read (FramingStream *stream, char *buffer, size_t n, char **error)
{
  gboolean gzip, end = FALSE;
  gssize got = 0;

  if (stream->state == UNKNOWN)
    {
      if (!see_magic (stream, &gzip, error) || (gzip && !start_member (stream, error)))
        return -1;
      if (!gzip)
        stream->state = PLAIN;
    }
  if (stream->state == PLAIN)
    return read_plain (stream, buffer, n, error);
  while (got == 0 && !end)
    {
      if (stream->state == BETWEEN && !leave_member (stream, &end, error))
        return -1;
      if (!end)
        got = inflate_some (stream, buffer, n, error);
    }
  return got;
}
