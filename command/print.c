#include "print.h"
#include "engine.h"
#include "message.h"
#include "report/output.h"

int
framing_print_failed (const GError *error)
{
  if (g_error_matches (error, FRAMING_OUTPUT_ERROR, FRAMING_OUTPUT_CLOSED))
    return FRAMING_EXIT_OK;
  framing_message_print ("%s", error->message);
  return FRAMING_EXIT_OUTPUT;
}

int
framing_print_into (const char *path,
                    const char *text,
                    gsize       length)
{
  g_autoptr (GError) error = NULL;
  FramingOutput *output = framing_output_open (path, &error);
  int status = FRAMING_EXIT_OK;

  if (output == NULL || !framing_output_write (output, text, length, &error) || !framing_output_commit (output, &error))
    status = framing_print_failed (error);
  if (output != NULL)
    framing_output_free (output);
  return status;
}

int
framing_print (const char *text,
               gsize       length)
{
  return framing_print_into (NULL, text, length);
}
