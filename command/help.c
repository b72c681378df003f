#include "help.h"
#include "options.h"
#include <string.h>

#define COLUMNS 79
#define INDENT 29               /* where the help of an option begins */

void
framing_help_wrap (GString    *out,
                   const char *text,
                   gsize       column,
                   gsize       indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (column > indent && column + 1 + length > COLUMNS)
        {
          g_string_append_printf (out, "\n%*s", (int) indent, "");
          column = indent;
        }
      else if (i > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      g_string_append (out, words[i]);
      column += length;
    }
  g_string_append_c (out, '\n');
}

static void
append_option (GString *out, const FramingOption *option)
{
  gsize start = out->len;

  if (option->letter != 0)
    g_string_append_printf (out, "  -%c, ", option->letter);
  else
    g_string_append (out, "      ");
  g_string_append_printf (out, "--%s", option->name);
  if (option->argument != NULL)
    g_string_append_printf (out, " %s", option->argument);
  if (out->len - start > INDENT - 2)
    {
      g_string_append_c (out, '\n');
      start = out->len;
    }
  g_string_append_printf (out, "%*s", (int) (INDENT - (out->len - start)), "");
  framing_help_wrap (out, option->help, INDENT, INDENT);
  if (option->more == NULL)
    return;
  g_string_append_printf (out, "%*s", INDENT, "");
  framing_help_wrap (out, option->more, INDENT, INDENT);
}

char *
framing_help_subcommand (const FramingSubcommand *subcommand)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "usage: framing %s %s\n\n", subcommand->word, subcommand->synopsis);
  framing_help_wrap (out, subcommand->description, 0, 0);
  g_string_append (out, "\noptions:\n");
  for (guint i = 0; subcommand->options[i] != NULL; i++)
    append_option (out, framing_option_find (subcommand->options[i]));
  g_string_append_printf (out, "\nexamples:\n%s", subcommand->examples);
  return g_string_free (out, FALSE);
}

char *
framing_help_program (const FramingSubcommand *const *subcommands)
{
  GString *out = g_string_new ("usage: framing SUBCOMMAND [OPTIONS] ...\n\n"
                               "Tells for every news article how it frames its subject, and why.\n\nsubcommands:\n");

  for (guint i = 0; subcommands[i] != NULL; i++)
    g_string_append_printf (out, "  %-9s %s\n", subcommands[i]->word, subcommands[i]->summary);
  g_string_append (out, "\nframing SUBCOMMAND --help tells more; framing --version tells the version.\n\n"
                        "exit status: 0 all done, 1 some documents or findings are wrong, 2 wrong usage,\n"
                        "3 the plugin or a lexicon cannot be loaded, 4 the output cannot be written\n");
  return g_string_free (out, FALSE);
}
