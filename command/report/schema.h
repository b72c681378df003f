/* What the columns of an analyzer mean, asked once and then only read: axes, metrics, targets, and the names for evidence.
 * In: the plugin's table and one analyzer (borrowed, must outlive the schema); out: one immutable struct for all reports.
 * The caller frees it with framing_schema_free(). No metric is known here by name: what exists is what the plugin lists. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef struct {
  const framing_plugin *plugin;
  const framing_analyzer *analyzer;
  framing_axis *axes; size_t n_axes;
  framing_metric *metrics; size_t n_metrics;
  const char *const *targets; size_t n_targets;         /* names; borrowed */
  const char *language;                                 /* of articles that declare none; borrowed */
  const char *version;
} FramingSchema;

FramingSchema *framing_schema_new (const framing_plugin *plugin, const framing_analyzer *analyzer,
                                   const char *const *targets, const char *language);
void framing_schema_free (FramingSchema *schema);
const char *framing_schema_digest (const FramingSchema *schema);        /* never NULL; made when first asked for */

int framing_schema_find (const FramingSchema *schema, int axis, int part, int target, const char *field);  /* -1 = none */
unsigned framing_schema_decimals (const framing_metric *metric);        /* digits after the point worth printing */
const char *framing_schema_part (unsigned part);                        /* "headline"; NULL = a part of a later version */
framing_entry framing_schema_entry (const FramingSchema *schema, guint32 entry);        /* texts are never NULL */
framing_evidence framing_schema_evidence (const framing_evidence_list *list, size_t i);
