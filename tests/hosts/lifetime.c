/* Who outlives whom: the analyzer freed first, the object closed and opened again, a fork in between. */
#include "host.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_analyzer_first (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, NULL);
  framing_session *one = host_session (p, a), *two = host_session (p, a);
  size_t n = p->metric_count (a);
  double *values = calloc (4 * n, sizeof *values);
  framing_out out = { .struct_size = sizeof out, .max_evidence = 100, .values = values, .doc_step = (ptrdiff_t) n, .metric_step = 1 };
  framing_evidence_list list = { .struct_size = sizeof list };

  CHECK_INT (p->analyze (one, host_articles, 2, sizeof *host_articles, &out, NULL), ==, FRAMING_OK);
  p->analyzer_free (a);
  out.values = values + 2 * n;
  CHECK_INT (p->analyze (two, host_articles, 2, sizeof *host_articles, &out, NULL), ==, FRAMING_OK);
  CHECK (memcmp (values, values + 2 * n, 2 * n * sizeof *values) == 0);
  p->session_free (one);
  CHECK_INT (p->analyze (two, host_articles, 2, sizeof *host_articles, &out, NULL), ==, FRAMING_OK);
  CHECK_INT (p->evidence (two, &list), ==, FRAMING_OK);
  CHECK_INT (list.n_items, >, 0);
  p->session_free (two);
  free (values);
}

static void
test_reopen (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, NULL);
  framing_session *s = host_session (p, a);
  HostResult before, after;

  CHECK_INT (host_analyze (p, a, s, host_articles, host_n_articles, &before), ==, FRAMING_OK);
  for (int round = 0; round < 3; round++)
    {
      void *handle;
      const framing_plugin *again = host_load (FRAMING_PLUGIN_ABI, &handle);
      framing_analyzer *b = host_analyzer (again, "lexicon_text", host_lexicon, NULL);
      framing_session *t = host_session (again, b);

      CHECK (again == p);
      CHECK_INT (host_analyze (again, b, t, host_articles, host_n_articles, &after), ==, FRAMING_OK);
      CHECK (host_result_equal (&before, &after));
      host_result_clear (&after);
      again->session_free (t);
      again->analyzer_free (b);
      for (int closed = 0; closed < (round == 2 ? 20 : 1); closed++)    /* to the last reference, and beyond */
        dlclose (handle);
    }
  CHECK_INT (host_analyze (p, a, s, host_articles, host_n_articles, &after), ==, FRAMING_OK);  /* what was open stays so */
  CHECK (host_result_equal (&before, &after));
  host_result_clear (&before);
  host_result_clear (&after);
  p->session_free (s);
  p->analyzer_free (a);
}

static int
child_result (const framing_plugin *p, const framing_analyzer *a, const HostResult *expected)
{
  framing_session *s = host_session (p, a);
  HostResult r;
  bool same;

  same = host_analyze (p, a, s, host_articles, host_n_articles, &r) == FRAMING_OK && host_result_equal (expected, &r);
  host_result_clear (&r);
  p->session_free (s);
  return same ? 0 : 3;
}

static void
test_fork (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, NULL);
  framing_session *s = host_session (p, a);
  HostResult r;
  pid_t children[3];

  CHECK_INT (host_analyze (p, a, s, host_articles, host_n_articles, &r), ==, FRAMING_OK);
  fflush (stdout);
  for (int i = 0; i < 3; i++)
    if ((children[i] = fork ()) == 0)
      _exit (child_result (p, a, &r));
  for (int i = 0; i < 3; i++)
    {
      int status = -1;
      CHECK (waitpid (children[i], &status, 0) == children[i]);
      CHECK_INT (status, ==, 0);
    }
  CHECK_INT (child_result (p, a, &r), ==, 0);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

static const HostTest tests[] = {
  { "sessions outlive their analyzer", test_analyzer_first },
  { "fork after analyzer_new", test_fork },
  { "dlclose and reopen", test_reopen },
};
HOST_MAIN (tests)
