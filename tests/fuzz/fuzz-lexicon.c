/* Fuzz target: any bytes as the text of a lexicon, through the option lexicon_text and through inspect's check; what is
 * accepted scores a text made of the lexicon's own words. */
#include "fuzz.h"

static size_t
count_errors (const framing_inspect *inspect, const framing_option options[2])
{
  const framing_diagnostic *items = NULL;
  size_t item_size = 0, n = 0, errors = 0;
  void *handle = NULL;

  PROMISE (inspect->check (options, 2, &items, &item_size, &n, &handle, NULL) == FRAMING_OK);
  for (size_t i = 0; i < n; i++)
    {
      const framing_diagnostic *d = (const void *) ((const char *) items + i * item_size);

      PROMISE (d->file != NULL && d->text != NULL && *d->text != '\0' && strchr (d->text, '\n') == NULL);
      PROMISE (d->severity == FRAMING_DIAGNOSTIC_WARNING || d->severity == FRAMING_DIAGNOSTIC_ERROR);
      errors += d->severity == FRAMING_DIAGNOSTIC_ERROR;
    }
  inspect->check_free (handle);
  return errors;
}

static void
score (const framing_plugin *plugin, framing_analyzer *analyzer, framing_str body)
{
  framing_doc doc = { sizeof doc, 0, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, body };
  double *values = calloc (plugin->metric_count (analyzer) + 1, sizeof *values);
  framing_out out = { .struct_size = sizeof out, .max_evidence = 1000, .values = values, .metric_step = 1 };
  framing_evidence_list list = { .struct_size = sizeof list };
  framing_entry entry = { .struct_size = sizeof entry };
  framing_session *session = NULL;

  PROMISE (plugin->session_new (analyzer, &session, NULL) == FRAMING_OK);
  PROMISE (plugin->analyze (session, &doc, 1, sizeof doc, &out, NULL) == FRAMING_OK);
  PROMISE (plugin->evidence (session, &list) == FRAMING_OK);
  for (size_t i = 0; i < list.n_items; i++)
    {
      const framing_evidence *e = (const void *) ((const char *) list.items + i * list.item_size);
      PROMISE (plugin->entry_info (analyzer, e->entry, &entry) == FRAMING_OK && entry.axis == e->axis);
    }
  plugin->session_free (session);
  free (values);
}

static const framing_plugin *
target (void)
{
  static const framing_plugin *plugin;

  if (plugin == NULL)
    plugin = fuzz_plugin ();
  return plugin;
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return target () == NULL;             /* loaded before libFuzzer counts what there is to cover */
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const framing_plugin *plugin = target ();
  framing_str text = { (const char *) data, size };
  framing_option options[2] = { { fuzz_str ("lexicon_text"), text }, { fuzz_str ("only"), fuzz_str ("1") } };
  framing_error error = { sizeof error, 0, "" };
  framing_analyzer *analyzer = NULL;
  size_t errors;
  int code;

  if (size == 0)
    options[0].value = fuzz_str ("");
  code = plugin->analyzer_new (options, 2, &analyzer, &error);
  PROMISE (code == FRAMING_OK || code == FRAMING_E_LEXICON || code == FRAMING_E_LANGUAGE || code == FRAMING_E_OPTION);
  PROMISE ((code == FRAMING_OK) == (analyzer != NULL));
  if (code != FRAMING_OK)
    PROMISE (*error.text != '\0' && strchr (error.text, '\n') == NULL && memchr (error.text, '\0', sizeof error.text) != NULL);
  errors = count_errors (plugin->extension ("inspect/1"), options);
  if (code == FRAMING_E_LEXICON)
    PROMISE (errors > 0);
  if (analyzer != NULL)
    score (plugin, analyzer, text);
  plugin->analyzer_free (analyzer);
  return 0;
}
