#include "outlet/extremes.h"
#include "report/escape.h"
#include "report/number.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <math.h>
#include <string.h>

/* The short form of pairs, of articles without evidence, of parts and voices, of time: a line or two each. */

#define MOST_OUTLETS 3
#define MOST_VIEWS 6            /* of an outlet */

static void
tell_pairs (const FramingScreen *screen, const FramingAxisResult *result)
{
  const FramingPairRow *largest = NULL;
  guint tested = 0, adjusted = 0, survive = 0;
  g_autoptr (GString) text = g_string_new ("Pairs: ");

  for (guint i = 0; i < result->pairs->len; i++)
    {
      const FramingPairRow *pair = &g_array_index (result->pairs, FramingPairRow, i);

      tested += framing_number_is_none (pair->difference.p) ? 0 : 1;
      adjusted += framing_number_is_none (pair->difference.p_adjusted) ? 0 : 1;
      if (!pair->difference.survives)
        continue;
      survive++;
      if (largest == NULL || fabs (pair->difference.value) > fabs (largest->difference.value))
        largest = pair;
    }
  if (tested == 0)
    return;
  if (adjusted == 0)
    g_string_append (text, "not tested, because the overall test found no difference.");
  else if (largest == NULL)
    g_string_append_printf (text, "none of the %u tested differs by more than chance would give.", tested);
  else
    {
      g_string_append_printf (text, "%u of %u differ%s after correction%s ", survive, tested, survive == 1 ? "s" : "",
                              survive == 1 ? ":" : "; the largest:");
      framing_wording_name (text, screen->findings->comparison, largest->group);
      g_string_append (text, " - ");
      framing_wording_name (text, screen->findings->comparison, largest->other);
      g_string_append_c (text, ' ');
      framing_wording_interval (text, &largest->difference, framing_wording_decimals (result));
      g_string_append_c (text, '.');
    }
  framing_screen_wrap (screen, 0, text->str);
}

static int
compare_silence (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;
  double first = fabs (x->without_difference.value), second = fabs (y->without_difference.value);

  if (first != second)
    return first > second ? -1 : 1;
  return x->group < y->group ? -1 : x->group > y->group;
}

/* "58% of Meridian Post (+40 points)" */
static void
append_silence (const FramingScreen *screen, GString *text, const FramingOutletRow *row)
{
  framing_number_append (text, 100 * row->share_without, 0);
  g_string_append (text, "% of ");
  framing_wording_name (text, screen->findings->comparison, row->group);
  g_string_append (text, " (");
  framing_number_append_signed (text, 100 * row->without_difference.value, 0);
  g_string_append (text, " points)");
}

/* Silence is left out of means, so who is silent more or less often than others must be told. */
static void
tell_silence (const FramingScreen *screen, const FramingAxisResult *result)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new ("No evidence (exploratory): ");

  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (framing_wording_tested (row) && row->without_difference.survives)
        g_ptr_array_add (rows, row);
    }
  if (rows->len == 0)
    return;
  g_ptr_array_sort (rows, compare_silence);
  for (guint i = 0; i < MIN (rows->len, MOST_OUTLETS); i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      append_silence (screen, text, g_ptr_array_index (rows, i));
    }
  if (rows->len > MOST_OUTLETS)
    g_string_append_printf (text, " and %u more", rows->len - MOST_OUTLETS);
  g_string_append_c (text, '.');
  framing_screen_wrap (screen, 0, text->str);
}

/* "Courier headline -0.12, body -0.10"; FALSE = nothing of this outlet survives */
static gboolean
append_views (const FramingScreen *screen, GString *text, const FramingAxisResult *whole, guint32 group, const char *before)
{
  const FramingComparison *comparison = screen->findings->comparison;
  guint n = 0;

  for (guint32 view = 1; view < comparison->collection->views->len; view++)
    {
      const FramingOutletRow *row = framing_comparison_outlet (framing_comparison_get (comparison, whole->axis, view), group);
      const char *name = g_array_index (comparison->collection->views, FramingView, view).name;

      if (row == NULL || !framing_wording_tested (row) || !row->same_story.survives)
        continue;
      if (n++ >= MOST_VIEWS)
        continue;
      g_string_append (text, n == 1 ? before : ", ");
      if (n == 1)
        framing_wording_name (text, comparison, group);
      g_string_append (text, n == 1 ? " " : "");
      framing_escape_terminal (text, (framing_str) { name, MIN (strlen (name), 200) });
      g_string_append_c (text, ' ');
      framing_number_append_signed (text, row->same_story.value, framing_wording_decimals (whole));
    }
  if (n > MOST_VIEWS)
    g_string_append_printf (text, " and %u more", n - MOST_VIEWS);
  return n > 0;
}

static void
tell_views (const FramingScreen *screen, const FramingAxisResult *result)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint32 groups[MOST_OUTLETS];
  guint n = framing_extremes_find (result, MOST_OUTLETS, groups);
  gboolean any = FALSE;

  g_string_append (text, screen->findings->comparison->collection->views->len > 5 ? "Parts, voices, targets" : "Parts and voices");
  g_string_append (text, " (exploratory): ");
  for (guint i = 0; i < n; i++)
    if (framing_comparison_outlet (result, groups[i])->same_story.survives)
      any = append_views (screen, text, result, groups[i], any ? "; " : "") || any;
  g_string_append_c (text, '.');
  if (any)
    framing_screen_wrap (screen, 0, text->str);
}

static int
compare_slopes (gconstpointer a, gconstpointer b)
{
  const FramingTrendRow *x = *(const FramingTrendRow *const *) a, *y = *(const FramingTrendRow *const *) b;

  if (fabs (x->slope) != fabs (y->slope))
    return fabs (x->slope) > fabs (y->slope) ? -1 : 1;
  return x->group < y->group ? -1 : x->group > y->group;
}

/* asked for by --over, so what came of it is told in any case */
static void
tell_trends (const FramingScreen *screen, const FramingAxisResult *result)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new ("Over time (exploratory): ");
  guint tested = 0;

  for (guint i = 0; i < result->trends->len; i++)
    {
      FramingTrendRow *row = &g_array_index (result->trends, FramingTrendRow, i);

      tested += framing_number_is_none (row->p) ? 0 : 1;
      if (row->survives)
        g_ptr_array_add (rows, row);
    }
  if (result->trends->len == 0)
    return;
  g_ptr_array_sort (rows, compare_slopes);
  for (guint i = 0; i < MIN (rows->len, MOST_OUTLETS); i++)
    {
      const FramingTrendRow *row = g_ptr_array_index (rows, i);

      g_string_append (text, i > 0 ? ", " : "");
      framing_wording_name (text, screen->findings->comparison, row->group);
      g_string_append_c (text, ' ');
      framing_number_append_signed (text, row->slope, framing_wording_decimals (result));
    }
  if (rows->len > MOST_OUTLETS)
    g_string_append_printf (text, " and %u more", rows->len - MOST_OUTLETS);
  if (rows->len > 0)
    g_string_append (text, " per year");
  else if (tested > 0)
    g_string_append_printf (text, "none of %u trends survives correction", tested);
  else
    g_string_append (text, "no trend could be tested");
  g_string_append (text, " (the course: --details).");
  framing_screen_wrap (screen, 0, text->str);
}

void
framing_sections_brief (const FramingScreen *screen, const FramingAxisResult *result)
{
  tell_pairs (screen, result);
  tell_silence (screen, result);
  tell_views (screen, result);
  tell_trends (screen, result);
}
