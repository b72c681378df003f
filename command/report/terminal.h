/* What is known about a file descriptor: is it a terminal, how wide, is colour welcome. Nothing is kept. */
#pragma once
#include <glib.h>

unsigned framing_terminal_width (int fd);       /* of the terminal, else of COLUMNS, else 80 */
gboolean framing_terminal_color (int fd);       /* a terminal that is not dumb, and NO_COLOR is not set */
