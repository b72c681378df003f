#include "helper.h"

typedef struct { const char *axis, *title, *body, *wanted; } Row;

static void
check (const Row *rows, size_t n, const HelperLexicon *base)
{
  HelperRun run = { 0 };
  unsigned failed = 0;

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *got = NULL;
      HelperLexicon lexicon = *base;

      if (i == 0 || rows[i].axis != rows[i - 1].axis)
        {
          helper_close (&run);
          lexicon.axis = rows[i].axis;
          helper_open (&run, &lexicon);
        }
      got = helper_matches (&run, rows[i].title, rows[i].body);
      if (strcmp (got, rows[i].wanted) != 0)
        {
          g_printerr ("# row %zu: %s | %s\n#   wanted %s\n#   got    %s\n", i, rows[i].axis, rows[i].body, rows[i].wanted, got);
          failed++;
        }
    }
  helper_close (&run);
  g_assert_cmpuint (failed, ==, 0);
}

/* Leftmost first, then the most words, then without a gap, then as written before stem before prefix. */
static void
test_order (void)
{
  static const char AB[] = "red line:gloom:1; line:joy:1; line of fire:gloom:2; fire:joy:2; red:joy:1";
  static const char TIE[] = "=wins:gloom:1; win:joy:1; win*:joy:2";
  static const char NEAR[] = "hit ... wall:gloom:1";
  static const Row rows[] = {
    { AB, NULL, "A red line.", "mood:red_line" },
    { AB, NULL, "A red line of fire.", "mood:red_line mood:fire" },
    { AB, NULL, "The line of fire.", "mood:line_of_fire" },
    { AB, NULL, "The line of flags.", "mood:line" },
    { AB, NULL, "A red red line line.", "mood:red mood:red_line mood:line" },
    { NEAR, NULL, "They hit a wall.", "mood:hit_a_wall" },
    { NEAR, NULL, "They hit one two three wall.", "mood:hit_one_two_three_wall" },
    { NEAR, NULL, "They hit one two three four wall.", "" },
    { NEAR, NULL, "They hit, a wall.", "" },
    { NEAR, NULL, "They hit hit wall wall.", "mood:hit_hit_wall" },
    { NEAR, NULL, "They hit. A wall.", "" },
    { "reach ... deal:joy:1; reach deal:joy:2; deal:gloom:1", NULL, "They reach deal.", "mood:reach_deal" },
    { "reach ... deal:joy:1; reach deal:joy:2; deal:gloom:1", NULL, "They reach a deal, a deal.", "mood:reach_a_deal mood:deal" },
    { TIE, NULL, "He wins it.", "mood:wins" },
  };

  check (rows, G_N_ELEMENTS (rows), &(HelperLexicon) { 0 });
}

/* The start that is found does not depend on which word is the rarest and so looked for first. */
static void
test_anchor (void)
{
  static const char *const others[] = { "", "hit one:joy:1; hit two:joy:1; hit three:joy:1; hit four:joy:1; ", "wall one:joy:1; wall two:joy:1; wall three:joy:1; wall four:joy:1; " };

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *axis = g_strconcat (others[i], "hit ... wall:gloom:1; ^so ... so far:joy:1", NULL);
      const Row rows[] = {
        { axis, NULL, "They hit hit a wall.", "mood:hit_hit_a_wall" },
        { axis, NULL, "They hit a wall wall.", "mood:hit_a_wall" },
        { axis, NULL, "They hit hit the wall wall now.", "mood:hit_hit_the_wall" },
        { axis, NULL, "So it is so far.", "mood:So_it_is_so_far" },
      };

      check (rows, G_N_ELEMENTS (rows), &(HelperLexicon) { 0 });
    }
}

/* By stem, as written, by prefix; alternatives; hyphens; contractions; the start of a sentence. */
static void
test_forms (void)
{
  static const char STEM[] = "negotiate:joy:1; =hard:gloom:1; destabili*:gloom:2; =WHO:joy:1";
  static const char ALT[] = "hit|strike a =wall|rock:gloom:1; cease-fire|truce:joy:1; =Rose|grow:joy:1";
  static const char HYPHEN[] = "ill-fated:gloom:1; can't agree:gloom:2; ^hope:joy:1; mother-in-law:joy:1";
  static const Row rows[] = {
    { STEM, NULL, "They negotiate, negotiated and were negotiating.", "mood:negotiate mood:negotiated mood:negotiating" },
    { STEM, NULL, "It is hard, hardly harder.", "mood:hard" },
    { STEM, NULL, "HARD it is.", "mood:HARD" },
    { STEM, NULL, "It destabilised, destabilizes; stable.", "mood:destabilised mood:destabilizes" },
    { STEM, NULL, "The WHO met those who came.", "mood:WHO" },
    { ALT, NULL, "They strike a rock and hit a wall.", "mood:strike_a_rock mood:hit_a_wall" },
    { ALT, NULL, "They strike a walls and hit a rocks.", "mood:hit_a_rocks" },
    { ALT, NULL, "A truce, a cease-fire, a cease fire.", "mood:truce mood:cease-fire mood:cease_fire" },
    { ALT, NULL, "They met Rose; they rose and grow.", "mood:Rose mood:grow" },
    { HYPHEN, NULL, "An ill-fated trip, ill fated.", "mood:ill-fated mood:ill_fated" },
    { HYPHEN, NULL, "They can't agree.", "mood:can't_agree" },
    { HYPHEN, NULL, "They can\xE2\x80\x99t agree.", "mood:can\xE2\x80\x99t_agree" },
    { HYPHEN, NULL, "Hope is near. We hope.", "mood:Hope" },
    { HYPHEN, NULL, "The mother-in-law came.", "mood:mother-in-law" },
    { "fianc\xC3\xA9:joy:1", NULL, "FIANC\xC3\x89 and fiance\xCC\x81 met.", "mood:FIANC\xC3\x89 mood:fiance\xCC\x81" },
  };

  check (rows, G_N_ELEMENTS (rows), &(HelperLexicon) { 0 });
}

