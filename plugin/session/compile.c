#include "session/compile.h"
#include "lexicon/check.h"
#include "lexicon/common.h"
#include "measure/constants.h"
#include <string.h>

typedef struct {
  framing_analyzer *analyzer;
  const FramingTables *tables;
  const FramingOptions *options;
  FramingIndexBuilder *builder;
  FramingTermContext context;
  GPtrArray *chosen;                    /* of FramingTable*: axis files of the axes that were asked for */
  framing_error *error;
} Compiler;

static const FramingTable *
table_at (const Compiler *c, guint i)
{
  return &g_array_index (c->tables->list, FramingTable, i);
}

static bool
is_asked_for (const Compiler *c, const char *axis)
{
  const GPtrArray *asked = c->options->axes;

  for (guint i = 0; i < asked->len; i++)
    if (strcmp (g_ptr_array_index (asked, i), axis) == 0)
      return true;
  return asked->len == 0;
}

/* Built-in axes come first whatever the user adds to them; the order of columns stays the same. */
static void
find_axes (Compiler *c, GPtrArray *axes, bool builtin)
{
  for (guint i = 0; i < c->tables->list->len; i++)
    if (table_at (c, i)->kind == FRAMING_TABLE_AXIS && table_at (c, i)->builtin == builtin)
      framing_axis_of_table (axes, table_at (c, i)->table, c->options->language, c->context.findings);
}

static int
choose_axes (Compiler *c, GPtrArray *axes)
{
  GPtrArray *chosen = c->analyzer->model.axes;
  g_autoptr (GString) names = g_string_new (NULL);

  find_axes (c, axes, true);
  find_axes (c, axes, false);
  for (guint i = 0; i < axes->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((FramingAxis *) g_ptr_array_index (axes, i))->id);
  for (guint i = 0; i < c->options->axes->len; i++)
    {
      const char *name = g_ptr_array_index (c->options->axes, i);
      bool known = false;

      for (guint k = 0; k < axes->len; k++)
        known |= strcmp (((FramingAxis *) g_ptr_array_index (axes, k))->id, name) == 0;
      if (!known && c->context.findings->n_errors == 0)         /* else it may be in the file with errors: these are told */
        return framing_error_set (c->error, FRAMING_E_OPTION, "no axis \"%s\"; there are: %s", name, names->str);
    }
  while (axes->len > 0)
    {
      FramingAxis *axis = g_ptr_array_steal_index (axes, 0);

      if (is_asked_for (c, axis->id))
        g_ptr_array_add (chosen, axis);
      else
        framing_axis_free (axis);
    }
  if (chosen->len == 0 && c->context.checker == NULL)   /* who checks rules or lists needs none */
    return framing_error_set (c->error, FRAMING_E_OPTION, "there is no axis: \"only\" leaves out the built-in ones; give a lexicon file that has one");
  if (chosen->len > FRAMING_LAYERS_MAX - 3)
    return framing_error_set (c->error, FRAMING_E_OPTION, "more than %d axes", FRAMING_LAYERS_MAX - 3);
  return FRAMING_OK;
}

/* ---- entries ------------------------------------------------------------------------------------------------- */

static void
read_axis (Compiler *c, guint number)
{
  FramingModel *model = &c->analyzer->model;
  FramingAxis *axis = g_ptr_array_index (model->axes, number);

  model->constants[number] = framing_score_defaults;
  for (guint i = c->tables->list->len; i-- > 0;)        /* the user's constants stand above the built-in ones */
    {
      const FramingTsvKey *id = framing_tsv_key (table_at (c, i)->table, "axis");

      if (id != NULL && framing_tsv_is (id->value, axis->id))
        framing_constants_read (&model->constants[number], table_at (c, i)->table, c->context.findings);
    }
  for (guint i = 0; i < c->tables->list->len; i++)
    {
      const FramingTsvKey *id = framing_tsv_key (table_at (c, i)->table, "axis");

      c->context.builtin = table_at (c, i)->builtin;
      if (id != NULL && framing_tsv_is (id->value, axis->id))
        framing_axis_read (axis, table_at (c, i)->table, c->builder, (uint8_t) number, &c->context);
    }
}

