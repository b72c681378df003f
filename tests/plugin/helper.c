#include "helper.h"
#include <stdarg.h>

#define AXIS_HEAD "# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\tnote\n"
#define MORE_HEAD "# axis: pace\n# low: slow\n# high: fast\nterm\tpole\tweight\tnote\n"
#define RULES_HEAD "term\trule\tfactor\tside\treach\tpole\n"
#define WORDS_HEAD "term\tlist\n"
#define COMMON "word\trank\nthe\t1\nof\t2\nwin\t3\n"

char *
helper_table (const char *head, const char *rows)
{
  g_auto (GStrv) lines = g_strsplit (rows != NULL ? rows : "", ";", -1);
  GString *text = g_string_new (head);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (text, "%s\n", g_strdelimit (lines[i], ":", '\t'));
  return g_string_free (text, FALSE);
}

framing_str
helper_str (const char *text)
{
  return (framing_str) { text, text != NULL ? strlen (text) : 0 };
}

/* ---- analyzers ----------------------------------------------------------------------------------------------- */

static int
open_options (HelperRun *run, const GArray *options, framing_error *error)
{
  int code = framing_analyzer_make ((const framing_option *) (const void *) options->data, options->len, &run->analyzer, error);

  if (code != FRAMING_OK)
    return code;
  code = framing_session_make (run->analyzer, &run->session, error);
  run->values = g_new0 (double, run->analyzer->metrics->n);
  return code;
}

static void
add_option (GArray *options, const char *key, const char *value)
{
  framing_option option = { helper_str (key), helper_str (value) };

  g_array_append_val (options, option);
}

int
helper_open_with (HelperRun *run, framing_error *error, const char *key, ...)
{
  g_autoptr (GArray) options = g_array_new (FALSE, FALSE, sizeof (framing_option));
  va_list args;

  memset (run, 0, sizeof *run);
  va_start (args, key);
  for (; key != NULL; key = va_arg (args, const char *))
    add_option (options, key, va_arg (args, const char *));
  va_end (args);
  return open_options (run, options, error);
}

void
helper_open (HelperRun *run, const HelperLexicon *l)
{
  g_autofree char *words = helper_table (WORDS_HEAD, HELPER_WORDS), *axis = helper_table (AXIS_HEAD, l->axis);
  g_autofree char *more = helper_table (MORE_HEAD, l->more), *protect = helper_table ("term\n", l->protect);
  g_autofree char *head = g_strconcat (l->head != NULL ? l->head : "", RULES_HEAD, NULL), *rules = helper_table (head, l->rules);
  g_auto (GStrv) targets = g_strsplit (l->targets != NULL ? l->targets : "", ";", -1);
  g_autoptr (GArray) options = g_array_new (FALSE, FALSE, sizeof (framing_option));
  framing_error error = { sizeof error, 0, "" };

  memset (run, 0, sizeof *run);
  add_option (options, "only", "1");
  add_option (options, "lexicon_text", words);
  add_option (options, "lexicon_text", COMMON);
  add_option (options, "lexicon_text", axis);
  if (l->more != NULL)
    add_option (options, "lexicon_text", more);
  add_option (options, "lexicon_text", rules);
  add_option (options, "lexicon_text", protect);
  for (guint i = 0; targets[i] != NULL; i++)
    add_option (options, "target", targets[i]);
  if (open_options (run, options, &error) != FRAMING_OK)
    g_error ("%s", error.text);
}

static void
close_text (HelperRun *run)
{
  g_clear_pointer (&run->title, g_free);
  g_clear_pointer (&run->body, g_free);
}

void
helper_close (HelperRun *run)
{
  close_text (run);
  g_clear_pointer (&run->values, g_free);
  framing_session_release (run->session);
  framing_analyzer_release (run->analyzer);
  memset (run, 0, sizeof *run);
}

/* ---- texts --------------------------------------------------------------------------------------------------- */

static framing_doc
set_text (HelperRun *run, const char *title, const char *body)
{
  close_text (run);
  run->title = g_strdup (title);
  run->body = g_strdup (body);
  return (framing_doc) { .struct_size = sizeof (framing_doc), .title = helper_str (run->title), .body = helper_str (run->body) };
}

void
helper_score (HelperRun *run, const char *title, const char *body)
{
  framing_doc doc = set_text (run, title, body);
  framing_out out = { .struct_size = sizeof out, .max_evidence = 100000, .values = run->values, .doc_step = 0, .metric_step = 1,
                      .status = &run->status, .notes = &run->notes };

  g_assert_cmpint (framing_session_analyze (run->session, &doc, 1, sizeof doc, &out, NULL), ==, FRAMING_OK);
  g_assert_cmpint (run->status, ==, FRAMING_OK);
}

