#include "story/match.h"
#include "words.h"

#define NONE G_MININT32

static const char *const TEXTS[] = {
  "museum opens with works by varga on thursday",
  "harbour talks stall over pilot fees in westhaven",
  "westhaven harbour pilot fees settled in talks",
  "varga museum opens its doors on thursday",
  "harbour talks stall over pilot fees in westhaven",
  "",
};

static const struct { gint32 days[6]; guint window, stories; guint32 story[6]; } CASES[] = {
  { { NONE, NONE, NONE, NONE, NONE, NONE }, 2, 3, { 0, 1, 1, 0, 1, 2 } },
  { { 10, 10, 11, 12, 12, 12 }, 2, 3, { 0, 1, 1, 0, 1, 2 } },
  { { 10, 10, 10, 13, 13, 13 }, 2, 5, { 0, 1, 1, 2, 3, 4 } },
  { { 10, 10, 10, 13, NONE, 13 }, 2, 4, { 0, 1, 1, 2, 1, 3 } },
  { { 10, 12, 12, 10, 12, 12 }, 0, 3, { 0, 1, 1, 0, 1, 2 } },
};

static void
test_stories (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (guint jobs = 1; jobs <= 3; jobs += 2)
      {
        FramingStems *stems = words_stems (TEXTS, 6);
        FramingMatchSettings settings = { .days = CASES[i].window, .jobs = jobs };
        guint32 story[6];

        g_assert_cmpuint (framing_match_stories (stems, CASES[i].days, &settings, story), ==, CASES[i].stories);
        for (guint j = 0; j < 6; j++)
          g_assert_cmpuint (story[j], ==, CASES[i].story[j]);
        framing_stems_free (stems);
      }
}

static void
test_likeness (void)
{
  FramingStems *stems = words_stems (TEXTS, 6);
  FramingMatchSettings strict = { .likeness = 0.99, .jobs = 1 };
  gint32 days[] = { 1, 1, 1, 1, 1, 1 };
  guint32 story[6];

  g_assert_cmpuint (framing_match_stories (stems, days, &strict, story), ==, 5);
  g_assert_cmpuint (story[4], ==, story[1]);
  framing_stems_free (stems);
}

/* As many equal documents as you like are one story, however common that makes their words. */
static void
test_equal (void)
{
  guint n = 4000;
  FramingStems *stems = framing_stems_new ();
  FramingMatchSettings settings = { .days = 2, .jobs = 2 };
  g_autofree gint32 *days = g_new (gint32, n);
  g_autofree guint32 *story = g_new (guint32, n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, "word%u ", i);
  for (guint i = 0; i < n; i++)
    {
      days[i] = NONE;
      words_add (stems, text->str);
    }
  g_assert_cmpuint (framing_match_stories (stems, days, &settings, story), ==, 1);
  framing_stems_free (stems);
}

static void
test_nothing (void)
{
  FramingStems *stems = framing_stems_new ();
  FramingMatchSettings settings = { .days = 2, .jobs = 2 };
  guint32 story[1];

  g_assert_cmpuint (framing_match_stories (stems, NULL, &settings, story), ==, 0);
  framing_stems_free (stems);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/stories", test_stories);
  g_test_add_func ("/match/likeness", test_likeness);
  g_test_add_func ("/match/equal", test_equal);
  g_test_add_func ("/match/nothing", test_nothing);
  return g_test_run ();
}
