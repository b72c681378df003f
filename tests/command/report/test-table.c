#include "report/report.h"
#include "report/width.h"
#include "sample.h"
#include <string.h>

static char *
write_table (unsigned columns, gboolean color)
{
  FramingReport *report = framing_report_new_table (sample_schema (), columns, color);
  FramingRecord record = sample_record (), failed = { .article = sample_article (), .error = "no text\033[2J" };
  FramingCounts counts = { 2, 1, 0 };
  GString *out = g_string_new (NULL);

  framing_report_prepare (report, record.article, 1, out);
  framing_report_record (report, &record, out);
  framing_report_record (report, &failed, out);
  framing_report_finish (report, &counts, out);
  framing_report_free (report);
  return g_string_free (out, FALSE);
}

static void
check_plain (void)
{
  g_autofree char *table = write_table (72, FALSE);

  g_assert_cmpstr (table, ==,
                   "                                                      -gloom       -slow\n"
                   "id        outlet            title                       +joy       +fast\n"
                   "a1        Courier, \"North\"  A day in May          -0.41   11  +1.00\n"
                   "  - Port                                          -1.00           -\n"
                   "a1        error: no text\\x1b[2J\n"
                   "2 documents, 0 without evidence, 1 failed\n");
}

/* Every line fits, but for those that tell what is wrong. */
static void
check_fits (const char *table, unsigned columns)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "error") == NULL)
      g_assert_cmpuint (framing_width_of (lines[i], strlen (lines[i])), <=, columns);
}

static void
check_widths (void)
{
  for (unsigned columns = 20; columns <= 200; columns++)
    {
      g_autofree char *table = write_table (columns, FALSE);

      check_fits (table, columns);
      g_assert_nonnull (strstr (table, "-0.41"));
      g_assert_nonnull (strstr (table, "+1.00"));
      g_assert_nonnull (strstr (table, "failed"));
    }
}

/* What is cut where there is little room: the ends of the poles and the numbers of hits. */
static void
check_narrow (void)
{
  g_autofree char *table = write_table (24, FALSE);

  g_assert_cmpstr (table, ==,
                   "          -glo…  -slow\n"
                   "id         +joy  +fast\n"
                   "a1        -0.41  +1.00\n"
                   "  - Port  -1.00      -\n"
                   "a1        error: no text\\x1b[2J\n"
                   "2 documents, 0 without\nevidence, 1 failed\n");
}

/* More axes than any terminal has room for: the last ones go, and the user is told. */
static void
check_many_axes (void)
{
  FramingSchema schema = *sample_schema ();
  framing_axis axes[40];

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    axes[i] = (framing_axis) { sizeof axes[i], 0, "an-axis", "a very long pole", "another pole", "" };
  schema.axes = axes;
  schema.n_axes = G_N_ELEMENTS (axes);
  for (unsigned columns = 20; columns <= 200; columns++)
    {
      FramingReport *report = framing_report_new_table (&schema, columns, FALSE);
      FramingRecord record = sample_record ();
      FramingCounts counts = { 2000000, 1000000, 1000000 };
      g_autoptr (GString) out = g_string_new (NULL);

      framing_report_prepare (report, record.article, 1, out);
      framing_report_record (report, &record, out);
      framing_report_finish (report, &counts, out);
      framing_report_free (report);
      check_fits (out->str, columns);
      g_assert_nonnull (strstr (out->str, " more axes"));
      g_assert_nonnull (strstr (out->str, "--axis"));
    }
}

static void
check_zero (void)
{
  FramingReport *report = framing_report_new_table (sample_schema (), 72, TRUE);
  double values[SAMPLE_METRICS];
  FramingRecord record = sample_record ();
  g_autoptr (GString) out = g_string_new (NULL);

  memcpy (values, sample_values (), sizeof values);
  values[SAMPLE_SCORE] = -0.001;
  values[SAMPLE_PACE_SCORE] = 0.0049;
  values[SAMPLE_TARGET_SCORE] = 0;
  record.values = values;
  framing_report_prepare (report, record.article, 1, out);
  g_string_truncate (out, 0);
  framing_report_record (report, &record, out);
  framing_report_free (report);
  g_assert_nonnull (strstr (out->str, " 0.00"));
  g_assert_null (strstr (out->str, "\033[38"));
}

static void
check_color (void)
{
  g_autofree char *plain = write_table (72, FALSE), *color = write_table (72, TRUE);

  g_assert_null (strchr (plain, '\033'));
  g_assert_nonnull (strstr (color, "\033[38;5;166m-0.41\033[0m"));
  g_assert_nonnull (strstr (color, "\033[38;5;32m+1.00\033[0m"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/table/plain", check_plain);
  g_test_add_func ("/report/table/widths", check_widths);
  g_test_add_func ("/report/table/narrow", check_narrow);
  g_test_add_func ("/report/table/many-axes", check_many_axes);
  g_test_add_func ("/report/table/color", check_color);
  g_test_add_func ("/report/table/zero", check_zero);
  return g_test_run ();
}
