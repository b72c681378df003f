#include "interrupt.h"
#include <pthread.h>
#include <time.h>

/* who started the program may want it to ignore a signal (nohup); a waiting signal would not be ignored */
static void
add (sigset_t *set, int number)
{
  struct sigaction action;

  if (sigaction (number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
    sigaddset (set, number);
}

void
framing_interrupt_begin (FramingInterrupt *interrupt,
                         gboolean          active)
{
  interrupt->active = active;
  if (!active)
    return;
  sigemptyset (&interrupt->waiting);
  add (&interrupt->waiting, SIGINT);
  add (&interrupt->waiting, SIGTERM);
  add (&interrupt->waiting, SIGHUP);
  pthread_sigmask (SIG_BLOCK, &interrupt->waiting, &interrupt->before);
}

int
framing_interrupt_asked (FramingInterrupt *interrupt)
{
  const struct timespec at_once = { 0, 0 };
  int number = interrupt->active ? sigtimedwait (&interrupt->waiting, NULL, &at_once) : 0;

  return MAX (number, 0);
}

void
framing_interrupt_obey (FramingInterrupt *interrupt,
                        int               number)
{
  signal (number, SIG_DFL);
  raise (number);
  framing_interrupt_end (interrupt);
}

void
framing_interrupt_end (FramingInterrupt *interrupt)
{
  if (interrupt->active)
    pthread_sigmask (SIG_SETMASK, &interrupt->before, NULL);
  interrupt->active = FALSE;
}
