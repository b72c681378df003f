#include "message.h"
#include "report/escape.h"
#include <string.h>
#include <unistd.h>

/* Nothing can be done when standard error is gone. */
static void
print_line (const char *prefix, const char *text, gsize length)
{
  g_autoptr (GString) line = g_string_new (prefix);
  const char *p, *end;

  framing_escape_terminal (line, (framing_str) { text, length });
  g_string_append_c (line, '\n');
  for (p = line->str, end = p + line->len; p < end;)
    {
      gssize done = write (STDERR_FILENO, p, (gsize) (end - p));

      if (done <= 0)
        return;
      p += done;
    }
}

void
framing_message_print (const char *format,
                       ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_line ("framing: ", text, strlen (text));
}

void
framing_message_lines (const char *text)
{
  for (const char *end; *text != '\0'; text = *end != '\0' ? end + 1 : end)
    {
      end = strchr (text, '\n');
      end = end != NULL ? end : text + strlen (text);
      print_line ("", text, (gsize) (end - text));
    }
}
