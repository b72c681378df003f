/* Ctrl-C and the like while a new file is being written: the file must go before the program does.
 * Between begin and end the signals wait, in all threads that start meanwhile, until somebody asks for them. */
#pragma once
#include <glib.h>
#include <signal.h>

typedef struct {
  gboolean active;
  sigset_t waiting, before;
} FramingInterrupt;

void framing_interrupt_begin (FramingInterrupt *interrupt, gboolean active);
int framing_interrupt_asked (FramingInterrupt *interrupt);              /* the signal that came, or 0; returns at once */
void framing_interrupt_obey (FramingInterrupt *interrupt, int signal);  /* ends the program as the signal would have */
void framing_interrupt_end (FramingInterrupt *interrupt);
