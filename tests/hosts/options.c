/* Options and their errors: each with its code and a text that names the culprit. */
#include "host.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "# axis: mood\n# low: gloomy\n# high: bright\n# language: en\n# version: 1\n# licence: CC0-1.0\n# author: a test\n" \
             "# definition: A test.\nterm\tpole\tweight\tnote\n"

typedef struct {
  const char *key, *value;
  int code;
  const char *says[3];
} Case;

static const Case cases[] = {
  { "lexikon", "x.tsv", FRAMING_E_OPTION, { "lexikon" } },
  { "", "", FRAMING_E_OPTION, { NULL } },
  { "max_bytes", "many", FRAMING_E_OPTION, { "max_bytes", "number" } },
  { "max_bytes", "-1", FRAMING_E_OPTION, { "max_bytes" } },
  { "max_bytes", "99999999999999999999999", FRAMING_E_OPTION, { "max_bytes" } },
  { "max_bytes", "", FRAMING_E_OPTION, { "max_bytes" } },
  { "only", "perhaps", FRAMING_E_OPTION, { "only" } },
  { "only", "1", FRAMING_E_OPTION, { "no axis", "only" } },
  { "axis", "no-such-axis", FRAMING_E_OPTION, { "no-such-axis" } },
  { "language", "tlh", FRAMING_E_LANGUAGE, { "tlh" } },
  { "target", "=Japan", FRAMING_E_OPTION, { "target" } },
  { "target", "Japan=", FRAMING_E_OPTION, { "target" } },
  { "lexicon", "no/such/file.tsv", FRAMING_E_IO, { "no/such/file.tsv" } },
  { "lexicon_text", HEAD "storm\tgloomy\t2\t\nsunshine\tsunny\t2\t\n", FRAMING_E_LEXICON, { ":11:", "sunny", "bright" } },
  { "lexicon_text", HEAD "storm\tgloomy\tvery\t\n", FRAMING_E_LEXICON, { ":10:", "very" } },
  { "lexicon_text", HEAD "storm\tgloomy\t99\t\n", FRAMING_E_LEXICON, { ":10:", "99" } },
  { "lexicon_text", HEAD "storm\n", FRAMING_E_LEXICON, { ":10:" } },
  { "lexicon_text", HEAD "...\tgloomy\t1\t\n", FRAMING_E_LEXICON, { ":10:1" } },
  { "lexicon_text", HEAD "a\xff" "b\tgloomy\t1\t\n", FRAMING_E_LEXICON, { ":10:", "UTF-8" } },
  { "lexicon_text", "term\tpole\tweight\tnote\nstorm\tgloomy\t2\t\n", FRAMING_E_LEXICON, { "axis" } },
  { "lexicon_text", "", FRAMING_E_LEXICON, { NULL } },
};

static void
check_case (const framing_plugin *p, size_t number)
{
  const Case *c = &cases[number];
  framing_option option = { host_str (c->key), host_str (c->value) };
  framing_error error = { sizeof error, 0, "" };
  framing_analyzer *a = (framing_analyzer *) (void *) &option;
  int code = p->analyzer_new (&option, 1, &a, &error);

  host_check (code == c->code, __FILE__, __LINE__, "case %zu (%s): code %d, not %d", number, c->key, code, c->code);
  if (code == FRAMING_OK)
    {
      p->analyzer_free (a);
      return;
    }
  CHECK (a == NULL);
  CHECK_INT (error.code, ==, code);
  host_check (*error.text != '\0' && strchr (error.text, '\n') == NULL, __FILE__, __LINE__, "not one line: %s", error.text);
  for (size_t i = 0; i < 3 && c->says[i] != NULL; i++)
    host_check (strstr (error.text, c->says[i]) != NULL, __FILE__, __LINE__, "case %zu (%s): no \"%s\" in: %s", number, c->key,
                c->says[i], error.text);
  CHECK_INT (p->analyzer_new (&option, 1, &a, NULL), ==, code);         /* no framing_error at all */
}

static void
test_errors (const framing_plugin *p)
{
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    check_case (p, i);
}

