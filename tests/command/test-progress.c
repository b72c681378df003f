#include "progress.h"

static const struct { gint64 seconds; guint64 documents, bytes, done, total; const char *line; } CASES[] = {
  { 2, 1200, 42000000, 10, 40, "1200 documents  21.0 MB/s  25%  0:06 left" },
  { 1, 1, 500000, 0, 40, "1 documents  0.5 MB/s  0%" },
  { 1, 1, 500000, 40, 40, "1 documents  0.5 MB/s  100%  0:00 left" },
  { 100, 9, 1000000, 7, 0, "9 documents  0.0 MB/s" },
  { 3600, 9, 1000000, 1, 3, "9 documents  0.0 MB/s  33%  2:00:00 left" },
  { 0, 0, 0, 0, 0, "0 documents  0.0 MB/s" },
  { 1, 1, 1, 50, 40, "1 documents  0.0 MB/s" },
};

static void
check_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *line = framing_progress_line (CASES[i].seconds * G_USEC_PER_SEC, CASES[i].documents, CASES[i].bytes,
                                                     CASES[i].done, CASES[i].total);

      g_assert_cmpstr (line, ==, CASES[i].line);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/lines", check_lines);
  return g_test_run ();
}
