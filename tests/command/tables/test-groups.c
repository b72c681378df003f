#include "../outlet/sample.h"
#include "tables/sections.h"
#include <string.h>

static char *
write_groups (SampleFindings *sample, gboolean details)
{
  g_autoptr (GString) out = g_string_new (NULL);
  FramingScreen screen = { &sample->findings, 200, FALSE, FALSE, out };

  sample->findings.details = details;
  framing_sections_groups (&screen, sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE));
  return g_strdup (out->str);
}

static void
check_usual (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autofree char *text = write_groups (sample, TRUE);

  g_assert_cmpstr (text, ==, "\nNot tested, fewer than 10 shared stories: Weekly (4).\n"
                             "Connected by no story with the rest: Island, Reef.\n"
                             "Differences hold among those that share stories, and effects sum to 0 in each connected component; neither "
                             "compares across.\n");
}

static void
check_none (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingAxisResult *result = sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE);
  g_autofree char *text = NULL;

  g_array_set_size (result->outlets, 6);        /* the Weekly stands last */
  result->components = 1;
  for (guint i = 0; i < result->outlets->len; i++)
    g_array_index (result->outlets, FramingOutletRow, i).component = 0;
  text = write_groups (sample, TRUE);
  g_assert_cmpstr (text, ==, "");
}

/* outlets that share no story are components of their own, and told once */
static void
check_components (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingAxisResult *result = sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Far %c", 'A' + (char) i);
      FramingOutletRow *row;

      sample_add_outlet (sample, SAMPLE_HURDLE, name, 0.0 / 0.0);
      row = &g_array_index (result->outlets, FramingOutletRow, 0);
      row->component = i < 16 ? 2 + i / 2 : 2 + i;
      row->same_story.stories = i < 16 ? 5 : 0;
      row->too_small = TRUE;
    }
  result->components = 23;
  text = write_groups (sample, TRUE);
  g_assert_nonnull (strstr (text, "\nNot tested, no story shared with others: Far Q, Far R, Far S, Far T.\n"
                                  "Connected by no story with the rest: Island, Reef.\n"
                                  "Connected by no story with the rest: Far A, Far B.\n"));
  g_assert_nonnull (strstr (text, "rest: Far G, Far H.\nAnd 4 more such components.\n"));
  g_free (text);
  text = write_groups (sample, FALSE);
  g_assert_nonnull (strstr (text, "\nConnected by no story with the rest, so not comparable with it: Island, Reef.\n"));
  g_assert_nonnull (strstr (text, "it: Far A, Far B.\nAnd 7 more such components.\n"));
  g_assert_null (strstr (text, "effects sum"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/groups/usual", check_usual);
  g_test_add_func ("/tables/groups/none", check_none);
  g_test_add_func ("/tables/groups/components", check_components);
  return g_test_run ();
}
