#include "pool.h"
#include <glib/gstdio.h>
#include <string.h>

#define LINES 30000

typedef struct {
  gint prepared, workers, stopped, dropped, made;
  guint taken, fail_at;         /* 0 = never */
  gsize next_number;
  GString *text;
} Run;

typedef struct { Run *run; FramingBatch *batch; } Piece;

static gpointer
start (gpointer data, const int *cancel)
{
  g_assert_cmpint (*cancel, ==, 0);
  ((Run *) data)->workers++;
  return data;
}

static void
stop (gpointer worker)
{
  ((Run *) worker)->stopped++;
}

/* two batches are enough */
static gboolean
prepare (FramingBatch *batch, gpointer data)
{
  Run *run = data;

  g_assert_cmpuint (batch->number, ==, run->prepared);
  g_assert_cmpuint (batch->n_articles, >, 0);
  return ++run->prepared < 2;
}

static gpointer
work (gpointer worker, FramingBatch *batch, gpointer data)
{
  Piece *piece = g_new (Piece, 1);

  g_assert_true (data == worker);
  g_assert_nonnull (batch->articles);
  g_atomic_int_inc (&((Run *) worker)->made);
  if (batch->number % 3 == 0)
    g_usleep (500);
  piece->run = worker;
  piece->batch = batch;
  return piece;
}

static gboolean
take (gpointer piece, gpointer data, GError **error)
{
  const FramingBatch *batch = ((const Piece *) piece)->batch;
  Run *run = data;

  g_assert_cmpuint (batch->number, ==, run->next_number++);
  for (size_t i = 0; i < batch->n_articles; i++)
    g_string_append_len (run->text, batch->articles[i].text.ptr, (gssize) batch->articles[i].text.len);
  run->taken++;
  if (run->taken == run->fail_at)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "full");
  return run->taken != run->fail_at;
}

static void
drop (gpointer data)
{
  Piece *piece = data;

  g_atomic_int_inc (&piece->run->dropped);
  framing_batch_free (piece->batch);
  g_free (piece);
}

static gboolean
run_pool (Run *run, const char *path, guint jobs, GError **error)
{
  FramingInput *input = framing_input_new ((const char *const[]) { path, NULL }, NULL, NULL);
  FramingPool pool = { .input = input, .jobs = jobs, .data = run, .start = start, .stop = stop, .prepare = prepare, .work = work,
                       .take = take, .drop = drop };
  gboolean done;

  run->text = g_string_new (NULL);
  done = framing_pool_run (&pool, error);
  framing_input_free (input);
  return done;
}

static void
test_pool (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL), *path = g_build_filename (folder, "a.jsonl", NULL);
  g_autoptr (GString) bytes = g_string_new (NULL), all = g_string_new (NULL);

  for (guint i = 0; i < LINES; i++)
    {
      g_string_append_printf (bytes, "{\"text\":\"%u \"}\n", i);
      g_string_append_printf (all, "%u ", i);
    }
  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL));
  for (guint jobs = 1; jobs <= 4; jobs++)
    for (guint fail_at = 0; fail_at <= 2; fail_at++)
      {
        g_autoptr (GError) error = NULL;
        Run run = { .fail_at = fail_at };

        g_assert_cmpint (run_pool (&run, path, jobs, &error), ==, fail_at == 0);
        g_assert_cmpint (error != NULL, ==, fail_at != 0);
        if (fail_at == 0)
          g_assert_cmpstr (run.text->str, ==, all->str);
        else
          g_assert_cmpuint (run.taken, ==, fail_at);
        g_assert_cmpint (run.workers, ==, jobs);
        g_assert_cmpint (run.stopped, ==, jobs);
        g_assert_cmpint (run.dropped, ==, run.made);
        g_assert_cmpint (run.prepared, <=, 2);
        g_string_free (run.text, TRUE);
      }
  g_unlink (path);
  g_rmdir (folder);
}

static gpointer
start_never (gpointer data, const int *cancel)
{
  (void) cancel;
  return ((Run *) data)->workers++ == 0 ? data : NULL;
}

/* A worker that cannot begin: nothing is read, and those that could are stopped. */
static void
test_no_worker (void)
{
  g_autoptr (GError) error = NULL;
  FramingInput *input = framing_input_new ((const char *const[]) { "nowhere.jsonl", NULL }, NULL, NULL);
  Run run = { 0 };
  FramingPool pool = { .input = input, .jobs = 2, .data = &run, .start = start_never, .stop = stop, .work = work, .take = take, .drop = drop };

  g_assert_false (framing_pool_run (&pool, &error));
  g_assert_no_error (error);
  g_assert_cmpint (run.stopped, ==, 1);
  g_assert_cmpuint (run.taken, ==, 0);
  framing_input_free (input);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool/order", test_pool);
  g_test_add_func ("/pool/no-worker", test_no_worker);
  return g_test_run ();
}
