/* The small form of scripts/simulate-compare: few runs with fixed seeds. A share fails when it lies further from what was promised than
 * four Monte Carlo standard errors of a true 5% (95%); each test also shows that it can see what it looks for. */
#include "simulation/simulation.h"
#include <math.h>
#include <string.h>

#define FAR 4

static const FramingDesign *
find_design (const char *name)
{
  for (guint i = 0; i < framing_simulation_n_designs; i++)
    if (strcmp (framing_simulation_designs[i].name, name) == 0)
      return &framing_simulation_designs[i];
  g_error ("no design is called \"%s\"", name);
}

static double
error_of (double share, guint runs)
{
  return sqrt (share * (1 - share) / runs);
}

/* The error is the one that was seen, but no less than that of three outlets for each run: the five of a run hang together. */
static double
reach_of (FramingShare share, guint runs)
{
  return FAR * MAX (share.error, error_of (0.05, 3 * runs));
}

/* more alarms than promised are a fault; fewer only where p is of one test, not of a family */
static void
assert_level (FramingShare share, guint runs, gboolean family, const char *what)
{
  double reach = family ? FAR * error_of (0.05, runs) : reach_of (share, runs);

  if (!isnan (share.value) && (share.value > 0.05 + reach || (!family && share.value < 0.05 - reach)))
    g_error ("%s: %.1f%% of %u runs, promised are 5%%", what, 100 * share.value, runs);
}

typedef struct {
  const char *path, *design;
  guint stories, runs;
} Case;

static const Case cases[] = {
  { "normal/10", "normal", 10, 400 },
  { "normal/20", "normal", 20, 80 },
  { "heavy-tails/10", "heavy tails", 10, 250 },
  { "unequal-variances/10", "unequal variances", 10, 300 },
  { "uneven-presence/10", "uneven presence, unequal variances", 10, 300 },
  { "several-articles/10", "several articles", 10, 250 },
  { "missing-evidence/20", "missing evidence", 20, 80 },
  { "opposite-ends/20", "opposite ends", 20, 80 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  FramingTally tally = framing_simulation_run (find_design (c->design), c->stories, c->runs, 1, 2);
  double reach = reach_of (tally.covered, c->runs);

  g_test_message ("%s, %u stories: alarm %.3f, any %.3f, overall %.3f, pair %.3f, covered %.3f", c->design, c->stories, tally.alarm.value,
                  tally.any.value, tally.overall.value, tally.any_pair.value, tally.covered.value);
  assert_level (tally.alarm, c->runs, FALSE, "false alarms");
  assert_level (tally.any, c->runs, TRUE, "any outlet after Holm");
  assert_level (tally.overall, c->runs, FALSE, "overall test");
  assert_level (tally.any_pair, c->runs, TRUE, "any pair after Holm");
  g_assert_cmpfloat (tally.covered.value, >=, 0.95 - reach);
  g_assert_cmpfloat (tally.covered.value, <=, 0.95 + reach);
}

/* a planted shift is seen, the more the larger it is */
static void
test_power (void)
{
  FramingTally small = framing_simulation_run (find_design ("shift 0.1"), 10, 100, 1, 2);
  FramingTally large = framing_simulation_run (find_design ("shift 0.2"), 10, 100, 1, 2);

  g_assert_cmpfloat (small.power.value, >, 0.05);
  g_assert_cmpfloat (large.power.value, >, small.power.value);
  g_assert_cmpfloat (large.power.value, >, 0.4);
  g_assert_cmpfloat (large.power_holm.value, <=, large.power.value);
}

/* the truth that intervals are held against, by hand */
static void
test_truth (void)
{
  static const FramingDesign two = { .name = "two", .effect = { 0.5, -0.5, 0, 0, 0 }, .presence = { 1, 0.5, 1, 1e-300, 1e-300 } };
  double truth[FRAMING_SIMULATION_OUTLETS];

  framing_simulation_truth (find_design ("shift 0.2"), truth);
  g_assert_cmpfloat_with_epsilon (truth[0], 0.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (truth[1], -0.05, 1e-12);
  framing_simulation_truth (&two, truth);               /* 0.5 - 0 in half of the stories, 0.5 + 0.25 in the others */
  g_assert_cmpfloat_with_epsilon (truth[0], 0.625, 1e-12);
  g_assert_cmpfloat_with_epsilon (truth[2], -0.25, 1e-12);
  framing_simulation_truth (find_design ("opposite ends"), truth);
  g_assert_cmpfloat_with_epsilon (truth[0], 0, 1e-12);
  g_assert_cmpfloat (truth[1], >, 0.5);
}

/* however many threads */
static void
test_jobs (void)
{
  FramingTally one = framing_simulation_run (find_design ("normal"), 10, 7, 1, 1);
  FramingTally three = framing_simulation_run (find_design ("normal"), 10, 7, 1, 3);

  g_assert_true (one.alarm.value == three.alarm.value && one.covered.value == three.covered.value);
  g_assert_true (one.covered.error == three.covered.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/command/outlet/simulation/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/command/outlet/simulation/power", test_power);
  g_test_add_func ("/command/outlet/simulation/truth", test_truth);
  g_test_add_func ("/command/outlet/simulation/jobs", test_jobs);
  return g_test_run ();
}
