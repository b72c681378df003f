#include "report/terminal.h"
#include <sys/ioctl.h>
#include <unistd.h>

unsigned
framing_terminal_width (int fd)
{
  struct winsize size;
  const char *columns = g_getenv ("COLUMNS");
  guint64 width = columns != NULL ? g_ascii_strtoull (columns, NULL, 10) : 0;

  if (isatty (fd) && ioctl (fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    width = size.ws_col;
  return width == 0 ? 80 : (unsigned) CLAMP (width, 20, 1000);
}

gboolean
framing_terminal_color (int fd)
{
  const char *no_color = g_getenv ("NO_COLOR"), *term = g_getenv ("TERM");

  return isatty (fd) && (no_color == NULL || *no_color == '\0') && g_strcmp0 (term, "dumb") != 0;
}
