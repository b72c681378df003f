#include "report/report.h"
#include "sample.h"
#include <string.h>

#define METADATA "{\"id\":\"a1\",\"outlet\":\"Courier, \\\"North\\\"\",\"title\":\"A day\\nin May\",\"input_words\":3,\"tags\":[\"a\",\"b\\u2028\"]"
#define SCORES ",\"language\":\"en\",\"words\":412,\"axes\":{\"mood\":{\"score\":-0.41,\"low\":9.5,\"hits\":11," \
               "\"parts\":{\"headline\":{\"score\":null}}},\"pace\":{\"score\":1}},\"targets\":{\"Port\":{\"mood\":{\"score\":-1},\"pace\":{}}}"
#define TAIL ",\"digest\":\"d1\",\"version\":\"1.2\"}\n"

static void
check (const FramingRecord *record, const char *wanted)
{
  FramingReport *report = framing_report_new_json (sample_schema ());
  g_autoptr (GString) out = g_string_new (NULL);
  FramingCounts counts = { 1, 0, 0 };

  framing_report_prepare (report, record->article, 1, out);
  framing_report_record (report, record, out);
  framing_report_finish (report, &counts, out);
  g_assert_null (framing_report_warning (report));
  g_assert_cmpstr (out->str, ==, wanted);
  framing_report_free (report);
}

static void
check_plain (void)
{
  FramingRecord record = sample_record ();

  record.evidence = NULL;
  record.notes = FRAMING_NOTE_REPAIRED | FRAMING_NOTE_LANGUAGE | 1u << 31;
  check (&record, METADATA SCORES ",\"notes\":[\"repaired\",\"language\",\"other\"]" TAIL);
}

static void
check_error (void)
{
  FramingRecord record = { .article = sample_article (), .error = "no \"text\"" };

  check (&record, METADATA ",\"error\":\"no \\\"text\\\"\"}\n");
}

static void
check_evidence (void)
{
  FramingRecord record = sample_record ();

  check (&record, METADATA SCORES ",\"evidence\":["
         "{\"axis\":\"mood\",\"pole\":\"joy\",\"entry\":\"grim\",\"source\":\"mood.tsv:7\",\"text\":\"grim\",\"field\":\"body\","
         "\"begin\":10,\"end\":14,\"sentence\":[0,15],\"cue\":{\"text\":\"not\",\"begin\":6,\"end\":9},\"rules\":[\"negation\",\"contrast\"],"
         "\"base\":-1.5,\"weight\":0.75,\"parts\":[\"body\"],\"targets\":[\"Port\"]},"
         "{\"axis\":\"pace\",\"pole\":\"fast\",\"entry\":\"race ahead\",\"source\":\"pace.tsv:9\",\"text\":\"race ahead\",\"field\":\"body\","
         "\"begin\":21,\"end\":31,\"sentence\":[16,32],\"cue\":null,\"rules\":[],"
         "\"base\":2,\"weight\":2,\"parts\":[\"quoted\"],\"targets\":[]}],\"notes\":[]" TAIL);
}

static void
check_spans (void)
{
  FramingRecord record = sample_record ();
  FramingSpan spans[] = { { 0, 5, FRAMING_TOKEN_TITLE | FRAMING_TOKEN_HEADLINE }, { 3, 9, FRAMING_TOKEN_LEAD | FRAMING_TOKEN_QUOTED } };

  record.evidence = NULL;
  record.spans = spans;
  record.n_spans = 2;
  check (&record, METADATA SCORES ",\"spans\":[{\"field\":\"title\",\"begin\":0,\"end\":5,\"part\":\"headline\",\"quoted\":false},"
         "{\"field\":\"body\",\"begin\":3,\"end\":9,\"part\":\"lead\",\"quoted\":true}],\"notes\":[]" TAIL);
}

/* an item of a later version is longer, and what lies behind the text is not read */
static void
check_stride (void)
{
  struct { framing_evidence item; guint64 later; } items[] = { { { .begin = 3, .end = 5, .entry = 0, .field = 1, .weight = -1 }, 0 },
                                                               { { .begin = 0, .end = 99999, .entry = 77, .axis = 9, .field = 1 }, 0 } };
  size_t first[] = { 0, 2 };
  framing_evidence_list list = { sizeof list, 0, &items[0].item, sizeof items[0], 2, first, 1 };
  FramingRecord record = sample_record ();
  FramingReport *report = framing_report_new_json (sample_schema ());
  g_autoptr (GString) out = g_string_new (NULL);

  record.evidence = &list;
  framing_report_record (report, &record, out);
  g_assert_nonnull (strstr (out->str, "\"text\":\"is\""));
  g_assert_nonnull (strstr (out->str, "{\"axis\":\"unknown\",\"pole\":\"none\",\"entry\":\"\",\"source\":\"\",\"text\":\"\""));
  framing_report_free (report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/json/plain", check_plain);
  g_test_add_func ("/report/json/error", check_error);
  g_test_add_func ("/report/json/evidence", check_evidence);
  g_test_add_func ("/report/json/spans", check_spans);
  g_test_add_func ("/report/json/stride", check_stride);
  return g_test_run ();
}
