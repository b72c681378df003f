#include "report/output.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct FramingOutput {
  int fd;
  gboolean standard;            /* opened by others, closed by others */
  char *path;                   /* for messages, and the name that a new file gets */
  char *temporary;              /* its name until then; NULL = written in place */
};

G_DEFINE_QUARK (framing-output-error-quark, framing_output_error)

static void
set_error (GError **error, const FramingOutput *output, const char *what, int code)
{
  g_set_error (error, FRAMING_OUTPUT_ERROR, code == EPIPE ? FRAMING_OUTPUT_CLOSED : FRAMING_OUTPUT_FAILED,
               "%s cannot be %s: %s", output->path, what, g_strerror (code));
}

/* Another file of the same folder, so that the rename at the end cannot cross a file system; hidden, so that a run over
 * this very folder does not read it. */
static int
create_beside (FramingOutput *output)
{
  g_autofree char *folder = g_path_get_dirname (output->path), *base = g_path_get_basename (output->path);

  for (int attempt = 0; attempt < 100; attempt++)
    {
      g_free (output->temporary);
      output->temporary = g_strdup_printf ("%s/.%s.%06x", folder, base, g_random_int () & 0xffffff);

      int fd = open (output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

/* A device, a pipe or the like keeps its place; a link keeps its name and the file that it leads to is replaced. */
static int
open_path (FramingOutput *output)
{
  struct stat info;

  if (stat (output->path, &info) == 0)
    {
      if (S_ISDIR (info.st_mode))
        {
          errno = EISDIR;
          return -1;
        }
      if (!S_ISREG (info.st_mode))
        return open (output->path, O_WRONLY | O_CLOEXEC);

      char *real = realpath (output->path, NULL);

      if (real != NULL)
        {
          g_free (output->path);
          output->path = g_strdup (real);
          free (real);
        }
    }
  return create_beside (output);
}

FramingOutput *
framing_output_open (const char *path,
                     GError    **error)
{
  FramingOutput *output = g_new0 (FramingOutput, 1);

  output->standard = path == NULL || strcmp (path, "-") == 0;
  output->path = g_strdup (output->standard ? "standard output" : path);
  output->fd = output->standard ? STDOUT_FILENO : open_path (output);
  if (output->fd >= 0)
    return output;
  set_error (error, output, "created", errno);
  g_clear_pointer (&output->temporary, g_free);
  framing_output_free (output);
  return NULL;
}

gboolean
framing_output_write (FramingOutput *output,
                      const char    *bytes,
                      gsize          length,
                      GError       **error)
{
  while (length > 0)
    {
      gssize done = write (output->fd, bytes, length);

      if (done < 0 && errno == EINTR)
        continue;
      if (done < 0)
        {
          set_error (error, output, "written", errno);
          return FALSE;
        }
      bytes += done;
      length -= (gsize) done;
    }
  return TRUE;
}

/* Some file systems tell only now that the disk is full. */
static gboolean
close_file (FramingOutput *output)
{
  gboolean synced = output->temporary == NULL || fsync (output->fd) == 0 || errno == EINVAL || errno == ENOTSUP;
  int reason = errno, fd = output->fd;

  output->fd = -1;
  if (close (fd) != 0 && synced && errno != EINTR)
    return FALSE;
  errno = reason;
  return synced;
}

gboolean
framing_output_commit (FramingOutput *output,
                       GError       **error)
{
  if (output->standard)
    return TRUE;
  if (!close_file (output))
    {
      set_error (error, output, "written", errno);
      return FALSE;
    }
  if (output->temporary == NULL)
    return TRUE;
  if (rename (output->temporary, output->path) != 0)
    {
      set_error (error, output, "created", errno);
      return FALSE;
    }
  g_clear_pointer (&output->temporary, g_free);
  return TRUE;
}

gboolean
framing_output_is_new_file (const FramingOutput *output)
{
  return output->temporary != NULL;
}

int
framing_output_descriptor (const FramingOutput *output)
{
  return output->fd;
}

void
framing_output_free (FramingOutput *output)
{
  if (output == NULL)
    return;
  if (!output->standard && output->fd >= 0)
    close (output->fd);
  if (output->temporary != NULL)
    unlink (output->temporary);
  g_free (output->temporary);
  g_free (output->path);
  g_free (output);
}
