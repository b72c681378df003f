/* Bytes of files: plain, gzip with one member or many, padded, followed by rubbish, cut off, damaged. */
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "input/stream.h"
#include "read.h"

static void
pack (GString *out, const char *text, gsize n)
{
  z_stream z = { 0 };
  guchar buffer[4096];
  int result;

  g_assert_cmpint (deflateInit2 (&z, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), ==, Z_OK);
  z.next_in = (Bytef *) text;
  z.avail_in = (uInt) n;
  do
    {
      z.next_out = buffer;
      z.avail_out = sizeof buffer;
      result = deflate (&z, Z_FINISH);
      g_string_append_len (out, (const char *) buffer, (gssize) (sizeof buffer - z.avail_out));
    }
  while (result == Z_OK);
  g_assert_cmpint (result, ==, Z_STREAM_END);
  deflateEnd (&z);
}

/* What can be read, then the error in <>, if any. `n`: bytes asked for at a time. */
static char *
drain (const char *bytes, gsize length, gsize n)
{
  g_autofree char *folder = read_folder (), *path = g_build_filename (folder, "a", NULL), *error = NULL, *buffer = g_malloc (n);
  GString *out = g_string_new (NULL);
  FramingStream *stream;
  guint64 taken = 0;
  gssize got;

  read_write (folder, "a", bytes, length);
  stream = framing_stream_open (path, &error);
  g_assert_nonnull (stream);
  while ((got = framing_stream_read (stream, buffer, n, &error)) > 0)
    {
      g_string_append_len (out, buffer, got);
      taken += framing_stream_taken (stream);
    }
  g_assert_cmpint (got < 0, ==, error != NULL);
  if (got == 0)
    {
      g_assert_cmpuint (taken + framing_stream_taken (stream), ==, length);
      g_assert_cmpint (framing_stream_read (stream, buffer, n, &error), ==, 0);
    }
  g_assert_false (framing_stream_would_wait (stream));
  framing_stream_close (stream);
  read_remove (folder);
  if (error)
    g_string_append_printf (out, "<%s>", error);
  return g_string_free (out, FALSE);
}

static void
test_plain (void)
{
  static const char *const texts[] = { "", "a", "\x1f", ("\x1f" "b"), "two lines\nof text\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize n = 1; n < 40; n += 13)
      {
        g_autofree char *got = drain (texts[i], strlen (texts[i]), n);

        g_assert_cmpstr (got, ==, texts[i]);
      }
}

static void
test_gzip (void)
{
  static const struct { const char *first, *second, *tail; gsize n; const char *pattern; } table[] = {
    { "one", NULL, BYTES (""), "one" },
    { "one", "two", BYTES (""), "onetwo" },
    { "", "two", BYTES (""), "two" },
    { "", NULL, BYTES (""), "" },
    { "one", NULL, BYTES ("\0\0\0\0"), "one" },
    { "one", "two", BYTES ("\0\0"), "onetwo" },
    { "one", NULL, BYTES ("rubbish"), "one<*behind the end of the gzip data*>" },
    { "one", NULL, BYTES ("\0x"), "one<*behind the end of the gzip data*>" },
    { "one", NULL, BYTES ("\x1f"), "one<*behind the end*>" },
    { "one", NULL, BYTES ("\x1f\x8b"), "one<*end too early*>" },
    { "one", NULL, BYTES ("\x1f\x8b\x99zzzzzzzzzzzzz"), "one<*damaged*>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    for (gsize n = 1; n < 100; n += 49)
      {
        g_autoptr (GString) bytes = g_string_new (NULL);
        g_autofree char *got = NULL;

        pack (bytes, table[i].first, strlen (table[i].first));
        if (table[i].second)
          pack (bytes, table[i].second, strlen (table[i].second));
        g_string_append_len (bytes, table[i].tail, (gssize) table[i].n);
        got = drain (bytes->str, bytes->len, n);
        read_expect (table[i].first, got, table[i].pattern);
      }
}

static char *
long_text (gsize n)
{
  char *text = g_malloc (n + 1);
  guint32 seed = 1;

  for (gsize i = 0; i < n; i++)
    {
      seed = seed * 1664525u + 1013904223u;
      text[i] = "abcdefghijklmnopqrstuvwxyz      \n"[seed >> 24 & 31];
    }
  text[n] = 0;
  return text;
}

/* A file cut at any place gives the beginning of the text and an error; the whole of it, the text. */
static void
test_cut_off (void)
{
  g_autofree char *text = long_text (20000);
  g_autoptr (GString) bytes = g_string_new (NULL);

  pack (bytes, text, 20000);
  for (gsize n = 2; n < bytes->len; n += n < 30 || n + 30 > bytes->len ? 1 : 501)
    {
      g_autofree char *got = drain (bytes->str, n, 4096);
      char *error = strchr (got, '<');

      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error, "end too early"));
      g_assert_true (strncmp (got, text, (gsize) (error - got)) == 0);
    }
}

/* A byte that is wrong in the middle: what stands before it is handed out, and there is an error. */
static void
test_damaged (void)
{
  g_autofree char *text = long_text (400000), *got = NULL;
  g_autoptr (GString) bytes = g_string_new (NULL);
  char *error;

  pack (bytes, text, 400000);
  memset (bytes->str + bytes->len / 2, 0xff, 8);
  got = drain (bytes->str, bytes->len, 65536);
  error = strchr (got, '<');
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error, "damaged"));
  g_assert_cmpint (error - got, >, 150000);
  g_assert_true (strncmp (got, text, 150000) == 0);
}

static void
test_many_members (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL), text = g_string_new (NULL);
  g_autofree char *got = NULL;

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *line = g_strdup_printf ("line %d of many, written and packed by itself\n", i);

      g_string_append (text, line);
      pack (bytes, line, strlen (line));
    }
  got = drain (bytes->str, bytes->len, 1000);
  g_assert_cmpstr (got, ==, text->str);
}

static void
test_cannot_open (void)
{
  g_autofree char *error = NULL;

  g_assert_null (framing_stream_open ("/nowhere/at/all", &error));
  g_assert_true (g_str_has_prefix (error, "cannot be opened: "));
}

/* A folder can be opened, and fails at the first read. */
static void
test_cannot_read (void)
{
  g_autofree char *error = NULL, *folder = read_folder ();
  FramingStream *stream = framing_stream_open (folder, &error);
  char byte;

  g_assert_nonnull (stream);
  g_assert_cmpint (framing_stream_read (stream, &byte, 1, &error), ==, -1);
  g_assert_true (g_str_has_prefix (error, "cannot be read: "));
  framing_stream_close (stream);
  read_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/stream/plain", test_plain);
  g_test_add_func ("/input/stream/gzip", test_gzip);
  g_test_add_func ("/input/stream/cut-off", test_cut_off);
  g_test_add_func ("/input/stream/damaged", test_damaged);
  g_test_add_func ("/input/stream/many-members", test_many_members);
  g_test_add_func ("/input/stream/cannot-open", test_cannot_open);
  g_test_add_func ("/input/stream/cannot-read", test_cannot_read);
  return g_test_run ();
}
