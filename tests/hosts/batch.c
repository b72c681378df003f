/* Batches: one bad document, strides of every kind, absent members, nothing at all. */
#include "host.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static framing_analyzer *
small_analyzer (const framing_plugin *p)
{
  return host_analyzer (p, "lexicon_text", host_lexicon, "max_bytes", "100000", NULL);
}

static bool
all_nan (const double *values, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (!isnan (values[i]))
      return false;
  return true;
}

static void
test_one_bad (const framing_plugin *p)
{
  framing_analyzer *a = small_analyzer (p);
  framing_session *s = host_session (p, a);
  char *big = host_text (1, 100001);
  framing_doc docs[7] = { host_articles[0], host_articles[1], host_articles[1], host_articles[2], host_articles[0],
                          host_doc (NULL, big), host_articles[5] };
  static const int expected[7] = { FRAMING_OK, FRAMING_E_LANGUAGE, FRAMING_OK, FRAMING_E_USAGE, FRAMING_E_USAGE,
                                   FRAMING_E_TOO_BIG, FRAMING_OK };
  HostResult r, alone;

  docs[1].language = host_str ("tlh");
  docs[3].body.ptr = NULL;
  docs[4].title.ptr = NULL;
  docs[6].language = host_str ("en");
  CHECK_INT (host_analyze (p, a, s, docs, 7, &r), ==, FRAMING_OK);
  for (size_t d = 0; d < 7; d++)
    {
      host_check (r.status[d] == expected[d], __FILE__, __LINE__, "document %zu: status %d, not %d", d, r.status[d], expected[d]);
      if (expected[d] != FRAMING_OK)
        {
          CHECK (all_nan (r.values + d * r.n_metrics, r.n_metrics) && r.notes[d] == 0);
          CHECK_INT (r.first[d + 1], ==, r.first[d]);
          continue;
        }
      CHECK_INT (host_analyze (p, a, s, &docs[d], 1, &alone), ==, FRAMING_OK);
      CHECK (memcmp (alone.values, r.values + d * r.n_metrics, r.n_metrics * sizeof *r.values) == 0);
      CHECK_INT (alone.n_evidence, ==, r.first[d + 1] - r.first[d]);
      if (alone.n_evidence > 0 && alone.n_evidence == r.first[d + 1] - r.first[d])
        CHECK (memcmp (alone.evidence, r.evidence + r.first[d], alone.n_evidence * sizeof *r.evidence) == 0);
      host_result_clear (&alone);
    }
  host_result_clear (&r);
  free (big);
  p->session_free (s);
  p->analyzer_free (a);
}

/* Title and body together, to the byte. */
static void
test_max_bytes (const framing_plugin *p)
{
  framing_analyzer *a = small_analyzer (p);
  framing_session *s = host_session (p, a);
  char *text = host_text (2, 100000);
  framing_doc docs[3] = { host_doc (NULL, text), host_doc ("x", text), host_doc ("x", text) };
  HostResult r;

  docs[2].body.len--;
  CHECK_INT (host_analyze (p, a, s, docs, 3, &r), ==, FRAMING_OK);
  CHECK_INT (r.status[0], ==, FRAMING_OK);
  CHECK_INT (r.status[1], ==, FRAMING_E_TOO_BIG);
  CHECK_INT (r.status[2], ==, FRAMING_OK);
  host_result_clear (&r);
  free (text);
  p->session_free (s);
  p->analyzer_free (a);
}

/* doc_step, metric_step; every place that is not one of theirs keeps its mark. */
static void
check_steps (const framing_plugin *p, framing_session *s, const HostResult *r, ptrdiff_t doc_step, ptrdiff_t metric_step)
{
  ptrdiff_t n = (ptrdiff_t) r->n_metrics, n_docs = (ptrdiff_t) r->n_docs;
  ptrdiff_t low = 0, high = 0;
  size_t size, touched = 0;
  double *values;
  framing_out out = { .struct_size = sizeof out, .doc_step = doc_step, .metric_step = metric_step };

  low += doc_step < 0 ? doc_step * (n_docs - 1) : 0;
  low += metric_step < 0 ? metric_step * (n - 1) : 0;
  high += doc_step > 0 ? doc_step * (n_docs - 1) : 0;
  high += metric_step > 0 ? metric_step * (n - 1) : 0;
  size = (size_t) (high - low) + 1;
  values = malloc (size * sizeof *values);
  for (size_t i = 0; i < size; i++)
    values[i] = -12345;
  out.values = values - low;
  CHECK_INT (p->analyze (s, host_articles, r->n_docs, sizeof (framing_doc), &out, NULL), ==, FRAMING_OK);
  for (ptrdiff_t d = 0; d < n_docs; d++)
    for (ptrdiff_t m = 0; m < n; m++)
      host_check (memcmp (&out.values[d * doc_step + m * metric_step], &r->values[d * n + m], sizeof (double)) == 0, __FILE__,
                  __LINE__, "steps %td, %td: document %td, metric %td differs", doc_step, metric_step, d, m);
  for (size_t i = 0; i < size; i++)
    touched += values[i] != -12345;
  CHECK_INT (touched, ==, n * n_docs);
  free (values);
}

