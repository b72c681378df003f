/* The whole way: paths, streams, batches. */
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zlib.h>

#include "read.h"

static void
write_gzip (const char *folder, const char *name, const char *text, gsize cut)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *bytes = NULL;
  gzFile file = gzopen (path, "wb");
  gsize n;

  g_assert_cmpint (gzwrite (file, text, (unsigned) strlen (text)), ==, (int) strlen (text));
  g_assert_cmpint (gzclose (file), ==, Z_OK);
  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  read_write (folder, name, bytes, n - cut);
}

static void
test_mixed (void)
{
  g_autofree char *folder = read_folder (), *missing = g_build_filename (folder, "missing", NULL), *got = NULL;

  read_write (folder, "a.jsonl", BYTES ("{\"id\":1,\"text\":\"one\"}\n{\"text\":2}\n"));
  read_write (folder, "b/c.txt", BYTES ("three"));
  read_write (folder, "b/empty.csv", BYTES (""));
  read_write (folder, "b/empty.jsonl", BYTES (""));
  read_write (folder, "b/empty.txt", BYTES (""));
  read_write (folder, "c.csv", BYTES ("id,text\n5,five\n"));
  write_gzip (folder, "d.jsonl.gz", "{\"id\":6,\"text\":\"six\"}\n", 0);
  write_gzip (folder, "e.txt", "seven", 0);
  write_gzip (folder, "f.gz", "{\"id\":8,\"text\":\"eight\"}", 0);
  got = read_paths ((const char *const[]) { folder, missing, "/dev/null", NULL }, NULL, folder);
  read_expect ("mixed", got,
               "1|-|one|||\na.jsonl:2|-|-|||text is a number*\nb/c.txt|-|three|||\nb/empty.txt|-||||\n5|-|five|||\n6|-|six|||\n"
               "e.txt|-|seven|||\n8|-|eight|||\nmissing|-|-|||cannot be opened: *\n/dev/null|-||||\n");
  read_remove (folder);
}

