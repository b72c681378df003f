#include "helper.h"

/* Products in thousandths, rounded half away from zero, on both signs; and the limit of what rules may pile up. */
static void
test_rounding (void)
{
  static const struct { int32_t base, pole; int32_t factors[4]; int32_t weight; } cases[] = {
    { 1000, 1, { 1000 }, 1000 },
    { 1500, -1, { -800 }, 1200 },
    { 1, 1, { 500 }, 1 }, { 1, -1, { 500 }, -1 }, { 1, 1, { 499 }, 0 }, { 1, -1, { 499 }, 0 }, { 3, 1, { -500 }, -2 },
    { 1000, 1, { 333, 333 }, 111 }, { 1000, -1, { 333, 333 }, -111 },
    { 1000, 1, { 1, 500 }, 1 }, { 1000, 1, { 1, 499 }, 0 }, { 1000, 1, { -1, 500 }, -1 },
    { 1000, 1, { 3000, 3000 }, 4000 }, { 1000, 1, { 3000, -3000 }, -4000 }, { 5000, -1, { 3000, 3000, 3000 }, -20000 },
    { 1000, 1, { 0, -800 }, 0 }, { 1000, 1, { -800, -800 }, 640 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingScene scene = { 0 };
      FramingActing hit = { .pole = (int8_t) cases[i].pole, .base = cases[i].base, .factor = 1000, .cue = FRAMING_NO_CUE };

      for (size_t k = 0; k < 4 && (k == 0 || cases[i].factors[k] != 0); k++)
        framing_scene_act (&scene, &hit, FRAMING_NO_CUE, FRAMING_RULE_NEGATOR, cases[i].factors[k]);
      g_assert_cmpint (framing_scene_weight (&hit), ==, cases[i].weight);
    }
}

static void
test_silent (void)
{
  FramingActing hit = { .pole = 1, .base = 1000, .factor = 1000, .cue = FRAMING_NO_CUE };

  hit.level = true;
  g_assert_cmpint (framing_scene_weight (&hit), ==, 0);
  hit.moved = true;
  g_assert_cmpint (framing_scene_weight (&hit), ==, 1000);
  hit.dropped = true;
  g_assert_cmpint (framing_scene_weight (&hit), ==, 0);
}

/* The evidence names the cue that turned the hit; without one, the first that scaled it. */
static void
test_cue (void)
{
  static const struct { int32_t factors[3]; uint32_t cue; } cases[] = {
    { { 1400, 0, 0 }, 0 }, { { 1400, 500, 0 }, 0 }, { { 1400, -800, 0 }, 1 }, { { -800, 1400, 0 }, 0 }, { { 1400, 500, -800 }, 2 },
    { { -800, -800, 0 }, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingScene scene = { .n_cues = 3 };
      FramingActing hit = { .pole = 1, .base = 1000, .factor = 1000, .cue = FRAMING_NO_CUE };

      for (uint32_t k = 0; k < 3 && cases[i].factors[k] != 0; k++)
        framing_scene_act (&scene, &hit, k, (FramingRule) k, cases[i].factors[k]);
      g_assert_cmpuint (hit.cue, ==, cases[i].cue);
    }
}

/* What a cue does on one axis does not touch another: it acts on both, and is consumed only where it acted. */
static void
test_axes_apart (void)
{
  HelperRun run;
  g_autofree char *evidence = NULL;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1; stop:gloom:1", .more = "stop:slow:1; run:fast:1", .rules = "stop:implicit-negator:-0.8" });
  helper_score (&run, NULL, "They stop the win.");
  evidence = helper_evidence (&run);
  g_assert_cmpstr (evidence, ==, "pace:stop=-1000 mood:win=-800(stop)");
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/rounding", test_rounding);
  g_test_add_func ("/scene/silent", test_silent);
  g_test_add_func ("/scene/cue", test_cue);
  g_test_add_func ("/scene/axes-apart", test_axes_apart);
  return g_test_run ();
}
