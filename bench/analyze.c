/* CPU time of framing.so itself, as a host sees it: a text is cut into documents, analyzed in batches, and timed.
 *   cc -O2 -Iinclude bench/analyze.c -ldl -o analyze
 *   analyze PLUGIN FILE DOCUMENT-BYTES [KEY=VALUE...]        options of the analyzer; DOCUMENT-BYTES 0 = one document
 * Prints one line of JSON: bytes, documents, and seconds of CPU for the first 4 MB (nothing known yet), for the first pass over all of it,
 * and for a second pass with the same session. */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <framing/plugin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BATCH = 64, MOST_OPTIONS = 16, COLD = 4 << 20 };

typedef struct {
  const framing_plugin *plugin;
  framing_session *session;
  size_t n_metrics, documents;
  double *values;
} Bench;

static void
give_up (const char *what)
{
  fprintf (stderr, "analyze: %s\n", what);
  exit (1);
}

static double
cpu_seconds (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

static char *
read_file (const char *path, size_t *n)
{
  FILE *file = fopen (path, "rb");
  char *text;
  long size;

  if (file == NULL || fseek (file, 0, SEEK_END) != 0 || (size = ftell (file)) < 0 || fseek (file, 0, SEEK_SET) != 0)
    give_up ("the text cannot be read");
  text = malloc ((size_t) size + 1);
  if (text == NULL || fread (text, 1, (size_t) size, file) != (size_t) size)
    give_up ("the text cannot be read");
  fclose (file);
  *n = (size_t) size;
  return text;
}

/* Documents end at a blank, so that no word is cut. */
static size_t
cut (const char *p, size_t n, size_t size)
{
  size_t length = size == 0 || size > n ? n : size;

  while (length < n && p[length] != ' ' && p[length] != '\n')
    length++;
  return length;
}

static void
analyze (Bench *bench, const framing_doc *docs, size_t n)
{
  framing_out out = { .struct_size = sizeof out, .values = bench->values, .doc_step = (ptrdiff_t) bench->n_metrics, .metric_step = 1 };

  if (n > 0 && bench->plugin->analyze (bench->session, docs, n, sizeof *docs, &out, NULL) != FRAMING_OK)
    give_up ("analyze failed");
  bench->documents += n;
}

/* Seconds for all of it; those for its first megabytes in `cold`. */
static double
pass (Bench *bench, const char *text, size_t n, size_t size, double *cold)
{
  double begin = cpu_seconds ();
  framing_doc docs[BATCH];
  size_t n_docs = 0, at = 0;

  bench->documents = 0;
  *cold = 0;
  while (at < n)
    {
      size_t length = cut (text + at, n - at, size);

      docs[n_docs++] = (framing_doc) { .struct_size = sizeof *docs, .body = { text + at, length } };
      at += length;
      if (n_docs == BATCH || *cold == 0)
        {
          analyze (bench, docs, n_docs);
          n_docs = 0;
        }
      if (*cold == 0 && at >= COLD)
        *cold = cpu_seconds () - begin;
    }
  analyze (bench, docs, n_docs);
  return cpu_seconds () - begin;
}

int
main (int argc, char **argv)
{
  framing_option options[MOST_OPTIONS];
  framing_error error = { .struct_size = sizeof error };
  framing_plugin_entry_fn entry;
  framing_analyzer *analyzer;
  Bench bench = { 0 };
  void *object;
  char *text;
  size_t n, n_options = 0, size;
  double cold, first, second, ignored;

  if (argc < 4)
    give_up ("usage: analyze PLUGIN FILE DOCUMENT-BYTES [KEY=VALUE...]");
  object = dlopen (argv[1], RTLD_NOW | RTLD_LOCAL);
  entry = object != NULL ? (framing_plugin_entry_fn) dlsym (object, FRAMING_PLUGIN_ENTRY) : NULL;
  bench.plugin = entry != NULL ? entry (FRAMING_PLUGIN_ABI) : NULL;
  if (bench.plugin == NULL)
    give_up ("no plugin");
  for (int i = 4; i < argc && n_options < MOST_OPTIONS; i++)
    {
      size_t key = strcspn (argv[i], "=");

      options[n_options++] = (framing_option) { { argv[i], key }, { argv[i] + key + 1, strlen (argv[i] + key + 1) } };
    }
  if (bench.plugin->analyzer_new (options, n_options, &analyzer, &error) != FRAMING_OK
      || bench.plugin->session_new (analyzer, &bench.session, &error) != FRAMING_OK)
    give_up (error.text);
  bench.n_metrics = bench.plugin->metric_count (analyzer);
  bench.values = calloc (BATCH * bench.n_metrics + 1, sizeof *bench.values);
  text = read_file (argv[2], &n);
  size = strtoul (argv[3], NULL, 10);
  first = pass (&bench, text, n, size, &cold);
  second = pass (&bench, text, n, size, &ignored);
  printf ("{\"bytes\": %zu, \"documents\": %zu, \"cold\": %.6f, \"first\": %.6f, \"second\": %.6f}\n", n, bench.documents, cold, first,
          second);
  return 0;
}
