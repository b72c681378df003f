#include "config.h"
#include "engine.h"
#include "help.h"
#include "message.h"
#include "options.h"
#include "print.h"
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const FramingSubcommand *const SUBCOMMANDS[] = {
  &framing_score_subcommand,
  &framing_explain_subcommand,
  &framing_info_subcommand,
  &framing_lexicon_subcommand,
  &framing_validate_subcommand,
  &framing_compare_subcommand,
  &framing_match_subcommand,
  NULL
};

static int
print_and_free (char *text)
{
  int status = framing_print (text, strlen (text));

  g_free (text);
  return status;
}

static int
unknown_word (const char *word)
{
  const char *words[G_N_ELEMENTS (SUBCOMMANDS)] = { NULL };
  g_autofree char *near = NULL;

  for (guint i = 0; SUBCOMMANDS[i] != NULL; i++)
    words[i] = SUBCOMMANDS[i]->word;
  near = framing_option_suggest (word, words);
  if (word[0] == '-')
    framing_message_print ("%s is no option here; options stand behind a subcommand, and framing --help lists those", word);
  else if (near != NULL)
    framing_message_print ("there is no subcommand \"%s\"; did you mean %s?", word, near);
  else
    framing_message_print ("there is no subcommand \"%s\"; framing --help lists them", word);
  return FRAMING_EXIT_USAGE;
}

static int
run (const FramingSubcommand *subcommand, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FramingArguments) arguments = framing_arguments_parse (argv, subcommand->options, &error);

  if (arguments == NULL)
    {
      framing_message_print ("%s: %s", subcommand->word, error->message);
      return FRAMING_EXIT_USAGE;
    }
  if (framing_arguments_has (arguments, "help"))
    return print_and_free (framing_help_subcommand (subcommand));
  return subcommand->run (arguments);
}

/* Who closed standard output or error must not find his next file there. They are opened the wrong way round, so that
 * what is written to them fails and is noticed. */
static void
guard_descriptors (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) == -1)
      return;
}

int
main (int    argc,
      char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";

  guard_descriptors ();
  signal (SIGPIPE, SIG_IGN);    /* a write tells of it, and the output goes the quiet way */
  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0 || strcmp (word, "help") == 0)
    return print_and_free (framing_help_program (SUBCOMMANDS));
  if (strcmp (word, "--version") == 0)
    return print_and_free (g_strdup ("framing " FRAMING_VERSION "\n"));
  for (guint i = 0; SUBCOMMANDS[i] != NULL; i++)
    if (strcmp (SUBCOMMANDS[i]->word, word) == 0)
      return run (SUBCOMMANDS[i], argv + 2);
  if (word[0] != '\0')
    return unknown_word (word);
  framing_message_print ("a subcommand is missing; framing --help lists them");
  return FRAMING_EXIT_USAGE;
}
