/* "inspect/1": every finding in the lexicons that the options name; without any, in the built-in ones. */
#include "lexicon/check.h"
#include "session/compile.h"
#include "session/session.h"

typedef struct {
  FramingFindings found;                /* everything */
  framing_diagnostic *shown; size_t n_shown;    /* of the files that were asked for; texts belong to `found` */
} Check;

/* Findings in built-in files are not the business of who checks a file of their own. */
static bool
is_asked_for (const FramingTables *tables, const framing_diagnostic *finding, bool own_files)
{
  for (guint i = 0; i < tables->list->len; i++)
    {
      const FramingTable *t = &g_array_index (tables->list, FramingTable, i);

      if (g_strcmp0 (t->table->file, finding->file) == 0)
        return t->builtin != own_files;
    }
  return true;                          /* a file that could not be read, or none */
}

static void
select_findings (Check *check, const FramingTables *tables, bool own_files)
{
  check->shown = g_new (framing_diagnostic, MAX (check->found.n, 1));
  for (size_t i = 0; i < check->found.n; i++)
    if (is_asked_for (tables, &check->found.items[i], own_files))
      check->shown[check->n_shown++] = check->found.items[i];
}

static int
check_tables (Check *check, const FramingOptions *options, FramingTables *tables, framing_error *error)
{
  framing_analyzer *a = g_new0 (framing_analyzer, 1);
  FramingChecker *checker = framing_checker_new (&check->found);
  int status;

  a->references = 1;
  status = framing_analyzer_read_tables (tables, options, true, &check->found, error);
  if (status == FRAMING_OK)
    status = framing_compile (a, tables, options, checker, &check->found, error);
  if (status != FRAMING_OK && status != FRAMING_E_MEMORY && check->found.n_errors > 0)
    status = FRAMING_OK;                /* most likely the errors are why: they are what was asked for */
  framing_checker_free (checker);
  framing_analyzer_release (a);
  return status;
}

int
framing_inspect_check (const framing_option *list, size_t n, const framing_diagnostic **items, size_t *item_size, size_t *count,
                       void **handle, framing_error *error)
{
  Check *check;
  FramingTables *tables;
  FramingOptions options;
  int status;

  if (items == NULL || item_size == NULL || count == NULL || handle == NULL)
    return framing_error_set (error, FRAMING_E_USAGE, "check wants places for the answer");
  *handle = NULL;
  *count = 0;
  status = framing_options_read (&options, list, n, error);
  check = g_new0 (Check, 1);
  tables = framing_tables_new ();
  if (status == FRAMING_OK)
    status = check_tables (check, &options, tables, error);
  if (status == FRAMING_OK)
    {
      select_findings (check, tables, options.lexicon_files->len + options.lexicon_texts->len > 0);
      *items = check->shown;
      *item_size = sizeof *check->shown;
      *count = check->n_shown;
      *handle = g_steal_pointer (&check);
    }
  framing_inspect_check_free (check);
  framing_tables_free (tables);
  framing_options_clear (&options);
  return status;
}

void
framing_inspect_check_free (void *handle)
{
  Check *check = handle;

  if (check == NULL)
    return;
  framing_findings_clear (&check->found);
  g_free (check->shown);
  g_free (check);
}
