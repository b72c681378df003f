/* Names -> the number of a stream of random numbers (64-bit FNV-1a over the names, each with the 0 behind it), so that what is
 * drawn for one axis, outlet, view and purpose does not depend on how many others there are, or in which order they come.
 * In: a seed and names, ended by NULL; out: a generator that the caller owns. */
#pragma once
#include "statistics/random.h"

guint64 framing_seeding_number (const char *const *names);
void framing_seeding_start (FramingRandom *random, guint64 seed, const char *first_name, ...) G_GNUC_NULL_TERMINATED;
