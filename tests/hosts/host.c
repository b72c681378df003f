#include "host.h"
#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *plugin_path;
static bool failed;
static const char *skipped;

static _Noreturn void
bail_out (const char *what, const char *why)
{
  printf ("Bail out! %s: %s\n", what, why);
  exit (99);
}

const char *
host_plugin_path (void)
{
  return plugin_path;
}

const framing_plugin *
host_load (uint32_t abi, void **handle)
{
  void *object = dlopen (plugin_path, RTLD_NOW | RTLD_LOCAL);
  framing_plugin_entry_fn entry;

  if (object == NULL)
    bail_out ("dlopen", dlerror ());
  *(void **) &entry = dlsym (object, FRAMING_PLUGIN_ENTRY);
  if (entry == NULL)
    bail_out ("dlsym", dlerror ());
  if (handle != NULL)
    *handle = object;
  return entry (abi);
}

bool
host_check (bool ok, const char *file, int line, const char *format, ...)
{
  va_list args;

  if (ok)
    return true;
  failed = true;
  printf ("# %s:%d: ", file, line);
  va_start (args, format);
  vprintf (format, args);
  va_end (args);
  printf ("\n");
  return false;
}

bool
host_check_int (long long a, const char *op, long long b, const char *file, int line, const char *text)
{
  bool equal = op[0] != '!' && op[1] == '=' && a == b;
  bool ok = equal || (op[0] == '!' && a != b) || (op[0] == '<' && a < b) || (op[0] == '>' && a > b);

  return host_check (ok, file, line, "%s: %lld and %lld", text, a, b);
}

void
host_skip (const char *why)
{
  skipped = why;
}

bool
host_sanitized (void)
{
  return dlsym (RTLD_DEFAULT, "__asan_init") != NULL || dlsym (RTLD_DEFAULT, "__tsan_init") != NULL;
}

int
host_main (int argc, char **argv, const HostTest *tests, size_t n)
{
  const framing_plugin *plugin;
  int status = 0;

  plugin_path = argc > 1 ? argv[1] : getenv ("FRAMING_PLUGIN");
  if (plugin_path == NULL)
    bail_out (argv[0], "give the path of framing.so as argument or in FRAMING_PLUGIN");
  setvbuf (stdout, NULL, _IOLBF, 0);
  plugin = host_load (FRAMING_PLUGIN_ABI, NULL);
  if (plugin == NULL)
    bail_out (plugin_path, "refuses this interface version");
  printf ("1..%zu\n", n);
  for (size_t i = 0; i < n; i++)
    {
      failed = false;
      skipped = NULL;
      tests[i].run (plugin);
      if (failed)
        status = 1;
      printf ("%s %zu - %s%s%s\n", failed ? "not ok" : "ok", i + 1, tests[i].name, skipped != NULL ? " # SKIP " : "",
              skipped != NULL ? skipped : "");
    }
  return status;
}

framing_str
host_str (const char *text)
{
  framing_str str = { text, text == NULL ? 0 : strlen (text) };
  return str;
}

framing_doc
host_doc (const char *title, const char *body)
{
  framing_doc doc = { sizeof doc, 0, { NULL, 0 }, { NULL, 0 }, host_str (title), host_str (body) };
  return doc;
}

framing_analyzer *
host_analyzer (const framing_plugin *plugin, ...)
{
  framing_option options[16];
  framing_error error = { sizeof error, 0, "" };
  framing_analyzer *analyzer = NULL;
  const char *key;
  va_list args;
  size_t n = 0;

  va_start (args, plugin);
  while ((key = va_arg (args, const char *)) != NULL && n < 16)
    {
      options[n].key = host_str (key);
      options[n++].value = host_str (va_arg (args, const char *));
    }
  va_end (args);
  if (plugin->analyzer_new (options, n, &analyzer, &error) != FRAMING_OK)
    bail_out ("analyzer_new", error.text);
  return analyzer;
}

framing_session *
host_session (const framing_plugin *plugin, const framing_analyzer *analyzer)
{
  framing_error error = { sizeof error, 0, "" };
  framing_session *session = NULL;

  if (plugin->session_new (analyzer, &session, &error) != FRAMING_OK)
    bail_out ("session_new", error.text);
  return session;
}

size_t
host_metric (const framing_plugin *plugin, const framing_analyzer *analyzer, int axis, int part, int target,
             const char *field)
{
  framing_metric m = { .struct_size = sizeof m };
  size_t n = plugin->metric_count (analyzer);

  for (size_t i = 0; i < n; i++)
    if (plugin->metric_info (analyzer, i, &m) == FRAMING_OK && m.axis == axis && m.part == part && m.target == target
        && strcmp (m.field, field) == 0)
      return i;
  return SIZE_MAX;
}

static void *
allocate (size_t n, size_t size)
{
  void *p = calloc (n + 1, size);

  if (p == NULL)
    bail_out ("calloc", "the host itself has no memory");
  return p;
}

static void
copy_evidence (const framing_plugin *plugin, framing_session *session, HostResult *r)
{
  framing_evidence_list list = { .struct_size = sizeof list };

  r->first = allocate (r->n_docs + 1, sizeof *r->first);
  if (!CHECK_INT (plugin->evidence (session, &list), ==, FRAMING_OK) || list.n_docs != r->n_docs)
    return;
  r->n_evidence = list.n_items;
  r->evidence = allocate (list.n_items, sizeof *r->evidence);
  for (size_t i = 0; i < list.n_items; i++)
    memcpy (&r->evidence[i], (const char *) list.items + i * list.item_size, sizeof *r->evidence);
  memcpy (r->first, list.first, (list.n_docs + 1) * sizeof *r->first);
}

int
host_analyze (const framing_plugin *plugin, const framing_analyzer *analyzer, framing_session *session,
              const framing_doc *docs, size_t n, HostResult *r)
{
  framing_out out = { .struct_size = sizeof out, .max_evidence = UINT32_MAX };
  int code;

  memset (r, 0, sizeof *r);
  r->n_docs = n;
  r->n_metrics = plugin->metric_count (analyzer);
  out.values = r->values = allocate (n * r->n_metrics, sizeof (double));
  out.status = r->status = allocate (n, sizeof *r->status);
  out.notes = r->notes = allocate (n, sizeof *r->notes);
  out.doc_step = (ptrdiff_t) r->n_metrics;
  out.metric_step = 1;
  code = plugin->analyze (session, docs, n, sizeof *docs, &out, NULL);
  copy_evidence (plugin, session, r);
  return code;
}

bool
host_result_equal (const HostResult *a, const HostResult *b)
{
  return a->n_docs == b->n_docs && a->n_metrics == b->n_metrics && a->n_evidence == b->n_evidence
         && memcmp (a->values, b->values, a->n_docs * a->n_metrics * sizeof *a->values) == 0
         && memcmp (a->status, b->status, a->n_docs * sizeof *a->status) == 0
         && memcmp (a->notes, b->notes, a->n_docs * sizeof *a->notes) == 0
         && memcmp (a->first, b->first, (a->n_docs + 1) * sizeof *a->first) == 0
         && (a->n_evidence == 0 || memcmp (a->evidence, b->evidence, a->n_evidence * sizeof *a->evidence) == 0);
}

void
host_result_clear (HostResult *r)
{
  free (r->values);
  free (r->status);
  free (r->notes);
  free (r->evidence);
  free (r->first);
  memset (r, 0, sizeof *r);
}
