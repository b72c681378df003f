#include "report/report.h"

void
framing_report_prepare (FramingReport        *report,
                        const FramingArticle *articles,
                        size_t                n,
                        GString              *out)
{
  if (report->prepare != NULL)
    report->prepare (report, articles, n, out);
}

void
framing_report_record (FramingReport       *report,
                       const FramingRecord *record,
                       GString             *out)
{
  report->record (report, record, out);
}

void
framing_report_finish (FramingReport       *report,
                       const FramingCounts *counts,
                       GString             *out)
{
  if (report->finish != NULL)
    report->finish (report, counts, out);
}

char *
framing_report_warning (FramingReport *report)
{
  return report->warning != NULL ? report->warning (report) : NULL;
}

void
framing_report_free (FramingReport *report)
{
  if (report != NULL)
    report->free (report);
}
