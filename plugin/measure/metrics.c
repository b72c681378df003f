#include "measure/metrics.h"
#include <math.h>
#include <string.h>

typedef struct { const char *name; uint32_t kind; double min, max; const char *help; } Field;

enum { WORDS, SENTENCES, BOILERPLATE, DOCUMENT_FIELDS };
enum { SCORE, SE, BIAS, INTENSITY, LOW, HIGH, HITS, SLOT_WORDS };

static const Field document_fields[DOCUMENT_FIELDS] = {
  { "words", FRAMING_COUNT, 0, INFINITY, "words looked at, boilerplate left out" },
  { "sentences", FRAMING_COUNT, 0, INFINITY, "sentences, boilerplate left out" },
  { "boilerplate_words", FRAMING_COUNT, 0, INFINITY, "words of menus, bylines, teasers and the like: they count nowhere" },
};

static const Field axis_fields[] = {
  [SCORE] = { "score", FRAMING_SCORE, -1, 1, "balance and amount in one number; empty without evidence" },
  [SE] = { "se", FRAMING_RATE, 0, INFINITY, "jackknife standard error of the score over sentences; empty below three sentences with hits" },
  [BIAS] = { "bias", FRAMING_RATE, -1, 1, "(high - low) / (high + low); empty without evidence" },
  [INTENSITY] = { "intensity", FRAMING_RATE, 0, INFINITY, "1000 * (low + high) / words; empty without words" },
  [LOW] = { "low", FRAMING_SUM, 0, INFINITY, "effective weight on the low pole" },
  [HIGH] = { "high", FRAMING_SUM, 0, INFINITY, "effective weight on the high pole" },
  [HITS] = { "hits", FRAMING_COUNT, 0, INFINITY, "entries that acted" },
  [SLOT_WORDS] = { "words", FRAMING_COUNT, 0, INFINITY, "words of this part or about this target" },
};

static const uint8_t whole_set[] = { SCORE, SE, BIAS, INTENSITY, LOW, HIGH, HITS };
static const uint8_t part_set[] = { SCORE, LOW, HIGH, HITS, SLOT_WORDS };
static const uint8_t target_set[] = { SCORE, BIAS, INTENSITY, LOW, HIGH, HITS, SLOT_WORDS };
static const char *const part_names[FRAMING_PARTS] = { "", "headline_", "lead_", "body_", "narrator_", "quoted_" };

typedef struct { FramingMetrics *metrics; GArray *items; GHashTable *names; } Builder;

static void
add (Builder *b, const Field *field, int32_t axis, int32_t part, int32_t target, const char *name)
{
  framing_metric item = { .struct_size = sizeof item, .kind = field->kind, .axis = axis, .part = part, .target = target, .field = field->name,
                          .name = g_string_chunk_insert (b->metrics->texts, name), .help = field->help, .min = field->min, .max = field->max };

  g_hash_table_add (b->names, (char *) item.name);
  g_array_append_val (b->items, item);
}

static void
add_set (Builder *b, const uint8_t *set, size_t n, int32_t axis, int32_t part, int32_t target, const char *prefix)
{
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (prefix, axis_fields[set[i]].name, NULL);

      add (b, &axis_fields[set[i]], axis, part, target, name);
    }
}

static bool
is_free (const Builder *b, const uint8_t *set, size_t n, const char *prefix, const char *part)
{
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (prefix, part, axis_fields[set[i]].name, NULL);

      if (g_hash_table_contains (b->names, name))
        return false;
    }
  return true;
}

static bool
is_free_axis (const Builder *b, const char *prefix)
{
  bool is = is_free (b, whole_set, G_N_ELEMENTS (whole_set), prefix, "");

  for (unsigned part = FRAMING_PART_HEADLINE; part < FRAMING_PARTS && is; part++)
    is = is_free (b, part_set, G_N_ELEMENTS (part_set), prefix, part_names[part]);
  return is;
}

/* "wars_", or "wars_2_" where that would give a column its name a second time: of two axes the later one has the number. */
static char *
free_prefix (const Builder *b, const char *stem, bool of_target)
{
  char *prefix = g_strdelimit (g_strconcat (stem, "_", NULL), "-", '_');

  for (unsigned number = 2; of_target ? !is_free (b, target_set, G_N_ELEMENTS (target_set), prefix, "") : !is_free_axis (b, prefix); number++)
    {
      g_free (prefix);
      prefix = g_strdelimit (g_strdup_printf ("%s_%u_", stem, number), "-", '_');
    }
  return prefix;
}

static void
add_axis (Builder *b, const FramingModel *model, guint axis)
{
  g_autofree char *prefix = free_prefix (b, ((FramingAxis *) g_ptr_array_index (model->axes, axis))->id, false);

  add_set (b, whole_set, G_N_ELEMENTS (whole_set), (int32_t) axis, FRAMING_PART_ALL, -1, prefix);
  for (int32_t part = FRAMING_PART_HEADLINE; part < (int32_t) FRAMING_PARTS; part++)
    {
      g_autofree char *name = g_strconcat (prefix, part_names[part], NULL);

      add_set (b, part_set, G_N_ELEMENTS (part_set), (int32_t) axis, part, -1, name);
    }
}

