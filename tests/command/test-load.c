#include "load.h"
#include <glib/gstdio.h>
#include <string.h>

/* FRAMING_FAKE_PLUGIN names the plugin that tests/command/fake-plugin.c builds. */

static void
check_candidates (void)
{
  g_auto (GStrv) named = framing_load_candidates ("a/x.so", "e.so", "/bin");
  g_auto (GStrv) bare = framing_load_candidates ("x.so", NULL, "/bin");
  g_auto (GStrv) environment = framing_load_candidates (NULL, "e/e.so", "/bin");
  g_auto (GStrv) near = framing_load_candidates (NULL, "", "/opt/bin");

  g_assert_cmpstr (named[0], ==, "a/x.so");
  g_assert_null (named[1]);
  g_assert_cmpstr (bare[0], ==, "./x.so");
  g_assert_null (bare[1]);
  g_assert_cmpstr (environment[0], ==, "e/e.so");
  g_assert_null (environment[1]);
  g_assert_cmpstr (near[0], ==, "/opt/bin/../plugin/framing.so");
  g_assert_cmpstr (near[1], ==, "/opt/bin/framing.so");
}

static void
check_failure (const char *const *candidates, const char *wanted)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (framing_load_first (candidates, &path, &error));
  g_assert_null (path);
  g_assert_nonnull (strstr (error->message, candidates[0]));
  g_assert_nonnull (strstr (error->message, wanted));
}

static void
check_failures (void)
{
  const char *fake = g_getenv ("FRAMING_FAKE_PLUGIN");
  g_autofree char *text = NULL;
  int fd = g_file_open_tmp ("framing-load-XXXXXX.so", &text, NULL);

  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (text, "this is no library", -1, NULL));
  check_failure ((const char *[]) { "/nowhere/framing.so", NULL }, "No such file");
  check_failure ((const char *[]) { text, NULL }, "too short");
  check_failure ((const char *[]) { "libz.so.1", NULL }, "it is no framing plugin");
  g_setenv ("FRAMING_FAKE", "abi", TRUE);
  check_failure ((const char *[]) { fake, NULL }, "another version");
  g_setenv ("FRAMING_FAKE", "short", TRUE);
  check_failure ((const char *[]) { fake, NULL }, "not complete");
  g_unsetenv ("FRAMING_FAKE");
  g_unlink (text);
}

static void
check_first_that_works (void)
{
  const char *candidates[] = { "/nowhere/framing.so", g_getenv ("FRAMING_FAKE_PLUGIN"), "/nowhere/else.so", NULL };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const framing_plugin *plugin = framing_load_first (candidates, &path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (plugin->id, ==, "fake");
  g_assert_true (g_path_is_absolute (path));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/candidates", check_candidates);
  g_test_add_func ("/load/failures", check_failures);
  g_test_add_func ("/load/first-that-works", check_first_that_works);
  return g_test_run ();
}
