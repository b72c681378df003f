/* What a person is told on standard error: "framing: ..." in one line. Foreign text in it cannot steer the terminal. */
#pragma once
#include <glib.h>

void framing_message_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* the same without "framing: ", every line of the text on a line of its own */
void framing_message_lines (const char *text);
