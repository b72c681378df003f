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

static void
check_widths (void)
{
  for (unsigned columns = 40; columns < 130; columns++)
    {
      g_autofree char *table = write_table (columns, FALSE);
      g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

      for (guint i = 0; lines[i] != NULL && strstr (lines[i], "error") == NULL; i++)
        g_assert_cmpuint (framing_width_of (lines[i], strlen (lines[i])), <=, columns);
    }
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
  g_test_add_func ("/report/table/color", check_color);
  return g_test_run ();
}
