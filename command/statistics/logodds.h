/* How much more one side uses a word than another: log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
 * "Fightin' Words", equations 15 to 22; the variance by their approximation).
 * In: counts of the word and of all words on both sides, and what is expected beforehand: `prior` uses in `prior_words` words, the
 * same for both; out: values. NaN where a side would have no other word, or the word was never seen and not expected. */
#pragma once
#include <glib.h>

typedef struct { guint64 uses, words; } FramingUsage;
typedef struct { double value, z; } FramingLogOdds;     /* above 0: the first side's; z = value / its standard deviation */

FramingLogOdds framing_logodds_compare (FramingUsage side, FramingUsage other, double prior, double prior_words);
