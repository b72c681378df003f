#include "collection/shelf.h"
#include <glib/gstdio.h>
#include <string.h>

#define BOOKS 500

static framing_str
str (const char *text)
{
  return (framing_str) { text, strlen (text) };
}

static void
check (const FramingShelf *shelf, guint64 place, framing_str title, framing_str text)
{
  g_autoptr (GError) error = NULL;
  FramingBook book;

  g_assert_true (framing_shelf_read (shelf, place, &book, &error));
  g_assert_cmpmem (book.title.ptr, book.title.len, title.ptr, title.len);
  g_assert_cmpmem (book.text.ptr, book.text.len, text.ptr, text.len);
  g_assert_cmpint (book.title.ptr[book.title.len], ==, 0);
  g_assert_cmpint (book.extra.ptr[book.extra.len], ==, 0);
  g_free (book.bytes);
}

static void
test_bytes (void)
{
  static const framing_str odd = { "a\0\xff\n", 4 }, none = { NULL, 0 }, empty = { "", 0 };
  g_autoptr (GError) error = NULL;
  FramingShelf *shelf = framing_shelf_new (&error);
  FramingBook book = { .title = odd, .text = none, .language = str ("en"), .extra = str ("\"a\":1") }, got;
  guint64 first = 0, second = 0;

  g_assert_no_error (error);
  g_assert_true (framing_shelf_put (shelf, &book, &first, &error));
  book.text = odd;
  g_assert_true (framing_shelf_put (shelf, &book, &second, &error));
  check (shelf, second, odd, odd);
  check (shelf, first, odd, empty);
  g_assert_true (framing_shelf_read (shelf, first, &got, &error));
  g_assert_cmpstr (got.language.ptr, ==, "en");
  g_assert_cmpstr (got.extra.ptr, ==, "\"a\":1");
  g_free (got.bytes);
  framing_shelf_free (shelf);
}

typedef struct { FramingShelf *shelf; const guint64 *places; } Reader;

static void
check_number (const Reader *reader, guint i)
{
  g_autofree char *title = g_strdup_printf ("%u", i);
  g_autofree char *text = g_strnfill (i * 37 % 5000, 'x');

  check (reader->shelf, reader->places[i], str (title), str (text));
}

static gpointer
read_all (gpointer data)
{
  for (guint i = 0; i < BOOKS; i++)
    check_number (data, i * 7 % BOOKS);
  return NULL;
}

/* Books are there at once, and for all threads. */
static void
test_threads (void)
{
  g_autoptr (GError) error = NULL;
  guint64 places[BOOKS];
  Reader reader = { framing_shelf_new (&error), places };
  GThread *threads[3];

  for (guint i = 0; i < BOOKS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autofree char *text = g_strnfill (i * 37 % 5000, 'x');
      FramingBook book = { .title = str (title), .text = str (text) };

      g_assert_true (framing_shelf_put (reader.shelf, &book, &places[i], &error));
      if (i % 50 == 0)
        check_number (&reader, i / 2);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, read_all, &reader);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  framing_shelf_free (reader.shelf);
}

/* larger than all buffers */
static void
test_large (void)
{
  g_autoptr (GError) error = NULL;
  FramingShelf *shelf = framing_shelf_new (&error);
  g_autofree char *text = g_strnfill (5000000, 'y');
  FramingBook book = { .title = str ("t"), .text = str (text) };
  guint64 first, second;

  g_assert_true (framing_shelf_put (shelf, &book, &first, &error));
  g_assert_true (framing_shelf_put (shelf, &book, &second, &error));
  check (shelf, second, str ("t"), str (text));
  check (shelf, first, str ("t"), str (text));
  framing_shelf_free (shelf);
}

/* A place that does not exist, and a folder that does not: errors with words. TMPDIR is read once, so in a process of its own. */
static void
test_errors (void)
{
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      g_assert_null (framing_shelf_new (&error));
      g_assert_nonnull (strstr (error->message, "TMPDIR"));
      g_assert_nonnull (strstr (error->message, "/nowhere/at/all"));
      return;
    }
  FramingShelf *shelf = framing_shelf_new (&error);
  FramingBook book;

  g_assert_false (framing_shelf_read (shelf, 12345, &book, &error));
  g_assert_nonnull (error);
  g_assert_null (book.bytes);
  framing_shelf_free (shelf);
  g_setenv ("TMPDIR", "/nowhere/at/all", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("TMPDIR");
  g_test_trap_assert_passed ();
}

/* Nothing lies in the folder while the shelf is in use. */
static void
test_nameless (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;
      FramingShelf *shelf = framing_shelf_new (&error);
      GDir *dir = g_dir_open (g_get_tmp_dir (), 0, NULL);

      g_assert_no_error (error);
      g_assert_nonnull (strstr (g_get_tmp_dir (), "shelf-folder"));
      g_assert_null (g_dir_read_name (dir));
      g_dir_close (dir);
      framing_shelf_free (shelf);
      return;
    }
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "shelf-folder", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_setenv ("TMPDIR", path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("TMPDIR");
  g_test_trap_assert_passed ();
  g_rmdir (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/shelf/bytes", test_bytes);
  g_test_add_func ("/outlet/shelf/threads", test_threads);
  g_test_add_func ("/outlet/shelf/large", test_large);
  g_test_add_func ("/outlet/shelf/errors", test_errors);
  g_test_add_func ("/outlet/shelf/nameless", test_nameless);
  return g_test_run ();
}
