#include "helper.h"
#include <math.h>

/* Names are unique, stable and fit for SQL; every column says what it is. */
static void
test_columns (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  HelperRun run;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1", .more = "run:fast:1", .targets = "South Korea=Seoul;Japan=Tokyo" });
  for (size_t i = 0; i < run.analyzer->metrics->n; i++)
    {
      const framing_metric *m = &run.analyzer->metrics->items[i];

      g_assert_true (g_hash_table_add (names, (char *) m->name));
      g_assert_true (g_ascii_islower (*m->name) && strspn (m->name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (m->name));
      g_assert_true (g_str_has_suffix (m->name, m->field) && *m->help != '\0' && strchr (m->help, '\n') == NULL);
      g_assert_true (m->axis >= -1 && m->axis < 2 && m->part >= 0 && m->part < (int) FRAMING_PARTS && m->target >= -1 && m->target < 2);
      g_assert_true (m->min < m->max && m->kind <= FRAMING_RATE && m->struct_size == sizeof *m);
    }
  helper_close (&run);
}

static void
test_names (void)
{
  static const char *const names[] = {
    "words", "sentences", "boilerplate_words", "mood_score", "mood_se", "mood_bias", "mood_intensity", "mood_low", "mood_high", "mood_hits",
    "mood_headline_score", "mood_lead_low", "mood_body_high", "mood_narrator_hits", "mood_quoted_words", "pace_score", "target_japan_mood_score",
    "target_japan_pace_bias", "target_japan_mood_intensity", "target_japan_mood_words",
  };
  HelperRun run;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1", .more = "run:fast:1", .targets = "Japan=Tokyo" });
  helper_score (&run, NULL, "They win. They win. They win in Tokyo.");
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    helper_value (&run, names[i]);
  g_assert_cmpfloat (helper_value (&run, "words"), ==, 8);
  g_assert_cmpfloat (helper_value (&run, "sentences"), ==, 3);
  g_assert_cmpfloat (helper_value (&run, "mood_intensity"), ==, 1000.0 * 3 / 8);
  g_assert_cmpfloat (helper_value (&run, "target_japan_mood_hits"), ==, 1);
  g_assert_cmpfloat (helper_value (&run, "target_japan_mood_words"), ==, 4);
  g_assert_false (isnan (helper_value (&run, "mood_se")));
  g_assert_true (isnan (helper_value (&run, "pace_score")));
  g_assert_cmpfloat (helper_value (&run, "pace_low"), ==, 0);
  helper_close (&run);
}

/* Axes and targets whose columns would be called the same: the later one has a number. */
static void
test_unique (void)
{
  static const char poles[] = "# low: bad\n# high: good\nterm\tpole\tweight\nwin\tgood\t1\n";
  static const char *const names[] = {
    "mood_headline_score", "mood_headline_2_score", "mood_headline_2_headline_score", "b_c_score", "c_score", "target_a_b_c_score", "target_a_b_c_2_score",
    "target_a_c_score", "target_a_b_b_c_words", "target_a_mood_headline_words", "target_a_mood_score",
  };
  g_autofree char *mood = g_strconcat ("# axis: mood\n", poles, NULL), *head = g_strconcat ("# axis: mood-headline\n", poles, NULL);
  g_autofree char *bc = g_strconcat ("# axis: b-c\n", poles, NULL), *c = g_strconcat ("# axis: c\n", poles, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "only", "1", "lexicon_text", mood, "lexicon_text", head, "lexicon_text", bc, "lexicon_text", c,
                                     "target", "a", "target", "a b", NULL), ==, FRAMING_OK);
  for (size_t i = 0; i < run.analyzer->metrics->n; i++)
    if (!g_hash_table_add (seen, (char *) run.analyzer->metrics->items[i].name))
      g_error ("twice: %s", run.analyzer->metrics->items[i].name);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_hash_table_contains (seen, names[i]));
  helper_close (&run);
}