/* A capital inside a sentence is a name; not at its start (unless the next word is one too), in headlines, in title-cased lines. */
static void
test_capitals (void)
{
  static const char NAMES[] = "cooperate:joy:1; hope:joy:1; =Grace:joy:1; victor*:joy:1; fog room:gloom:1";
  static const Row rows[] = {
    { NAMES, NULL, "They met Hope and Cooper.", "" },
    { NAMES, NULL, "They hope to cooperate.", "mood:hope mood:cooperate" },
    { NAMES, NULL, "Hope is near.", "mood:Hope" },
    { NAMES, NULL, "Hope Miller is near.", "" },
    { NAMES, NULL, "Hope, Miller said.", "mood:Hope" },
    { NAMES, NULL, "They met Grace, with grace.", "mood:Grace" },
    { NAMES, NULL, "They met Victoria, victorious.", "mood:victorious" },
    { NAMES, NULL, "They met in the Fog Room.", "mood:Fog_Room" },
    { NAMES, "Towns Cooperate In Hope", "The rest.", "mood:Cooperate mood:Hope" },
    { NAMES, "Towns in Hope", "The rest.", "mood:Hope" },
    { NAMES, NULL, "The bridge was built in a year by nine men.\n\nTowns Cooperate In New Hope Plan Today\n\nThe men then went home in a boat.\n",
      "mood:Cooperate mood:Hope" },
  };

  check (rows, G_N_ELEMENTS (rows), &(HelperLexicon) { 0 });
}

/* Pole none takes words out of play on its axis, protected phrases on all; a longer entry stands above a protected phrase. */
static void
test_out_of_play (void)
{
  static const char NONE[] = "prize:joy:1; pear:joy:1; booby prize:none:; =prizes:none:";
  static const Row rows[] = {
    { NONE, NULL, "A booby prize, a prize, prizes.", "mood:booby_prize mood:prize mood:prizes" },
    { NONE, NULL, "The pear prize.", "protected:pear_prize" },
    { NONE, NULL, "The Nobel Pear Prize.", "protected:Pear_Prize" },
    { NONE, NULL, "A pear, a prize.", "mood:pear mood:prize" },
    { "pear prize row:gloom:1; prize row:gloom:2; pear:joy:1", NULL, "The pear prize row.", "protected:pear_prize mood:pear_prize_row" },
    { "prize row:gloom:2; pear:joy:1", NULL, "The pear prize row.", "protected:pear_prize" },
    { "pear prize:gloom:2", NULL, "The pear prize.", "protected:pear_prize" },
  };
  HelperRun run;
  g_autofree char *evidence = NULL;

  check (rows, G_N_ELEMENTS (rows), &(HelperLexicon) { .protect = "pear prize" });
  helper_open (&run, &(HelperLexicon) { .axis = NONE, .protect = "pear prize" });
  helper_score (&run, NULL, "A booby prize, the pear prize, prizes; a prize.");
  evidence = helper_evidence (&run);
  g_assert_cmpstr (evidence, ==, "prize=1000");
  helper_close (&run);
}

/* Axes, cues and targets do not see each other; what is protected is protected from axes and cues, not from targets. */
static void
test_layers (void)
{
  static const Row rows[] = {
    { "trade war:gloom:1; war:gloom:2", NULL, "The trade war.", "mood:trade_war pace:war" },
    { "trade war:gloom:1; war:gloom:2", NULL, "No war in Tarn.", "cue:No mood:war pace:war target:Tarn" },
    { "trade war:gloom:1; war:gloom:2", NULL, "The Tarn war office, no doubt.", "protected:Tarn_war_office target:Tarn protected:no_doubt" },
  };

  check (rows, G_N_ELEMENTS (rows), &(HelperLexicon) { .more = "war:slow:1", .rules = "no:negator:-0.8", .protect = "tarn war office; no doubt", .targets = "Tarn" });
}

/* As many candidates as can be on every word: the work grows with the text, not with its square. Counted, not timed. */
static void
test_linear (void)
{
  HelperRun run;
  size_t before = 0;

  helper_open (&run, &(HelperLexicon) { .axis = "a:gloom:1; a a:gloom:1; a a a:gloom:1; a ... a ... a:gloom:1; a a ... a a:joy:1; a*:joy:1; =a:joy:2",
                                        .rules = "a a a a:negator:-1; a:intensifier:2" });
  for (unsigned n = 1000; n <= 16000; n *= 2)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      FramingMatcher *m = &run.session->measure.matcher;
      size_t most = 0;

      for (unsigned i = 0; i < n; i++)
        g_string_append (text, "a ");
      helper_score (&run, NULL, text->str);
      most = m->candidates_room + m->taken_room;
      g_assert_cmpuint (most, <=, 2 * 12 * FRAMING_SENTENCE_MAX * 3 / 2);
      g_assert_true (before == 0 || most == before);                     /* bounded by the sentence, whatever the text */
      before = most;
    }
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/order", test_order);
  g_test_add_func ("/match/anchor", test_anchor);
  g_test_add_func ("/match/forms", test_forms);
  g_test_add_func ("/match/capitals", test_capitals);
  g_test_add_func ("/match/out-of-play", test_out_of_play);
  g_test_add_func ("/match/layers", test_layers);
  g_test_add_func ("/match/linear", test_linear);
  return g_test_run ();
}
