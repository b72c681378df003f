#include "page/scale.h"

static void
check_ends (void)
{
  static const struct { double largest, end, step; guint ticks; } cases[] = {
    { 0.28, 0.3, 0.1, 7 }, { 0.5, 0.5, 0.1, 11 }, { 0.51, 0.6, 0.2, 7 }, { 1, 1, 0.2, 11 }, { 0.02, 0.02, 0.005, 9 }, { 0, 0.01, 0.002,
                                                                                                                        11 },
    { 0.0 / 0.0, 0.01, 0.002, 11 }, { 37, 40, 10, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingScale scale = framing_scale_around_zero (cases[i].largest);

      g_assert_cmpfloat_with_epsilon (scale.high, cases[i].end, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.low, -cases[i].end, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.step, cases[i].step, 1e-9);
      g_assert_cmpuint (framing_scale_ticks (&scale), ==, cases[i].ticks);
      g_assert_cmpfloat_with_epsilon (framing_scale_tick (&scale, 0), scale.low, 1e-9);
    }
}

/* whatever is charted, the ticks are few and the value has room */
static void
check_any (void)
{
  for (double largest = 0.001; largest < 1e6; largest *= 1.07)
    {
      FramingScale around = framing_scale_around_zero (largest), from = framing_scale_from_zero (largest);

      g_assert_cmpuint (framing_scale_ticks (&around), <=, 11);
      g_assert_cmpuint (framing_scale_ticks (&from), <=, 6);
      g_assert_cmpfloat (around.high, >=, largest * (1 - 1e-9));
      g_assert_cmpfloat (from.high, >=, largest * (1 - 1e-9));
      g_assert_cmpfloat (from.high, <=, MAX (0.01, largest * 2));
    }
  g_assert_cmpfloat (framing_scale_around_zero (1e300).high, <=, 2e9);
  g_assert_cmpfloat (framing_scale_around_zero (1.0 / 0.0).high, <=, 2e9);
}

static void
check_places (void)
{
  FramingScale scale = framing_scale_around_zero (0.3);

  g_assert_cmpfloat_with_epsilon (framing_scale_place (&scale, 0), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (framing_scale_place (&scale, -0.3), 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (framing_scale_place (&scale, 0.3), 96, 1e-9);
  g_assert_cmpfloat_with_epsilon (framing_scale_place (&scale, 99), 96, 1e-9);
  g_assert_cmpfloat_with_epsilon (framing_scale_place (&scale, -1.0 / 0.0), 4, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/scale/ends", check_ends);
  g_test_add_func ("/page/scale/any", check_any);
  g_test_add_func ("/page/scale/places", check_places);
  return g_test_run ();
}
