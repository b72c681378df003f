/* Each allocation inside analyze fails in turn, once and for good: the document gets FRAMING_E_MEMORY or its right numbers,
 * and the session works again afterwards. malloc and friends of this program stand before libc's for the plugin too. */
#include "host.h"
#include <errno.h>
#include <malloc.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define OWN_MALLOC 0
#elif defined __has_feature
#if __has_feature (address_sanitizer) || __has_feature (thread_sanitizer)
#define OWN_MALLOC 0
#endif
#endif
#ifndef OWN_MALLOC
#define OWN_MALLOC 1
#endif

static long countdown = -1;             /* < 0: not armed; 0: fail now */
static long counted, failures;
static int for_good;
static char aborted_at[80];

#if OWN_MALLOC
void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n, size_t size);
void *__libc_realloc (void *p, size_t size);
void *__libc_memalign (size_t alignment, size_t size);

static int
fails (void)
{
  if (countdown < 0)
    return 0;
  counted++;
  if (countdown > 0)
    {
      countdown--;
      return 0;
    }
  if (failures++ > 0 && !for_good)
    return 0;
  errno = ENOMEM;
  return 1;
}

void *malloc (size_t size) { return fails () ? NULL : __libc_malloc (size); }
void *calloc (size_t n, size_t size) { return fails () ? NULL : __libc_calloc (n, size); }
void *realloc (void *p, size_t size) { return fails () ? NULL : __libc_realloc (p, size); }
void *memalign (size_t alignment, size_t size) { return fails () ? NULL : __libc_memalign (alignment, size); }
void *aligned_alloc (size_t alignment, size_t size) { return fails () ? NULL : __libc_memalign (alignment, size); }

int
posix_memalign (void **p, size_t alignment, size_t size)
{
  if (fails () || (*p = __libc_memalign (alignment, size)) == NULL)
    return ENOMEM;
  return 0;
}
#endif

static void
on_abort (int number)
{
  ssize_t ignored = write (STDOUT_FILENO, aborted_at, strlen (aborted_at));
  (void) ignored;
  _exit (70);
}

typedef struct {
  const framing_plugin *plugin;
  framing_analyzer *analyzer;
  const framing_doc *docs;
  size_t n;
  const HostResult *expected;
  double *values;
} Trial;

/* With allocation k failing; false when analyze needed fewer. A new session, so that all of its tables have to grow. */
static bool
try_allocation (const Trial *t, long k, int mode)
{
  framing_session *s = host_session (t->plugin, t->analyzer);
  int32_t status[8] = { 1, 1, 1, 1, 1, 1, 1, 1 };
  size_t width = t->expected->n_metrics;
  framing_out out = { .struct_size = sizeof out, .max_evidence = UINT32_MAX, .values = t->values, .doc_step = (ptrdiff_t) width,
                      .metric_step = 1, .status = status };
  framing_evidence_list list = { .struct_size = sizeof list };
  HostResult again;
  int code;

  snprintf (aborted_at, sizeof aborted_at, "Bail out! aborted when allocation %ld of analyze failed\n", k);
  counted = failures = 0;
  for_good = mode;
  countdown = k;
  code = t->plugin->analyze (s, t->docs, t->n, sizeof *t->docs, &out, NULL);
  countdown = -1;
  CHECK (code == FRAMING_OK || (code == FRAMING_E_MEMORY && failures > 0));
  for (size_t d = 0; code == FRAMING_OK && d < t->n; d++)
    {
      bool same = memcmp (t->values + d * width, t->expected->values + d * width, width * sizeof (double)) == 0;

      host_check ((status[d] == FRAMING_OK && same) || (status[d] == FRAMING_E_MEMORY && failures > 0 && isnan (t->values[d * width])),
                  __FILE__, __LINE__, "allocation %ld failing: document %zu has status %d, %s numbers", k, d, status[d],
                  same ? "right" : "other");
    }
  CHECK_INT (t->plugin->evidence (s, &list), ==, FRAMING_OK);
  CHECK_INT (host_analyze (t->plugin, t->analyzer, s, t->docs, t->n, &again), ==, FRAMING_OK);
  host_check (host_result_equal (&again, t->expected), __FILE__, __LINE__, "after failing allocation %ld the session is not as new", k);
  host_result_clear (&again);
  t->plugin->session_free (s);
  return failures > 0;
}

static void
run_trials (const framing_plugin *p, const framing_doc *docs, size_t n)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Japan=Japan|Japanese", NULL);
  framing_session *s = host_session (p, a);
  HostResult expected;
  long total[2] = { 0, 0 };

  signal (SIGABRT, on_abort);
  signal (SIGTRAP, on_abort);
  signal (SIGSEGV, on_abort);
  CHECK_INT (host_analyze (p, a, s, docs, n, &expected), ==, FRAMING_OK);
  p->session_free (s);
  Trial t = { p, a, docs, n, &expected, calloc (n * expected.n_metrics, sizeof (double)) };
  for (int mode = 0; mode < 2; mode++)
    for (long k = 0; k < 3000 && try_allocation (&t, k, mode); k++)
      total[mode]++;
  printf ("# %ld allocations failed once, %ld for good\n", total[0], total[1]);
  CHECK_INT (total[0], >, 0);
  CHECK_INT (total[0], <, 1000);         /* no allocation for each word */
  free (t.values);
  host_result_clear (&expected);
  p->analyzer_free (a);
}

static void
test_small (const framing_plugin *p)
{
  if (!OWN_MALLOC)
    host_skip ("a sanitizer has its own malloc");
  else
    run_trials (p, host_articles, host_n_articles);
}

static void
test_large (const framing_plugin *p)
{
  char *text = host_text (5, 150000), *quotes;
  framing_doc docs[4] = { host_articles[0], host_doc ("Storm over Tarn", text), host_articles[1], host_articles[2] };

  quotes = host_text (6, 50000);
  for (size_t i = 0; i < 50000; i += 3)
    quotes[i] = '"';
  docs[2].body = host_str (quotes);
  if (!OWN_MALLOC)
    host_skip ("a sanitizer has its own malloc");
  else
    run_trials (p, docs, 4);
  free (text);
  free (quotes);
}

static const HostTest tests[] = {
  { "short articles", test_small },
  { "a long one among short ones", test_large },
};

int
main (int argc, char **argv)
{
  setenv ("G_SLICE", "always-malloc", 1);
  return host_main (argc, argv, tests, sizeof tests / sizeof *tests);
}
