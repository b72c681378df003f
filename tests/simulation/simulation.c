#include "simulation.h"
#include "outlet/comparison.h"
#include "statistics/random.h"
#include <math.h>

#define OUTLETS FRAMING_SIMULATION_OUTLETS
#define SPREAD 0.25
#define STORY_SPREAD 0.3
#define LEVEL 0.05
#define SAME 1e-12              /* differences below are none */

/* what one run says of each share: a number from 0 to 1, NaN = nothing */
typedef struct { double alarm, any, any_pair, overall, covered, power, power_holm; } Outcome;

typedef struct {
  const FramingDesign *design;
  guint stories, runs, first, step;
  guint64 seed;
  double effect[OUTLETS], truth[OUTLETS];
  Outcome *outcomes;
} Work;

/* ---- random values ---- */

static double
draw_uniform (FramingRandom *random)
{
  return ((double) (framing_random_next (random) >> 11) + 0.5) / 9007199254740992.0;
}

static double
draw_normal (FramingRandom *random)
{
  double radius = sqrt (-2 * log (draw_uniform (random)));

  return radius * cos (2 * G_PI * draw_uniform (random));
}

/* mean 0, standard deviation 1 */
static double
draw_noise (FramingNoise noise, FramingRandom *random)
{
  double normal, squares = 0;

  if (noise == FRAMING_NOISE_SKEWED)
    return -log (draw_uniform (random)) - 1;
  normal = draw_normal (random);
  if (noise == FRAMING_NOISE_NORMAL)
    return normal;
  for (guint i = 0; i < 3; i++)
    {
      double other = draw_normal (random);

      squares += other * other;
    }
  return normal / sqrt (squares / 3) / sqrt (3);        /* t with 3 degrees of freedom has variance 3 */
}

/* ---- a collection ---- */

static double
presence_of (const FramingDesign *design, guint outlet)
{
  double writes = design->presence[outlet] > 0 ? design->presence[outlet] : 1;

  return writes * (1 - design->missing[outlet]);
}

static void
add_article (FramingCollection *collection, guint32 outlet, guint32 story, double score)
{
  FramingDocument document = { .id = "", .group = outlet, .story = story, .day = FRAMING_NO_DAY, .wire = FRAMING_NO_NUMBER,
                               .outlet = FRAMING_NO_NUMBER, .shelf = FRAMING_SHELF_NONE };
  guint32 number = framing_collection_add (collection, &document);

  *framing_collection_value (collection, number, 0, 0) = (FramingValue) { score, 0, 300, isnan (score) ? 0 : 5 };
}

static void
add_outlet (FramingCollection *collection, const Work *work, guint outlet, guint32 story, double height, FramingRandom *random)
{
  const FramingDesign *design = work->design;
  double spread = design->spread[outlet] > 0 ? design->spread[outlet] : SPREAD;
  double value = height + work->effect[outlet] + spread * draw_noise (design->noise, random);
  guint articles = design->most_articles > 0 ? 1 + framing_random_below (random, design->most_articles) : 1;

  if (design->presence[outlet] > 0 && draw_uniform (random) >= design->presence[outlet])
    return;
  for (guint i = 0; i < articles; i++)
    {
      double score = value + design->article_spread * draw_normal (random);

      add_article (collection, outlet, story, draw_uniform (random) < design->missing[outlet] ? NAN : score);
    }
}

/* outlets are known from the start, so that their numbers are those of the design */
static FramingCollection *
draw_collection (const Work *work, FramingRandom *random)
{
  FramingCollection *collection = framing_collection_new ();

  framing_collection_add_side (collection, "axis", "low", "high");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  for (guint outlet = 0; outlet < OUTLETS; outlet++)
    {
      g_autofree char *name = g_strdup_printf ("outlet %u", outlet);

      framing_collection_group (collection, name);
    }
  for (guint s = 0; s < work->stories; s++)
    {
      g_autofree char *name = g_strdup_printf ("story %u", s);
      guint32 story = framing_collection_story (collection, name);
      double height = STORY_SPREAD * draw_normal (random);

      for (guint outlet = 0; outlet < OUTLETS; outlet++)
        add_outlet (collection, work, outlet, story, height, random);
    }
  return collection;
}

/* ---- the truth ---- */

/* every set of other outlets that may be there, by its chance */
static double
truth_of (const FramingDesign *design, const double *effect, guint outlet)
{
  double sum = 0, chance_of_any = 0;

  for (guint set = 1; set < 1u << OUTLETS; set++)
    {
      double chance = 1, others = 0;
      guint n = 0;

      if (set & 1u << outlet)
        continue;
      for (guint k = 0; k < OUTLETS; k++)
        if (k != outlet)
          {
            gboolean there = (set & 1u << k) != 0;

            chance *= there ? presence_of (design, k) : 1 - presence_of (design, k);
            others += there ? effect[k] : 0;
            n += there;
          }
      sum += chance * (effect[outlet] - others / n);
      chance_of_any += chance;
    }
  return sum / chance_of_any;
}