static void
test_options (void)
{
  static const struct { FramingInputOptions options; const char *pattern; } bad[] = {
    { { .map = "words=body" }, "map: 'words' is not one of*" }, { { .format = "pdf" }, "input format 'pdf'*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (framing_input_new ((const char *const[]) { "-", NULL }, &bad[i].options, &error));
      g_assert_nonnull (error);
      read_expect ("options", error->message, bad[i].pattern);
    }
}

static void
test_format (void)
{
  static const struct { const char *format, *expected; } forms[] = {
    { "text", "a.csv|-|text\\n{\\\"text\\\":\\\"x\\\"}\\n|||\n" },
    { "jsonl", "a.csv:1|-|-|||not JSON*\na.csv:2|-|x|||\n" },
    { "csv", "a.csv:2|-|{\\\"text\\\":\\\"x\\\"}|||\n" },
    { "tsv", "a.csv:2|-|{\\\"text\\\":\\\"x\\\"}|||\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      FramingInputOptions options = { .format = forms[i].format };
      g_autofree char *got = read_bytes ("a.csv", BYTES ("text\n{\"text\":\"x\"}\n"), &options);

      read_expect (forms[i].format, got, forms[i].expected);
    }
}

static char *
from_stdin (const char *bytes, const FramingInputOptions *options)
{
  int ends[2], saved = dup (STDIN_FILENO);
  char *got;

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (write (ends[1], bytes, strlen (bytes)), ==, (gssize) strlen (bytes));
  close (ends[1]);
  dup2 (ends[0], STDIN_FILENO);
  close (ends[0]);
  got = read_paths ((const char *const[]) { "-", NULL }, options, NULL);
  if (saved >= 0)
    dup2 (saved, STDIN_FILENO), close (saved);
  return got;
}

static void
test_stdin (void)
{
  static const struct { const char *bytes, *format, *expected; } cases[] = {
    { "{\"text\":\"x\"}\n{\"id\":2,\"text\":\"y\"}\n", NULL, "-:1|-|x|||\n2|-|y|||\n" },
    { " \n{\"text\":\"x\"}", NULL, "-:2|-|x|||\n" },
    { "The talks went on.\n", NULL, "-|-|The talks went on.\\n|||\n" },
    { "", NULL, "-|-||||\n" },
    { "", "jsonl", "" },
    { "id,text\n1,x\n2,y\n", NULL, "1|-|x|||\n2|-|y|||\n" },
    { "[\n{\"text\":\"x\"},\n{\"text\":\"y\"}]\n", NULL, "-:2|-|x|||\n-:3|-|y|||\n" },
    { "text,id\nx,1\n", "text", "-|-|text,id\\nx,1\\n|||\n" },
    { "text,id\nx,1\n", "csv", "1|-|x|||\n" },
    { "{\"text\":\"x\"}", "text", "-|-|{\\\"text\\\":\\\"x\\\"}|||\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingInputOptions options = { .format = cases[i].format };
      g_autofree char *got = from_stdin (cases[i].bytes, &options);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

/* What came down a pipe is handed over while the writer rests, and not held back for a full batch. */
static void
test_pipe (void)
{
  int ends[2], saved = dup (STDIN_FILENO);
  FramingInput *input;
  FramingBatch *batch;

  g_assert_cmpint (pipe (ends), ==, 0);
  dup2 (ends[0], STDIN_FILENO);
  close (ends[0]);
  input = framing_input_new ((const char *const[]) { "-", NULL }, NULL, NULL);
  g_assert_cmpuint (framing_input_total (input), ==, 0);
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpint (write (ends[1], "{\"text\":\"x\"}\n{\"te", 17), ==, 17);
      batch = framing_input_next (input);
      framing_batch_parse (batch);
      g_assert_cmpuint (batch->n_articles, ==, 1);
      g_assert_null (batch->articles[0].error);
      framing_batch_free (batch);
      g_assert_cmpint (write (ends[1], "xt\":\"y\"}\n", 9), ==, 9);
      batch = framing_input_next (input);
      framing_batch_parse (batch);
      g_assert_cmpuint (batch->articles[0].line, ==, 2 + 2 * (gsize) i);
      framing_batch_free (batch);
    }
  close (ends[1]);
  g_assert_null (framing_input_next (input));
  framing_input_free (input);
  if (saved >= 0)
    dup2 (saved, STDIN_FILENO), close (saved);
}

static void
test_cut_off (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  static const char *const names[] = { "a.jsonl.gz", "a.csv.gz", "a.txt.gz" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = read_folder (), *got = NULL;
      g_auto (GStrv) lines = NULL;

      g_string_assign (text, i == 1 ? "id,text\n" : "");
      for (int k = 0; k < 20000; k++)
        g_string_append_printf (text, i == 1 ? "%d,\"row %u\"\n" : "{\"id\":%d,\"text\":\"row %u\"}\n", k, g_str_hash ("x") * (guint) k);
      write_gzip (folder, names[i], text->str, 1000);
      read_write (folder, "z.txt", BYTES ("still read"));
      got = read_paths ((const char *const[]) { folder, NULL }, NULL, folder);
      lines = g_strsplit (got, "\n", -1);
      if (i < 2)
        {
          g_assert_cmpuint (g_strv_length (lines), >, 15000);
          read_expect ("first", lines[0], "0|-|row 0|||");
        }
      read_expect (names[i], got, "*|-|-|||the gzip data end too early: *\nz.txt|-|still read|||\n");
      for (gsize k = 0; i < 2 && lines[k + 3]; k++)
        g_assert_true (g_str_has_suffix (lines[k], "|||"));
      read_remove (folder);
    }
}

/* Longer than the limit: an error in its place, the rest is read, and memory stays where it was. */
static void
test_long_line (void)
{
  FramingInputOptions options = { .max_record = 1 << 20 };
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a.jsonl.gz", NULL), *got = NULL, *run = g_strnfill (1 << 20, 'x');
  gzFile file = gzopen (path, "wb1");
  struct rusage before, after;

  gzputs (file, "{\"text\":\"a\"}\n{\"text\":\"");
  for (int i = 0; i < 100; i++)
    gzwrite (file, run, 1 << 20);
  gzputs (file, "\"}\n{\"text\":\"b\"}\n");
  gzclose (file);
  getrusage (RUSAGE_SELF, &before);
  got = read_paths ((const char *const[]) { path, NULL }, &options, folder);
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpstr (got, ==, "a.jsonl.gz:1|-|a|||\na.jsonl.gz:2|-|-|||longer than 1048576 bytes, the limit for one article\na.jsonl.gz:3|-|b|||\n");
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 40 * 1024);
  read_remove (folder);
}

static void
test_blank_lines (void)
{
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a.jsonl.gz", NULL), *got = NULL, *run = g_strnfill (1 << 20, '\n');
  gzFile file = gzopen (path, "wb1");
  struct rusage before, after;

  for (int i = 0; i < 60; i++)
    gzwrite (file, run, 1 << 20);
  gzputs (file, "{\"text\":\"b\"}");
  gzclose (file);
  getrusage (RUSAGE_SELF, &before);
  got = read_paths ((const char *const[]) { path, NULL }, NULL, folder);
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpstr (got, ==, "a.jsonl.gz:62914561|-|b|||\n");
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 40 * 1024);
  read_remove (folder);
}

/* Batches: about a megabyte first, then a quarter of it, in order, complete; what is done reaches the total. */
static void
test_batches (void)
{
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a.jsonl", NULL);
  g_autoptr (GString) bytes = g_string_new (NULL);
  FramingInput *input;
  FramingBatch *batch;
  gsize line = 0, batches = 0;

  for (int i = 0; i < 9000; i++)
    {
      g_autofree char *text = g_strnfill ((gsize) (i * 37 % 1000), 'y');

      g_string_append_printf (bytes, "{\"text\":\"%s\"}\n", text);
    }
  read_write (folder, "a.jsonl", bytes->str, bytes->len);
  input = framing_input_new ((const char *const[]) { path, path, NULL }, NULL, NULL);
  g_assert_cmpuint (framing_input_total (input), ==, 2 * bytes->len);
  for (; (batch = framing_input_next (input)); batches++)
    {
      framing_batch_parse (batch);
      g_assert_cmpuint (batch->number, ==, batches);
      g_assert_cmpuint (batch->bytes, <, batches == 0 ? 1050000 : 265000);
      g_assert_true (batches > 0 || batch->bytes > 1000000);
      g_assert_cmpuint (batch->n_articles, <=, 4096);
      for (gsize i = 0; i < batch->n_articles; i++, line++)
        {
          g_assert_cmpuint (batch->articles[i].line, ==, line % 9000 + 1);
          g_assert_cmpuint (batch->articles[i].text.len, ==, line % 9000 * 37 % 1000);
        }
      framing_batch_free (batch);
    }
  g_assert_cmpuint (line, ==, 18000);
  g_assert_cmpuint (batches, >=, 30);
  g_assert_cmpuint (framing_input_done (input), ==, 2 * bytes->len);
  framing_input_free (input);
  read_remove (folder);
}

static gpointer
parse (gpointer batch)
{
  framing_batch_parse (batch);
  return batch;
}

/* Batches outlive the input, and are parsed in other threads. */
static void
test_threads (void)
{
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a.csv", NULL);
  g_autoptr (GString) bytes = g_string_new ("id,text,outlet\n");
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  FramingInput *input;
  FramingBatch *batch;
  gsize n = 0;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (bytes, "%d,\"text \"\"%d\"\"\",o\n", i, i);
  read_write (folder, "a.csv", bytes->str, bytes->len);
  input = framing_input_new ((const char *const[]) { path, NULL }, NULL, NULL);
  while ((batch = framing_input_next (input)))
    g_ptr_array_add (threads, g_thread_new ("parse", parse, batch));
  framing_input_free (input);
  g_assert_cmpuint (threads->len, >, 3);
  for (guint i = 0; i < threads->len; i++)
    {
      batch = g_thread_join (g_ptr_array_index (threads, i));
      for (gsize k = 0; k < batch->n_articles; k++, n++)
        {
          g_autofree char *id = g_strdup_printf ("%d", (int) n);

          g_assert_cmpmem (id, strlen (id), batch->articles[k].id.ptr, batch->articles[k].id.len);
          g_assert_cmpuint (batch->articles[k].n_fields, ==, 1);
        }
      framing_batch_free (batch);
    }
  g_assert_cmpuint (n, ==, 20000);
  read_remove (folder);
}

/* A file that goes away, and a folder that is given twice. */
static void
test_vanished (void)
{
  g_autofree char *folder = read_folder (), *a = g_build_filename (folder, "a.jsonl", NULL), *b = g_build_filename (folder, "b.txt", NULL);
  g_autofree char *long_text = g_strnfill (2 << 20, 'x');
  FramingInput *input;
  FramingBatch *batch;
  const FramingArticle *last = NULL;
  gsize n = 0;

  read_write (folder, "a.txt", long_text, 2 << 20);
  read_write (folder, "b.txt", BYTES ("gone"));
  input = framing_input_new ((const char *const[]) { folder, folder, a, NULL }, NULL, NULL);
  batch = framing_input_next (input);
  framing_batch_free (batch);
  g_assert_cmpint (g_remove (b), ==, 0);
  while ((batch = framing_input_next (input)))
    {
      framing_batch_parse (batch);
      n += batch->n_articles;
      last = &batch->articles[batch->n_articles - 1];
      if (n == 1)
        g_assert_true (g_str_has_prefix (batch->articles[0].error, "cannot be opened: "));
      g_assert_nonnull (last->file);
      framing_batch_free (batch);
    }
  g_assert_cmpuint (n, ==, 3);
  framing_input_free (input);
  read_remove (folder);
}

/* A file that can be opened and not be read (its first page is not mapped). */
static void
test_read_error (void)
{
  g_autofree char *got = NULL;

  if (access ("/proc/self/mem", R_OK) != 0)
    {
      g_test_skip ("no /proc");
      return;
    }
  got = read_paths ((const char *const[]) { "/proc/self/mem", NULL }, NULL, NULL);
  read_expect ("mem", got, "/proc/self/mem|-|-|||cannot be read: *\n");
}

static void
test_nothing (void)
{
  g_autofree char *none = read_paths ((const char *const[]) { NULL }, NULL, NULL);

  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/input/mixed", test_mixed);
  g_test_add_func ("/input/input/options", test_options);
  g_test_add_func ("/input/input/format", test_format);
  g_test_add_func ("/input/input/stdin", test_stdin);
  g_test_add_func ("/input/input/pipe", test_pipe);
  g_test_add_func ("/input/input/cut-off", test_cut_off);
  g_test_add_func ("/input/input/long-line", test_long_line);
  g_test_add_func ("/input/input/blank-lines", test_blank_lines);
  g_test_add_func ("/input/input/batches", test_batches);
  g_test_add_func ("/input/input/threads", test_threads);
  g_test_add_func ("/input/input/vanished", test_vanished);
  g_test_add_func ("/input/input/read-error", test_read_error);
  g_test_add_func ("/input/input/nothing", test_nothing);
  return g_test_run ();
}
