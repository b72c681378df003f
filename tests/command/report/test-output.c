#include "report/output.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct { char *folder, *file; } Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("framing-output-XXXXXX", NULL);
  place->file = g_build_filename (place->folder, "out.jsonl", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->file);
}

static void
check_commit (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  mode_t before = umask (027);
  struct stat info;
  FramingOutput *output = framing_output_open (place->file, &error);

  g_assert_no_error (error);
  g_assert_true (framing_output_write (output, "one\n", 4, &error));
  g_assert_true (framing_output_is_new_file (output));
  g_assert_false (g_file_test (place->file, G_FILE_TEST_EXISTS));
  g_assert_true (framing_output_commit (output, &error));
  g_assert_false (framing_output_is_new_file (output));
  framing_output_free (output);
  umask (before);
  g_assert_true (g_file_get_contents (place->file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one\n");
  g_assert_cmpint (stat (place->file, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
check_no_commit (Place *place, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (place->file, "old", -1, NULL));

  FramingOutput *output = framing_output_open (place->file, NULL);

  g_assert_true (framing_output_write (output, "new", 3, NULL));
  g_assert_cmpuint (count_files (place->folder), ==, 2);
  framing_output_free (output);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
  g_assert_true (g_file_get_contents (place->file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static void
check_link (Place *place, gconstpointer data)
{
  g_autofree char *link_name = g_build_filename (place->folder, "link", NULL), *text = NULL;

  g_assert_true (g_file_set_contents (place->file, "old", -1, NULL));
  g_assert_cmpint (symlink (place->file, link_name), ==, 0);

  FramingOutput *output = framing_output_open (link_name, NULL);

  g_assert_true (framing_output_write (output, "new", 3, NULL));
  g_assert_true (framing_output_commit (output, NULL));
  framing_output_free (output);
  g_assert_true (g_file_test (link_name, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (place->file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "new");
}

static void
check_failures (Place *place, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (place->folder, "no", "file", NULL);
  g_autoptr (GError) missing = NULL, folder = NULL;

  g_assert_null (framing_output_open (nowhere, &missing));
  g_assert_error (missing, FRAMING_OUTPUT_ERROR, FRAMING_OUTPUT_FAILED);
  g_assert_nonnull (strstr (missing->message, nowhere));
  g_assert_null (framing_output_open (place->folder, &folder));
  g_assert_error (folder, FRAMING_OUTPUT_ERROR, FRAMING_OUTPUT_FAILED);
}

static void
check_full (void)
{
  g_autoptr (GError) error = NULL;
  FramingOutput *output;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  output = framing_output_open ("/dev/full", &error);
  g_assert_no_error (error);
  g_assert_false (framing_output_is_new_file (output));
  g_assert_false (framing_output_write (output, "x", 1, &error));
  g_assert_error (error, FRAMING_OUTPUT_ERROR, FRAMING_OUTPUT_FAILED);
  g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
  framing_output_free (output);
}

static void
check_closed_pipe (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pipe_name = g_build_filename (place->folder, "pipe", NULL);
  FramingOutput *output;
  int reader;

  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (mkfifo (pipe_name, 0600), ==, 0);
  reader = g_open (pipe_name, O_RDONLY | O_NONBLOCK, 0);
  output = framing_output_open (pipe_name, &error);
  g_assert_no_error (error);
  close (reader);
  g_assert_false (framing_output_write (output, "x", 1, &error));
  g_assert_error (error, FRAMING_OUTPUT_ERROR, FRAMING_OUTPUT_CLOSED);
  framing_output_free (output);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/output/commit", Place, NULL, set_up, check_commit, tear_down);
  g_test_add ("/report/output/no-commit", Place, NULL, set_up, check_no_commit, tear_down);
  g_test_add ("/report/output/link", Place, NULL, set_up, check_link, tear_down);
  g_test_add ("/report/output/failures", Place, NULL, set_up, check_failures, tear_down);
  g_test_add_func ("/report/output/full", check_full);
  g_test_add ("/report/output/closed-pipe", Place, NULL, set_up, check_closed_pipe, tear_down);
  return g_test_run ();
}
