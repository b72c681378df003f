/* Put before GLib (LD_PRELOAD) when ThreadSanitizer looks: GLib's locks call the kernel from a library that it does not follow, so
 * that every use of them would look like a race. Here they are those of pthread, which it knows; what they guard stays as it is.
 * For scripts/sanitize alone. The program's own locks come through here; those inside GLib keep GLib's code. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <glib.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

void __tsan_acquire (void *address);
void __tsan_release (void *address);

static void *
made (gpointer *place, size_t size)
{
  void *there = __atomic_load_n (place, __ATOMIC_ACQUIRE), *fresh;

  if (there != NULL)
    return there;
  fresh = calloc (1, size);             /* as pthread's own initial values */
  if (__atomic_compare_exchange_n (place, &there, fresh, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
    return fresh;
  free (fresh);
  return there;
}

static pthread_mutex_t *
lock_of (GMutex *mutex)
{
  return made (&mutex->p, sizeof (pthread_mutex_t));
}

static pthread_cond_t *
condition_of (GCond *cond)
{
  return made (&cond->p, sizeof (pthread_cond_t));
}

void
g_mutex_init (GMutex *mutex)
{
  mutex->p = NULL;
}

void
g_mutex_clear (GMutex *mutex)
{
  if (mutex->p != NULL)
    pthread_mutex_destroy (mutex->p);
  free (mutex->p);
}

void
g_mutex_lock (GMutex *mutex)
{
  pthread_mutex_lock (lock_of (mutex));
}

gboolean
g_mutex_trylock (GMutex *mutex)
{
  return pthread_mutex_trylock (lock_of (mutex)) == 0;
}

void
g_mutex_unlock (GMutex *mutex)
{
  pthread_mutex_unlock (lock_of (mutex));
}

void
g_cond_init (GCond *cond)
{
  cond->p = NULL;
}

void
g_cond_clear (GCond *cond)
{
  if (cond->p != NULL)
    pthread_cond_destroy (cond->p);
  free (cond->p);
}

void
g_cond_wait (GCond  *cond,
             GMutex *mutex)
{
  pthread_cond_wait (condition_of (cond), lock_of (mutex));
}

gboolean
g_cond_wait_until (GCond  *cond,
                   GMutex *mutex,
                   gint64  end)
{
  struct timespec until = { end / G_TIME_SPAN_SECOND, end % G_TIME_SPAN_SECOND * 1000 };

  return pthread_cond_clockwait (condition_of (cond), lock_of (mutex), CLOCK_MONOTONIC, &until) == 0;
}

void
g_cond_signal (GCond *cond)
{
  pthread_cond_signal (condition_of (cond));
}

void
g_cond_broadcast (GCond *cond)
{
  pthread_cond_broadcast (condition_of (cond));
}

/* Whoever lets go of a counted box has done with it before the last one frees it. */
void
g_atomic_rc_box_release_full (gpointer       box,
                              GDestroyNotify clear)
{
  void (*next) (gpointer, GDestroyNotify) = (void (*) (gpointer, GDestroyNotify)) dlsym (RTLD_NEXT, "g_atomic_rc_box_release_full");

  __tsan_acquire (box);
  __tsan_release (box);
  next (box, clear);
}
