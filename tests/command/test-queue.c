#include "queue.h"

#define WINDOW 4
#define PIECES 2000
#define WORKERS 5

typedef struct { FramingQueue *queue; gint next; gint most_ahead; gint taken; } Shared;

static gpointer
make_pieces (gpointer data)
{
  Shared *shared = data;
  int number;

  while ((number = g_atomic_int_add (&shared->next, 1)) < PIECES && framing_queue_wait (shared->queue, (guint64) number))
    {
      int ahead = number - g_atomic_int_get (&shared->taken);

      g_assert_cmpint (ahead, <=, WINDOW + 1);
      if (number % 7 == 0)
        g_usleep (50);
      framing_queue_put (shared->queue, (guint64) number, GINT_TO_POINTER (number + 1));
    }
  return NULL;
}

static void
check_order (void)
{
  Shared shared = { framing_queue_new (WINDOW, NULL), 0, 0, 0 };
  GThread *threads[WORKERS];
  gpointer piece;

  for (int i = 0; i < WORKERS; i++)
    threads[i] = g_thread_new (NULL, make_pieces, &shared);
  for (int i = 0; i < PIECES; i++)
    {
      g_assert_cmpint (framing_queue_take (shared.queue, 60 * G_USEC_PER_SEC, &piece), ==, FRAMING_QUEUE_PIECE);
      g_assert_cmpint (GPOINTER_TO_INT (piece), ==, i + 1);
      g_atomic_int_inc (&shared.taken);
    }
  g_assert_cmpint (framing_queue_take (shared.queue, 1000, &piece), ==, FRAMING_QUEUE_LATE);
  framing_queue_end (shared.queue, PIECES);
  g_assert_cmpint (framing_queue_take (shared.queue, 1000, &piece), ==, FRAMING_QUEUE_END);
  for (int i = 0; i < WORKERS; i++)
    g_thread_join (threads[i]);
  framing_queue_free (shared.queue);
}

static gpointer
wait_in_vain (gpointer queue)
{
  return GINT_TO_POINTER (framing_queue_wait (queue, WINDOW));
}

static void
drop (gpointer piece)
{
  ++*(int *) piece;
}

static void
check_stop (void)
{
  FramingQueue *queue = framing_queue_new (WINDOW, drop);
  GThread *waiting = g_thread_new (NULL, wait_in_vain, queue);
  int dropped = 0;

  framing_queue_put (queue, 1, &dropped);
  framing_queue_stop (queue);
  g_assert_null (g_thread_join (waiting));
  g_assert_false (framing_queue_wait (queue, 0));
  framing_queue_free (queue);
  g_assert_cmpint (dropped, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queue/order", check_order);
  g_test_add_func ("/queue/stop", check_stop);
  return g_test_run ();
}