static void
find_truth (const FramingDesign *design, double *effect, double *truth)
{
  for (guint i = 0; i < OUTLETS; i++)
    effect[i] = design->effect[i];
  if (design->balanced_first)
    effect[0] -= truth_of (design, effect, 0);
  for (guint i = 0; i < OUTLETS; i++)
    truth[i] = truth_of (design, effect, i);
}

void
framing_simulation_truth (const FramingDesign *design,
                          double              *truth)
{
  double effect[OUTLETS];

  find_truth (design, effect, truth);
}

/* ---- one run ---- */

static gboolean
is_null (const Work *work, guint outlet)
{
  return fabs (work->truth[outlet]) < SAME;
}

static void
judge_outlets (const Work *work, const FramingAxisResult *result, Outcome *outcome)
{
  guint nulls = 0, alarms = 0, survivors = 0, intervals = 0, covered = 0;

  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);
      double truth = work->truth[row->group];

      if (isnan (row->same_story.p))
        continue;
      intervals++;
      covered += row->same_story.low <= truth && truth <= row->same_story.high;
      if (row->group == 0 && !is_null (work, 0))
        {
          outcome->power = row->same_story.p < LEVEL;
          outcome->power_holm = row->same_story.survives;
        }
      if (!is_null (work, row->group))
        continue;
      nulls++;
      alarms += row->same_story.p < LEVEL;
      survivors += row->same_story.survives;
    }
  outcome->alarm = nulls > 0 ? (double) alarms / nulls : NAN;
  outcome->any = nulls > 0 ? survivors > 0 : NAN;
  outcome->covered = intervals > 0 ? (double) covered / intervals : NAN;
}

static void
judge_pairs (const Work *work, const FramingAxisResult *result, Outcome *outcome)
{
  for (guint i = 0; i < result->pairs->len; i++)
    {
      const FramingPairRow *row = &g_array_index (result->pairs, FramingPairRow, i);

      if (fabs (work->effect[row->group] - work->effect[row->other]) < SAME)
        outcome->any_pair = outcome->any_pair > 0 || row->difference.survives;
    }
}

static Outcome
run_once (const Work *work, guint run)
{
  FramingComparisonSettings settings = { "outlet", MIN (10, work->stories / 2), 1, FRAMING_OVER_NONE, run, 1 };
  Outcome outcome = { NAN, NAN, NAN, NAN, NAN, NAN, NAN };
  g_autoptr (FramingCollection) collection = NULL;
  g_autoptr (FramingComparison) comparison = NULL;
  const FramingAxisResult *result;
  gboolean same = TRUE;
  FramingRandom random;

  framing_random_seed (&random, work->seed, run);
  collection = draw_collection (work, &random);
  comparison = framing_comparison_run (collection, &settings);
  result = framing_comparison_get (comparison, 0, 0);
  judge_outlets (work, result, &outcome);
  judge_pairs (work, result, &outcome);
  for (guint i = 1; i < OUTLETS; i++)
    same = same && fabs (work->effect[i] - work->effect[0]) < SAME;
  if (same && !isnan (result->overall_p))
    outcome.overall = result->overall_p < LEVEL;
  return outcome;
}

static gpointer
work_on (gpointer data)
{
  const Work *work = data;

  for (guint run = work->first; run < work->runs; run += work->step)
    work->outcomes[run] = run_once (work, run);
  return NULL;
}

/* ---- all runs ---- */

/* mean over the runs that say something, and its standard error; runs are independent, the outlets of one are not */
static FramingShare
share_of (const Outcome *outcomes, guint runs, gsize member)
{
  double sum = 0, squares = 0, mean;
  guint n = 0;

  for (guint i = 0; i < runs; i++)
    {
      double value = G_STRUCT_MEMBER (double, &outcomes[i], member);

      if (isnan (value))
        continue;
      n++;
      sum += value;
      squares += value * value;
    }
  if (n < 2)
    return (FramingShare) { NAN, NAN };
  mean = sum / n;
  return (FramingShare) { mean, sqrt (MAX (0, squares - n * mean * mean) / (n - 1) / n) };
}

FramingTally
framing_simulation_run (const FramingDesign *design,
                        guint                stories,
                        guint                runs,
                        guint64              seed,
                        guint                jobs)
{
  g_autofree Outcome *outcomes = g_new0 (Outcome, runs);
  guint64 own_seed = seed + stories + 1000 * (guint64) g_str_hash (design->name);
  Work first = { design, stories, runs, 0, MAX (jobs, 1), own_seed, { 0 }, { 0 }, outcomes };
  g_autofree Work *work = g_new (Work, first.step);
  g_autofree GThread **threads = g_new (GThread *, first.step);

  find_truth (design, first.effect, first.truth);
  for (guint i = 0; i < first.step; i++)
    {
      work[i] = first;
      work[i].first = i;
      threads[i] = g_thread_new ("simulation", work_on, &work[i]);
    }
  for (guint i = 0; i < first.step; i++)
    g_thread_join (threads[i]);
#define SHARE(member) share_of (outcomes, runs, G_STRUCT_OFFSET (Outcome, member))
  return (FramingTally) { runs, SHARE (alarm), SHARE (any), SHARE (any_pair), SHARE (overall), SHARE (covered), SHARE (power),
                          SHARE (power_holm) };
#undef SHARE
}
