/* What the hosts share: a TAP runner, loading of the plugin, and small helpers over <framing/plugin.h>.
 * In: the path of framing.so (first argument, or FRAMING_PLUGIN). Out: TAP on stdout, exit status 1 when a test failed.
 * No GLib here: these hosts are strangers. Helpers exit on failures that are not under test; results are freed with
 * host_result_clear(). */
#pragma once
#include <framing/plugin.h>
#include <stdbool.h>

typedef struct {
  const char *name;
  void (*run) (const framing_plugin *plugin);
} HostTest;

#define HOST_MAIN(tests) \
  int main (int argc, char **argv) { return host_main (argc, argv, tests, sizeof tests / sizeof *tests); }

int host_main (int argc, char **argv, const HostTest *tests, size_t n);
const char *host_plugin_path (void);
/* dlopen, dlsym, one call; NULL if the plugin refuses `abi`. `handle` may be NULL. */
const framing_plugin *host_load (uint32_t abi, void **handle);

/* A failed check is printed, fails the running test, and lets it go on; false when it failed. */
bool host_check (bool ok, const char *file, int line, const char *format, ...) __attribute__ ((format (printf, 4, 5)));
#define CHECK(cond) host_check ((cond), __FILE__, __LINE__, "%s", #cond)
#define CHECK_INT(a, op, b) \
  host_check_int ((long long) (a), #op, (long long) (b), __FILE__, __LINE__, #a " " #op " " #b)
bool host_check_int (long long a, const char *op, long long b, const char *file, int line, const char *text);
void host_skip (const char *why);                       /* the running test: then return */
bool host_sanitized (void);                             /* built with a sanitizer: no RLIMIT_AS, no own malloc */

framing_str host_str (const char *text);
framing_doc host_doc (const char *title, const char *body);
/* Options as key, value, key, value, ..., NULL. Exits when it fails. */
framing_analyzer *host_analyzer (const framing_plugin *plugin, ...);
framing_session *host_session (const framing_plugin *plugin, const framing_analyzer *analyzer);
/* The column, or SIZE_MAX. */
size_t host_metric (const framing_plugin *plugin, const framing_analyzer *analyzer, int axis, int part, int target,
                    const char *field);

/* All that one analyze gave, copied; documents and metrics in order. */
typedef struct {
  size_t n_docs, n_metrics, n_evidence;
  double *values;
  int32_t *status;
  uint32_t *notes;
  framing_evidence *evidence;
  size_t *first;
} HostResult;

int host_analyze (const framing_plugin *plugin, const framing_analyzer *analyzer, framing_session *session,
                  const framing_doc *docs, size_t n, HostResult *result);
bool host_result_equal (const HostResult *a, const HostResult *b);      /* bit by bit */
void host_result_clear (HostResult *result);

/* Invented news. host_articles: a few short ones with all that matters (quotes, negation, accents, no title, ...).
 * host_text: `bytes` of it, different for each seed; free() it. */
extern const framing_doc *const host_articles;
extern const size_t host_n_articles;
char *host_text (unsigned seed, size_t bytes);
extern const char host_lexicon[];                       /* a small axis "mood": gloomy, bright */
