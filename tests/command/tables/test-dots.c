#include "tables/dots.h"
#include "report/width.h"
#include <string.h>

#define NONE (0.0 / 0.0)

static FramingDifference
difference (double low, double value, double high, gboolean survives)
{
  return (FramingDifference) { 20, value, 0, low, high, 0, 0, survives };
}

static void
check_signs (void)
{
  static const struct { double low, value, high; gboolean survives; const char *drawn, *plain; } cases[] = {
    { -0.16, -0.1, -0.04, TRUE, "  ├──●──┤ │          ", "  [--*--] :          " },
    { -0.06, 0.04, 0.14, FALSE, "       ├──┼─○────┤   ", "       [--+-o----]   " },
    { 0.0001, 0.001, 0.002, TRUE, "          │●         ", "          :*         " },         /* never on the line of 0 */
    { -0.02, -0.0001, 0.02, FALSE, "         ○│┤         ", "         o:]         " },
    { -0.05, 0, 0.05, FALSE, "       ├──○──┤       ", "       [--o--]       " },
    { -0.9, 0.1, 0.9, FALSE, "◀─────────┼────○────▶", "<---------+----o---->" },
    { NONE, 0.1, NONE, FALSE, "          │    ○     ", "          :    o     " },
    { NONE, NONE, NONE, FALSE, "                     ", "                     " },
    { -0.2, -0.2, -0.2, TRUE, "●         │          ", "*         :          " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int ascii = 0; ascii < 2; ascii++)
      {
        FramingDots dots = { 21, 0.2, FALSE, ascii };
        FramingDifference item = difference (cases[i].low, cases[i].value, cases[i].high, cases[i].survives);
        g_autoptr (GString) out = g_string_new (NULL);

        framing_dots_append (&dots, &item, out);
        g_assert_cmpuint (framing_width_of (out->str, out->len), ==, 21);
        if (i != 3)
          g_assert_cmpstr (out->str, ==, ascii ? cases[i].plain : cases[i].drawn);
        else
          g_assert_nonnull (strstr (out->str, ascii ? "o" : "○"));
      }
}

/* whatever is below 0 stays left of the line, for any width */
static void
check_sides (void)
{
  for (gsize cells = 11; cells <= 61; cells += 2)
    for (int i = -100; i <= 100; i++)
      {
        FramingDots dots = { cells, 0.5, FALSE, TRUE };
        FramingDifference item = difference (NONE, i / 150.0, NONE, TRUE);
        g_autoptr (GString) out = g_string_new (NULL);
        gsize place;

        framing_dots_append (&dots, &item, out);
        g_assert_cmpuint (out->len, ==, cells);
        place = (gsize) (strchr (out->str, '*') - out->str);
        g_assert_true (i < 0 ? place < cells / 2 : i > 0 ? place > cells / 2 : place == cells / 2);
      }
}

static void
check_limit (void)
{
  FramingDifference items[20];
  const FramingDifference *differences[20];

  for (guint i = 0; i < 20; i++)
    {
      items[i] = difference (-0.1, 0.01, 0.13, FALSE);
      differences[i] = &items[i];
    }
  g_assert_cmpfloat (framing_dots_limit (differences, 20), ==, 0.15);
  items[7] = difference (-1.9, 0, 1.9, FALSE);  /* one of twenty may go beyond */
  g_assert_cmpfloat (framing_dots_limit (differences, 20), ==, 0.15);
  g_assert_cmpfloat (framing_dots_limit (&differences[7], 1), ==, 2);
  items[7] = difference (-1.9, 0.7, 1.9, FALSE);        /* but never a dot */
  g_assert_cmpfloat (framing_dots_limit (differences, 20), ==, 0.8);
  items[0] = difference (NONE, NONE, NONE, FALSE);
  g_assert_cmpfloat (framing_dots_limit (differences, 1), ==, 0.01);
  g_assert_cmpfloat (framing_dots_limit (differences, 0), ==, 0.01);
}

static void
check_heads (void)
{
  FramingDots dots = { 31, 0.25, FALSE, FALSE };
  g_autoptr (GString) poles = g_string_new (NULL), scale = g_string_new (NULL), colored = g_string_new (NULL);
  FramingDifference item = difference (-0.2, -0.1, 0, TRUE);

  framing_dots_append_poles (&dots, "tension\x1b[1m", "cooperation and more of it", poles);
  g_assert_cmpuint (framing_width_of (poles->str, poles->len), ==, 31);
  g_assert_null (strchr (poles->str, '\x1b'));
  framing_dots_append_scale (&dots, scale);
  g_assert_cmpstr (scale->str, ==, "-0.25          0          +0.25");
  dots.color = TRUE;
  framing_dots_append (&dots, &item, colored);
  g_assert_nonnull (strstr (colored->str, "\033[38;5;166m●\033[0m"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/dots/signs", check_signs);
  g_test_add_func ("/tables/dots/sides", check_sides);
  g_test_add_func ("/tables/dots/limit", check_limit);
  g_test_add_func ("/tables/dots/heads", check_heads);
  return g_test_run ();
}
