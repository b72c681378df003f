#include "queue.h"

struct FramingQueue {
  GMutex lock;
  GCond changed;
  guint window;
  GDestroyNotify drop;
  gpointer *ring;               /* piece n lies at n % window */
  guint64 taken, count;
  gboolean ended, stopped;
};

FramingQueue *
framing_queue_new (guint          window,
                   GDestroyNotify drop)
{
  FramingQueue *queue = g_new0 (FramingQueue, 1);

  g_mutex_init (&queue->lock);
  g_cond_init (&queue->changed);
  queue->window = window;
  queue->drop = drop;
  queue->ring = g_new0 (gpointer, window);
  return queue;
}

gboolean
framing_queue_wait (FramingQueue *queue,
                    guint64       number)
{
  gboolean go_on;

  g_mutex_lock (&queue->lock);
  while (!queue->stopped && !queue->ended && number - queue->taken >= queue->window)
    g_cond_wait (&queue->changed, &queue->lock);
  go_on = !queue->stopped && !queue->ended;
  g_mutex_unlock (&queue->lock);
  return go_on;
}

void
framing_queue_put (FramingQueue *queue,
                   guint64       number,
                   gpointer      piece)
{
  g_mutex_lock (&queue->lock);
  queue->ring[number % queue->window] = piece;
  g_cond_broadcast (&queue->changed);
  g_mutex_unlock (&queue->lock);
}

void
framing_queue_end (FramingQueue *queue,
                   guint64       count)
{
  g_mutex_lock (&queue->lock);
  queue->ended = TRUE;
  queue->count = count;
  g_cond_broadcast (&queue->changed);
  g_mutex_unlock (&queue->lock);
}

void
framing_queue_stop (FramingQueue *queue)
{
  g_mutex_lock (&queue->lock);
  queue->stopped = TRUE;
  g_cond_broadcast (&queue->changed);
  g_mutex_unlock (&queue->lock);
}

FramingQueueAnswer
framing_queue_take (FramingQueue *queue,
                    gint64        microseconds,
                    gpointer     *piece)
{
  gint64 until = g_get_monotonic_time () + microseconds;
  gboolean in_time = TRUE, all;
  gpointer *place;

  g_mutex_lock (&queue->lock);
  place = &queue->ring[queue->taken % queue->window];
  while (in_time && *place == NULL && !(queue->ended && queue->taken == queue->count))
    in_time = g_cond_wait_until (&queue->changed, &queue->lock, until);
  all = queue->ended && queue->taken == queue->count;
  *piece = *place;
  *place = NULL;
  queue->taken += *piece != NULL;
  g_cond_broadcast (&queue->changed);
  g_mutex_unlock (&queue->lock);
  return *piece != NULL ? FRAMING_QUEUE_PIECE : all ? FRAMING_QUEUE_END : FRAMING_QUEUE_LATE;
}

void
framing_queue_free (FramingQueue *queue)
{
  for (guint i = 0; i < queue->window; i++)
    if (queue->ring[i] != NULL)
      queue->drop (queue->ring[i]);
  g_free (queue->ring);
  g_mutex_clear (&queue->lock);
  g_cond_clear (&queue->changed);
  g_free (queue);
}
