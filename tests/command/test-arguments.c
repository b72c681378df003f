#include "arguments.h"
#include "options.h"
#include <string.h>

static const char *const KEYS[] = { "format", "output", "lexicon", "only", "max-bytes", "jobs", "help", NULL };

typedef struct { const char *words[6]; const char *error; } Wrong;

static const Wrong WRONG[] = {
  { { "--lexcon", "x" }, "did you mean --lexicon?" },
  { { "--out=x" }, "did you mean --output?" },
  { { "--zebra" }, "--help lists them" },
  { { "-z" }, "-z is no option here" },
  { { "--only=1" }, "--only takes no value" },
  { { "--lexicon" }, "--lexicon wants FILE behind it" },
  { { "--format", "xml" }, "it is one of table, jsonl, csv" },
};

static void
check_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (framing_arguments_parse ((char **) WRONG[i].words, KEYS, &error));
      g_assert_nonnull (strstr (error->message, WRONG[i].error));
    }
}

static void
check_values (void)
{
  const char *words[] = { "a.txt", "--lexicon", "one", "--lexicon=two", "-fcsv", "-f", "jsonl", "-", "--only", "-o-", "--", "--only", NULL };
  g_autoptr (FramingArguments) arguments = framing_arguments_parse ((char **) words, KEYS, NULL);

  g_assert_nonnull (arguments);
  g_assert_cmpstr (framing_arguments_get (arguments, "format"), ==, "jsonl");
  g_assert_cmpstr (framing_arguments_get (arguments, "output"), ==, "-");
  g_assert_cmpstr (framing_arguments_all (arguments, "lexicon")[0], ==, "one");
  g_assert_cmpstr (framing_arguments_all (arguments, "lexicon")[1], ==, "two");
  g_assert_null (framing_arguments_all (arguments, "lexicon")[2]);
  g_assert_true (framing_arguments_has (arguments, "only"));
  g_assert_false (framing_arguments_has (arguments, "jobs"));
  g_assert_cmpstr (framing_arguments_paths (arguments)[0], ==, "a.txt");
  g_assert_cmpstr (framing_arguments_paths (arguments)[1], ==, "-");
  g_assert_cmpstr (framing_arguments_paths (arguments)[2], ==, "--only");
  g_assert_null (framing_arguments_paths (arguments)[3]);
}

static void
check_sizes (void)
{
  static const struct { const char *value; guint64 size; } cases[] = {
    { "1", 1 }, { "500", 500 }, { "64K", 65536 }, { "16m", 16 << 20 }, { "1G", 1 << 30 },
    { "0", 0 }, { "", 0 }, { "-1", 0 }, { "+1", 0 }, { "x", 0 }, { "1T", 0 }, { "1KB", 0 }, { "99999999999999999999", 0 }, { "9999999999G", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = g_strconcat ("--max-bytes=", cases[i].value, NULL);
      const char *words[] = { word, NULL };
      g_autoptr (FramingArguments) arguments = framing_arguments_parse ((char **) words, KEYS, NULL);
      g_autoptr (GError) error = NULL;
      guint64 size;

      g_assert_cmpint (framing_arguments_size (arguments, "max-bytes", 7, &size, &error), ==, cases[i].size > 0);
      g_assert_true ((error != NULL) == (cases[i].size == 0));
      if (error == NULL)
        g_assert_cmpuint (size, ==, cases[i].size);
      g_assert_true (framing_arguments_size (arguments, "jobs", 7, &size, NULL));
      g_assert_cmpuint (size, ==, 7);
    }
}

static void
check_counts (void)
{
  static const struct { const char *value; guint count; } cases[] = {
    { "1", 1 }, { "256", 256 }, { "0", 0 }, { "257", 0 }, { "", 0 }, { "-1", 0 }, { "+1", 0 }, { "2K", 0 }, { "4294967297", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = g_strconcat ("--jobs=", cases[i].value, NULL);
      g_autofree char *text = g_strdup_printf ("--jobs cannot be \"%s\"; give a number from 1 to 256", cases[i].value);
      const char *words[] = { word, NULL };
      g_autoptr (FramingArguments) arguments = framing_arguments_parse ((char **) words, KEYS, NULL);
      g_autoptr (GError) error = NULL;
      guint count;

      g_assert_cmpint (framing_arguments_count (arguments, "jobs", 7, 256, &count, &error), ==, cases[i].count > 0);
      g_assert_cmpstr (error != NULL ? error->message : text, ==, text);
      if (cases[i].count > 0)
        g_assert_cmpuint (count, ==, cases[i].count);
      g_assert_true (framing_arguments_count (arguments, "max-bytes", 700, 256, &count, NULL));
      g_assert_cmpuint (count, ==, 256);
    }
}

static void
check_suggest (void)
{
  static const char *const names[] = { "lexicon", "language", "format", NULL };
  static const struct { const char *word, *near; } cases[] = {
    { "lexicon", "lexicon" }, { "lexicons", "lexicon" }, { "lang", "language" }, { "fromat", "format" }, { "qqqqqq", NULL },
    { "", NULL }, { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *near = framing_option_suggest (cases[i].word, names);

      g_assert_cmpstr (near, ==, cases[i].near);
    }
}

static void
check_line (void)
{
  const char *words[] = { "--max-bytes", "5", "it's here.txt", "", "a b", "plain/file-1.txt", NULL };
  g_autoptr (FramingArguments) arguments = framing_arguments_parse ((char **) words, KEYS, NULL);
  g_autofree char *line = framing_arguments_line (arguments, "score");
  g_auto (GStrv) argv = NULL;

  g_assert_true (g_str_has_prefix (line, "framing score --max-bytes 5 "));
  g_assert_true (g_shell_parse_argv (line, NULL, &argv, NULL));
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_cmpstr (argv[i + 2], ==, words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arguments/wrong", check_wrong);
  g_test_add_func ("/arguments/values", check_values);
  g_test_add_func ("/arguments/sizes", check_sizes);
  g_test_add_func ("/arguments/counts", check_counts);
  g_test_add_func ("/arguments/line", check_line);
  g_test_add_func ("/options/suggest", check_suggest);
  return g_test_run ();
}
