#include "report/terminal.h"
#include <unistd.h>

/* Of what is no terminal, COLUMNS tells the width, within bounds. */
static void
check_columns (void)
{
  static const struct { const char *columns; unsigned width; } cases[] = {
    { NULL, 80 }, { "", 80 }, { "0", 80 }, { "wide", 80 }, { "120", 120 }, { "30", 30 }, { "20", 20 }, { "3", 20 }, { "99999", 1000 },
  };
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].columns != NULL)
        g_setenv ("COLUMNS", cases[i].columns, TRUE);
      else
        g_unsetenv ("COLUMNS");
      g_assert_cmpuint (framing_terminal_width (ends[1]), ==, cases[i].width);
    }
  g_assert_false (framing_terminal_color (ends[1]));
  close (ends[0]);
  close (ends[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/terminal/columns", check_columns);
  return g_test_run ();
}
