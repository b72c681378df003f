#include "outlet/difference.h"
#include "statistics/interval.h"
#include "statistics/seeding.h"
#include "statistics/signflip.h"
#include <math.h>

static FramingRandom
start (const FramingDraw *draw, const char *what)
{
  const FramingScope *scope = draw->scope;
  FramingRandom random;

  framing_seeding_start (&random, scope->settings->seed, scope->axis_name, scope->view_name, draw->group, draw->other, draw->purpose, what,
                         NULL);
  return random;
}

FramingDifference
framing_difference_of (const double      *values,
                       guint              n,
                       const FramingDraw *draw)
{
  FramingRandom resamples = start (draw, "interval"), flips = start (draw, "test");
  FramingMean mean = framing_interval_mean (values, n, &resamples);
  FramingDifference difference = { n, mean.mean, mean.se, mean.low, mean.high, NAN, NAN, FALSE };

  if (draw->draws > 0 && n > 0 && n >= draw->scope->settings->min_stories)
    difference.p = framing_signflip_test (values, n, draw->draws, &flips).p;
  return difference;
}
