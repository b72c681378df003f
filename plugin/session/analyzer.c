#include "session/analyzer.h"
#include "session/compile.h"
#include <string.h>

static void
model_clear (FramingModel *model)
{
  g_clear_pointer (&model->axes, g_ptr_array_unref);
  g_clear_pointer (&model->constants, g_free);
  g_clear_pointer (&model->index, framing_index_free);
  g_clear_pointer (&model->rules, framing_rules_free);
  g_clear_pointer (&model->targets, framing_targets_free);
}

void
framing_analyzer_release (framing_analyzer *a)
{
  if (a == NULL || !g_atomic_int_dec_and_test (&a->references))
    return;
  framing_metrics_free (a->metrics);
  model_clear (&a->model);
  framing_language_free (a->words);
  framing_common_free (a->common);
  framing_stemmer_free (a->stemmer);
  framing_digest_free (a->digest);
  g_free (a->language);
  g_free (a->lexicons);
  g_free (a->languages);
  g_free (a);
}

framing_analyzer *
framing_analyzer_reference (framing_analyzer *a)
{
  g_atomic_int_inc (&a->references);
  return a;
}

static int
add_file (FramingTables *tables, const char *path, bool go_on, FramingFindings *findings, framing_error *error)
{
  framing_error own = { .struct_size = sizeof own };
  int status = framing_tables_add_file (tables, path, findings, &own);

  if (status == FRAMING_E_IO && go_on)
    {
      framing_findings_add (findings, FRAMING_ERROR, path, 1, 1, "the file cannot be read (%s)", own.text);
      return FRAMING_OK;
    }
  return status == FRAMING_OK ? status : framing_error_set (error, status, "%s", own.text);
}

int
framing_analyzer_read_tables (FramingTables *tables, const FramingOptions *o, bool go_on, FramingFindings *findings, framing_error *error)
{
  int status = FRAMING_OK;

  for (guint i = 0; i < o->lexicon_files->len && status == FRAMING_OK; i++)
    status = add_file (tables, g_ptr_array_index (o->lexicon_files, i), go_on, findings, error);
  for (guint i = 0; i < o->lexicon_texts->len && status == FRAMING_OK; i++)
    {
      g_autofree char *name = g_strdup_printf ("lexicon_text:%u", i + 1);
      gsize n;
      const char *bytes = g_bytes_get_data (g_ptr_array_index (o->lexicon_texts, i), &n);

      status = framing_tables_add_text (tables, name, (framing_str) { bytes, n }, findings, error);
    }
  if (status != FRAMING_OK)
    return status;
  return framing_tables_add_builtin (tables, o->language, !o->only, findings, error);
}

static int
make_with (framing_analyzer *a, const FramingOptions *o, FramingTables *tables, FramingFindings *findings, framing_error *error)
{
  int status = framing_analyzer_read_tables (tables, o, false, findings, error);

  if (status == FRAMING_OK)
    {
      status = framing_compile (a, tables, o, NULL, findings, error);
      if (status != FRAMING_E_MEMORY && findings->n_errors + findings->lost > 0)
        status = framing_findings_report (findings, error);     /* an axis is unknown, say, since its file has errors */
    }
  if (status != FRAMING_OK)
    return status;
  a->metrics = framing_metrics_new (&a->model);
  a->digest = framing_digest_new (a, tables, o);
  if (a->digest == NULL)
    return framing_error_set (error, FRAMING_E_MEMORY, "out of memory while lexicons load");
  g_clear_pointer (&a->common, framing_common_free);
  g_clear_pointer (&a->stemmer, framing_stemmer_free);
  a->languages = g_strdup (o->language);
  return FRAMING_OK;
}

int
framing_analyzer_make (const framing_option *options, size_t n, framing_analyzer **out, framing_error *error)
{
  framing_analyzer *a;
  FramingOptions o;
  FramingFindings findings = { 0 };
  FramingTables *tables = framing_tables_new ();
  int status = framing_options_read (&o, options, n, error);

  a = g_new0 (framing_analyzer, 1);
  a->references = 1;
  if (status == FRAMING_OK)
    {
      a->language = g_strdup (o.language);
      a->max_bytes = o.max_bytes;
      status = make_with (a, &o, tables, &findings, error);
    }
  framing_tables_free (tables);
  framing_findings_clear (&findings);
  framing_options_clear (&o);
  if (status != FRAMING_OK)
    g_clear_pointer (&a, framing_analyzer_release);
  *out = a;
  return status;
}

const char *
framing_analyzer_text (const framing_analyzer *a, const char *key)
{
  if (strcmp (key, "digest") == 0)
    return framing_digest_text (a->digest);
  if (strcmp (key, "lexicons") == 0)
    return a->lexicons;
  if (strcmp (key, "languages") == 0)
    return a->languages;
  return NULL;
}
