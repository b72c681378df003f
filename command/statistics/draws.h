/* How many random draws make a p: (b + 1) / (B + 1). B grows tenfold from 9,999 up to the most that is asked for, and stops where b has
 * reached 1,000: more draws would not move p by more than 3 in 100 of it. Stopping there keeps the level of the test: a p
 * below c can only come from a stage at which p was below c (compare Besag and Clifford 1991). */
#pragma once
#include <glib.h>

#define FRAMING_DRAWS_FIRST 9999
#define FRAMING_DRAWS_MOST 999999
#define FRAMING_DRAWS_ENOUGH 1000

/* draws for a family of m tests: max (9999, 100 m - 1), so that m times the smallest p is at most 0.01; never more than 999,999
 * (beyond 10,000 tests the product grows; it is 0.02 at 20,000) */
guint64 framing_draws_for_family (guint m);
guint64 framing_draws_next_stage (guint64 done, guint64 most);
double framing_draws_p (guint64 count, guint64 draws);
