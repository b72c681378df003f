#include "source.h"
#include "message.h"

/* A record holds more than its text: escapes may take six bytes for one letter, and metadata stand beside it. */
static size_t
record_limit (guint64 max_bytes)
{
  return (size_t) MIN (max_bytes, G_MAXSIZE / 4) * 2 + (1u << 20);
}

static FramingInput *
open_input (const FramingArguments *arguments, const char *const *paths, guint64 max_bytes, gboolean records)
{
  g_autoptr (GError) error = NULL;
  FramingInputOptions options = { .map = framing_arguments_get (arguments, "map"),
                                  .format = framing_arguments_get (arguments, "input-format"),
                                  .records = records, .max_record = record_limit (max_bytes) };
  FramingInput *input;

  input = framing_input_new (paths, &options, &error);
  if (input == NULL)
    framing_message_print ("%s", error->message);
  return input;
}

FramingInput *
framing_source_open (const FramingArguments *arguments,
                     const char *const      *paths,
                     guint64                 max_bytes)
{
  return open_input (arguments, paths, max_bytes, FALSE);
}

FramingInput *
framing_source_open_records (const FramingArguments *arguments,
                             const char *const      *paths,
                             guint64                 max_bytes)
{
  return open_input (arguments, paths, max_bytes, TRUE);
}
