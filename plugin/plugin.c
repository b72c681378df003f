/* The door: the one exported function and the table behind it. Checks what the host hands in, and passes it on. */
#include "session/session.h"
#include "config.h"
#include <string.h>

static const char *
status_text (int code)
{
  return framing_error_status_text (code);
}

static int
analyzer_new (const framing_option *options, size_t n, framing_analyzer **analyzer, framing_error *error)
{
  if (analyzer == NULL)
    return framing_error_set (error, FRAMING_E_USAGE, "analyzer_new wants a place for the analyzer");
  return framing_analyzer_make (options, n, analyzer, error);
}

static const char *
analyzer_text (const framing_analyzer *a, const char *key)
{
  return a != NULL && key != NULL ? framing_analyzer_text (a, key) : NULL;
}

static size_t
axis_count (const framing_analyzer *a)
{
  return a != NULL ? a->model.axes->len : 0;
}

/* Copies as much of an answer as the caller's struct has room for; its struct_size stays. */
static int
answer (void *place, uint32_t room, const void *whole, size_t size)
{
  if (room < sizeof room)
    return FRAMING_E_USAGE;
  memcpy (place, whole, MIN (room, size));
  memcpy (place, &room, sizeof room);
  return FRAMING_OK;
}

static int
axis_info (const framing_analyzer *a, size_t number, framing_axis *info)
{
  const FramingAxis *axis;
  framing_axis whole = { 0 };

  if (a == NULL || info == NULL || number >= a->model.axes->len)
    return FRAMING_E_USAGE;
  axis = g_ptr_array_index (a->model.axes, number);
  whole.id = axis->id;
  whole.low_pole = axis->low;
  whole.high_pole = axis->high;
  whole.definition = axis->definition;
  return answer (info, info->struct_size, &whole, sizeof whole);
}

static size_t
metric_count (const framing_analyzer *a)
{
  return a != NULL ? a->metrics->n : 0;
}

static int
metric_info (const framing_analyzer *a, size_t number, framing_metric *info)
{
  if (a == NULL || info == NULL || number >= a->metrics->n)
    return FRAMING_E_USAGE;
  return answer (info, info->struct_size, &a->metrics->items[number], sizeof *info);
}

static int
entry_info (const framing_analyzer *a, uint32_t number, framing_entry *info)
{
  const FramingEntry *entry;
  framing_entry whole = { 0 };

  if (a == NULL || info == NULL || number >= a->model.index->n_entries)
    return FRAMING_E_USAGE;
  entry = &a->model.index->entries[number];
  whole.axis = framing_model_public_axis (&a->model, entry->layer);
  whole.pole = entry->pole;
  whole.base = entry->base;
  whole.text = entry->text;
  whole.source = entry->source;
  return answer (info, info->struct_size, &whole, sizeof whole);
}

static const char *
rule_name (const framing_analyzer *a, unsigned bit)
{
  return a != NULL ? framing_rule_name ((FramingRule) bit) : NULL;
}

static int
session_new (const framing_analyzer *a, framing_session **session, framing_error *error)
{
  if (a == NULL || session == NULL)
    return framing_error_set (error, FRAMING_E_USAGE, "session_new wants an analyzer and a place for the session");
  return framing_session_make (a, session, error);
}

static int
analyze (framing_session *session, const framing_doc *docs, size_t n, size_t doc_size, const framing_out *out, framing_error *error)
{
  if (session == NULL)
    return framing_error_set (error, FRAMING_E_USAGE, "analyze wants a session");
  return framing_session_analyze (session, docs, n, doc_size, out, error);
}

static int
evidence (const framing_session *session, framing_evidence_list *list)
{
  return session != NULL ? framing_session_evidence (session, list) : FRAMING_E_USAGE;
}

static const framing_inspect inspect = {
  .struct_size = sizeof inspect,
  .tokens = framing_inspect_tokens,
  .stem_text = framing_inspect_stem_text,
  .check = framing_inspect_check,
  .check_free = framing_inspect_check_free,
  .hits = framing_inspect_hits,
};

static const void *
extension (const char *name)
{
  return name != NULL && strcmp (name, "inspect/1") == 0 ? &inspect : NULL;
}

static const framing_plugin plugin = {
  .struct_size = sizeof plugin,
  .abi = FRAMING_PLUGIN_ABI,
  .id = "framing",
  .version = FRAMING_VERSION,
  .status_text = status_text,
  .analyzer_new = analyzer_new,
  .analyzer_free = framing_analyzer_release,
  .analyzer_text = analyzer_text,
  .axis_count = axis_count,
  .axis_info = axis_info,
  .metric_count = metric_count,
  .metric_info = metric_info,
  .entry_info = entry_info,
  .rule_name = rule_name,
  .session_new = session_new,
  .session_free = framing_session_release,
  .analyze = analyze,
  .evidence = evidence,
  .extension = extension,
};

__attribute__ ((visibility ("default"))) const framing_plugin *framing_plugin_entry (uint32_t host_abi);

const framing_plugin *
framing_plugin_entry (uint32_t host_abi)
{
  return host_abi >> 16 == FRAMING_PLUGIN_ABI_MAJOR ? &plugin : NULL;
}
