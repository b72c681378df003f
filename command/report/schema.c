#include "report/schema.h"
#include <string.h>

static void
read_axes (FramingSchema *schema)
{
  schema->n_axes = schema->plugin->axis_count (schema->analyzer);
  schema->axes = g_new0 (framing_axis, schema->n_axes + 1);
  for (size_t i = 0; i < schema->n_axes; i++)
    {
      framing_axis *axis = &schema->axes[i];

      axis->struct_size = sizeof *axis;
      if (schema->plugin->axis_info (schema->analyzer, i, axis) != FRAMING_OK || axis->id == NULL)
        *axis = (framing_axis) { .id = "unknown" };
      axis->low_pole = axis->low_pole != NULL ? axis->low_pole : "low";
      axis->high_pole = axis->high_pole != NULL ? axis->high_pole : "high";
    }
}

static void
read_metrics (FramingSchema *schema)
{
  schema->n_metrics = schema->plugin->metric_count (schema->analyzer);
  schema->metrics = g_new0 (framing_metric, schema->n_metrics + 1);
  for (size_t i = 0; i < schema->n_metrics; i++)
    {
      framing_metric *metric = &schema->metrics[i];

      metric->struct_size = sizeof *metric;
      if (schema->plugin->metric_info (schema->analyzer, i, metric) != FRAMING_OK)
        *metric = (framing_metric) { .axis = -1, .target = -1 };
      metric->field = metric->field != NULL ? metric->field : "unknown";
      metric->name = metric->name != NULL ? metric->name : metric->field;
      metric->help = metric->help != NULL ? metric->help : "";
    }
}

FramingSchema *
framing_schema_new (const framing_plugin   *plugin,
                    const framing_analyzer *analyzer,
                    const char *const      *targets,
                    const char             *language)
{
  FramingSchema *schema = g_new0 (FramingSchema, 1);

  schema->plugin = plugin;
  schema->analyzer = analyzer;
  schema->targets = targets;
  while (targets != NULL && targets[schema->n_targets] != NULL)
    schema->n_targets++;
  schema->language = language;
  schema->version = plugin->version != NULL ? plugin->version : "";
  read_axes (schema);
  read_metrics (schema);
  return schema;
}

void
framing_schema_free (FramingSchema *schema)
{
  if (schema == NULL)
    return;
  g_free (schema->axes);
  g_free (schema->metrics);
  g_free (schema);
}

const char *
framing_schema_digest (const FramingSchema *schema)
{
  const char *text = schema->plugin->analyzer_text (schema->analyzer, "digest");

  return text != NULL ? text : "";
}

int
framing_schema_find (const FramingSchema *schema,
                     int                  axis,
                     int                  part,
                     int                  target,
                     const char          *field)
{
  for (size_t i = 0; i < schema->n_metrics; i++)
    {
      const framing_metric *metric = &schema->metrics[i];

      if (metric->axis == axis && metric->part == part && metric->target == target
          && strcmp (metric->field, field) == 0)
        return (int) i;
    }
  return -1;
}

unsigned
framing_schema_decimals (const framing_metric *metric)
{
  switch (metric->kind)
    {
    case FRAMING_COUNT: return 0;
    case FRAMING_SUM: return 3;         /* weights are whole thousandths */
    default: return 6;
    }
}

const char *
framing_schema_part (unsigned part)
{
  static const char *const names[] = { "all", "headline", "lead", "body", "narrator", "quoted" };

  return part < G_N_ELEMENTS (names) ? names[part] : NULL;
}

framing_entry
framing_schema_entry (const FramingSchema *schema,
                      guint32              number)
{
  framing_entry entry = { .struct_size = sizeof entry };

  if (schema->plugin->entry_info (schema->analyzer, number, &entry) != FRAMING_OK)
    entry = (framing_entry) { .axis = -1 };
  entry.text = entry.text != NULL ? entry.text : "";
  entry.source = entry.source != NULL ? entry.source : "";
  return entry;
}

framing_evidence
framing_schema_evidence (const framing_evidence_list *list,
                         size_t                       i)
{
  framing_evidence item = { 0 };

  if (list->item_size == sizeof item)   /* a plugin of our own time */
    return list->items[i];
  memcpy (&item, (const char *) list->items + i * list->item_size, MIN (list->item_size, sizeof item));
  return item;
}
