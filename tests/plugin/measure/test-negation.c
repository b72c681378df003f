#include "rows.h"

/* term : rule : factor : side : reach : pole */
#define PLAIN "not:negator:-0.8"
#define BOTH "not:negator:-0.8:both; =n't:negator:-0.8:both; near|reach:attainment"
#define SHORT "no:negator:-0.8::2"
#define TWO "neither:negator:-0.8; nor:negator:-0.8; never:negator:-0.5"
#define IMPLICIT "refuse to:implicit-negator:-0.7; without:implicit-negator:-0.6; rule out:implicit-negator:-0.6:both; not:negator:-0.8"
#define PSEUDO "not:negator:-0.8; not only:pseudo-negator"
#define POLES "escape:implicit-negator:-1:::low"
#define MOVED "not:negator:-0.8; ease:reversing:-1"
#define OWN "fail to:implicit-negator:-0.8; fail:implicit-negator:-0.8:after:1"

static const RuleRow rows[] = {
  /* reach: to the end of the clause, and not before the cue */
  { PLAIN, "The team did not win.", "win=-800(not)", "negator" },
  { PLAIN, "The team did not after all these long and weary years win.", "win=-800(not)", "negator" },
  { PLAIN, "The team did not win a good war.", "win=-800(not) good=-400(not) war=1600(not)", "negator negator negator" },
  { PLAIN, "The team did not play, but it did win.", "win=1000", "-" },
  { PLAIN, "The team did win, and not by luck.", "win=1000", "-" },
  { PLAIN, "They did not go. They win.", "win=1000", "-" },
  { SHORT, "There was no big win.", "win=-800(no)", "negator" },
  { SHORT, "There was no very big win.", "win=1000", "-" },
  /* side: the subject before it, where an attainment is negated within four words */
  { BOTH, "A win is not near.", "win=-800(not)", "negator" },
  { BOTH, "A win wasn't near.", "win=-800(n't)", "negator" },
  { BOTH, "A win has not yet been fully reached.", "win=-800(not)", "negator" },
  { BOTH, "A win has not yet one two three reached.", "win=1000", "-" },
  { BOTH, "A win was not a joy.", "win=1000 joy=-1600(not)", "- negator" },
  { BOTH, "A war is not near.", "war=1600(not)", "negator" },
  { PLAIN "; near:attainment", "A win is not near.", "win=1000", "-" },
  { BOTH, "The win came, but it was not near.", "win=1000", "-" },
  /* several in one clause count once */
  { TWO, "They saw neither win nor joy.", "win=-800(neither) joy=-1600(neither)", "negator negator" },
  { TWO, "They never saw neither win nor joy.", "win=-500(never) joy=-1000(never)", "negator negator" },
  /* the implicit ones turn each on its own */
  { IMPLICIT, "They refuse to win.", "win=-700(refuse_to)", "implicit-negator" },
  { IMPLICIT, "A win was ruled out.", "win=-600(ruled_out)", "implicit-negator" },
  { IMPLICIT, "A win ruled out the war.", "win=1000 war=1200(ruled_out)", "- implicit-negator" },
  { IMPLICIT, "They did not refuse to win.", "win=560(refuse_to)", "negator+implicit-negator" },
  { IMPLICIT, "They refuse to leave without a win.", "win=420(refuse_to)", "implicit-negator" },
  /* a comma behind it: an answer, no negation */
  { PLAIN, "Not, he said, a win.", "win=1000", "-" },
  { PLAIN, "Not, win or no win.", "win=1000 win=1000", "- -" },
  { PLAIN, "They did not, however, win.", "win=-800(not)", "negator" },
  /* pseudo-negators take their words */
  { PSEUDO, "They did not only win.", "win=1000", "-" },
  { PSEUDO, "They did not win.", "win=-800(not)", "negator" },
  /* on one pole only */
  { POLES, "They escape a war.", "war=2000(escape)", "implicit-negator" },
  { POLES, "They escape a win.", "win=1000", "-" },
  /* where the direction that moved the hit stands, the hit stands too */
  { MOVED, "Tension did not ease.", "Tension=-800(ease)", NULL },
  { MOVED, "They did not ease tension.", "tension=-800(ease)", NULL },
  /* a cue that acted gives no hit of its own; one that acted on nothing does */
  { OWN, "They fail to win.", "win=-800(fail_to)", "implicit-negator" },
  { OWN, "They fail to come.", "fail=-1000", "-" },
  { OWN, "The win came when they fail.", "win=1000 fail=-1000", "- -" },
};

/* "# negator-low:" in the head: the factor on hits that count on the low pole when the cue meets them; a factor of the row holds for
 * both poles. */
static const RuleRow lows[] = {
  { "not:negator; never:negator:-0.5", "They did not win.", "win=-900(not)", "negator" },
  { "not:negator; never:negator:-0.5", "It was not war.", "war=400(not)", "negator" },
  { "not:negator; never:negator:-0.5", "They never win a war.", "win=-500(never) war=1000(never)", NULL },
  { "not:negator; miss:implicit-negator:-1", "They did not miss a win.", "win=200(miss)", NULL },
};

static void
test_lows (void)
{
  rows_check (lows, G_N_ELEMENTS (lows), ROWS_AXIS, "# negator: -0.9\n# negator-low: -0.2\n");
}

static void
test_rows (void)
{
  rows_check (rows, G_N_ELEMENTS (rows), ROWS_AXIS, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/negation/rows", test_rows);
  g_test_add_func ("/negation/low-pole", test_lows);
  return g_test_run ();
}
