#include "validity/pairs.h"
#include <math.h>

#define SLACK 1e-9              /* 0.7 - 0.3 is a gap of 0.4 */

static void
count_pair (FramingPairs *pairs, double gold, double score, double gap)
{
  if (fabs (gold) <= gap - SLACK || gold == 0)
    return;
  pairs->pairs++;
  pairs->in_order += score == 0 ? 0.5 : (gold > 0) == (score > 0);
}

/* Items of a story, one behind the other: starts[s] to starts[s + 1] - 1. */
static guint *
arrange (const guint *story, guint n, guint n_stories, guint *starts)
{
  guint *items = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    if (story[i] != FRAMING_NO_STORY)
      starts[story[i] + 1]++;
  for (guint s = 0; s < n_stories; s++)
    starts[s + 1] += starts[s];

  g_autofree guint *next = g_memdup2 (starts, (n_stories + 1) * sizeof *starts);

  for (guint i = 0; i < n; i++)
    if (story[i] != FRAMING_NO_STORY)
      items[next[story[i]]++] = i;
  return items;
}

FramingPairs *
framing_pairs_count (const double *gold,
                     const double *score,
                     const guint  *story,
                     guint         n,
                     guint         n_stories,
                     double        gap)
{
  FramingPairs *stories = g_new0 (FramingPairs, n_stories + 1);
  g_autofree guint *starts = g_new0 (guint, n_stories + 1);
  g_autofree guint *items = arrange (story, n, n_stories, starts);

  for (guint s = 0; s < n_stories; s++)
    for (guint i = starts[s]; i < starts[s + 1]; i++)
      for (guint j = starts[s]; j < i; j++)
        count_pair (&stories[s], gold[items[i]] - gold[items[j]], score[items[i]] - score[items[j]], gap);
  return stories;
}

double
framing_pairs_share (const FramingPairs *stories,
                     const double       *weights,
                     guint               n_stories,
                     double             *pairs)
{
  double in_order = 0;

  *pairs = 0;
  for (guint s = 0; s < n_stories; s++)
    {
      double weight = weights != NULL ? weights[s] : 1;

      in_order += weight * stories[s].in_order;
      *pairs += weight * stories[s].pairs;
    }
  return *pairs > 0 ? in_order / *pairs : NAN;
}
