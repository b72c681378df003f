/* Axes and views of a collection; see layout.h */
#include "collection/layout.h"
#include "report/field.h"
#include "report/number.h"
#include <math.h>
#include <string.h>

#define MOST_SIDES 256
#define MOST_TARGETS 256

/* the views that every collection has; the lead is a part of the text like the body, and nobody asked how outlets write leads */
static const unsigned PARTS[] = { FRAMING_PART_ALL, FRAMING_PART_HEADLINE, FRAMING_PART_BODY, FRAMING_PART_NARRATOR, FRAMING_PART_QUOTED };

static gboolean
is (framing_str name, const char *wanted)
{
  return framing_field_is (name, wanted);
}

/* "hurdle-success" -> "hurdle" and "success", for an axis that the engine does not know */
static void
split_id (FramingLayoutSide *side)
{
  const char *dash = strchr (side->id, '-');
  gboolean both = dash != NULL && dash > side->id && dash[1] != '\0';

  side->low_pole = both ? g_strndup (side->id, (gsize) (dash - side->id)) : g_strdup ("low");
  side->high_pole = g_strdup (both ? dash + 1 : "high");
}

static void
set_side (FramingLayout *layout, guint number, const char *id)
{
  FramingLayoutSide *side = &layout->sides[number];

  side->id = g_strdup (id);
  side->column = g_strdelimit (g_strdup (id), "-", '_');
  side->engine = -1;
  for (size_t i = 0; i < layout->schema->n_axes && side->engine < 0; i++)
    if (strcmp (layout->schema->axes[i].id, id) == 0)
      side->engine = (int) i;
  if (side->engine < 0)
    {
      split_id (side);
      return;
    }
  side->low_pole = g_strdup (layout->schema->axes[side->engine].low_pole);
  side->high_pole = g_strdup (layout->schema->axes[side->engine].high_pole);
}

static void
set_views (FramingLayout *layout, const char *const *targets, guint n_targets)
{
  layout->first_target = G_N_ELEMENTS (PARTS);
  layout->n_views = layout->first_target + n_targets;
  layout->views = g_new0 (FramingLayoutView, layout->n_views);
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    layout->views[i] = (FramingLayoutView) { g_strdup (i == 0 ? "whole" : framing_schema_part (PARTS[i])), (int) PARTS[i], -1 };
  for (guint i = 0; i < n_targets; i++)
    layout->views[layout->first_target + i] = (FramingLayoutView) { g_strdup (targets[i]), FRAMING_PART_ALL, (int) i };
}

/* The number of the target in the engine: records have an order of their own. */
static int
engine_target (const FramingLayout *layout, const FramingLayoutView *view)
{
  if (view->target < 0)
    return -1;
  for (size_t i = 0; i < layout->schema->n_targets; i++)
    if (strcmp (layout->schema->targets[i], view->name) == 0)
      return (int) i;
  return G_MAXINT;
}

static FramingLayoutMetrics
find_metrics (const FramingLayout *layout, int axis, const FramingLayoutView *view)
{
  const FramingSchema *schema = layout->schema;
  int target = engine_target (layout, view);
  FramingLayoutMetrics metrics = { -1, -1, -1, -1, -1 };

  if (axis < 0 || target == G_MAXINT)
    return metrics;
  metrics.score = framing_schema_find (schema, axis, view->part, target, "score");
  metrics.low = framing_schema_find (schema, axis, view->part, target, "low");
  metrics.high = framing_schema_find (schema, axis, view->part, target, "high");
  metrics.hits = framing_schema_find (schema, axis, view->part, target, "hits");
  metrics.words = framing_schema_find (schema, axis, view->part, target, "words");
  if (metrics.words < 0)
    metrics.words = framing_schema_find (schema, -1, view->part, target, "words");
  return metrics;
}

static void
find_unknown (FramingLayout *layout)
{
  for (guint i = layout->n_views; i > layout->first_target; i--)
    if (engine_target (layout, &layout->views[i - 1]) == G_MAXINT)
      layout->unknown = layout->views[i - 1].name;
  for (guint i = layout->n_sides; i > 0; i--)
    if (layout->sides[i - 1].engine < 0)
      layout->unknown = layout->sides[i - 1].id;
}

static void
set_metrics (FramingLayout *layout)
{
  find_unknown (layout);
  layout->metrics = g_new (FramingLayoutMetrics, (gsize) layout->n_sides * layout->n_views + 1);
  for (guint side = 0; side < layout->n_sides; side++)
    for (guint view = 0; view < layout->n_views; view++)
      layout->metrics[side * layout->n_views + view] = find_metrics (layout, layout->sides[side].engine, &layout->views[view]);
}

FramingLayout *
framing_layout_new (const FramingSchema *schema)
{
  FramingLayout *layout = g_new0 (FramingLayout, 1);

  layout->schema = schema;
  layout->n_sides = (guint) schema->n_axes;
  layout->sides = g_new0 (FramingLayoutSide, layout->n_sides + 1);
  for (guint i = 0; i < layout->n_sides; i++)
    set_side (layout, i, schema->axes[i].id);
  set_views (layout, schema->targets, (guint) schema->n_targets);
  set_metrics (layout);
  return layout;
}

static char *
list_names (GPtrArray *names)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < names->len && list->len < 160; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  return g_string_free (list, FALSE);
}