/* Values lie within the bounds that their columns promise, whatever the text. */
static void
test_bounds (void)
{
  static const char *const texts[] = {
    "", "win", "They win and fail. It is not. They win! Fail? \"Win,\" he said.", "win win win win win win", "fail", "\xff\xfe", "One. Two. Three. Four.",
  };
  HelperRun run;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:5; fail:gloom:5", .rules = "not:negator:-3:both", .targets = "Japan=Tokyo" });
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      helper_score (&run, i % 2 == 0 ? NULL : "They win", texts[i]);
      for (size_t k = 0; k < run.analyzer->metrics->n; k++)
        {
          const framing_metric *m = &run.analyzer->metrics->items[k];

          g_assert_true (isnan (run.values[k]) ? m->kind == FRAMING_SCORE || m->kind == FRAMING_RATE : run.values[k] >= m->min && run.values[k] <= m->max);
        }
    }
  helper_close (&run);
}

/* A step of any kind: only the places that belong to the document are written. */
static void
test_steps (void)
{
  HelperRun run;
  size_t n;
  double *values;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1" });
  helper_score (&run, NULL, "They win.");
  n = run.analyzer->metrics->n;
  values = g_new (double, 3 * n);
  for (int direction = -1; direction <= 1; direction += 2)
    {
      double *first = direction > 0 ? values + 1 : values + 3 * n - 2;

      for (size_t i = 0; i < 3 * n; i++)
        values[i] = 77;
      framing_metrics_fill (run.analyzer->metrics, &run.session->measure, &run.session->document, first, 3 * direction);
      for (size_t i = 0; i < n; i++)
        g_assert_cmpmem (&first[(ptrdiff_t) i * 3 * direction], sizeof *values, &run.values[i], sizeof *values);
      for (size_t i = 0; i < 3 * n; i++)
        g_assert_true (i % 3 == 1 || values[i] == 77);
      framing_metrics_blank (run.analyzer->metrics, first, 3 * direction);
      for (size_t i = 0; i < 3 * n; i++)
        g_assert_true (i % 3 == 1 ? isnan (values[i]) : values[i] == 77);
    }
  g_free (values);
  helper_close (&run);
}

/* Each column by its name, part and target, computed alone. */
static double
value_of (const FramingMeasure *m, const framing_metric *item)
{
  size_t slot = item->target >= 0 ? FRAMING_PARTS + (size_t) item->target : (size_t) item->part, axis = (size_t) item->axis;
  const FramingSums *sums = framing_measure_sums (m, axis, slot);
  const FramingScoreConstants *c = &m->model->constants[axis];
  uint32_t words = m->words[slot];

  if (strcmp (item->field, "score") == 0)
    return framing_score (sums, words, c);
  if (strcmp (item->field, "se") == 0)
    return framing_jackknife_se (&m->jackknives[axis], sums, words, c);
  if (strcmp (item->field, "bias") == 0)
    return framing_score_bias (sums);
  if (strcmp (item->field, "intensity") == 0)
    return framing_score_intensity (sums, words);
  if (strcmp (item->field, "low") == 0 || strcmp (item->field, "high") == 0)
    return (double) (item->field[0] == 'l' ? sums->low : sums->high) / 1e3;
  return strcmp (item->field, "hits") == 0 ? sums->hits : words;
}

static void
test_values (void)
{
  HelperRun run;

  helper_open (&run, &(HelperLexicon) { .axis = "win:joy:1; fail:gloom:2", .more = "run:fast:1; wait:slow:1",
                                        .targets = "South Korea=Seoul;Japan=Tokyo" });
  helper_score (&run, "They win", "They run and fail in Tokyo. It is a win. \"We wait,\" said Seoul. They fail again.\n\n"
                                  "They run. A win in Tokyo.\n\nThey wait.");
  for (size_t i = 0; i < run.analyzer->metrics->n; i++)
    {
      const framing_metric *m = &run.analyzer->metrics->items[i];
      double wanted = m->axis < 0 ? run.values[i] : value_of (&run.session->measure, m);

      g_assert_cmpmem (&wanted, sizeof wanted, &run.values[i], sizeof wanted);
    }
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/metrics/columns", test_columns);
  g_test_add_func ("/metrics/names", test_names);
  g_test_add_func ("/metrics/unique", test_unique);
  g_test_add_func ("/metrics/bounds", test_bounds);
  g_test_add_func ("/metrics/steps", test_steps);
  g_test_add_func ("/metrics/values", test_values);
  return g_test_run ();
}
