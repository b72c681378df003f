/* A form of output: records -> bytes, with no idea where the bytes go.
 * framing_report_prepare() once with the first articles (their fields fix the columns of CSV and the widths of the table),
 * then framing_report_record() from any thread, then framing_report_finish() with the counts.
 * Each appends to the caller's string. The schema must outlive the report; free with framing_report_free(). */
#pragma once
#include "report/record.h"
#include "report/schema.h"

typedef struct {
  guint64 documents, failed, without_evidence;
} FramingCounts;

typedef struct FramingReport FramingReport;
struct FramingReport {
  void (*prepare) (FramingReport *report, const FramingArticle *articles, size_t n, GString *out);
  void (*record) (FramingReport *report, const FramingRecord *record, GString *out);
  void (*finish) (FramingReport *report, const FramingCounts *counts, GString *out);
  char *(*warning) (FramingReport *report);     /* one sentence after the end, or NULL; the caller frees it */
  void (*free) (FramingReport *report);
};

FramingReport *framing_report_new_json (const FramingSchema *schema);
FramingReport *framing_report_new_csv (const FramingSchema *schema);
FramingReport *framing_report_new_table (const FramingSchema *schema, unsigned columns, gboolean color);

void framing_report_prepare (FramingReport *report, const FramingArticle *articles, size_t n, GString *out);
void framing_report_record (FramingReport *report, const FramingRecord *record, GString *out);
void framing_report_finish (FramingReport *report, const FramingCounts *counts, GString *out);
char *framing_report_warning (FramingReport *report);
void framing_report_free (FramingReport *report);
