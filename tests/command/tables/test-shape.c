#include "../outlet/sample.h"
#include "report/width.h"
#include "tables/shape.h"
#include <string.h>

#define NONE (0.0 / 0.0)

/* nothing is wider than the room, and what stands does not fall below what can be read */
static void
check_room (void)
{
  for (gsize names = 1; names <= 2; names++)
    for (gsize columns = 20; columns <= 200; columns++)
      for (gsize wanted = 1; wanted <= 60; wanted += 7)
        {
          FramingShape shape = { 2 + (unsigned) (columns % 2) };

          framing_shape_fit (&shape, columns, names, wanted, names == 1);
          g_assert_cmpuint (framing_shape_width (&shape, names), <=, columns);
          g_assert_cmpuint (shape.name, >=, 1);
          g_assert_cmpuint (shape.name, <=, wanted);
          g_assert_true (shape.plot == 0 || (shape.plot % 2 == 1 && shape.plot >= 15));
        }
}

/* what goes first is p, then the stories, then the interval */
static void
check_order (void)
{
  static const struct { gsize columns; gboolean plot, chance, stories, interval; } cases[] = {
    { 80, TRUE, TRUE, TRUE, TRUE }, { 60, FALSE, TRUE, TRUE, TRUE }, { 50, FALSE, FALSE, TRUE, TRUE }, { 40, FALSE, FALSE, FALSE, TRUE },
    { 30, FALSE, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingShape shape = { 2 };

      framing_shape_fit (&shape, cases[i].columns, 1, 16, TRUE);
      g_assert_true ((shape.plot > 0) == cases[i].plot);
      g_assert_true (shape.chance == cases[i].chance);
      g_assert_true (shape.stories == cases[i].stories);
      g_assert_true (shape.interval == cases[i].interval);
    }
}

static void
check_cells (void)
{
  FramingScreen screen = { NULL, 80, FALSE, FALSE, NULL };
  FramingShape shape = { 2, 10, 0, TRUE, TRUE, TRUE };
  FramingDifference items[] = { { 212, -0.12, 0, -0.17, -0.07, 0.001, 0.00001, TRUE }, { 3, 0.001, 0, NONE, NONE, NONE, NONE, FALSE },
                                { 0, NONE, 0, NONE, NONE, NONE, NONE, FALSE } };
  static const char *const wanted[] = { "      212  -0.12 [-0.17, -0.07]  <.0001 *", "        3   0.00                      -  ",
                                        "        0      -                      -  " };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      framing_shape_stories (&screen, &shape, line, &items[i]);
      framing_shape_difference (&screen, &shape, line, &items[i]);
      g_assert_cmpstr (line->str, ==, wanted[i]);
      g_assert_cmpuint (framing_width_of (line->str, line->len) + shape.name, ==, framing_shape_width (&shape, 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/shape/room", check_room);
  g_test_add_func ("/tables/shape/order", check_order);
  g_test_add_func ("/tables/shape/cells", check_cells);
  return g_test_run ();
}
