#include "report/report.h"
#include "sample.h"

#define NAMES "id,title,input_words,outlet,tags,language,words,mood_score,mood_low,mood_hits,mood_headline_score,pace_score," \
              "port_mood_score,notes,error,digest,version\r\n"
#define METADATA "a1,\"A day\nin May\",3,\"Courier, \"\"North\"\"\",\"[\"\"a\"\",\"\"b\xe2\x80\xa8\"\"]\",en"

static void
check_records (void)
{
  FramingReport *report = framing_report_new_csv (sample_schema ());
  FramingRecord record = sample_record (), failed = { .article = sample_article (), .error = "no text, no score" };
  g_autoptr (GString) out = g_string_new (NULL);

  record.notes = FRAMING_NOTE_EMPTY | FRAMING_NOTE_REPAIRED;
  framing_report_prepare (report, sample_article (), 1, out);
  framing_report_record (report, &record, out);
  framing_report_record (report, &failed, out);
  g_assert_cmpstr (out->str, ==, NAMES METADATA ",412,-0.41,9.5,11,,1,-1,repaired empty,,d1,1.2\r\n"
                                       METADATA ",,,,,,,,,\"no text, no score\",d1,1.2\r\n");
  g_assert_null (framing_report_warning (report));
  framing_report_free (report);
}

static void
check_late_fields (void)
{
  FramingReport *report = framing_report_new_csv (sample_schema ());
  FramingRecord record = sample_record ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *warning = NULL;

  framing_report_prepare (report, NULL, 0, out);
  framing_report_record (report, &record, out);
  framing_report_record (report, &record, out);
  warning = framing_report_warning (report);
  g_assert_true (g_str_has_prefix (out->str, "id,title,language,words,"));
  g_assert_true (g_str_has_prefix (warning, "6 metadata values have no column"));
  framing_report_free (report);
}

/* a hundred thousand fields in one article are a matter of moments */
static void
check_many_fields (void)
{
  enum { MANY = 100000 };
  FramingReport *report = framing_report_new_csv (sample_schema ());
  g_autofree FramingField *fields = g_new (FramingField, MANY);
  g_autoptr (GStringChunk) names = g_string_chunk_new (1 << 20);
  FramingArticle article = *sample_article ();
  FramingRecord record = sample_record ();
  g_autoptr (GString) out = g_string_new (NULL);

  for (int i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("field%d", i);

      fields[i] = (FramingField) { .name = sample_text (g_string_chunk_insert (names, name)), .json = { "1", 1 } };
    }
  article.fields = fields;
  article.n_fields = MANY;
  record.article = &article;
  framing_report_prepare (report, &article, 1, out);
  framing_report_record (report, &record, out);
  g_assert_null (framing_report_warning (report));
  framing_report_free (report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/csv/records", check_records);
  g_test_add_func ("/report/csv/late-fields", check_late_fields);
  g_test_add_func ("/report/csv/many-fields", check_many_fields);
  return g_test_run ();
}
