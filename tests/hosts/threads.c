/* Eight threads with a session each, in different orders and batch sizes: bit-identical to one. */
#include "host.h"
#include <dirent.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { N_THREADS = 8, N_DOCS = 60, ROUNDS = 3 };

static framing_doc docs[N_DOCS];

typedef struct {
  const framing_plugin *plugin;
  framing_analyzer *analyzer;
  const HostResult *expected;
  unsigned number;
  size_t wrong;
} Work;

/* Scores documents from..from+n-1 and counts those that differ from the single-threaded run. */
static size_t
wrong_in_batch (const Work *w, framing_session *s, size_t from, size_t n)
{
  const HostResult *e = w->expected;
  size_t wrong = 0;
  HostResult r;

  if (host_analyze (w->plugin, w->analyzer, s, docs + from, n, &r) != FRAMING_OK)
    wrong = n;
  for (size_t d = 0; wrong == 0 && d < n; d++)
    {
      size_t items = r.first[d + 1] - r.first[d], at = from + d;

      wrong += memcmp (r.values + d * r.n_metrics, e->values + at * r.n_metrics, r.n_metrics * sizeof *r.values) != 0
               || r.status[d] != e->status[at] || r.notes[d] != e->notes[at] || items != e->first[at + 1] - e->first[at]
               || memcmp (r.evidence + r.first[d], e->evidence + e->first[at], items * sizeof *r.evidence) != 0;
    }
  host_result_clear (&r);
  return wrong;
}

static void *
work (void *data)
{
  Work *w = data;
  framing_session *s = host_session (w->plugin, w->analyzer);
  size_t step = w->number + 1;

  for (size_t round = 0; round < ROUNDS; round++)
    for (size_t i = 0; i < N_DOCS; i += step)
      {
        size_t from = (i + 7 * w->number) % N_DOCS;
        w->wrong += wrong_in_batch (w, s, from, step < N_DOCS - from ? step : N_DOCS - from);
      }
  w->plugin->session_free (s);
  return NULL;
}

static size_t
count_threads (void)
{
  DIR *dir = opendir ("/proc/self/task");
  size_t n = 0;

  if (dir == NULL)
    return 1;
  for (struct dirent *e; (e = readdir (dir)) != NULL;)
    n += e->d_name[0] != '.';
  closedir (dir);
  return n;
}

static void
test_threads (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Tarn=Tarn|Japan", NULL);
  framing_session *s = host_session (p, a);
  char *texts[N_DOCS];
  pthread_t threads[N_THREADS];
  Work works[N_THREADS];
  HostResult r;

  for (unsigned i = 0; i < N_DOCS; i++)
    {
      texts[i] = host_text (i, 40 + 97 * i);
      docs[i] = i % 10 == 0 ? host_articles[i / 10 % host_n_articles] : host_doc (i % 3 == 0 ? "Storm over Tarn" : NULL, texts[i]);
    }
  docs[13].language = host_str ("tlh");
  CHECK_INT (host_analyze (p, a, s, docs, N_DOCS, &r), ==, FRAMING_OK);
  CHECK_INT (r.n_evidence, >, 100);
  CHECK_INT (count_threads (), ==, 1);
  for (unsigned i = 0; i < N_THREADS; i++)
    {
      works[i] = (Work) { p, a, &r, i, 0 };
      CHECK (pthread_create (&threads[i], NULL, work, &works[i]) == 0);
    }
  for (unsigned i = 0; i < N_THREADS; i++)
    {
      pthread_join (threads[i], NULL);
      host_check (works[i].wrong == 0, __FILE__, __LINE__, "thread %u: %zu documents differ", i, works[i].wrong);
    }
  for (unsigned i = 0; i < N_DOCS; i++)
    free (texts[i]);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

/* A session may move between threads, as long as it is used by one at a time. */
typedef struct { const framing_plugin *plugin; framing_analyzer *analyzer; framing_session *session; HostResult r; } Moved;

static void *
analyze_moved (void *data)
{
  Moved *m = data;
  host_analyze (m->plugin, m->analyzer, m->session, host_articles, host_n_articles, &m->r);
  return NULL;
}

static void
test_move (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, NULL);
  Moved m = { .plugin = p, .analyzer = a, .session = host_session (p, a) };
  HostResult here;
  pthread_t thread;

  CHECK_INT (host_analyze (p, a, m.session, host_articles, host_n_articles, &here), ==, FRAMING_OK);
  CHECK (pthread_create (&thread, NULL, analyze_moved, &m) == 0);
  pthread_join (thread, NULL);
  CHECK (host_result_equal (&here, &m.r));
  host_result_clear (&here);
  host_result_clear (&m.r);
  p->session_free (m.session);
  p->analyzer_free (a);
}

static const HostTest tests[] = {
  { "eight threads, any batches: bit-identical to one", test_threads },
  { "a session moves to another thread", test_move },
};
HOST_MAIN (tests)
