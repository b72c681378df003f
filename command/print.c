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
framing_print (const char *text,
               gsize       length)
{
  g_autoptr (GError) error = NULL;
  FramingOutput *output = framing_output_open (NULL, NULL);
  gboolean written = framing_output_write (output, text, length, &error);

  framing_output_free (output);
  return written ? FRAMING_EXIT_OK : framing_print_failed (error);
}