static gboolean
check_names (GPtrArray *axes, GPtrArray *targets, const char *const *wanted, GError **error)
{
  for (; wanted != NULL && *wanted != NULL; wanted++)
    if (!g_ptr_array_find_with_equal_func (axes, *wanted, g_str_equal, NULL))
      {
        g_autofree char *list = list_names (axes);

        g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "the records have no axis '%s'; they have %s", *wanted, list);
        return FALSE;
      }
  if (axes->len <= MOST_SIDES && targets->len <= MOST_TARGETS)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "the records have more than %d axes or %d targets", MOST_SIDES, MOST_TARGETS);
  return FALSE;
}

FramingLayout *
framing_layout_new_named (const FramingSchema *schema,
                          GPtrArray           *axes,
                          GPtrArray           *targets,
                          const char *const   *wanted,
                          GError             **error)
{
  FramingLayout *layout;

  if (!check_names (axes, targets, wanted, error))
    return NULL;
  layout = g_new0 (FramingLayout, 1);
  layout->schema = schema;
  layout->wanted = wanted != NULL && wanted[0] != NULL ? wanted : NULL;
  layout->sides = g_new0 (FramingLayoutSide, axes->len + 1);
  for (guint i = 0; i < axes->len; i++)
    {
      const char *id = g_ptr_array_index (axes, i);

      if (framing_layout_wants (layout, (framing_str) { id, strlen (id) }))
        set_side (layout, layout->n_sides++, id);
    }
  set_views (layout, (const char *const *) targets->pdata, targets->len);
  set_metrics (layout);
  return layout;
}

void
framing_layout_free (FramingLayout *layout)
{
  if (layout == NULL)
    return;
  for (guint i = 0; i < layout->n_sides; i++)
    {
      g_free (layout->sides[i].id);
      g_free (layout->sides[i].column);
      g_free (layout->sides[i].low_pole);
      g_free (layout->sides[i].high_pole);
    }
  for (guint i = 0; i < layout->n_views; i++)
    g_free (layout->views[i].name);
  g_free (layout->sides);
  g_free (layout->views);
  g_free (layout->metrics);
  g_free (layout);
}

gboolean
framing_layout_wants (const FramingLayout *layout,
                      framing_str          axis)
{
  if (layout->wanted == NULL)
    return TRUE;
  for (const char *const *wanted = layout->wanted; *wanted != NULL; wanted++)
    if (is (axis, *wanted))
      return TRUE;
  return FALSE;
}

int
framing_layout_side (const FramingLayout *layout,
                     framing_str          axis,
                     guint                hint)
{
  if (hint < layout->n_sides && is (axis, layout->sides[hint].id))
    return (int) hint;
  for (guint i = 0; i < layout->n_sides; i++)
    if (is (axis, layout->sides[i].id))
      return (int) i;
  return -1;
}

int
framing_layout_target (const FramingLayout *layout,
                       framing_str          name,
                       guint                hint)
{
  hint += layout->first_target;
  if (hint < layout->n_views && is (name, layout->views[hint].name))
    return (int) hint;
  for (guint i = layout->first_target; i < layout->n_views; i++)
    if (is (name, layout->views[i].name))
      return (int) i;
  return -1;
}

int
framing_layout_part (framing_str name)
{
  for (guint i = 1; i < G_N_ELEMENTS (PARTS); i++)
    if (is (name, framing_schema_part (PARTS[i])))
      return (int) i;
  return -1;
}

int
framing_layout_engine_side (const FramingLayout *layout,
                            guint                axis)
{
  if (axis < layout->n_sides && layout->sides[axis].engine == (int) axis)
    return (int) axis;
  for (guint i = 0; i < layout->n_sides; i++)
    if (layout->sides[i].engine == (int) axis)
      return (int) i;
  return -1;
}

void
framing_layout_describe (const FramingLayout *layout,
                         FramingCollection   *collection)
{
  for (guint i = 0; i < layout->n_sides; i++)
    framing_collection_add_side (collection, layout->sides[i].id, layout->sides[i].low_pole, layout->sides[i].high_pole);
  for (guint i = 0; i < layout->n_views; i++)
    framing_collection_add_view (collection, layout->views[i].name, layout->views[i].part, layout->views[i].target);
}

static double
metric (const FramingLayout *layout, const double *metrics, int number, double otherwise)
{
  double value = number >= 0 ? metrics[number] : otherwise;

  if (framing_number_is_none (value))
    return otherwise;
  return number >= 0 ? framing_number_rounded (value, framing_schema_decimals (&layout->schema->metrics[number])) : value;
}

static guint32
count (const FramingLayout *layout, const double *metrics, int number)
{
  return (guint32) CLAMP (metric (layout, metrics, number, 0), 0, G_MAXUINT32);
}

void
framing_layout_measure (const FramingLayout *layout,
                        const double        *metrics,
                        FramingValue        *values)
{
  for (guint i = 0; i < layout->n_sides * layout->n_views; i++)
    {
      const FramingLayoutMetrics *at = &layout->metrics[i];

      values[i].score = metric (layout, metrics, at->score, NAN);
      values[i].net = metric (layout, metrics, at->high, 0) - metric (layout, metrics, at->low, 0);
      values[i].hits = count (layout, metrics, at->hits);
      values[i].words = count (layout, metrics, at->words);
    }
}
