/* Walking: order, hidden files, links in a circle, what cannot be read, what is not a file. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/folder.h"
#include "read.h"

static char *
walk (const char *folder, const char *const *paths)
{
  GString *out = g_string_new (NULL);
  FramingWalk *walk = framing_walk_new (paths);
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);
  FramingFile file;

  while (framing_walk_next (walk, &file))
    {
      g_string_append_printf (out, "%s%s", file.path, file.known ? "" : "?");
      if (file.known)
        g_string_append_printf (out, ":%d", (int) file.size);
      if (file.error)
        g_string_append_printf (out, "!%s", file.error);
      g_string_append_c (out, '\n');
      g_free (file.path);
      g_free (file.error);
    }
  framing_walk_free (walk);
  g_string_replace (out, prefix, "", 0);
  return g_string_free (out, FALSE);
}

static void
link_to (const char *folder, const char *name, const char *target)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_order (void)
{
  g_autofree char *folder = read_folder (), *got = NULL, *again = NULL;

  read_write (folder, "b.txt", BYTES ("12"));
  read_write (folder, "B.txt", BYTES (""));
  read_write (folder, "a/z.txt", BYTES ("1"));
  read_write (folder, "a/10", BYTES ("1"));
  read_write (folder, "a/9", BYTES ("1"));
  read_write (folder, "a-b", BYTES ("1"));
  read_write (folder, "\xc3\xa9", BYTES ("1"));
  read_write (folder, ".hidden", BYTES ("1"));
  read_write (folder, ".git/x", BYTES ("1"));
  got = walk (folder, (const char *const[]) { folder, NULL });
  g_assert_cmpstr (got, ==, "B.txt:0\na/10:1\na/9:1\na/z.txt:1\na-b:1\nb.txt:2\n\xc3\xa9:1\n");
  again = walk (folder, (const char *const[]) { folder, folder, NULL });
  g_assert_cmpuint (strlen (again), ==, 2 * strlen (got));
  g_assert_true (g_str_has_prefix (again, got) && g_str_has_suffix (again, got));
  read_remove (folder);
}

static void
test_links (void)
{
  g_autofree char *folder = read_folder (), *got = NULL;

  read_write (folder, "a/one", BYTES ("1"));
  link_to (folder, "a/up", "..");
  link_to (folder, "a/self", ".");
  link_to (folder, "b", "a");
  link_to (folder, "c", "a/one");
  link_to (folder, "d", "d");
  link_to (folder, "e", "nothing");
  got = walk (folder, (const char *const[]) { folder, NULL });
  read_expect ("links", got, "a/one:1\nc:1\nd?!cannot be opened: *\ne?!cannot be opened: *\n");
  read_remove (folder);
}

/* Two links in each of forty folders to the next: two to the fortieth ways down. */
static void
test_many_ways (void)
{
  g_autofree char *folder = read_folder (), *got = NULL;
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *x = g_strdup_printf ("d%02d/x", i), *y = g_strdup_printf ("d%02d/y", i), *name = g_strdup_printf ("d%02d/f", i);
      g_autofree char *next = g_strdup_printf ("../d%02d", i + 1);

      read_write (folder, name, BYTES ("1"));
      link_to (folder, x, next);
      link_to (folder, y, next);
    }
  read_write (folder, "d40/f", BYTES ("1"));
  got = walk (folder, (const char *const[]) { folder, NULL });
  lines = g_strsplit (got, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 41 + 1);
  read_remove (folder);
}

static void
test_cannot (void)
{
  g_autofree char *folder = read_folder (), *pipe = g_build_filename (folder, "pipe", NULL), *closed = g_build_filename (folder, "closed", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL), *inside = NULL, *named = NULL, *shut = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  inside = walk (folder, (const char *const[]) { folder, NULL });
  read_expect ("a pipe in a folder", inside, "pipe?!is not a regular file*\n");
  named = walk (folder, (const char *const[]) { pipe, missing, "/dev/null", NULL });
  read_expect ("named", named, "pipe?\nmissing?!cannot be opened: *\n/dev/null?\n");
  read_write (folder, "closed/x", BYTES ("1"));
  read_write (folder, "z", BYTES ("1"));
  g_assert_cmpint (chmod (closed, 0), ==, 0);
  if (access (closed, R_OK) != 0)       /* root may read everything */
    {
      shut = walk (folder, (const char *const[]) { folder, NULL });
      read_expect ("no permission", shut, "closed?!the folder cannot be listed: *\npipe*\nz:1\n");
    }
  g_assert_cmpint (chmod (closed, 0700), ==, 0);
  read_remove (folder);
}

static void
test_deep (void)
{
  g_autofree char *folder = read_folder (), *got = NULL;
  g_autoptr (GString) path = g_string_new (NULL);

  for (int i = 0; i < 300; i++)
    g_string_append (path, "deeper/");
  g_string_append (path, "x");
  read_write (folder, path->str, BYTES ("1"));
  got = walk (folder, (const char *const[]) { folder, NULL });
  g_string_append (path, ":1\n");
  g_assert_cmpstr (got, ==, path->str);
  read_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/folder/order", test_order);
  g_test_add_func ("/input/folder/links", test_links);
  g_test_add_func ("/input/folder/many-ways", test_many_ways);
  g_test_add_func ("/input/folder/cannot", test_cannot);
  g_test_add_func ("/input/folder/deep", test_deep);
  return g_test_run ();
}
