#include "engine.h"
#include "message.h"
#include "options.h"
#include "print.h"
#include "report/escape.h"
#include "subcommand.h"
#include <string.h>

typedef struct {
  const framing_inspect *inspect;
  const framing_diagnostic *items;
  size_t item_size, count;
  void *handle;
} Findings;

static const framing_inspect *
find_inspect (const FramingEngine *engine)
{
  const framing_inspect *inspect = engine->plugin->extension ("inspect/1");

  if (inspect != NULL && FRAMING_HAS (inspect, framing_inspect, check_free))
    return inspect;
  framing_message_print ("%s cannot check lexicons (it has no inspect/1)", engine->path);
  return NULL;
}

static int
find (const FramingEngine *engine, const char *const *files, Findings *findings)
{
  g_autoptr (GArray) options = g_array_new (FALSE, TRUE, sizeof (framing_option));
  framing_error error = { .struct_size = sizeof error };
  int code;

  for (; *files != NULL; files++)
    {
      framing_option option = { { "lexicon", strlen ("lexicon") }, { *files, strlen (*files) } };

      g_array_append_val (options, option);
    }
  code = findings->inspect->check ((const framing_option *) (void *) options->data, options->len, &findings->items,
                                   &findings->item_size, &findings->count, &findings->handle, &error);
  if (code != FRAMING_OK)
    framing_message_print ("%s", error.text[0] != '\0' ? error.text : engine->plugin->status_text (code));
  return framing_engine_exit (code);
}

static void
append_text (GString *out, const char *text)
{
  framing_escape_terminal (out, (framing_str) { text, text != NULL ? strlen (text) : 0 });
}

/* file:line:column, without what is not known */
static void
append_finding (GString *out, const framing_diagnostic *item, gboolean is_error)
{
  append_text (out, item->file);
  if (item->line > 0)
    g_string_append_printf (out, ":%u", item->line);
  if (item->line > 0 && item->column > 0)
    g_string_append_printf (out, ":%u", item->column);
  g_string_append (out, is_error ? ": error: " : ": warning: ");
  append_text (out, item->text);
  g_string_append_c (out, '\n');
}

static int
print_findings (const Findings *findings, gboolean strict)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean bad = FALSE;
  int status;

  for (size_t i = 0; i < findings->count; i++)
    {
      framing_diagnostic item = { 0 };

      memcpy (&item, (const char *) findings->items + i * findings->item_size, MIN (findings->item_size, sizeof item));
      bad = bad || strict || item.severity != FRAMING_DIAGNOSTIC_WARNING;
      append_finding (out, &item, item.severity != FRAMING_DIAGNOSTIC_WARNING);
    }
  status = framing_print (out->str, out->len);
  return status != FRAMING_EXIT_OK ? status : bad ? FRAMING_EXIT_FAILED : FRAMING_EXIT_OK;
}

static int
check_files (const FramingArguments *arguments, const char *const *files)
{
  g_auto (FramingEngine) engine = { 0 };
  Findings findings = { 0 };
  int status = framing_engine_load (&engine, arguments);

  if (status != FRAMING_EXIT_OK)
    return status;
  findings.inspect = find_inspect (&engine);
  if (findings.inspect == NULL)
    return FRAMING_EXIT_LOAD;
  status = find (&engine, files, &findings);
  if (status == FRAMING_EXIT_OK)
    status = print_findings (&findings, framing_arguments_has (arguments, "strict"));
  if (findings.handle != NULL)
    findings.inspect->check_free (findings.handle);
  return status;
}

static int
run_lexicon (const FramingArguments *arguments)
{
  const char *const *paths = framing_arguments_paths (arguments);

  if (g_strcmp0 (paths[0], "check") == 0)
    return check_files (arguments, paths + 1);
  if (paths[0] == NULL)
    framing_message_print ("lexicon: what shall be done? framing lexicon check FILE...");
  else
    framing_message_print ("lexicon: \"%s\" is not known here; did you mean framing lexicon check FILE...?", paths[0]);
  return FRAMING_EXIT_USAGE;
}

static const char *const OPTIONS[] = { "strict", "plugin", "help", NULL };

const FramingSubcommand framing_lexicon_subcommand = {
  .word = "lexicon",
  .synopsis = "check [OPTIONS] [FILE...]",
  .summary = "what is wrong with a lexicon, and what would be right",
  .description = "Checks lexicon files, or the built-in ones when none is named. Each finding is one line: "
                 "file:line:column: warning or error: what is wrong, what would be right. Exit status 1 when there is an error.",
  .options = OPTIONS,
  .examples = "  framing lexicon check\n"
              "  framing lexicon check --strict lexicons/en/sentiment.tsv\n",
  .run = run_lexicon,
};
