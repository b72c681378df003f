#include "statistics/dominance.h"
#include <math.h>

double
framing_dominance_of (const double *differences,
                      guint         n)
{
  gint64 balance = 0;

  for (guint i = 0; i < n; i++)
    balance += (differences[i] > 0) - (differences[i] < 0);
  return n > 0 ? (double) balance / n : NAN;
}

double
framing_dominance_detectable (double se)
{
  return (1.96 + 0.84) * se;
}
