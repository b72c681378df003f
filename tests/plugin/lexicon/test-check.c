#include "helper.h"

#define HEAD "# axis: mood\n# low: gloom\n# high: joy\n# language: en\n# version: 1\n# licence: CC0-1.0\n# author: a test\n# definition: A test.\n"
#define COLUMNS "term\tpole\tweight\tnote\n"
#define COMMON "# endings: s es ed ing\nword\trank\nsuccess\t1\nsuccession\t2\nsuccessive\t3\nsucceed\t4\nwork\t5\nworks\t6\nunited\t7\nunit\t8\nunite\t9\nbreak\t10\nbreaks\t11\nbreaking\t12\nhope\t13\nhoping\t14\nhard\t15\nhardly\t16\nend\t17\nendings\t18\n"

/* The findings in `text` (with `protect` beside it) as inspect/1 gives them: "line:column:E or W: text". */
static char *
show (const char *text, const char *protect)
{
  const char *keys[] = { "only", "lexicon_text", "lexicon_text", "lexicon_text" };
  const char *values[] = { "1", text, COMMON, protect };
  framing_option options[4];
  const framing_diagnostic *items = NULL;
  size_t item_size = 0, n = 0;
  void *handle = NULL;
  framing_error error = { sizeof error, 0, "" };
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < 4; i++)
    options[i] = (framing_option) { helper_str (keys[i]), helper_str (values[i]) };
  if (framing_inspect_check (options, protect != NULL ? 4 : 3, &items, &item_size, &n, &handle, &error) != FRAMING_OK)
    g_error ("%s", error.text);
  for (size_t i = 0; i < n; i++)
    {
      g_assert_true (*items[i].file != '\0' && *items[i].text != '\0' && strchr (items[i].text, '\n') == NULL);
      g_string_append_printf (out, "%s%u:%u:%s: %s", i > 0 ? "\n" : "", items[i].line, items[i].column,
                              items[i].severity == FRAMING_DIAGNOSTIC_ERROR ? "E" : "W", items[i].text);
    }
  framing_inspect_check_free (handle);
  return g_string_free (out, FALSE);
}

typedef struct { const char *rows, *protect, *wanted; } Row;

static void
check (const Row *rows, size_t n)
{
  unsigned failed = 0;

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *text = g_strconcat (HEAD COLUMNS, rows[i].rows, NULL), *got = show (text, rows[i].protect);

      if (*rows[i].wanted == '\0' ? *got == '\0' : g_pattern_match_simple (rows[i].wanted, got) && strchr (got, '\n') == NULL)
        continue;
      g_printerr ("# %s\n#   wanted %s\n#   got    %s\n", rows[i].rows, rows[i].wanted, got);
      failed++;
    }
  g_assert_cmpuint (failed, ==, 0);
}

