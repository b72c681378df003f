#include "report/escape.h"
#include "report/evidence.h"
#include "report/number.h"
#include "validity/show.h"
#include "validity/worst.h"
#include <string.h>

#define DECIMALS 6

static void
append_key (GString *out, const char *key)
{
  g_string_append_printf (out, ",\"%s\":", key);
}

static void
append_text (GString *out, const char *key, framing_str text)
{
  append_key (out, key);
  framing_escape_json (out, text);
}

static void
append_string (GString *out, const char *key, const char *text)
{
  append_text (out, key, (framing_str) { text, strlen (text) });
}

static void
append_number (GString *out, const char *key, double value)
{
  append_key (out, key);
  if (framing_number_is_none (value))
    g_string_append (out, "null");
  else
    framing_number_append (out, value, DECIMALS);
}

static void
append_whole (GString *out, const char *key, guint64 value)
{
  append_key (out, key);
  framing_number_append_whole (out, value);
}

static void
append_figure (GString *out, const FramingFigure *figure)
{
  gsize start = out->len;

  append_number (out, "value", figure->value);
  out->str[start] = '{';
  if (!framing_number_is_none (figure->interval.low))
    {
      append_number (out, "low", figure->interval.low);
      append_number (out, "high", figure->interval.high);
    }
  append_whole (out, "n", figure->n);
  g_string_append_c (out, '}');
}

/* {"A":{...},"B":{...}}: all figures with this key */
static void
append_named (GString *out, const FramingFigures *figures, const char *key)
{
  char before = '{';

  for (guint i = 0; i < figures->list->len; i++)
    {
      const FramingFigure *figure = framing_figures_get (figures, i);

      if (strcmp (figure->key, key) != 0)
        continue;
      g_string_append_c (out, before);
      framing_escape_json (out, (framing_str) { figure->name, strlen (figure->name) });
      g_string_append_c (out, ':');
      append_figure (out, figure);
      before = ',';
    }
  g_string_append_c (out, '}');
}

static gboolean
came_before (const FramingFigures *figures, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (framing_figures_get (figures, i)->key, framing_figures_get (figures, n)->key) == 0)
      return TRUE;
  return FALSE;
}

static void
append_figures (GString *out, const FramingFigures *figures)
{
  gsize start = out->len + strlen (",\"figures\":");

  append_key (out, "figures");
  for (guint i = 0; i < figures->list->len; i++)
    {
      const FramingFigure *figure = framing_figures_get (figures, i);

      if (came_before (figures, i))
        continue;
      append_key (out, figure->key);
      if (figure->name != NULL)
        append_named (out, figures, figure->key);
      else
        append_figure (out, figure);
    }
  out->str[start] = '{';
  g_string_append_c (out, '}');
}

typedef struct {
  const FramingShow *show;
  GString *out;
} Sink;

static void
append_miss (const FramingMiss *miss, const FramingItem *item, const FramingRecord *record, gpointer data)
{
  Sink *sink = data;
  GString *out = sink->out;
  double neutral = item->kind == FRAMING_GOLD_NUMBER ? sink->show->study->settings->neutral : 0;

  if (out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
  g_string_append (out, "{\"id\":");
  framing_escape_json (out, item->article->id);
  append_whole (out, "line", item->article->line);
  append_number (out, "gold", item->gold + neutral);
  append_number (out, "score", item->score);
  append_number (out, "scaled", miss->scaled + neutral);
  append_number (out, "difference", miss->difference);
  append_text (out, "title", item->article->title);
  append_text (out, "text", item->article->text);
  if (record->error != NULL)
    append_string (out, "error", record->error);
  append_key (out, "evidence");
  framing_evidence_json (sink->show->study->engine->schema, record, out);
  g_string_append_c (out, '}');
}

static void
append_part (GString *out, const FramingShow *show)
{
  if (show->block->whole)
    {
      g_string_append (out, ",\"by\":null");
      return;
    }
  g_string_append (out, ",\"by\":{\"field\":");
  framing_escape_json (out, (framing_str) { show->study->settings->by, strlen (show->study->settings->by) });
  append_key (out, "value");
  if (show->block->by != NULL)
    framing_escape_json (out, (framing_str) { show->block->by, strlen (show->block->by) });
  else
    g_string_append (out, "null");
  g_string_append_c (out, '}');
}

static void
append_facts (GString *out, const FramingShow *show)
{
  const FramingSettings *settings = show->study->settings;

  append_whole (out, "items", show->figures->items);
  append_whole (out, "with_evidence", show->figures->covered);
  append_whole (out, "errors", show->figures->errors);
  append_string (out, "gold", show->block->classes ? "classes" : "numbers");
  append_number (out, "neutral", show->block->classes ? 0 : settings->neutral);
  append_number (out, "band", show->block->band);
  append_string (out, "field", settings->field);
  append_string (out, "drawn", show->figures->drawn);
  append_whole (out, "clusters", show->figures->clusters);
  append_whole (out, "draws", settings->draws);
  append_whole (out, "seed", settings->seed);
  append_number (out, "gap", settings->gap);
}

gboolean
framing_show_json (const FramingShow *show,
                   GString           *out)
{
  const FramingSchema *schema = show->study->engine->schema;
  Sink sink = { show, out };
  gboolean good = TRUE;

  g_string_append (out, "{\"file\":");
  framing_escape_json (out, (framing_str) { show->block->file, strlen (show->block->file) });
  append_string (out, "axis", schema->axes[show->block->axis].id);
  append_part (out, show);
  append_facts (out, show);
  append_figures (out, show->figures);
  if (show->misses != NULL)
    {
      g_string_append (out, ",\"worst\":[");
      good = framing_worst_explain (show->study, show->block, show->misses, append_miss, &sink);
      g_string_append_c (out, ']');
    }
  append_string (out, "digest", framing_schema_digest (schema));
  append_string (out, "version", schema->version);
  g_string_append (out, "}\n");
  return good;
}
