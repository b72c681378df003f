#include "rows.h"

#define DEGREE "very:intensifier:1.4; slight:diminisher:0.5; big time:intensifier:2:before:1"
#define UNREAL "could:unreal:0.6; hope to:unreal:0.5; if:unreal:0.4"
#define HAVE "would have:counterfactual:-0.6"
#define CONTRAST "but:contrast:0.5; despite:concession:0.3"
#define NOT "no:negator:-0.8; not:negator:-0.8"
#define OWN "win zone:intensifier:1.5"

/* Degree: the nearest hit on its side, within its reach and clause. */
static const RuleRow degree[] = {
  { DEGREE, "It was a very long war.", "war=-2800(very)", "intensifier" },
  { DEGREE, "It was a very one two war.", "war=-2800(very)", "intensifier" },
  { DEGREE, "It was a very one two three war.", "war=-2000", "-" },
  { DEGREE, "A slight tension, a win.", "tension=-500(slight) win=1000", "diminisher -" },
  { DEGREE, "They win big time.", "win=2000(big_time)", "intensifier" },
  { DEGREE, "They win it all big time.", "win=1000", "-" },
  { DEGREE, "A very slight tension.", "tension=-700(very)", "intensifier+diminisher" },
  { DEGREE, "It was very late, but it is war.", "war=-2000", "-" },
  /* thousandths are rounded half away from zero: 0.5 * 1.4 * 0.5 */
  { DEGREE, "A very slight good.", "good=350(very)", "intensifier+diminisher" },
};

static const RuleRow mood[] = {
  { UNREAL, "They could win.", "win=600(could)", "unreal" },
  { UNREAL, "They win what they could.", "win=1000", "-" },
  { UNREAL, "They could hope to win.", "win=600(could)", "unreal" },
  { UNREAL, "They could come, but it is war.", "war=-2000", "-" },
  { HAVE, "They would have been the win.", "win=-600(would_have)", "counterfactual" },
  { "may:unreal:0.6:both", "A win may come.", "win=600(may)", "unreal" },
  { "may:unreal:0.6:both", "A win of one two three may come.", "win=1000", "-" },
  { CONTRAST, "It was war but they win.", "war=-1000(but) win=1000", "contrast -" },
  { CONTRAST, "It was joy. But they win.", "joy=2000 win=1000", "- -" },
  { CONTRAST, "They win despite war.", "win=1000 war=-600(despite)", "- concession" },
};

static const RuleRow questions[] = {
  { NOT, "Will they win?", "win=200", "question" },
  { NOT, "Will they win? We shall see.", "win=200", "question" },
  { NOT, "Will they win? No, he said.", "win=-800", "answer" },
  { NOT, "Will they win? Not now. They win.", "win=-800 win=1000", "answer -" },
  { NOT, "They win. Will it be no war?", "win=1000 war=320(no)", "- negator+question" },
};

static const RuleRow silent[] = {
  { NOT, "Will they win?", "win=0", "question" },
};

static void
test_degree (void)
{
  rows_check (degree, G_N_ELEMENTS (degree), ROWS_AXIS, NULL);
}

static void
test_mood (void)
{
  rows_check (mood, G_N_ELEMENTS (mood), ROWS_AXIS, NULL);
}

static void
test_questions (void)
{
  rows_check (questions, G_N_ELEMENTS (questions), ROWS_AXIS, NULL);
}

/* A factor in the head of the rules holds where a row gives none; a hit of weight 0 is a hit, and its score is 0, not none. */
static void
test_head (void)
{
  static const RuleRow more[] = {
    { "could:unreal; may:unreal:0.9", "They could win. They may win.", "win=300(could) win=900(may)", "unreal unreal" },
  };
  HelperRun run;

  rows_check (silent, G_N_ELEMENTS (silent), ROWS_AXIS, "# question: 0\n");
  rows_check (more, G_N_ELEMENTS (more), ROWS_AXIS, "# unreal: 0.3\n");
  helper_open (&run, &(HelperLexicon) { .axis = ROWS_AXIS, .rules = NOT, .head = "# question: 0\n" });
  helper_score (&run, NULL, "Will they win?");
  g_assert_cmpfloat (helper_value (&run, "mood_score"), ==, 0);
  g_assert_cmpfloat (helper_value (&run, "mood_hits"), ==, 1);
  g_assert_true (helper_value (&run, "mood_bias") != helper_value (&run, "mood_bias"));
  helper_close (&run);
}

/* A cue that scaled another hit is no hit itself; alone it is. */
static void
test_consumed (void)
{
  static const RuleRow own[] = {
    { OWN, "It was a win zone of tension.", "tension=-1500(win_zone)", "intensifier" },
    { OWN, "It was a win zone.", "win=1000", "-" },
  };

  rows_check (own, G_N_ELEMENTS (own), ROWS_AXIS, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mood/degree", test_degree);
  g_test_add_func ("/mood/unreal", test_mood);
  g_test_add_func ("/mood/questions", test_questions);
  g_test_add_func ("/mood/head", test_head);
  g_test_add_func ("/mood/consumed", test_consumed);
  return g_test_run ();
}
