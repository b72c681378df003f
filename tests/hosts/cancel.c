/* Cancel: set before the call, and by another thread while a large document is read. */
#include "host.h"
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BIG = 40 << 20 };

static double
now (void)
{
  struct timespec t;
  clock_gettime (CLOCK_MONOTONIC, &t);
  return (double) t.tv_sec + (double) t.tv_nsec / 1e9;
}

static void
test_before (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, NULL);
  framing_session *s = host_session (p, a);
  size_t n = p->metric_count (a);
  double *values = calloc (3 * n, sizeof *values);
  int32_t status[3] = { 1, 1, 1 };
  uint32_t notes[3] = { 77, 77, 77 };
  int cancel = 1;
  framing_out out = { .struct_size = sizeof out, .max_evidence = 10, .values = values, .doc_step = (ptrdiff_t) n, .metric_step = 1,
                      .status = status, .notes = notes, .cancel = &cancel };
  framing_evidence_list list = { .struct_size = sizeof list };
  framing_error error = { sizeof error, 0, "" };

  CHECK_INT (p->analyze (s, host_articles, 3, sizeof *host_articles, &out, &error), ==, FRAMING_E_CANCELLED);
  CHECK_INT (error.code, ==, FRAMING_E_CANCELLED);
  for (size_t d = 0; d < 3; d++)
    {
      CHECK_INT (status[d], ==, FRAMING_E_CANCELLED);
      CHECK_INT (notes[d], ==, 0);
    }
  for (size_t i = 0; i < 3 * n; i++)
    CHECK (isnan (values[i]));
  CHECK_INT (p->evidence (s, &list), ==, FRAMING_OK);
  CHECK_INT (list.n_items, ==, 0);
  cancel = 0;
  CHECK_INT (p->analyze (s, host_articles, 3, sizeof *host_articles, &out, &error), ==, FRAMING_OK);
  CHECK (status[0] == FRAMING_OK && status[2] == FRAMING_OK);
  free (values);
  p->session_free (s);
  p->analyzer_free (a);
}

static int flag;
static double flagged_at;

static void *
set_later (void *data)
{
  struct timespec wait = { 0, 50 * 1000 * 1000 };

  nanosleep (&wait, NULL);
  flagged_at = now ();
  __atomic_store_n (&flag, 1, __ATOMIC_RELEASE);
  return NULL;
}

/* A small document first, which is kept; then a large one, in the middle of which the flag rises; then one never begun. */
static void
test_during (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, NULL);
  framing_session *s = host_session (p, a);
  char *text = host_text (9, BIG);
  framing_doc docs[3] = { host_articles[0], host_doc (NULL, text), host_articles[1] };
  size_t n = p->metric_count (a);
  double *values = calloc (3 * n, sizeof *values), took;
  int32_t status[3] = { 1, 1, 1 };
  framing_out out = { .struct_size = sizeof out, .values = values, .doc_step = (ptrdiff_t) n, .metric_step = 1, .status = status,
                      .cancel = &flag };
  HostResult expected;
  pthread_t thread;
  int code;

  CHECK_INT (host_analyze (p, a, s, docs, 1, &expected), ==, FRAMING_OK);
  CHECK (pthread_create (&thread, NULL, set_later, NULL) == 0);
  code = p->analyze (s, docs, 3, sizeof *docs, &out, NULL);
  took = now ();
  pthread_join (thread, NULL);
  took -= flagged_at;
  CHECK_INT (code, ==, FRAMING_E_CANCELLED);
  CHECK_INT (status[0], ==, FRAMING_OK);
  CHECK (memcmp (values, expected.values, n * sizeof *values) == 0);
  CHECK_INT (status[1], ==, FRAMING_E_CANCELLED);
  CHECK_INT (status[2], ==, FRAMING_E_CANCELLED);
  CHECK (isnan (values[n]) && isnan (values[2 * n]));
  printf ("# returned %.0f ms after the flag\n", took * 1000);
  CHECK (took < (host_sanitized () ? 5 : 0.5));
  free (text);
  free (values);
  host_result_clear (&expected);
  p->session_free (s);
  p->analyzer_free (a);
}

static const HostTest tests[] = {
  { "set before", test_before },
  { "set by another thread in a large document", test_during },
};
HOST_MAIN (tests)
