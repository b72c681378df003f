/* How outlets differ on the same stories: the results, as everything that prints them sees them.
 * In: a collection and settings (both must outlive the comparison); out: for each axis and view an overall test, a row for each
 * outlet, a row for each pair, the course over time. NaN = cannot be told. Differences are in units of the score (-1 to 1).
 * "Outlet" stands for whatever --by names. Formulas and sources: docs/compare.md. Free with framing_comparison_free(). */
#pragma once
#include "collection/collection.h"

typedef enum { FRAMING_OVER_NONE, FRAMING_OVER_DAY, FRAMING_OVER_WEEK, FRAMING_OVER_MONTH, FRAMING_OVER_YEAR } FramingOver;

typedef struct {
  const char *by;               /* "outlet", or another field of the input */
  guint min_stories;            /* shared stories that a test needs */
  guint min_hits;               /* an article with fewer hits counts as one without evidence; 1 = any hit will do */
  FramingOver over;
  guint64 seed;
  guint jobs;
} FramingComparisonSettings;

/* a mean over stories and all that is said of it */
typedef struct {
  guint stories;
  double value, se, low, high;  /* low and high: 95% interval */
  double p;                     /* by flipping signs; NaN = too few stories, not tested */
  double p_adjusted;            /* within its family; NaN = not tested, or the family was not opened */
  gboolean survives;            /* p_adjusted below 0.05 */
} FramingDifference;

typedef struct {
  guint32 group;
  guint articles, without;      /* on a story, with words of this view; and those of them without evidence */
  guint own_stories;            /* stories on which it has a value, shared or not */
  double mean;                  /* of its values on those stories */
  FramingDifference same_story; /* its value minus the mean of the others', over shared stories */
  double effect;                /* of the additive model outlet + story; weighted by units they sum to 0 in each component */
  guint component;              /* outlets that shared stories connect, directly or not; 0 is the largest; FRAMING_NO_NUMBER =
                                   it shares no story */
  double size;                  /* same_story.value / residual standard deviation of the additive model */
  double dominance;             /* share of its shared stories above the others minus share below */
  double detectable;            /* smallest difference that this sample could have shown: (1.96 + 0.84) se */
  double share_without;         /* without / articles */
  FramingDifference without_difference; /* same-story difference of that share; exploratory */
  FramingDifference as_zero;    /* sensitivity: no evidence counted as 0; not adjusted */
  gboolean too_small;           /* fewer shared stories than --min-stories: listed, not tested */
} FramingOutletRow;

typedef struct {
  guint32 group, other;         /* group before other in byte order of names */
  FramingDifference difference; /* group minus other on the stories of both */
  double size, dominance, detectable;
} FramingPairRow;

typedef struct {
  guint32 group;
  gint32 first_day, last_day;   /* of the period, both in it */
  char *period;                 /* "2025-05", "2025-W21", "2025-05-21", "2025" */
  FramingDifference difference; /* not tested one by one */
} FramingCourseRow;

typedef struct {
  guint32 group;
  guint weeks, stories;         /* blocks that were permuted; stories with a day */
  double slope;                 /* of story differences, per year */
  double p, p_adjusted;
  gboolean survives;
} FramingTrendRow;

typedef struct {
  guint32 axis, view;
  guint stories, units;         /* stories with a value of two outlets or more; outlet x story values on them */
  double residual_sd;
  double overall, overall_p;    /* between-outlet sum of squares after story means, and its p */
  guint overall_draws;
  guint components;
  GArray *outlets;              /* of FramingOutletRow, by same_story.value, lowest first; those without one last */
  GArray *pairs;                /* of FramingPairRow; empty for views other than the whole */
  GArray *course;               /* of FramingCourseRow, by outlet, then period; whole only */
  GArray *trends;               /* of FramingTrendRow; whole only */
} FramingAxisResult;

typedef struct {
  const FramingCollection *collection;
  const FramingComparisonSettings *settings;
  GPtrArray *results;           /* of FramingAxisResult *, by axis, then view; the whole comes first */
} FramingComparison;

FramingComparison *framing_comparison_run (const FramingCollection *collection, const FramingComparisonSettings *settings);
const FramingAxisResult *framing_comparison_get (const FramingComparison *comparison, guint32 axis, guint32 view);
const FramingOutletRow *framing_comparison_outlet (const FramingAxisResult *result, guint32 group);     /* NULL = has none */
void framing_comparison_free (FramingComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FramingComparison, framing_comparison_free)
