/* Numbered pieces of work from many threads -> the same pieces in order for one thread, with a bound on how many are held.
 * Whoever makes piece N first waits for room (N is less than `window` ahead of what was taken), then puts it.
 * The queue holds pointers only; what is left in it when it is freed goes to `drop`. */
#pragma once
#include <glib.h>

typedef struct FramingQueue FramingQueue;
typedef enum { FRAMING_QUEUE_PIECE, FRAMING_QUEUE_LATE, FRAMING_QUEUE_END } FramingQueueAnswer;

FramingQueue *framing_queue_new (guint window, GDestroyNotify drop);
gboolean framing_queue_wait (FramingQueue *queue, guint64 number);      /* FALSE = stopped or ended: make no more */
void framing_queue_put (FramingQueue *queue, guint64 number, gpointer piece);
void framing_queue_end (FramingQueue *queue, guint64 count);            /* there are `count` pieces in all */
void framing_queue_stop (FramingQueue *queue);                          /* nobody will take any more */
/* the next piece in order; LATE when it did not come in time */
FramingQueueAnswer framing_queue_take (FramingQueue *queue, gint64 microseconds, gpointer *piece);
void framing_queue_free (FramingQueue *queue);
