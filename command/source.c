#include "source.h"
#include "message.h"

/* A record holds more than its text: escapes may take six bytes for one letter, and metadata stand beside it. */
static size_t
record_limit (guint64 max_bytes)
{
  return (size_t) MIN (max_bytes, G_MAXSIZE / 4) * 2 + (1u << 20);
}

FramingInput *
framing_source_open (const FramingArguments *arguments,
                     const char *const      *paths,
                     guint64                 max_bytes)
{
  g_autoptr (GError) error = NULL;
  FramingInputOptions options = { .map = framing_arguments_get (arguments, "map"),
                                  .format = framing_arguments_get (arguments, "input-format"),
                                  .max_record = record_limit (max_bytes) };
  FramingInput *input;

  input = framing_input_new (paths, &options, &error);
  if (input == NULL)
    framing_message_print ("%s", error->message);
  return input;
}
