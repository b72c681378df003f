#include "outlet/families.h"
#include "outlet/pairing.h"
#include "statistics/adjust.h"
#include <math.h>

/* where the numbers of a member lie */
typedef struct {
  const double *p;
  double *p_adjusted;
  gboolean *survives;
} Member;

typedef void (*AdjustFunc) (const double *p, guint n, double *adjusted);

static void
add (GArray *family, FramingDifference *difference)
{
  Member member = { &difference->p, &difference->p_adjusted, &difference->survives };

  g_array_append_val (family, member);
}

static void
adjust (GArray *family, AdjustFunc func)
{
  g_autofree double *p = g_new (double, MAX (family->len, 1));

  for (guint i = 0; i < family->len; i++)
    p[i] = *g_array_index (family, Member, i).p;
  func (p, family->len, p);
  for (guint i = 0; i < family->len; i++)
    {
      const Member *member = &g_array_index (family, Member, i);

      *member->p_adjusted = p[i];
      *member->survives = p[i] < FRAMING_FAMILIES_LEVEL;
    }
  g_array_set_size (family, 0);
}

static void
add_outlets (GArray *family, const FramingAxisResult *result)
{
  for (guint i = 0; i < result->outlets->len; i++)
    add (family, &g_array_index (result->outlets, FramingOutletRow, i).same_story);
}

static void
add_shares (GArray *family, const FramingAxisResult *result)
{
  for (guint i = 0; i < result->outlets->len; i++)
    add (family, &g_array_index (result->outlets, FramingOutletRow, i).without_difference);
}

static void
adjust_whole (const FramingAxisResult *result, GArray *family)
{
  add_outlets (family, result);
  adjust (family, framing_adjust_holm);
  for (guint i = 0; result->overall_p < FRAMING_PAIRING_OPEN && i < result->pairs->len; i++)
    add (family, &g_array_index (result->pairs, FramingPairRow, i).difference);
  adjust (family, framing_adjust_holm);
  add_shares (family, result);
  adjust (family, framing_adjust_benjamini_hochberg);
  for (guint i = 0; i < result->trends->len; i++)
    {
      FramingTrendRow *row = &g_array_index (result->trends, FramingTrendRow, i);
      Member member = { &row->p, &row->p_adjusted, &row->survives };

      g_array_append_val (family, member);
    }
  adjust (family, framing_adjust_benjamini_hochberg);
}

/* the views of an axis that look at targets, or those that do not; never the whole */
static void
adjust_views (const FramingComparison *comparison, guint axis, gboolean targets, void (*collect) (GArray *, const FramingAxisResult *),
              GArray *family)
{
  const GArray *views = comparison->collection->views;

  for (guint v = 1; v < views->len; v++)
    if ((g_array_index (views, FramingView, v).target >= 0) == targets)
      collect (family, framing_comparison_get (comparison, axis, v));
  adjust (family, framing_adjust_benjamini_hochberg);
}

void
framing_families_adjust (FramingComparison *comparison)
{
  g_autoptr (GArray) family = g_array_new (FALSE, FALSE, sizeof (Member));

  for (guint axis = 0; axis < comparison->collection->sides->len; axis++)
    {
      adjust_whole (framing_comparison_get (comparison, axis, 0), family);
      adjust_views (comparison, axis, FALSE, add_outlets, family);
      adjust_views (comparison, axis, TRUE, add_outlets, family);
      adjust_views (comparison, axis, FALSE, add_shares, family);
      adjust_views (comparison, axis, TRUE, add_shares, family);
    }
}
