#include "report/bars.h"
#include "report/width.h"
#include "sample.h"
#include <string.h>

static char *
write_bars (const double *values, unsigned columns, gboolean color)
{
  GString *out = g_string_new (NULL);

  framing_bars_append (sample_schema (), values, -1, columns, color, out);
  return g_string_free (out, FALSE);
}

static void
check_room (void)
{
  static const struct { unsigned columns; const char *wanted; } cases[] = {
    { 80, "M   gloom ◀      ■■■■│          ▶ joy   -0.41  (11 hits)\nP    slow ◀          │■■■■■■■■■■▶ fast  +1.00\n" },
    { 50, "M   gloom ◀    ■■■│       ▶ joy   -0.41  (11 hits)\nP    slow ◀       │■■■■■■■▶ fast  +1.00\n" },
    { 35, "M   gloom ◀   ■■│     ▶ joy   -0.41\nP    slow ◀     │■■■■■▶ fast  +1.00\n" },
    { 24, "M   gloom joy   -0.41\nP    slow fast  +1.00\n" },
    { 20, "M   glo… joy   -0.41\nP   slow fast  +1.00\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bars = write_bars (sample_values (), cases[i].columns, FALSE);

      g_assert_cmpstr (bars, ==, cases[i].wanted);
    }
}

static void
check_widths (void)
{
  double values[SAMPLE_METRICS];

  memcpy (values, sample_values (), sizeof values);
  values[SAMPLE_PACE_SCORE] = 0.0 / 0.0;
  for (unsigned columns = 20; columns <= 200; columns++)
    {
      g_autofree char *bars = write_bars (values, columns, FALSE);
      g_auto (GStrv) lines = g_strsplit (bars, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        g_assert_cmpuint (framing_width_of (lines[i], strlen (lines[i])), <=, columns);
      g_assert_nonnull (strstr (bars, "-0.41"));
    }
}

/* what is shown as 0.00 has no cell and no colour */
static void
check_zero (void)
{
  double values[SAMPLE_METRICS];
  g_autofree char *bars = NULL;

  memcpy (values, sample_values (), sizeof values);
  values[SAMPLE_SCORE] = -0.001;
  values[SAMPLE_PACE_SCORE] = 0;
  bars = write_bars (values, 80, TRUE);
  g_assert_null (strstr (bars, "■"));
  g_assert_null (strchr (bars, '\033'));
  g_assert_nonnull (strstr (bars, "joy    0.00"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/bars/room", check_room);
  g_test_add_func ("/report/bars/widths", check_widths);
  g_test_add_func ("/report/bars/zero", check_zero);
  return g_test_run ();
}