static int
read_entries (Compiler *c)
{
  FramingModel *model = &c->analyzer->model;
  const FramingTsv *rules = framing_tables_first (c->tables, FRAMING_TABLE_RULES);
  int status = FRAMING_OK;

  model->constants = g_new (FramingScoreConstants, MAX (model->axes->len, 1));
  for (guint i = 0; i < model->axes->len; i++)
    read_axis (c, i);
  for (guint i = 0; i < c->tables->list->len; i++)
    if (table_at (c, i)->kind == FRAMING_TABLE_PROTECTED)
      framing_axis_read_protected (table_at (c, i)->table, c->builder, (uint8_t) framing_model_protected_layer (model), &c->context);
  if (rules == NULL)
    return framing_error_set (c->error, FRAMING_E_LANGUAGE, "there are no rules for language \"%s\"; give a file with the columns term and rule", c->options->language);
  model->rules = framing_rules_new (rules, c->builder, (uint8_t) framing_model_cue_layer (model), &c->context);
  for (guint i = 0; i < c->options->targets->len && status == FRAMING_OK; i++)
    {
      const char *text = g_ptr_array_index (c->options->targets, i);

      status = framing_targets_add (model->targets, (framing_str) { text, strlen (text) }, c->builder,
                                    (uint8_t) framing_model_target_layer (model), &c->context, c->error);
    }
  return status;
}

static void
describe_lexicons (framing_analyzer *a)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < a->model.axes->len; i++)
    {
      const FramingAxis *axis = g_ptr_array_index (a->model.axes, i);

      g_string_append_printf (text, "%s\t%s\t%u\t", axis->id, axis->language, axis->n_entries);
      for (guint k = 0; k < axis->sources->len; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? ", " : "", (char *) g_ptr_array_index (axis->sources, k));
      g_string_append_c (text, '\n');
    }
  a->lexicons = g_string_free (text, FALSE);
}

static int
compile_with (Compiler *c)
{
  g_autoptr (GPtrArray) axes = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_axis_free);
  const FramingTsv *common = framing_tables_first (c->tables, FRAMING_TABLE_COMMON);
  int status = choose_axes (c, axes);

  if (status == FRAMING_OK)
    status = read_entries (c);
  if (status != FRAMING_OK)
    {
      framing_index_builder_free (c->builder);
      return status;
    }
  c->analyzer->common = framing_common_new (common, c->context.stemmer);
  if (c->context.checker != NULL)
    framing_checker_finish (c->context.checker, c->analyzer->common);
  c->analyzer->model.index = framing_index_builder_finish (c->builder, framing_common_rank, c->analyzer->common);
  describe_lexicons (c->analyzer);
  return FRAMING_OK;
}

int
framing_compile (framing_analyzer *a, const FramingTables *tables, const FramingOptions *options, struct FramingChecker *checker,
                 FramingFindings *findings, framing_error *error)
{
  const FramingTsv *text = framing_tables_first (tables, FRAMING_TABLE_TEXT);
  Compiler c = { .analyzer = a, .tables = tables, .options = options, .error = error };

  if (text == NULL)
    return framing_error_set (error, FRAMING_E_LANGUAGE, "there is no list of words for language \"%s\"; give a file with the columns term and list", options->language);
  a->words = framing_language_new (text, findings);
  c.context = (FramingTermContext) { .language = a->words, .stemmer = framing_stemmer_new (options->language), .findings = findings,
                                     .checker = checker };
  if (a->words == NULL || c.context.stemmer == NULL)
    {
      framing_stemmer_free (c.context.stemmer);
      return framing_stemmer_knows (options->language)
        ? framing_error_set (error, FRAMING_E_MEMORY, "out of memory while lexicons load")
        : framing_error_set (error, FRAMING_E_LANGUAGE, "libstemmer has no stemmer for language \"%s\"", options->language);
    }
  a->model.axes = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_axis_free);
  a->model.targets = framing_targets_new ();
  c.builder = framing_index_builder_new ();
  a->stemmer = c.context.stemmer;
  return compile_with (&c);
}
