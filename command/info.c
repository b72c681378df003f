#include "engine.h"
#include "help.h"
#include "message.h"
#include "print.h"
#include "report/escape.h"
#include "subcommand.h"
#include <string.h>

static framing_str
text_of (const char *text)
{
  return (framing_str) { text != NULL ? text : "", text != NULL ? strlen (text) : 0 };
}

static char *
abi_of (const framing_plugin *plugin)
{
  return g_strdup_printf ("%u.%u", plugin->abi >> 16, plugin->abi & 0xffff);
}

static void
append_line (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, "%-10s ", name);
  framing_escape_terminal (out, text_of (value));
  g_string_append_c (out, '\n');
}

static gboolean
is_number (const char *cell)
{
  return *cell != '\0' && strspn (cell, "0123456789") == strlen (cell);
}

/* A line of the plugin's list: the name first, one cell is the number of entries, further cells (language, file) are shown too. */
static void
append_lexicon (GString *out, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append (out, "  ");
      framing_escape_terminal (out, text_of (cells[i]));
      if (i == 0)
        g_string_append_printf (out, "%*s", (int) MAX (0, 22 - (gssize) strlen (cells[i])), "");
      else if (is_number (cells[i]))
        g_string_append (out, " entries");
    }
  g_string_append_c (out, '\n');
}

static void
append_axes (GString *out, const FramingSchema *schema)
{
  g_string_append (out, "axes\n");
  for (size_t i = 0; i < schema->n_axes; i++)
    {
      const framing_axis *axis = &schema->axes[i];

      g_string_append_printf (out, "  %-22s  %s (-1) ... %s (+1)\n", axis->id, axis->low_pole, axis->high_pole);
      if (axis->definition != NULL && *axis->definition != '\0')
        {
          g_autoptr (GString) safe = g_string_new (NULL);

          framing_escape_terminal (safe, text_of (axis->definition));
          g_string_append (out, "      ");
          framing_help_wrap (out, safe->str, 6, 6);
        }
    }
}

static void
append_lexicons (GString *out, const char *lexicons)
{
  g_auto (GStrv) lines = g_strsplit (lexicons != NULL ? lexicons : "", "\n", -1);

  g_string_append (out, "lexicons\n");
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      append_lexicon (out, lines[i]);
}

static void
write_text (GString *out, const FramingEngine *engine)
{
  const framing_plugin *plugin = engine->plugin;
  g_autofree char *abi = abi_of (plugin);
  g_autofree char *metrics = g_strdup_printf ("%" G_GSIZE_FORMAT, engine->schema->n_metrics);

  append_line (out, "plugin", engine->path);
  append_line (out, "version", engine->schema->version);
  append_line (out, "interface", abi);
  append_line (out, "languages", plugin->analyzer_text (engine->analyzer, "languages"));
  append_line (out, "digest", framing_schema_digest (engine->schema));
  append_line (out, "metrics", metrics);
  append_axes (out, engine->schema);
  append_lexicons (out, plugin->analyzer_text (engine->analyzer, "lexicons"));
}

static void
append_member (GString *out, const char *key, const char *value)
{
  g_string_append_printf (out, "%s\"%s\":", out->str[out->len - 1] == '{' ? "" : ",", key);
  framing_escape_json (out, text_of (value));
}

static void
append_list (GString *out, const char *key, const char *text, const char *between)
{
  g_auto (GStrv) items = g_strsplit (text != NULL ? text : "", between, -1);
  gboolean first = TRUE;

  g_string_append_printf (out, ",\"%s\":[", key);
  for (guint i = 0; items[i] != NULL; i++)
    {
      if (*items[i] == '\0')
        continue;
      g_string_append (out, first ? "" : ",");
      framing_escape_json (out, text_of (items[i]));
      first = FALSE;
    }
  g_string_append_c (out, ']');
}

static void
append_lexicons_json (GString *out, const char *lexicons)
{
  g_auto (GStrv) lines = g_strsplit (lexicons != NULL ? lexicons : "", "\n", -1);
  gboolean first = TRUE;

  g_string_append (out, ",\"lexicons\":[");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (cells[0] == NULL || *cells[0] == '\0')
        continue;
      g_string_append (out, first ? "{" : ",{");
      first = FALSE;
      append_member (out, "name", cells[0]);
      for (guint k = 1; cells[k] != NULL; k++)
        if (is_number (cells[k]))
          g_string_append_printf (out, ",\"entries\":%s", cells[k]);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
write_json (GString *out, const FramingEngine *engine)
{
  const FramingSchema *schema = engine->schema;
  g_autofree char *abi = abi_of (engine->plugin);

  g_string_append_c (out, '{');
  append_member (out, "plugin", engine->path);
  append_member (out, "version", schema->version);
  append_member (out, "interface", abi);
  append_member (out, "digest", framing_schema_digest (schema));
  append_list (out, "languages", engine->plugin->analyzer_text (engine->analyzer, "languages"), " ");
  g_string_append (out, ",\"axes\":[");
  for (size_t i = 0; i < schema->n_axes; i++)
    {
      g_string_append (out, i > 0 ? ",{" : "{");
      append_member (out, "name", schema->axes[i].id);
      append_member (out, "low", schema->axes[i].low_pole);
      append_member (out, "high", schema->axes[i].high_pole);
      append_member (out, "definition", schema->axes[i].definition);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  append_lexicons_json (out, engine->plugin->analyzer_text (engine->analyzer, "lexicons"));
  g_string_append (out, "}\n");
}

static int
run_info (const FramingArguments *arguments)
{
  g_auto (FramingEngine) engine = { 0 };
  g_autoptr (GString) out = g_string_new (NULL);
  const char *path = framing_arguments_paths (arguments)[0];
  int status;

  if (path != NULL)
    {
      framing_message_print ("info: \"%s\" is one word too many; it tells about the plugin, and reads no files", path);
      return FRAMING_EXIT_USAGE;
    }
  status = framing_engine_open (&engine, arguments);
  if (status != FRAMING_EXIT_OK)
    return status;
  if (g_strcmp0 (framing_arguments_get (arguments, "format"), "jsonl") == 0)
    write_json (out, &engine);
  else
    write_text (out, &engine);
  return framing_print (out->str, out->len);
}

static const char *const OPTIONS[] = { "text-format", "lexicon", "only", "axis", "plugin", "help", NULL };

const FramingSubcommand framing_info_subcommand = {
  .word = "info",
  .synopsis = "[OPTIONS]",
  .summary = "the plugin, its axes, lexicons and digest",
  .description = "Tells which plugin is loaded and from where, its version, languages, axes, lexicons with their number of "
                 "entries, and the digest: equal digests give equal scores.",
  .options = OPTIONS,
  .examples = "  framing info\n"
              "  framing info --format jsonl\n",
  .run = run_info,
};
