/* Memory of a batch. */
#include <glib.h>
#include <string.h>

#include "input/batch.h"

static void
test_reserve (void)
{
  FramingBatchBody *body = framing_batch_new (7);
  char *before;

  g_assert_cmpuint (body->base.number, ==, 7);
  framing_batch_reserve (body, 10);
  memcpy (body->data, "0123456789", 10);
  body->length = 10;
  framing_batch_reserve (body, 5000);
  g_assert_cmpmem (body->data, 10, "0123456789", 10);
  g_assert_cmpuint (body->size - body->length, >=, 5000);
  before = body->data;
  framing_batch_reserve (body, 1);
  g_assert_true (body->data == before);
  framing_batch_free (&body->base);
  framing_batch_free (NULL);
}

static void
test_strings (void)
{
  FramingBatchBody *body = framing_batch_new (0);
  char bytes[] = "a\0b";
  framing_str kept = framing_batch_keep (body, bytes, 3), good = { "\xc3\xa9", 2 }, bad = { "x\xff", 2 }, none = { NULL, 0 };

  bytes[0] = 'z';
  g_assert_cmpmem (kept.ptr, kept.len, "a\0b", 3);
  g_assert_cmpstr (framing_batch_format (body, "%d of %s", 3, "four"), ==, "3 of four");
  g_assert_true (framing_batch_valid (body, good).ptr == good.ptr);
  g_assert_cmpmem (framing_batch_valid (body, bad).ptr, framing_batch_valid (body, bad).len, "x\xef\xbf\xbd", 4);
  g_assert_null (framing_batch_valid (body, none).ptr);
  framing_batch_free (&body->base);
}

/* A source lives as long as a batch that has a record of it, whoever lets go first. */
static void
test_sources (void)
{
  FramingNames *names = framing_names_new (NULL, NULL);
  FramingSource *source = framing_source_new ("folder/\xff", names);
  FramingBatchBody *body = framing_batch_new (0);

  framing_names_unref (names);
  source->format = FRAMING_FORMAT_TEXT;
  framing_batch_reserve (body, 8);
  memcpy (body->data, "onetwo", 6);
  body->length = 6;
  framing_batch_add (body, source, 0, 3, 0, NULL);
  framing_batch_add (body, source, 3, 3, 0, NULL);
  framing_batch_add (body, source, 6, 0, 9, "lost");
  framing_source_unref (source);
  g_assert_cmpuint (body->sources->len, ==, 1);
  framing_batch_parse (&body->base);
  g_assert_cmpuint (body->base.n_articles, ==, 3);
  g_assert_cmpuint (body->base.bytes, ==, 6);
  g_assert_cmpmem (body->base.articles[1].text.ptr, body->base.articles[1].text.len, "two", 3);
  g_assert_cmpmem (body->base.articles[0].id.ptr, body->base.articles[0].id.len, "folder/\xef\xbf\xbd", 10);
  g_assert_cmpstr (body->base.articles[0].file, ==, "folder/\xff");
  g_assert_cmpmem (body->base.articles[2].id.ptr, body->base.articles[2].id.len, "folder/\xef\xbf\xbd:9", 12);
  g_assert_cmpstr (body->base.articles[2].error, ==, "lost");
  g_assert_null (body->base.articles[2].text.ptr);
  framing_batch_free (&body->base);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/batch/reserve", test_reserve);
  g_test_add_func ("/input/batch/strings", test_strings);
  g_test_add_func ("/input/batch/sources", test_sources);
  return g_test_run ();
}
