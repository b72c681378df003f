/* Comparisons of invented outlets whose true differences are known: how often is the alarm false, the truth in the interval?
 * In: a design (how values are drawn), a number of stories, of runs, a seed; out: shares over the runs, each with its Monte Carlo error.
 * Run r depends on the seed, the design, the number of stories and r alone, whatever the number of threads. */
#pragma once
#include <glib.h>

#define FRAMING_SIMULATION_OUTLETS 5

typedef enum { FRAMING_NOISE_NORMAL, FRAMING_NOISE_HEAVY, FRAMING_NOISE_SKEWED } FramingNoise;

typedef struct {
  const char *name, *about;
  FramingNoise noise;           /* normal; Student's t with 3 degrees of freedom; exponential: all with mean 0 and the same spread */
  double spread[FRAMING_SIMULATION_OUTLETS];    /* standard deviation of an outlet's value around story + effect; 0 = 0.25 */
  double effect[FRAMING_SIMULATION_OUTLETS];
  double presence[FRAMING_SIMULATION_OUTLETS];  /* chance that an outlet writes about a story; 0 = 1 */
  double missing[FRAMING_SIMULATION_OUTLETS];   /* chance that an article has no evidence */
  guint most_articles;          /* of an outlet on a story: 1 to this many, each as likely; 0 = 1 */
  double article_spread;        /* of an article around its outlet's value */
  gboolean balanced_first;      /* outlet 0 gets the effect that makes its true difference 0 */
} FramingDesign;

typedef struct { double value, error; } FramingShare;   /* NaN = does not apply */

typedef struct {
  guint runs;
  FramingShare alarm;           /* outlets without a true difference: p < 0.05, unadjusted */
  FramingShare any;             /* runs in which one of them survives Holm */
  FramingShare any_pair;        /* runs in which a pair without a true difference survives */
  FramingShare overall;         /* overall p < 0.05; only where no outlet differs */
  FramingShare covered;         /* outlets: truth within the 95% interval */
  FramingShare power;           /* outlet 0 where it differs: p < 0.05, unadjusted */
  FramingShare power_holm;
} FramingTally;

FramingTally framing_simulation_run (const FramingDesign *design, guint stories, guint runs, guint64 seed, guint jobs);
/* true same-story difference of each outlet: the mean, over stories that it shares, of its expected value minus the others' there */
void framing_simulation_truth (const FramingDesign *design, double *truth);

extern const FramingDesign framing_simulation_designs[];
extern const guint framing_simulation_n_designs;
