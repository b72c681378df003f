#include "outlet/settings.h"
#include <string.h>

static const char *const KEYS[] = { "by-group", "match", "days", "wire", "min-stories", "min-hits", "over", "seed", "jobs", "report", "output", "text", NULL };

static gboolean
read (const char *const *words, FramingCompareSettings *settings, char **message)
{
  g_autoptr (GError) error = NULL;
  FramingArguments *arguments = framing_arguments_parse ((char **) words, KEYS, &error);
  gboolean good = arguments != NULL && framing_compare_settings_read (arguments, settings, &error);

  *message = error != NULL ? g_strdup (error->message) : NULL;
  framing_arguments_free (arguments);
  return good;
}

static void
check_default (void)
{
  static const char *const words[] = { "x", NULL };
  FramingCompareSettings settings;
  g_autofree char *message = NULL;

  g_assert_true (read (words, &settings, &message));
  g_assert_cmpstr (settings.comparison.by, ==, "outlet");
  g_assert_cmpuint (settings.comparison.min_stories, ==, 10);
  g_assert_cmpuint (settings.comparison.min_hits, ==, 1);
  g_assert_cmpuint (settings.comparison.seed, ==, 1);
  g_assert_cmpint (settings.comparison.over, ==, FRAMING_OVER_NONE);
  g_assert_cmpint (settings.wire, ==, FRAMING_WIRE_ONCE);
  g_assert_cmpuint (settings.days, ==, 2);
  g_assert_false (settings.match);
}

static void
check_given (void)
{
  static const char *const words[] = { "--by=author", "--match", "--days=0", "--wire=drop", "--over=week", "--min-stories=3", "--seed=9", NULL };
  FramingCompareSettings settings;
  g_autofree char *message = NULL;

  g_assert_true (read (words, &settings, &message));
  g_assert_cmpstr (settings.comparison.by, ==, "author");
  g_assert_cmpuint (settings.comparison.min_stories, ==, 3);
  g_assert_cmpuint (settings.comparison.seed, ==, 9);
  g_assert_cmpint (settings.comparison.over, ==, FRAMING_OVER_WEEK);
  g_assert_cmpint (settings.wire, ==, FRAMING_WIRE_DROP);
  g_assert_cmpuint (settings.days, ==, 0);
  g_assert_true (settings.match);
}

/* Two places for two things; a device may take both. */
static void
check_places (void)
{
  static const char *const words[][4] = { { "--report=-", "--output=a.csv", "x" }, { "--report=a.html", "--output=-", "x" },
                                          { "--report=a.html", "--output=b.html", "x" }, { "--report=/dev/null", "--output=/dev/null", "x" },
                                          { "--text=a", "-", NULL }, { "--text=-", "a", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      FramingCompareSettings settings;
      g_autofree char *message = NULL;

      g_assert_true (read (words[i], &settings, &message));
    }
}

static void
check_wrong (void)
{
  static const struct { const char *words[4]; const char *message; } cases[] = {
    { { "--days=1" }, "give --match as well" },
    { { "--match", "--days=-1" }, "a number from 0" },
    { { "--over=century" }, "day, week, month, year" },
    { { "--wire=maybe" }, "once, keep, drop" },
    { { "--seed=-1" }, "a whole number from 0" },
    { { "--min-stories=0" }, "a number from 1" },
    { { "--by=" }, "the name of a field" },
    { { "--report=-", "x" }, "-o FILE" },
    { { "--report=-", "--output=-", "x" }, "-o FILE" },
    { { "--report=out/../a.html", "--output=a.html", "x" }, "the same file" },
    { { "--text=-", "-" }, "standard input" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingCompareSettings settings;
      g_autofree char *message = NULL;

      g_assert_false (read (cases[i].words, &settings, &message));
      g_assert_nonnull (strstr (message, cases[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/default", check_default);
  g_test_add_func ("/settings/given", check_given);
  g_test_add_func ("/settings/places", check_places);
  g_test_add_func ("/settings/wrong", check_wrong);
  return g_test_run ();
}