static void
test_steps (const framing_plugin *p)
{
  framing_analyzer *a = small_analyzer (p);
  framing_session *s = host_session (p, a);
  HostResult r;
  ptrdiff_t n, n_docs;

  CHECK_INT (host_analyze (p, a, s, host_articles, host_n_articles, &r), ==, FRAMING_OK);
  n = (ptrdiff_t) r.n_metrics;
  n_docs = (ptrdiff_t) r.n_docs;
  const ptrdiff_t steps[][2] = { { n, 1 }, { 1, n_docs }, { -n, 1 }, { n, -1 }, { -1, -n_docs }, { 3 * n + 1, 3 }, { 2, 2 * n_docs + 1 },
                                 { -(n + 7), 1 } };
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
    check_steps (p, s, &r, steps[i][0], steps[i][1]);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

static void
test_nothing (const framing_plugin *p)
{
  framing_analyzer *a = small_analyzer (p);
  framing_session *s = host_session (p, a);
  framing_out out = { .struct_size = sizeof out };
  framing_evidence_list list = { .struct_size = sizeof list };
  framing_error error = { sizeof error, 0, "" };
  int32_t status = 1;

  CHECK_INT (p->evidence (s, &list), ==, FRAMING_OK);          /* before any analyze */
  CHECK (list.n_items == 0 && list.n_docs == 0);
  CHECK_INT (p->analyze (s, NULL, 0, sizeof (framing_doc), &out, &error), ==, FRAMING_OK);
  CHECK_INT (p->evidence (s, &list), ==, FRAMING_OK);
  CHECK (list.n_items == 0 && list.n_docs == 0);
  out.status = &status;
  out.max_evidence = 100;
  CHECK_INT (p->analyze (s, host_articles, 1, sizeof (framing_doc), &out, &error), ==, FRAMING_OK);     /* no values wanted */
  CHECK_INT (status, ==, FRAMING_OK);
  CHECK_INT (p->evidence (s, &list), ==, FRAMING_OK);
  CHECK (list.n_items > 0 && list.n_docs == 1);
  CHECK_INT (p->analyze (s, NULL, 1, sizeof (framing_doc), &out, &error), ==, FRAMING_E_USAGE);
  CHECK_INT (p->analyze (s, host_articles, 1, sizeof (framing_doc), NULL, &error), ==, FRAMING_E_USAGE);
  CHECK_INT (error.code, ==, FRAMING_E_USAGE);
  CHECK (error.text[0] != '\0' && strchr (error.text, '\n') == NULL);
  p->session_free (s);
  p->analyzer_free (a);
}

static void
test_empty_documents (const framing_plugin *p)
{
  framing_analyzer *a = small_analyzer (p);
  framing_session *s = host_session (p, a);
  framing_doc docs[6] = { host_doc (NULL, NULL), host_doc ("", ""), host_doc (" \n", "\t\r\n  \xc2\xa0"), host_doc ("Storm", NULL),
                          host_doc (NULL, "Storm"), host_doc (NULL, ".,;!?\"\"") };
  size_t words = host_metric (p, a, -1, FRAMING_PART_ALL, -1, "words");
  HostResult r;

  docs[1].id = host_str ("an id");
  CHECK_INT (host_analyze (p, a, s, docs, 6, &r), ==, FRAMING_OK);
  CHECK (words < r.n_metrics);
  for (size_t d = 0; d < 6; d++)
    {
      bool empty = d < 3 || d == 5;
      CHECK_INT (r.status[d], ==, FRAMING_OK);
      host_check (empty == ((r.notes[d] & FRAMING_NOTE_EMPTY) != 0), __FILE__, __LINE__, "document %zu: notes %u", d, r.notes[d]);
      if (words < r.n_metrics)
        CHECK (r.values[d * r.n_metrics + words] == (empty ? 0 : 1));
    }
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

/* NUL, bad bytes, a lone BOM: repaired, never cut short. */
static void
test_bytes (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "only", "1", "lexicon_text", host_lexicon, NULL);
  framing_session *s = host_session (p, a);
  static const char nul[] = "Nothing\0here \0 but a storm.";
  framing_doc docs[3] = { host_doc (NULL, NULL), host_doc (NULL, "\xff\xfe\xc0\x80 storm \xed\xa0\x80."),
                          host_doc (NULL, "\xef\xbb\xbfStorm over Tarn.") };
  HostResult r;

  docs[0].body.ptr = nul;
  docs[0].body.len = sizeof nul - 1;
  CHECK_INT (host_analyze (p, a, s, docs, 3, &r), ==, FRAMING_OK);
  for (size_t d = 0; d < 3; d++)
    host_check (r.first[d + 1] - r.first[d] == 1, __FILE__, __LINE__, "document %zu: %zu pieces of evidence", d,
                r.first[d + 1] - r.first[d]);
  CHECK (!(r.notes[0] & FRAMING_NOTE_REPAIRED) && (r.notes[1] & FRAMING_NOTE_REPAIRED) && !(r.notes[2] & FRAMING_NOTE_REPAIRED));
  if (r.n_evidence == 3)
    CHECK (memcmp (nul + r.evidence[0].begin, "storm", 5) == 0 && r.evidence[1].begin == 5 && r.evidence[2].begin == 3);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

static const HostTest tests[] = {
  { "one bad document leaves the others alone", test_one_bad },
  { "max_bytes counts title and body", test_max_bytes },
  { "strides: rows, columns, backwards, with gaps", test_steps },
  { "no documents, no values", test_nothing },
  { "documents without words", test_empty_documents },
  { "NUL and bad bytes", test_bytes },
};
HOST_MAIN (tests)
