#include "report/escape.h"
#include "report/evidence.h"
#include "report/number.h"
#include "report/terminal.h"
#include "report/width.h"
#include "validity/show.h"
#include "validity/worst.h"
#include <string.h>
#include <unistd.h>

#define LABEL 46
#define VALUE 8
#define INTERVAL 18
#define COUNT 7
#define INDENT 6                /* of the lines below a disagreement */
#define LONGEST_TEXT 1200       /* bytes of an article shown; jsonl has all of it */

/* figures with names have a place for it */
static const struct { const char *key, *label; } LABELS[] = {
  { "coverage", "coverage (share of items with evidence)" },
  { "r", "Pearson r" },
  { "rho", "Spearman rho" },
  { "r_covered", "Pearson r, items with evidence" },
  { "rho_covered", "Spearman rho, items with evidence" },
  { "auc", "AUC, gold above against below neutral" },
  { "macro_f1", "macro-F1 of three classes (*)" },
  { "alpha_ordinal", "Krippendorff's alpha, ordinal, classes (*)" },
  { "alpha_interval", "Krippendorff's alpha, interval, numbers (*)" },
  { "cut_low", "cut-off: below it the low class" },
  { "cut_high", "cut-off: above it the high class" },
  { "pairs", "same-story pairs in order" },
  { "coders_tool", "r of the tool with one coder (mean)" },
  { "coders_one_another", "r of one coder with another (mean)" },
  { "coders_alpha", "Krippendorff's alpha of the coders" },
  { "coders_per_item", "coders for each item (harmonic mean)" },
  { "coders_reliability", "reliability of their mean (Spearman-Brown)" },
  { "coders_ceiling", "ceiling of r with their mean" },
  { "coder_tool", "r of the tool with coder %s" },
  { "coder_others", "r of the other coders with coder %s" },
  { "compare_r_ours", "Pearson r on the items of %s" },
  { "compare_r", "Pearson r of %s" },
  { "compare_r_difference", "difference of r, ours minus %s" },
  { "compare_rho", "Spearman rho of %s" },
  { "compare_auc", "AUC of %s" },
  { "compare_pairs", "same-story pairs in order, %s" },
};

static void
append_safe (GString *out, framing_str text, gsize longest)
{
  framing_escape_terminal (out, (framing_str) { text.ptr, MIN (text.len, longest) });
  if (text.len > longest)
    g_string_append (out, " ...");
}

static void
append_label (GString *out, const FramingFigure *figure)
{
  g_autoptr (GString) label = g_string_new (figure->key), name = g_string_new (NULL);

  if (figure->name != NULL)
    append_safe (name, (framing_str) { figure->name, strlen (figure->name) }, 200);
  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (strcmp (LABELS[i].key, figure->key) == 0)
      g_string_assign (label, LABELS[i].label);
  g_string_replace (label, "%s", name->str, 1);
  g_string_append (out, "  ");
  framing_width_fit (out, label->str, label->len, LABEL - 2);
}

static void
append_right (GString *out, double value, unsigned decimals, gsize width)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (framing_number_is_none (value))
    g_string_append_c (text, '-');
  else
    framing_number_append_signed (text, value, decimals);
  if (text->str[0] == '+')
    g_string_erase (text, 0, 1);
  framing_width_fit_right (out, text->str, text->len, width);
}

static void
append_figure (GString *out, const FramingFigure *figure)
{
  g_autoptr (GString) interval = g_string_new (NULL), count = g_string_new (NULL);

  append_label (out, figure);
  append_right (out, figure->value, 3, VALUE);
  if (!framing_number_is_none (figure->interval.low))
    {
      append_right (interval, figure->interval.low, 3, 6);
      g_string_append (interval, " to ");
      append_right (interval, figure->interval.high, 3, 6);
    }
  framing_width_fit_right (out, interval->str, interval->len, INTERVAL);
  framing_number_append_whole (count, figure->n);
  framing_width_fit_right (out, count->str, count->len, COUNT);
  g_string_append_c (out, '\n');
}

static void
append_head (GString *out, const FramingShow *show)
{
  const FramingFigures *figures = show->figures;

  append_safe (out, (framing_str) { show->block->file, strlen (show->block->file) }, 1000);
  g_string_append_printf (out, "  %s", show->study->engine->schema->axes[show->block->axis].id);
  if (!show->block->whole)
    {
      g_string_append (out, "  ");
      append_safe (out, (framing_str) { show->study->settings->by, strlen (show->study->settings->by) }, 100);
      g_string_append (out, " = ");
      append_safe (out, show->block->by != NULL ? (framing_str) { show->block->by, strlen (show->block->by) }
                                                : (framing_str) { "(none)", 6 }, 200);
    }
  g_string_append_printf (out, "\n%u item%s, %u with evidence, %u that could not be scored", figures->items,
                          figures->items == 1 ? "" : "s", figures->covered, figures->errors);
  g_string_append (out, show->block->classes ? "; gold: classes" : "; gold: numbers");
  g_string_append_c (out, '\n');
  framing_width_fit (out, "", 0, LABEL);
  framing_width_fit_right (out, "value", 5, VALUE);
  framing_width_fit_right (out, "95% interval", 12, INTERVAL);
  framing_width_fit_right (out, "n", 1, COUNT);
  g_string_append_c (out, '\n');
}