double
helper_value (const HelperRun *run, const char *name)
{
  const FramingMetrics *metrics = run->analyzer->metrics;

  for (size_t i = 0; i < metrics->n; i++)
    if (strcmp (metrics->items[i].name, name) == 0)
      return run->values[i];
  g_error ("no column %s", name);
}

framing_evidence_list
helper_list (const HelperRun *run)
{
  framing_evidence_list list = { .struct_size = sizeof list };

  g_assert_cmpint (framing_session_evidence (run->session, &list), ==, FRAMING_OK);
  return list;
}

static void
append_words (GString *out, const char *text, uint32_t begin, uint32_t end)
{
  g_autofree char *words = g_strndup (text + begin, end - begin);

  g_string_append (out, g_strdelimit (words, " \n", '_'));
}

char *
helper_evidence (const HelperRun *run)
{
  framing_evidence_list list = helper_list (run);
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < list.n_items; i++)
    {
      const framing_evidence *e = &list.items[i];
      const char *text = e->field == 0 ? run->title : run->body;

      if (out->len > 0)
        g_string_append_c (out, ' ');
      if (run->analyzer->model.axes->len > 1)
        g_string_append_printf (out, "%s:", ((FramingAxis *) g_ptr_array_index (run->analyzer->model.axes, e->axis))->id);
      append_words (out, text, e->begin, e->end);
      g_string_append_printf (out, "=%d", e->weight);
      if (e->cue_end > e->cue_begin)
        {
          g_string_append_c (out, '(');
          append_words (out, text, e->cue_begin, e->cue_end);
          g_string_append_c (out, ')');
        }
    }
  return g_string_free (out, FALSE);
}

char *
helper_rules (const HelperRun *run)
{
  framing_evidence_list list = helper_list (run);
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < list.n_items; i++)
    {
      bool any = false;

      g_string_append (out, i > 0 ? " " : "");
      for (unsigned bit = 0; bit < 32; bit++)
        if (list.items[i].rules & (1u << bit))
          {
            const char *name = framing_rule_name ((FramingRule) bit);

            g_string_append_printf (out, "%s%s", any ? "+" : "", name != NULL ? name : "?");
            any = true;
          }
      g_string_append (out, any ? "" : "-");
    }
  return g_string_free (out, FALSE);
}

char *
helper_matches (HelperRun *run, const char *title, const char *body)
{
  framing_doc doc = set_text (run, title, body);
  const framing_hit *hits = NULL;
  size_t item_size = 0, n = 0;
  GString *out = g_string_new (NULL);

  g_assert_cmpint (framing_inspect_hits (run->session, &doc, &hits, &item_size, &n, NULL), ==, FRAMING_OK);
  g_assert_cmpuint (item_size, ==, sizeof *hits);
  for (size_t i = 0; i < n; i++)
    {
      const framing_hit *h = &hits[i];
      bool in_title = (run->session->document.tokens[h->first].flags & FRAMING_IS_TITLE) != 0;

      g_string_append_printf (out, "%s%s:", i > 0 ? " " : "",
                              h->axis >= 0 ? ((FramingAxis *) g_ptr_array_index (run->analyzer->model.axes, h->axis))->id
                              : h->axis == -1 ? "cue" : h->axis == -2 ? "protected" : "target");
      append_words (out, in_title ? run->title : run->body, h->begin, h->end);
    }
  return g_string_free (out, FALSE);
}

/* ---- single stages ------------------------------------------------------------------------------------------- */

FramingTsv *
helper_tsv (HelperWords *words, const char *text)
{
  return framing_tsv_new ("t.tsv", helper_str (text), &words->findings);
}

void
helper_words_open (HelperWords *w)
{
  g_autofree char *text = helper_table (WORDS_HEAD, HELPER_WORDS);
  FramingTsv *table;

  memset (w, 0, sizeof *w);
  table = helper_tsv (w, text);
  w->language = framing_language_new (table, &w->findings);
  framing_tsv_free (table);
  w->stemmer = framing_stemmer_new ("en");
  g_assert_cmpuint (w->findings.n, ==, 0);
  w->context = (FramingTermContext) { .language = w->language, .stemmer = w->stemmer, .file = "t.tsv", .line = 1, .column = 1, .findings = &w->findings };
}

void
helper_words_close (HelperWords *w)
{
  framing_language_free (w->language);
  framing_stemmer_free (w->stemmer);
  framing_findings_clear (&w->findings);
}

char *
helper_findings (FramingFindings *findings)
{
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < findings->n; i++)
    g_string_append_printf (out, "%s%s:%u:%u: %s", i > 0 ? "\n" : "", findings->items[i].file, findings->items[i].line, findings->items[i].column,
                            findings->items[i].text);
  framing_findings_clear (findings);
  return g_string_free (out, FALSE);
}