static void
test_usage (const framing_plugin *p)
{
  framing_option absent = { host_str ("lexicon"), { NULL, 3 } }, nameless = { { NULL, 4 }, host_str ("x") };
  framing_analyzer *a = NULL;

  CHECK_INT (p->analyzer_new (&absent, 1, &a, NULL), ==, FRAMING_E_USAGE);
  CHECK_INT (p->analyzer_new (&nameless, 1, &a, NULL), ==, FRAMING_E_USAGE);
  CHECK_INT (p->analyzer_new (NULL, 1, &a, NULL), ==, FRAMING_E_USAGE);
  CHECK_INT (p->analyzer_new (NULL, 0, NULL, NULL), ==, FRAMING_E_USAGE);
  CHECK_INT (p->analyzer_new (NULL, 0, &a, NULL), ==, FRAMING_OK);
  p->analyzer_free (a);
}

static void
check_axes (const framing_plugin *p, framing_analyzer *a, const char *expected)
{
  framing_axis axis = { .struct_size = sizeof axis };
  char names[512] = "";

  for (size_t i = 0; i < p->axis_count (a); i++)
    if (p->axis_info (a, i, &axis) == FRAMING_OK)
      {
        strncat (names, axis.id, sizeof names - strlen (names) - 2);
        strcat (names, " ");
      }
  host_check (strcmp (names, expected) == 0, __FILE__, __LINE__, "axes \"%s\", not \"%s\"", names, expected);
  p->analyzer_free (a);
}

static void
test_axes (const framing_plugin *p)
{
  static const char other[] = "# axis: taste\n# low: sour\n# high: sweet\n# language: en\n# version: 1\n# licence: CC0-1.0\n"
                              "# author: a test\n# definition: A test.\nterm\tpole\tweight\tnote\nhoney\tsweet\t1\t\n";

  check_axes (p, host_analyzer (p, "only", "1", "lexicon_text", host_lexicon, NULL), "mood ");
  check_axes (p, host_analyzer (p, "lexicon_text", other, "only", "1", "lexicon_text", host_lexicon, NULL), "taste mood ");
  check_axes (p, host_analyzer (p, "axis", "sentiment", NULL), "sentiment ");
  check_axes (p, host_analyzer (p, "axis", "mood", "lexicon_text", host_lexicon, NULL), "mood ");
}

/* An entry added to a built-in axis changes that axis. */
static void
test_added (const framing_plugin *p)
{
  static const char more[] = "# axis: sentiment\n# low: negative\n# high: positive\n# language: en\n# version: 1\n"
                             "# licence: CC0-1.0\n# author: a test\n# definition: A test.\nterm\tpole\tweight\tnote\n"
                             "quibberish\tnegative\t3\t\n";
  framing_analyzer *a = host_analyzer (p, "axis", "sentiment", "lexicon_text", more, NULL);
  framing_session *s = host_session (p, a);
  framing_doc doc = host_doc (NULL, "It was quibberish and a table.");
  size_t low = host_metric (p, a, 0, FRAMING_PART_ALL, -1, "low");
  HostResult r;

  CHECK_INT (host_analyze (p, a, s, &doc, 1, &r), ==, FRAMING_OK);
  if (CHECK (low < r.n_metrics))
    CHECK (r.values[low] == 3.0);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

static void
test_targets (const framing_plugin *p)
{
  framing_option options[33];
  char texts[33][64];
  framing_analyzer *a = NULL;

  for (int i = 0; i < 33; i++)
    {
      snprintf (texts[i], sizeof texts[i], "t%d=Word%d|Other%d", i, i, i);
      options[i].key = host_str ("target");
      options[i].value = host_str (texts[i]);
    }
  CHECK_INT (p->analyzer_new (options, 33, &a, NULL), ==, FRAMING_E_OPTION);
  CHECK_INT (p->analyzer_new (options, 32, &a, NULL), ==, FRAMING_OK);
  if (a != NULL)
    CHECK (host_metric (p, a, 0, FRAMING_PART_ALL, 31, "score") != SIZE_MAX);
  p->analyzer_free (a);
  options[1] = options[0];
  CHECK_INT (p->analyzer_new (options, 2, &a, NULL), ==, FRAMING_E_OPTION);
}

static const HostTest tests[] = {
  { "each wrong option has a code and a text", test_errors },
  { "wrong use", test_usage },
  { "only, axis, and the order of axes", test_axes },
  { "a lexicon adds to a built-in axis", test_added },
  { "32 targets, each name once", test_targets },
};
HOST_MAIN (tests)