static void
append_foot (GString *out, const FramingShow *show)
{
  const FramingSettings *settings = show->study->settings;
  gboolean items = strcmp (show->figures->drawn, "item") == 0;
  g_autoptr (GString) drawn = g_string_new (NULL), band = g_string_new (NULL), notes = g_string_new (NULL);

  append_safe (drawn, (framing_str) { show->figures->drawn, strlen (show->figures->drawn) }, 60);
  framing_number_append (band, show->block->band, 3);
  g_string_append_printf (notes, "  No evidence counts as 0. Intervals: %u draws of %u %s%s%s, seed %" G_GUINT64_FORMAT ".\n",
                          settings->draws, show->figures->clusters, items ? "items" : "groups (", items ? "" : drawn->str,
                          items ? "" : ")", settings->seed);
  g_string_append (notes, "  (*) each tenth of them with cut-offs (or scale) found on the rest");
  if (!show->block->classes)
    g_string_append_printf (notes, ";\n      gold within %s of neutral is the class in the middle", band->str);
  g_string_append_printf (out, "%s\n\n", notes->str);
}

/* Lines of text, as wide as the terminal. */
static void
append_wrapped (GString *out, const GString *text)
{
  framing_width_fit (out, "", 0, INDENT);
  framing_width_wrap (out, text->str, text->len, INDENT, INDENT, framing_terminal_width (STDOUT_FILENO));
  g_string_append_c (out, '\n');
}

/* Words, weight and rules of each hit. */
static void
append_evidence (GString *out, const FramingShow *show, const FramingRecord *record)
{
  const FramingSchema *schema = show->study->engine->schema;

  if (record->n_evidence == 0 && record->error == NULL)
    g_string_append (out, "no evidence");
  if (record->error != NULL)
    append_safe (out, (framing_str) { record->error, strlen (record->error) }, 300);
  for (size_t i = 0; i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);
      g_autoptr (GString) rules = g_string_new (NULL);

      g_string_append (out, i > 0 ? "; " : "");
      append_safe (out, framing_evidence_words (record->article, item.field, item.begin, item.end), 100);
      g_string_append_c (out, ' ');
      framing_number_append_signed_thousandths (out, item.weight);
      framing_evidence_rules (schema, item.rules, ", ", rules);
      if (rules->len > 0)
        g_string_append_printf (out, " (%s)", rules->str);
    }
}

typedef struct {
  const FramingShow *show;
  GString *out;
} Sink;

static void
append_miss (const FramingMiss *miss, const FramingItem *item, const FramingRecord *record, gpointer data)
{
  const FramingShow *show = ((Sink *) data)->show;
  GString *out = ((Sink *) data)->out;
  g_autoptr (GString) text = g_string_new (NULL), evidence = g_string_new (NULL);
  double neutral = item->kind == FRAMING_GOLD_NUMBER ? show->study->settings->neutral : 0;

  append_right (out, item->gold + neutral, 2, 9);
  append_right (out, miss->scaled + neutral, 2, 9);
  append_right (out, item->score, 3, 8);
  g_string_append (out, "  ");
  append_safe (out, item->article->id, 200);
  g_string_append_c (out, '\n');
  if (item->article->title.len > 0)
    {
      append_safe (text, item->article->title, 300);
      g_string_append (text, " | ");
    }
  append_safe (text, item->article->text, LONGEST_TEXT);
  append_wrapped (out, text);
  append_evidence (evidence, show, record);
  append_wrapped (out, evidence);
}

gboolean
framing_show_table (const FramingShow *show,
                    GString           *out)
{
  Sink sink = { show, out };
  gboolean good = TRUE;

  append_head (out, show);
  for (guint i = 0; i < show->figures->list->len; i++)
    append_figure (out, framing_figures_get (show->figures, i));
  append_foot (out, show);
  if (show->misses != NULL)
    {
      g_string_append (out, "  worst disagreements\n     gold   scaled   score  id\n");
      good = framing_worst_explain (show->study, show->block, show->misses, append_miss, &sink);
      g_string_append_c (out, '\n');
    }
  return good;
}
