#include "outlet/measures.h"
#include <math.h>

typedef struct { guint32 articles, with; double sum; } Unit;

/* A record of somebody else's may have scores and no words. */
static gboolean
counts (const FramingScope *scope, const FramingValue *value)
{
  return scope->view == 0 || value->words > 0 || value->hits > 0 || !isnan (value->score);
}

static Unit
read_unit (const FramingScope *scope, guint32 number)
{
  const FramingUnits *units = scope->units;
  Unit unit = { 0, 0, 0 };

  for (guint32 i = units->first_document[number]; i < units->first_document[number + 1]; i++)
    {
      const FramingValue *value = framing_collection_value (units->collection, units->documents[i], scope->axis, scope->view);

      if (!counts (scope, value))
        continue;
      unit.articles++;
      if (!framing_value_has_evidence (value, scope->settings->min_hits))
        continue;
      unit.with++;
      unit.sum += value->score;
    }
  return unit;
}

static void
add_unit (FramingMeasures *measures, guint32 number, guint32 group, const Unit *unit)
{
  measures->value[number] = unit->with > 0 ? unit->sum / unit->with : NAN;
  measures->as_zero[number] = unit->articles > 0 ? unit->sum / unit->articles : NAN;
  measures->share_without[number] = unit->articles > 0 ? (double) (unit->articles - unit->with) / unit->articles : NAN;
  measures->articles[group] += unit->articles;
  measures->without[group] += unit->articles - unit->with;
  if (unit->with > 0)
    {
      measures->own_stories[group]++;
      measures->mean[group] += measures->value[number];
    }
}

FramingMeasures *
framing_measures_new (const FramingScope *scope)
{
  FramingMeasures *measures = g_new0 (FramingMeasures, 1);
  guint32 n_units = MAX (scope->units->n_units, 1), n_groups = MAX (scope->units->n_groups, 1);

  measures->n_units = scope->units->n_units;
  measures->n_groups = scope->units->n_groups;
  measures->value = g_new (double, n_units);
  measures->as_zero = g_new (double, n_units);
  measures->share_without = g_new (double, n_units);
  measures->articles = g_new0 (guint32, n_groups);
  measures->without = g_new0 (guint32, n_groups);
  measures->own_stories = g_new0 (guint32, n_groups);
  measures->mean = g_new0 (double, n_groups);
  for (guint32 u = 0; u < measures->n_units; u++)
    {
      Unit unit = read_unit (scope, u);

      add_unit (measures, u, scope->units->group[u], &unit);
    }
  for (guint32 g = 0; g < measures->n_groups; g++)
    measures->mean[g] = measures->own_stories[g] > 0 ? measures->mean[g] / measures->own_stories[g] : NAN;
  return measures;
}

void
framing_measures_free (FramingMeasures *measures)
{
  if (measures == NULL)
    return;
  g_free (measures->value);
  g_free (measures->as_zero);
  g_free (measures->share_without);
  g_free (measures->articles);
  g_free (measures->without);
  g_free (measures->own_stories);
  g_free (measures->mean);
  g_free (measures);
}
