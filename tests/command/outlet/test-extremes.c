#include "outlet/extremes.h"
#include <math.h>

static void
add (FramingAxisResult *result, guint32 group, double value, gboolean survives, gboolean too_small)
{
  FramingOutletRow row = { .group = group, .same_story = { .value = value, .survives = survives }, .too_small = too_small };

  g_array_append_val (result->outlets, row);
}

static void
check_order (void)
{
  static const guint32 wanted[] = { 3, 1, 4, 2 };
  g_autoptr (GArray) outlets = g_array_new (FALSE, FALSE, sizeof (FramingOutletRow));
  FramingAxisResult result = { .outlets = outlets };
  guint32 groups[8];

  add (&result, 0, 0.9, FALSE, TRUE);           /* one story, far out: not with those that were tested */
  add (&result, 1, 0.1, TRUE, FALSE);
  add (&result, 2, -0.2, FALSE, FALSE);
  add (&result, 3, -0.3, TRUE, FALSE);
  add (&result, 4, 0.2, FALSE, FALSE);
  add (&result, 5, NAN, FALSE, TRUE);
  g_array_index (outlets, FramingOutletRow, 4).same_story.value = 0.25;
  g_assert_cmpuint (framing_extremes_find (&result, 8, groups), ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpuint (groups[i], ==, wanted[i]);
  g_assert_cmpuint (framing_extremes_find (&result, 2, groups), ==, 2);
  g_assert_cmpuint (groups[1], ==, 1);
}

static void
check_small (void)
{
  g_autoptr (GArray) outlets = g_array_new (FALSE, FALSE, sizeof (FramingOutletRow));
  FramingAxisResult result = { .outlets = outlets };
  guint32 groups[8];

  g_assert_cmpuint (framing_extremes_find (&result, 8, groups), ==, 0);
  add (&result, 0, 0.1, FALSE, TRUE);
  add (&result, 1, -0.9, FALSE, TRUE);
  g_assert_cmpuint (framing_extremes_find (&result, 8, groups), ==, 2);
  g_assert_cmpuint (groups[0], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extremes/order", check_order);
  g_test_add_func ("/extremes/small", check_small);
  return g_test_run ();
}
