#include "rows.h"

#define REVERSE "ease:reversing:-1"
#define FALLS "fall:reversing:-1:before"
#define AFTER "end:reversing:-1:after:3"
#define POLE "fight:reversing:-0.8:::low; hinder:reversing:-1:::high"
#define BARRIER "end:reversing:-1; with|amid:barrier"
#define DEEPEN "deepen:strengthening:1.3; rise:strengthening:1.2:before"
#define OWN "war on:reversing:-1; end:reversing:-1"

static const RuleRow rows[] = {
  /* what stands behind it, then what stands before */
  { REVERSE, "They ease tension.", "tension=1000(ease)", "reversing" },
  { REVERSE, "Tension will ease.", "Tension=1000(ease)", "reversing" },
  { REVERSE, "War did ease tension.", "War=-2000 tension=1000(ease)", "- reversing" },
  { REVERSE, "They ease the one two three tension.", "tension=1000(ease)", "reversing" },
  { REVERSE, "They ease the one two three four tension.", "tension=-1000", "-" },
  { REVERSE, "They ease up, but it is war.", "war=-2000", "-" },
  { AFTER, "The war will end.", "war=-2000", "-" },
  { AFTER, "They end a long war.", "war=2000(end)", "reversing" },
  { AFTER, "They end a very long war.", "war=-2000", "-" },
  { FALLS, "Tension will fall.", "Tension=1000(fall)", "reversing" },
  { FALLS, "They fall into war.", "war=-2000", "-" },
  { FALLS, "We saw falling tension.", "tension=1000(falling)", "reversing" },
  { FALLS, "A war of words; prices fall.", "war=-2000 prices=1000(fall)", "- reversing" },
  /* a level counts only where a direction moves it */
  { REVERSE, "The price is here.", "", NULL },
  { DEEPEN, "The price will rise.", "price=-1200(rise)", "strengthening" },
  { FALLS, "The price will fall.", "price=1000(fall)", "reversing" },
  { FALLS, "The profit will fall.", "profit=-1000(fall)", "reversing" },
  { DEEPEN, "They deepen the crisis.", "crisis=-1950(deepen)", "strengthening" },
  /* on one pole only */
  { POLE, "They fight a crisis.", "crisis=1200(fight)", "reversing" },
  { POLE, "They fight a win.", "win=1000", "-" },
  { POLE, "They hinder a win.", "win=-1000(hinder)", "reversing" },
  { POLE, "They hinder a war.", "war=-2000", "-" },
  /* over a barrier it does not reach */
  { BARRIER, "Talks end with war.", "war=-2000", "-" },
  { BARRIER, "Joy will end amid war.", "Joy=-2000(end) war=-2000", "reversing -" },
  /* hits that stand close together go together, up to four */
  { REVERSE, "They ease tension and crisis.", "tension=1000(ease) crisis=1500(ease)", "reversing reversing" },
  { REVERSE, "They ease tension one two crisis.", "tension=1000(ease) crisis=1500(ease)", "reversing reversing" },
  { REVERSE, "They ease tension one two three crisis.", "tension=1000(ease) crisis=-1500", "reversing -" },
  { REVERSE, "They ease war war war war war.", "war=2000(ease) war=2000(ease) war=2000(ease) war=2000(ease) war=-2000", NULL },
  /* a cue with an entry in it: acting, it gives no hit; a longer entry keeps its words */
  { OWN, "A war on crisis.", "crisis=1500(war_on)", "reversing" },
  { OWN, "A war on drugs.", "war=-2000", "-" },
};

static const RuleRow consumed[] = {
  { OWN, "They end the crisis.", "crisis=1500(end)", "reversing" },
  { OWN, "It is the end.", "end=-1000", "-" },
  { OWN, "It is the bitter end of crisis.", "bitter_end=-2000 crisis=-1500", "- -" },
};

static void
test_rows (void)
{
  rows_check (rows, G_N_ELEMENTS (rows), ROWS_AXIS, NULL);
}

static void
test_consumed (void)
{
  rows_check (consumed, G_N_ELEMENTS (consumed), "end:gloom:1; bitter end:gloom:2; crisis:gloom:1.5", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directions/rows", test_rows);
  g_test_add_func ("/directions/consumed", test_consumed);
  return g_test_run ();
}
