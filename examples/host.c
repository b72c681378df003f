/* A complete host: loads framing.so, scores two articles, prints every number that is there.
 *   cc host.c $(pkg-config --cflags framing) -ldl -o host && ./host $(pkg-config --variable=plugindir framing)/framing.so */
#include <dlfcn.h>
#include <framing/plugin.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define TEXT(s) { s, sizeof s - 1 }

static const framing_doc docs[] = {
  { .struct_size = sizeof (framing_doc), .title = TEXT ("Ferry talks collapse"),
    .body = TEXT ("The two islands failed to reach an agreement, and the dispute deepened.") },
  { .struct_size = sizeof (framing_doc), .title = TEXT ("Bridge opens early"),
    .body = TEXT ("The mayors praised a successful partnership. Tensions have eased.") } };
enum { N_DOCS = sizeof docs / sizeof *docs };

int
main (int argc, char **argv)
{
  void *object = dlopen (argc > 1 ? argv[1] : "framing.so", RTLD_NOW | RTLD_LOCAL);
  framing_plugin_entry_fn entry = object ? (framing_plugin_entry_fn) dlsym (object, FRAMING_PLUGIN_ENTRY) : NULL;
  const framing_plugin *plugin = entry ? entry (FRAMING_PLUGIN_ABI) : NULL;
  framing_error error = { .struct_size = sizeof error };
  framing_analyzer *analyzer;
  framing_session *session;

  if (plugin == NULL)
    return fprintf (stderr, "no plugin: %s\n", object ? "another interface version" : dlerror ()), 1;
  if (plugin->analyzer_new (NULL, 0, &analyzer, &error) != FRAMING_OK
      || plugin->session_new (analyzer, &session, &error) != FRAMING_OK)          /* one session for each thread */
    return fprintf (stderr, "%s\n", error.text), 1;

  size_t n = plugin->metric_count (analyzer);
  double *values = calloc (N_DOCS * n, sizeof *values);
  int32_t status[N_DOCS];
  framing_out out = { .struct_size = sizeof out, .values = values, .doc_step = (ptrdiff_t) n, .metric_step = 1,
                      .status = status };
  if (plugin->analyze (session, docs, N_DOCS, sizeof *docs, &out, &error) != FRAMING_OK)
    return fprintf (stderr, "%s\n", error.text), 1;
  for (size_t d = 0; d < N_DOCS; d++)
    {
      printf ("%s: %s\n", docs[d].title.ptr, plugin->status_text (status[d]));
      for (size_t m = 0; m < n; m++)
        {
          framing_metric metric = { .struct_size = sizeof metric };
          if (plugin->metric_info (analyzer, m, &metric) == FRAMING_OK && !isnan (values[d * n + m]))
            printf ("  %-40s %g\n", metric.name, values[d * n + m]);              /* NaN: no evidence, which is not 0 */
        }
    }
  free (values);
  plugin->session_free (session);
  plugin->analyzer_free (analyzer);
  return 0;
}
