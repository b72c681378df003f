#include "statistics/logodds.h"
#include <math.h>

FramingLogOdds
framing_logodds_compare (FramingUsage side,
                         FramingUsage other,
                         double       prior,
                         double       prior_words)
{
  double uses = (double) side.uses + prior, other_uses = (double) other.uses + prior;
  double rest = (double) side.words + prior_words - uses, other_rest = (double) other.words + prior_words - other_uses;
  double value;

  if (!(uses > 0 && other_uses > 0 && rest > 0 && other_rest > 0))
    return (FramingLogOdds) { NAN, NAN };
  value = log (uses / rest) - log (other_uses / other_rest);
  return (FramingLogOdds) { value, value / sqrt (1 / uses + 1 / other_uses) };
}
