#include "../outlet/sample.h"
#include "report/width.h"
#include "tables/wording.h"
#include <string.h>

static char *
finding_of (SampleFindings *sample, guint32 axis)
{
  GString *out = g_string_new (NULL);

  framing_wording_finding (out, &sample->comparison, sample_result (sample, axis, SAMPLE_WHOLE));
  return g_string_free (out, FALSE);
}

static void
check_findings (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autofree char *hurdle = finding_of (sample, SAMPLE_HURDLE), *mood = finding_of (sample, SAMPLE_MOOD);

  g_assert_cmpstr (hurdle, ==, "On 212 shared stories Courier frames events more as a hurdle than the others do: -0.12 [-0.17, -0.07].\n"
                               "On 201 shared stories Herald frames events more as a success than the others do: +0.08 [+0.03, +0.13].\n"
                               "Overall p = 0.0001 on 240 stories; 2 of 6 tested outlets differ after correction.");
  g_assert_cmpstr (mood, ==, "No outlet differs from the others by more than chance would give (overall p = 0.4127 on 240 stories; "
                             "6 outlets tested).");
}

/* what cannot be said is not said */
static void
check_nothing (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingAxisResult *result = sample_result (sample, SAMPLE_MOOD, SAMPLE_WHOLE);
  g_autofree char *together = NULL, *small = NULL, *nothing = NULL;

  result->overall_p = 0.00001;
  together = finding_of (sample, SAMPLE_MOOD);
  g_assert_true (g_str_has_prefix (together, "No outlet by itself differs"));
  g_assert_nonnull (strstr (together, "although together they do (overall p < 0.0001"));
  for (guint i = 0; i < result->outlets->len; i++)
    g_array_index (result->outlets, FramingOutletRow, i).too_small = TRUE;
  result->overall_p = 0.0 / 0.0;
  small = finding_of (sample, SAMPLE_MOOD);
  g_assert_cmpstr (small, ==, "No outlet has 10 stories or more in common with others, so none is tested (--min-stories; overall p not "
                              "known on 240 stories).");
  g_array_set_size (result->outlets, 0);
  result->stories = 0;
  sample->settings.by = "lean";
  nothing = finding_of (sample, SAMPLE_MOOD);
  g_assert_cmpstr (nothing, ==, "No story has articles with evidence of two groups: nothing can be compared.");
}

/* of many that differ the ends are told */
static void
check_many (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingAxisResult *result = sample_result (sample, SAMPLE_HURDLE, SAMPLE_WHOLE);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 6; i++)
    g_array_index (result->outlets, FramingOutletRow, i).same_story.survives = TRUE;
  text = finding_of (sample, SAMPLE_HURDLE);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_nonnull (strstr (lines[0], "Courier"));
  g_assert_nonnull (strstr (lines[3], "Herald"));
  g_assert_true (g_str_has_suffix (lines[4], "6 of 6 tested outlets differ after correction."));
}

static void
check_poles (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  const FramingAxisResult *result = sample_result (sample, SAMPLE_MOOD, SAMPLE_WHOLE);
  g_autoptr (GString) out = g_string_new (NULL);

  framing_wording_outlet (out, &sample->comparison, result, &g_array_index (result->outlets, FramingOutletRow, 0));
  g_assert_nonnull (strstr (out->str, "Courier frames events more as gloom than the others do: -0.04 [-0.09, +0.01]."));
}

/* three digits where all intervals are short */
static void
check_decimals (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingAxisResult *result = sample_result (sample, SAMPLE_MOOD, SAMPLE_WHOLE);

  g_assert_cmpuint (framing_wording_decimals (result), ==, 2);
  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingDifference *difference = &g_array_index (result->outlets, FramingOutletRow, i).same_story;

      difference->low = -0.02;
      difference->high = 0.09;
    }
  g_assert_cmpuint (framing_wording_decimals (result), ==, 3);
}

static void
check_names (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autofree char *longest = g_strnfill (300, 'x');
  static const char *const names[] = { "\x1b[31mred", "tab\there", "\xff\xfe", "東京新聞東京新聞東京新聞東京新聞東京新聞東京新聞東京新聞東京新聞東京新聞", "" };

  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      guint32 group = framing_collection_group (sample->collection, i < G_N_ELEMENTS (names) ? names[i] : longest);
      g_autoptr (GString) out = g_string_new (NULL);

      framing_wording_name (out, &sample->comparison, group);
      g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
      g_assert_cmpuint (framing_width_of (out->str, out->len), <=, 60);
      for (gsize j = 0; j < out->len; j++)
        g_assert_false (g_ascii_iscntrl (out->str[j]));
    }
}

static void
check_counts (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  framing_wording_counts (out, &sample->findings);
  g_assert_cmpstr (out->str, ==, "1405 articles of 7 outlets on 300 stories, 240 of them with two outlets or more.");
  g_string_truncate (out, 0);
  framing_wording_left_out (out, &sample->findings);
  g_assert_cmpstr (out->str, ==, "Left out: 12 copies of other texts (--wire); 3 articles without a value of outlet; 1 article that could "
                                 "not be scored.");
  g_string_truncate (out, 0);
  sample->findings.facts = (FramingFacts) { .wire = "keep", .copies = 1 };
  framing_wording_left_out (out, &sample->findings);
  g_assert_cmpstr (out->str, ==, "Kept: 1 copy of another text (--wire keep).");
  g_string_truncate (out, 0);
  sample->findings.facts = (FramingFacts) { 0 };
  framing_wording_left_out (out, &sample->findings);
  g_assert_cmpstr (out->str, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/wording/findings", check_findings);
  g_test_add_func ("/tables/wording/nothing", check_nothing);
  g_test_add_func ("/tables/wording/many", check_many);
  g_test_add_func ("/tables/wording/poles", check_poles);
  g_test_add_func ("/tables/wording/decimals", check_decimals);
  g_test_add_func ("/tables/wording/names", check_names);
  g_test_add_func ("/tables/wording/counts", check_counts);
  return g_test_run ();
}
