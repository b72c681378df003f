/* Input -> pieces of work by any number of threads -> one thread that takes them in the order of the input.
 * Each worker takes a batch (one at a time, in order) and makes a piece of it in its own memory; the calling thread takes the
 * pieces in the order of the batches. At most a few are in flight, so memory does not grow with the input.
 * Everything is borrowed for the run. FALSE = take() failed (error), or a worker had no memory to begin with (no error). */
#pragma once
#include "input/input.h"

typedef struct {
  FramingInput *input;
  guint jobs;
  gboolean progress;            /* show how far the work is */
  gboolean unfinished;          /* a signal has to wait until abandon() has been called */
  gpointer data;                /* for the functions below */
  gpointer (*start) (gpointer data, const int *cancel);         /* a worker's memory; `cancel` is set when nobody wants its work */
  void (*stop) (gpointer worker);
  /* the first batches, parsed, before they are worked on, one by one and in order, until it says FALSE; NULL = no need */
  gboolean (*prepare) (FramingBatch *batch, gpointer data);
  gpointer (*work) (gpointer worker, FramingBatch *batch, gpointer data);       /* any thread; the batch is parsed; frees it, or keeps it in the piece */
  gboolean (*take) (gpointer piece, gpointer data, GError **error);     /* the calling thread */
  void (*drop) (gpointer piece);
  void (*abandon) (gpointer data);      /* the program is about to end */
} FramingPool;

gboolean framing_pool_run (const FramingPool *pool, GError **error);
