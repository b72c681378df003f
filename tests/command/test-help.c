#include "help.h"
#include <string.h>

static const char *const KEYS[] = { "format", "target", "only", "jobs", NULL };
static const FramingSubcommand EXAMPLE = { .word = "example", .synopsis = "[OPTIONS] PATH...", .summary = "an example",
                                           .description = "It does this and that, and it says so in a sentence that does not fit "
                                                          "into one line of a terminal as narrow as ours.",
                                           .options = KEYS, .examples = "  framing example x\n" };

static void
check_subcommand (void)
{
  g_autofree char *help = framing_help_subcommand (&EXAMPLE);
  g_auto (GStrv) lines = g_strsplit (help, "\n", -1);

  g_assert_true (g_str_has_prefix (help, "usage: framing example [OPTIONS] PATH...\n\nIt does this"));
  g_assert_nonnull (strstr (help, "\n  -f, --format FORM          form of the output"));
  g_assert_nonnull (strstr (help, "\n  -t, --target NAME=WORD|WORD\n                             also score"));
  g_assert_nonnull (strstr (help, "\n      --only                 use the lexicons"));
  g_assert_true (g_str_has_suffix (help, "\nexamples:\n  framing example x\n"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 80);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
check_program (void)
{
  const FramingSubcommand *const subcommands[] = { &EXAMPLE, NULL };
  g_autofree char *help = framing_help_program (subcommands);

  g_assert_nonnull (strstr (help, "\n  example   an example\n"));
}

static void
check_wrap (void)
{
  static const struct { const char *text; gsize column, indent; const char *wanted; } cases[] = {
    { "one", 0, 0, "one\n" },
    { "", 5, 5, "\n" },
    { "aaaaaaaaaa bbbbbbbbbb", 70, 4, "\n    aaaaaaaaaa bbbbbbbbbb\n" },
    { "aaaaaaaaa bbbbbbbbbb", 59, 4, "aaaaaaaaa bbbbbbbbbb\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      framing_help_wrap (out, cases[i].text, cases[i].column, cases[i].indent);
      g_assert_cmpstr (out->str, ==, cases[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/subcommand", check_subcommand);
  g_test_add_func ("/help/program", check_program);
  g_test_add_func ("/help/wrap", check_wrap);
  return g_test_run ();
}
