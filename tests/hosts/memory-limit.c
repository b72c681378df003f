/* 60 MB documents under RLIMIT_AS: an error code for them, never an abort, and the next document is fine. Each limit has
 * its own child, so that one failure does not hide the others. */
#include "host.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MB = 1 << 20, BIG = 60 * MB };

static size_t
address_space (void)
{
  FILE *file = fopen ("/proc/self/statm", "r");
  unsigned long pages = 0;

  if (file == NULL || fscanf (file, "%lu", &pages) != 1)
    pages = 0;
  if (file != NULL)
    fclose (file);
  return pages * (size_t) sysconf (_SC_PAGESIZE);
}

/* The child: 0 refused, 10 scored: both as it should be; 2 the small documents suffered; 3 an odd status. */
static int
score_under (const framing_plugin *p, framing_analyzer *a, const framing_doc *docs, const HostResult *expected, size_t mb)
{
  struct rlimit limit = { address_space () + mb * MB, RLIM_INFINITY };
  framing_session *s = host_session (p, a);
  size_t n = expected->n_metrics;
  double *values = calloc (3 * n, sizeof *values);
  int32_t status[3] = { 1, 1, 1 };
  framing_out out = { .struct_size = sizeof out, .max_evidence = UINT32_MAX, .values = values, .doc_step = (ptrdiff_t) n,
                      .metric_step = 1, .status = status };

  setrlimit (RLIMIT_AS, &limit);
  if (p->analyze (s, docs, 3, sizeof *docs, &out, NULL) != FRAMING_OK)
    return 3;
  if (status[1] != FRAMING_OK && status[1] != FRAMING_E_MEMORY)
    return 3;
  if (mb >= 8 && (status[0] != FRAMING_OK || status[2] != FRAMING_OK))
    return 2;
  if (status[0] == FRAMING_OK && memcmp (values, expected->values, n * sizeof *values) != 0)
    return 2;
  if (status[2] == FRAMING_OK && memcmp (values + 2 * n, expected->values + n, n * sizeof *values) != 0)
    return 2;
  return status[1] == FRAMING_OK ? 10 : 0;
}

static void
check_big (const framing_plugin *p, const char *what, framing_str body, const size_t *limits, size_t n_limits)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, NULL);
  framing_session *s = host_session (p, a);
  framing_doc docs[3] = { host_articles[0], host_doc (NULL, NULL), host_articles[1] };
  size_t refused = 0;
  HostResult expected;

  docs[1].body = body;
  CHECK_INT (host_analyze (p, a, s, host_articles, 2, &expected), ==, FRAMING_OK);
  p->session_free (s);
  fflush (stdout);
  for (size_t i = 0; i < n_limits; i++)
    {
      int status = 0;
      pid_t child = fork ();

      if (child == 0)
        _exit (score_under (p, a, docs, &expected, limits[i]));
      waitpid (child, &status, 0);
      host_check (WIFEXITED (status), __FILE__, __LINE__, "%s, %zu MB: killed by signal %d", what, limits[i],
                  WIFSIGNALED (status) ? WTERMSIG (status) : 0);
      host_check (!WIFEXITED (status) || WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == 10, __FILE__, __LINE__,
                  "%s, %zu MB: failure %d (see score_under)", what, limits[i], WEXITSTATUS (status));
      refused += WIFEXITED (status) && WEXITSTATUS (status) == 0;
    }
  printf ("# %s: refused under %zu of %zu limits\n", what, refused, n_limits);
  host_result_clear (&expected);
  p->analyzer_free (a);
}

static bool
cannot_limit (void)
{
  if (host_sanitized ())
    host_skip ("sanitizers reserve more memory than any limit");
  return host_sanitized ();
}

static void
test_news (const framing_plugin *p)
{
  static const size_t limits[] = { 1, 8, 32, 64, 200, 400 };
  char *text;

  if (cannot_limit ())
    return;
  text = host_text (1, BIG);
  check_big (p, "news", (framing_str) { text, BIG }, limits, sizeof limits / sizeof *limits);
  free (text);
}

static void
test_unit (const framing_plugin *p, const char *what, const char *unit)
{
  static const size_t limits[] = { 8, 100, 300 };
  size_t n = strlen (unit);
  char *text;

  if (cannot_limit ())
    return;
  text = malloc (BIG);
  for (size_t i = 0; i < BIG; i++)
    text[i] = unit[i % n];
  check_big (p, what, (framing_str) { text, BIG }, limits, sizeof limits / sizeof *limits);
  free (text);
}

static void test_token (const framing_plugin *p) { test_unit (p, "one token", "a"); }
static void test_letters (const framing_plugin *p) { test_unit (p, "one-letter words", "a "); }
static void test_storms (const framing_plugin *p) { test_unit (p, "hits only", "storm "); }

static const HostTest tests[] = {
  { "60 MB of news", test_news },
  { "60 MB in one token", test_token },
  { "60 MB of one-letter words", test_letters },
  { "60 MB of hits", test_storms },
};
HOST_MAIN (tests)
