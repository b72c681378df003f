#include "base/error.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int
framing_error_set (framing_error *error, int code, const char *format, ...)
{
  va_list args;
  size_t room;

  if (error == NULL)
    return code;
  if (FRAMING_HAS (error, framing_error, code))
    error->code = code;
  if (error->struct_size <= offsetof (framing_error, text))
    return code;
  room = error->struct_size - offsetof (framing_error, text);
  if (room > sizeof error->text)
    room = sizeof error->text;
  va_start (args, format);
  vsnprintf (error->text, room, format, args);
  va_end (args);
  return code;
}

const char *
framing_error_status_text (int code)
{
  static const char *const texts[] = {
    "ok", "the host and the plugin speak different versions of the interface", "wrong use of the interface",
    "unknown or wrong option", "out of memory", "a file cannot be read", "a lexicon has errors",
    "a language that is not here", "the document is larger than max_bytes", "cancelled", "internal error",
  };

  if (code > 0 || code < -(int) (sizeof texts / sizeof *texts - 1))
    return "unknown status";
  return texts[-code];
}
