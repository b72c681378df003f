/* Rule 5 and the locale: nothing on stdout or stderr, no thread, no signal handler, no setlocale; and a host with decimal
 * commas or Turkish letters gets the same numbers. */
#include "host.h"
#include <dirent.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One of everything, errors among it. */
static void
exercise (const framing_plugin *p)
{
  static const char bad_lexicon[] = "# axis: x\nno header here\n";
  framing_option options[] = { { host_str ("no such option"), host_str ("x") }, { host_str ("lexicon_text"), host_str (bad_lexicon) },
                               { host_str ("lexicon"), host_str ("no/such/file") }, { host_str ("language"), host_str ("tlh") } };
  const framing_inspect *inspect = p->extension ("inspect/1");
  framing_analyzer *a = NULL;
  framing_session *s;
  HostResult r;

  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (p->analyzer_new (&options[i], 1, &a, NULL) == FRAMING_OK)
      p->analyzer_free (a);
  a = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Tarn=Tarn", NULL);
  s = host_session (p, a);
  host_analyze (p, a, s, host_articles, host_n_articles, &r);
  host_result_clear (&r);
  if (inspect != NULL)
    {
      const framing_diagnostic *findings;
      size_t item_size, n;
      void *handle = NULL;

      inspect->check (options + 1, 1, &findings, &item_size, &n, &handle, NULL);
      inspect->check_free (handle);
    }
  p->session_free (s);
  p->analyzer_free (a);
}

static void
test_output (const framing_plugin *p)
{
  FILE *file = tmpfile ();
  struct stat info;
  int out, err;

  if (!CHECK (file != NULL))
    return;
  fflush (NULL);
  out = dup (STDOUT_FILENO);
  err = dup (STDERR_FILENO);
  dup2 (fileno (file), STDOUT_FILENO);
  dup2 (fileno (file), STDERR_FILENO);
  exercise (p);
  fflush (NULL);
  dup2 (out, STDOUT_FILENO);
  dup2 (err, STDERR_FILENO);
  close (out);
  close (err);
  CHECK (fstat (fileno (file), &info) == 0);
  CHECK_INT (info.st_size, ==, 0);
  fclose (file);
}

static size_t
count_in (const char *folder)
{
  DIR *dir = opendir (folder);
  size_t n = 0;

  if (dir == NULL)
    return 0;
  while (readdir (dir) != NULL)
    n++;
  closedir (dir);
  return n;
}

static void
test_process (const framing_plugin *p)
{
  struct sigaction before[32], after;
  size_t files, threads = count_in ("/proc/self/task");
  char cwd[4096], cwd_after[4096];
  mode_t mask = umask (022);

  for (int i = 1; i < 32; i++)
    sigaction (i, NULL, &before[i]);
  CHECK (getcwd (cwd, sizeof cwd) != NULL);
  files = count_in ("/proc/self/fd");
  exercise (p);
  CHECK_INT (count_in ("/proc/self/task"), ==, threads);
  CHECK_INT (count_in ("/proc/self/fd"), ==, files);
  for (int i = 1; i < 32; i++)
    if (sigaction (i, NULL, &after) == 0)
      host_check (after.sa_handler == before[i].sa_handler, __FILE__, __LINE__, "signal %d has another handler", i);
  CHECK (getcwd (cwd_after, sizeof cwd_after) != NULL && strcmp (cwd, cwd_after) == 0);
  CHECK_INT (umask (mask), ==, 022);
}

/* All that depends on options and text: names, numbers, the digest, error texts. */
static void
compare_under (const framing_plugin *p, const HostResult *expected, const char *digest, const char *error_text)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Istanbul=ISTANBUL|Istanbul", NULL), *none;
  framing_session *s = host_session (p, a);
  framing_option bad = { host_str ("max_bytes"), host_str ("1,5") };
  framing_error error = { sizeof error, 0, "" };
  framing_metric m = { .struct_size = sizeof m };
  HostResult r;

  CHECK_INT (host_analyze (p, a, s, host_articles, host_n_articles, &r), ==, FRAMING_OK);
  CHECK (host_result_equal (&r, expected));
  CHECK (strcmp (p->analyzer_text (a, "digest"), digest) == 0);
  for (size_t i = 0; i < r.n_metrics; i++)
    if (p->metric_info (a, i, &m) == FRAMING_OK && m.target == 0)
      host_check (strstr (m.name, "istanbul") != NULL, __FILE__, __LINE__, "metric %s", m.name);
  p->analyzer_new (&bad, 1, &none, &error);
  CHECK (strcmp (error.text, error_text) == 0);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

/* Makes locales in a folder of its own, where there is localedef: test machines rarely have any but C. */
static bool
find_locale (const char *folder, const char *source, const char *charset, char *name, size_t room)
{
  char command[512];

  snprintf (name, room, "%s.%s", source, charset);
  if (setlocale (LC_ALL, name) != NULL)
    return true;
  snprintf (name, room, "%s/%s", folder, source);
  snprintf (command, sizeof command, "localedef -i %s -f %s %s >/dev/null 2>&1", source, charset, name);
  if (system (command) != 0)
    return false;
  setenv ("LOCPATH", folder, 1);
  return setlocale (LC_ALL, source) != NULL;
}

static void
test_locale (const framing_plugin *p)
{
  static const char *const sources[] = { "de_DE", "tr_TR" };
  char folder[] = "/tmp/framing-locale-XXXXXX", name[256], command[300];
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Istanbul=ISTANBUL|Istanbul", NULL), *none;
  framing_session *s = host_session (p, a);
  framing_option bad = { host_str ("max_bytes"), host_str ("1,5") };
  framing_error error = { sizeof error, 0, "" };
  HostResult r;
  size_t tried = 0;

  p->analyzer_new (&bad, 1, &none, &error);
  CHECK_INT (host_analyze (p, a, s, host_articles, host_n_articles, &r), ==, FRAMING_OK);
  CHECK (mkdtemp (folder) != NULL);
  for (size_t i = 0; i < 2; i++)
    if (find_locale (folder, sources[i], "UTF-8", name, sizeof name))
      {
        char *set = strdup (setlocale (LC_ALL, NULL));

        tried++;
        compare_under (p, &r, p->analyzer_text (a, "digest"), error.text);
        CHECK (strcmp (setlocale (LC_ALL, NULL), set) == 0);
        CHECK (strcmp (localeconv ()->decimal_point, ",") == 0);
        free (set);
        setlocale (LC_ALL, "C");
      }
  if (tried == 0)
    host_skip ("no locale with a decimal comma, and no localedef to make one");
  snprintf (command, sizeof command, "rm -r %s", folder);
  CHECK (system (command) == 0);
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

static const HostTest tests[] = {
  { "nothing on stdout and stderr", test_output },
  { "no threads, files, signal handlers, chdir, umask", test_process },
  { "the locale changes nothing", test_locale },
};
HOST_MAIN (tests)