/* The first row stands in line 10. */
static void
test_same_words (void)
{
  static const Row rows[] = {
    { "win\tjoy\t1\nfail\tgloom\t1\n", NULL, "" },
    { "win\tjoy\t1\nwin\tjoy\t1\n", NULL, "11:1:E: \"win\" finds the same words as \"win\"*" },
    { "negotiate\tjoy\t1\nnegotiating\tjoy\t1\n", NULL, "11:1:E: \"negotiating\" finds the same words as \"negotiate\"*" },
    { "negotiate\tjoy\t1\nnegotiation\tgloom\t1\n", NULL, "11:1:E: \"negotiation\" (gloom 1) finds the same words as \"negotiate\" (joy 1)*" },
    { "negotiate\tjoy\t1\nnegotiation\tjoy\t2\n", NULL, "11:1:E: \"negotiation\" (joy 2) finds the same words*" },
    { "negotiate\tjoy\t1\nnegotiation\tnone\t\n", NULL, "11:1:E: \"negotiation\" (none) finds the same words*" },
    { "cease-fire\tjoy\t1\ncease fire\tjoy\t1\n", NULL, "11:1:E: *" },
    { "hit a|the wall\tgloom\t1\nhit the wall\tgloom\t1\n", NULL, "11:1:E: *" },
    { "hit|hits\tgloom\t1\n", NULL, "10:1:E: two alternatives of \"hit|hits\" are the same word*" },
    { "hit wall\tgloom\t2\nhit ... wall\tgloom\t1\n", NULL, "" },
    { "=negotiation\tgloom\t1\nnegotiate\tjoy\t1\n", NULL, "" },
    { "^storm\tjoy\t1\nstorm\tgloom\t1\n", NULL, "" },
    /* the remedy marks every word, and stands only where it helps */
    { "negotiate\tjoy\t1\nnegotiation\tgloom\t1\n", NULL, "*; decide for one, or write =negotiation for the words as written" },
    { "^negotiate\tjoy\t1\n^negotiation\tgloom\t1\n", NULL, "*; decide for one, or write ^=negotiation for the words as written" },
    { "talk ... collapse\tjoy\t1\ntalks ... collapsing\tgloom\t1\n", NULL, "*; decide for one, or write =talks ... =collapsing for the words as written" },
    { "ill-fated\tjoy\t1\nill fated\tgloom\t1\n", NULL, "*11:1:E: *; decide for one" },
    { "=ill =fated\tjoy\t1\n=ill-fated\tgloom\t1\n", NULL, "*11:1:E: *; decide for one" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_redundant (void)
{
  static const Row rows[] = {
    { "win\tjoy\t1\n=win\tjoy\t1\n", NULL, "11:1:W: \"=win\" says nothing that \"win\"*" },
    { "win\tjoy\t1\n=win\tjoy\t2\n", NULL, "" },
    { "win\tjoy\t1.0\n=win\tjoy\t1\n", NULL, "11:1:W: *" },
    { "win\tjoy\t1.50\n=win\tjoy\t1.5\n", NULL, "11:1:W: *" },
    { "talk\tjoy\t1\n=talks\tjoy\t1\n", NULL, "11:1:W: \"=talks\" says nothing*" },
    { "win\tjoy\t1\n=Win\tjoy\t1\n", NULL, "" },        /* finds names, too */
    { "win big\tjoy\t1\n=Win big\tjoy\t1\n", NULL, "11:1:W: *" },
    /* a prefix says more than a word, not the reverse; and nobody knows but the list of words that hoping is no hope* */
    { "break\tjoy\t1\nbreak*\tjoy\t1\n", NULL, "10:1:W: \"break\" says nothing that \"break?\" in lexicon_text:1:11 does not say already; leave it out" },
    { "break*\tjoy\t1\nbreakdown\tjoy\t1\n", NULL, "11:1:W: \"breakdown\" says nothing that \"break*" },
    { "break*\tjoy\t1\n=breakfast\tjoy\t1\n", NULL, "11:1:W: \"=breakfast\" says nothing that \"break*" },
    { "break*\tjoy\t1\nbreakd*\tjoy\t1\n", NULL, "11:1:W: \"breakd*\" says nothing that \"break*" },
    { "hope\tjoy\t1\nhope*\tjoy\t1\n", NULL, "" },
    { "break*\tjoy\t1\nbreakdown\tgloom\t1\n", NULL, "" },
    /* without =hardest the word would be none */
    { "harde*\tjoy\t1\nhardest\tnone\t\n=hardest\tjoy\t1\n", NULL, "" },
    /* alternatives: named, unless all of them */
    { "win\tjoy\t1\nluck|=wins\tjoy\t1\n", NULL, "11:1:W: \"=wins\", an alternative of \"luck|=wins\", says nothing that \"win\" in * leave =wins out of it" },
    { "win|luck\tjoy\t1\n=luck|=wins\tjoy\t1\n", NULL, "11:1:W: \"=luck|=wins\" says nothing that \"win|luck\"*; leave it out" },
    { "win|=wins\tjoy\t1\n", NULL, "10:1:W: \"=wins\", an alternative of *" },
    { "hit ... wall\tjoy\t1\nhit|miss wall|door\tjoy\t1\n", NULL, "" },
    { "hit ... wall|door\tjoy\t1\nhit|miss wall|door\tjoy\t1\n", NULL, "11:1:W: \"hit\", an alternative of *leave hit out of it" },
    { "hit ... wall\tgloom\t1\nhit wall\tgloom\t1\n", NULL, "11:1:W: \"hit wall\" says nothing that \"hit ... wall\"*" },
    { "hit\tgloom\t1\nhit wall\tgloom\t1\n", NULL, "" },
    { "^win\tjoy\t1\nwin\tjoy\t1\n", NULL, "10:1:W: \"^win\" says nothing*" },
    { "win$\tjoy\t1\nwin\tjoy\t1\n", NULL, "10:1:W: \"win$\" says nothing*" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* What another entry always takes first. */
static void
test_shadowed (void)
{
  static const Row rows[] = {
    { "hit ... wall\tgloom\t1\nhit wall\tgloom\t2\n", NULL,
      "11:1:W: \"hit wall\" (gloom 2) can never win: it is shadowed by \"hit ... wall\" (gloom 1) in lexicon_text:1:10, which takes the same words first; write it above that line, or leave it out" },
    { "hit|strike ... wall\tgloom\t1\nhit wall|door\tjoy\t1\n", NULL, "11:1:W: \"wall\", an alternative of *shadowed by*leave wall out of it" },
    { "=win\tjoy\t1\n=win|luck\tgloom\t1\n", NULL, "11:1:*" },
    { "win\tjoy\t1\nluck|=wins\tgloom\t1\n", NULL, "11:1:W: \"=wins\", an alternative of *shadowed by*" },
    { "luck|=wins\tgloom\t1\nwin\tjoy\t1\n", NULL, "" },
    { "win\tjoy\t1\n=wins\tgloom\t1\n", NULL, "" },
    { "^win\tjoy\t1\nwin\tgloom\t1\n", NULL, "" },
    { "=win\tjoy\t1\n^=win\tgloom\t1\n", NULL, "" },
    { "=win\tjoy\t1\n^win\tgloom\t1\n", NULL, "" },
    { "hit\tgloom\t1\nhit wall\tgloom\t2\n", NULL, "" },
    { "hit ... wall\tgloom\t1\nhit ... ... wall\tgloom\t2\n", NULL, "11:1:E: *" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* And that is what the matcher does. */
static void
test_shadowed_in_text (void)
{
  static const struct { const char *rows; double high, low; } cases[] = {
    { "hit ... wall\tgloom\t1\nhit wall\tjoy\t2\n", 0, 1 }, { "hit wall\tjoy\t2\nhit ... wall\tgloom\t1\n", 2, 0 },
    { "strike\tjoy\t1\n=hit|=strike\tgloom\t1\nhit\tjoy\t1\n", 0, 1 }, { "hit\tjoy\t1\nstrike|=hit\tgloom\t1\n", 1, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD COLUMNS, cases[i].rows, NULL);
      HelperRun run;

      g_assert_cmpint (helper_open_with (&run, NULL, "only", "1", "lexicon_text", text, NULL), ==, FRAMING_OK);
      helper_score (&run, NULL, "They hit walls.");
      g_assert_cmpfloat (helper_value (&run, "mood_high"), ==, cases[i].high);
      g_assert_cmpfloat (helper_value (&run, "mood_low"), ==, cases[i].low);
      helper_close (&run);
    }
}

static void
test_never (void)
{
  static const Row rows[] = {
    { "peace prize\tgloom\t1\n", "term\npeace prize\n", "10:1:E: \"peace prize\" can never match: \"peace prize\"*" },
    { "peace prizes\tgloom\t1\n", "term\npeace prize\n", "10:1:E: \"peace prizes\" can never match*" },
    { "=peace =prize\tgloom\t1\n", "term\npeace prize\n", "10:1:E: \"=peace =prize\" can never match*" },
    { "peace prize|deal\tgloom\t1\n", "term\npeace prize\n", "10:1:E: \"prize\", an alternative of \"peace prize|deal\", can never match*" },
    { "peace prize row\tgloom\t1\n", "term\npeace prize\n", "" },
    { "peace\tgloom\t1\n", "term\npeace prize\n", "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* Other common words with the same stem are told, unless they are plain inflections or dealt with. */
static void
test_families (void)
{
  static const Row rows[] = {
    { "united\tjoy\t1\n", NULL, "10:1:W: \"united\" also finds unit (same stem)*" },
    { "united\tjoy\t1\n=unit\tnone\t\n", NULL, "" },
    { "=united\tjoy\t1\n", NULL, "" },
    { "united front\tjoy\t1\n", NULL, "" },
    { "work\tjoy\t1\n", NULL, "" },
    { "hard|difficult\tgloom\t1\n", NULL, "10:1:W: \"hard|difficult\" also finds hardly (same stem as hard); if that is not meant, write =hard, or an entry =WORD with pole none" },
    { "=hard|difficult\tgloom\t1\n", NULL, "" },
    { "^end\tgloom\t1\n", NULL, "10:1:W: \"^end\" also finds endings (same stem); if that is not meant, write ^=end, or*" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* One mistake of each kind in a file: each has its place. */
static void
test_places (void)
{
  static const char text[] = HEAD COLUMNS
    "win\tjoy\t9\n"                     /* 10: weight out of range */
    "fail\thappy\t1\n"                  /* 11: no such pole */
    "hit ...\tgloom\t1\n"               /* 12: bad pattern */
    "b\xff" "d\tgloom\t1\n"             /* 13: bad UTF-8 */
    "war\tgloom\t1\tnote\ttoo many\n"   /* 14: columns */
    "peace\tjoy\t\n"                    /* 15: no weight */
    "storm\tgloom\t1\n";
  static const char *const wanted[] = { "13:2:E:", "14:1:E:", "10:9:E:", "11:6:E:", "12:1:E:", "15:11:E:" };
  g_autofree char *got = show (text, NULL);
  g_auto (GStrv) lines = g_strsplit (got, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (wanted));
  for (size_t i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!g_str_has_prefix (lines[i], wanted[i]))
      g_error ("wanted %s, got %s", wanted[i], lines[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/same-words", test_same_words);
  g_test_add_func ("/check/redundant", test_redundant);
  g_test_add_func ("/check/shadowed", test_shadowed);
  g_test_add_func ("/check/shadowed-in-text", test_shadowed_in_text);
  g_test_add_func ("/check/never", test_never);
  g_test_add_func ("/check/families", test_families);
  g_test_add_func ("/check/places", test_places);
  return g_test_run ();
}