static void
add_target (Builder *b, const FramingModel *model, guint target)
{
  const FramingTarget *t = g_ptr_array_index (model->targets->list, target);

  for (guint axis = 0; axis < model->axes->len; axis++)
    {
      g_autofree char *stem = g_strconcat ("target_", t->column, "_", ((FramingAxis *) g_ptr_array_index (model->axes, axis))->id, NULL);
      g_autofree char *prefix = free_prefix (b, stem, true);

      add_set (b, target_set, G_N_ELEMENTS (target_set), (int32_t) axis, FRAMING_PART_ALL, (int32_t) target, prefix);
    }
}

FramingMetrics *
framing_metrics_new (const FramingModel *model)
{
  FramingMetrics *metrics = g_new0 (FramingMetrics, 1);
  Builder b = { metrics, g_array_new (FALSE, FALSE, sizeof (framing_metric)), g_hash_table_new (g_str_hash, g_str_equal) };

  metrics->texts = g_string_chunk_new (4096);
  for (unsigned i = 0; i < DOCUMENT_FIELDS; i++)
    add (&b, &document_fields[i], -1, FRAMING_PART_ALL, -1, document_fields[i].name);
  for (guint axis = 0; axis < model->axes->len; axis++)
    add_axis (&b, model, axis);
  for (guint target = 0; target < model->targets->list->len; target++)
    add_target (&b, model, target);
  g_hash_table_unref (b.names);
  metrics->n = b.items->len;
  metrics->items = (framing_metric *) g_array_free (b.items, FALSE);
  return metrics;
}

void
framing_metrics_free (FramingMetrics *metrics)
{
  if (metrics == NULL)
    return;
  g_string_chunk_free (metrics->texts);
  g_free (metrics->items);
  g_free (metrics);
}

/* ---- values -------------------------------------------------------------------------------------------------- */

/* Each fills one of the sets above, in its order; where the next set begins. */
static double *
fill_whole (const FramingMeasure *m, guint axis, double *value, ptrdiff_t step)
{
  const FramingSums *sums = framing_measure_sums (m, axis, FRAMING_PART_ALL);
  const FramingScoreConstants *c = &m->model->constants[axis];
  uint32_t words = m->words[FRAMING_PART_ALL];

  value[0] = framing_score (sums, words, c);
  value[step] = framing_jackknife_se (&m->jackknives[axis], sums, words, c);
  value[2 * step] = framing_score_bias (sums);
  value[3 * step] = framing_score_intensity (sums, words);
  value[4 * step] = (double) sums->low / 1e3;
  value[5 * step] = (double) sums->high / 1e3;
  value[6 * step] = sums->hits;
  return value + 7 * step;
}

static double *
fill_part (const FramingMeasure *m, guint axis, size_t slot, double *value, ptrdiff_t step)
{
  const FramingSums *sums = framing_measure_sums (m, axis, slot);

  value[0] = framing_score (sums, m->words[slot], &m->model->constants[axis]);
  value[step] = (double) sums->low / 1e3;
  value[2 * step] = (double) sums->high / 1e3;
  value[3 * step] = sums->hits;
  value[4 * step] = m->words[slot];
  return value + 5 * step;
}

static double *
fill_target (const FramingMeasure *m, guint axis, size_t slot, double *value, ptrdiff_t step)
{
  const FramingSums *sums = framing_measure_sums (m, axis, slot);
  uint32_t words = m->words[slot];

  value[0] = framing_score (sums, words, &m->model->constants[axis]);
  value[step] = framing_score_bias (sums);
  value[2 * step] = framing_score_intensity (sums, words);
  value[3 * step] = (double) sums->low / 1e3;
  value[4 * step] = (double) sums->high / 1e3;
  value[5 * step] = sums->hits;
  value[6 * step] = words;
  return value + 7 * step;
}

void
framing_metrics_fill (const FramingMetrics *metrics, const FramingMeasure *m, const FramingDocument *d, double *value, ptrdiff_t step)
{
  const FramingModel *model = m->model;

  value[WORDS * step] = d->words;
  value[SENTENCES * step] = d->sentences;
  value[BOILERPLATE * step] = d->boilerplate_words;
  value += DOCUMENT_FIELDS * step;
  for (guint axis = 0; axis < model->axes->len; axis++)
    {
      value = fill_whole (m, axis, value, step);
      for (size_t part = FRAMING_PART_HEADLINE; part < FRAMING_PARTS; part++)
        value = fill_part (m, axis, part, value, step);
    }
  for (size_t slot = FRAMING_PARTS; slot < m->n_slots; slot++)
    for (guint axis = 0; axis < model->axes->len; axis++)
      value = fill_target (m, axis, slot, value, step);
}

void
framing_metrics_blank (const FramingMetrics *metrics, double *value, ptrdiff_t step)
{
  for (size_t i = 0; i < metrics->n; i++, value += step)
    *value = NAN;
}
