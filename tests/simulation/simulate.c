/* Prints the table of the simulations that docs/compare.md shows.
 * usage: simulate [RUNS [JOBS [SEED]]]         2,000 runs, two threads, seed 1 */
#include "simulation.h"
#include <math.h>
#include <stdio.h>

static void
print_share (FramingShare share)
{
  if (isnan (share.value))
    printf (" |");
  else
    printf (" %.1f ± %.1f |", 100 * share.value, 100 * share.error);
}

static void
print_row (const FramingDesign *design, guint stories, const FramingTally *tally)
{
  printf ("| %s | %u |", design->name, stories);
  print_share (tally->alarm);
  print_share (tally->any);
  print_share (tally->overall);
  print_share (tally->any_pair);
  print_share (tally->covered);
  print_share (tally->power);
  print_share (tally->power_holm);
  printf ("\n");
  fflush (stdout);
}

int
main (int    argc,
      char **argv)
{
  static const guint stories[] = { 10, 20, 50 };
  guint runs = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 2000;
  guint jobs = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 2;
  guint64 seed = argc > 3 ? g_ascii_strtoull (argv[3], NULL, 10) : 1;

  printf ("Percent ± Monte Carlo standard error of %u runs, seed %" G_GUINT64_FORMAT ". Promised: alarms 5 (any: 5 or less),\n"
          "truth in 95. An outlet is tested if it shares half of the stories, or 10. Empty: does not apply.\n\n", runs, seed);
  printf ("| design | stories | false alarm, an outlet | any outlet, Holm | overall | any pair, Holm | truth in interval | power "
          "| power, Holm |\n");
  printf ("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  for (guint i = 0; i < framing_simulation_n_designs; i++)
    for (guint k = 0; k < G_N_ELEMENTS (stories); k++)
      {
        FramingTally tally = framing_simulation_run (&framing_simulation_designs[i], stories[k], runs, seed, jobs);

        print_row (&framing_simulation_designs[i], stories[k], &tally);
      }
  printf ("\nDesigns (five outlets; values around a story's with standard deviation 0.25 unless said otherwise):\n");
  for (guint i = 0; i < framing_simulation_n_designs; i++)
    printf ("- %s: %s\n", framing_simulation_designs[i].name, framing_simulation_designs[i].about);
  return 0;
}
