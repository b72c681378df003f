/* Arguments and paths -> an open input. NULL = the user was told what is wrong with them (exit status 2). */
#pragma once
#include "arguments.h"
#include "input/input.h"

FramingInput *framing_source_open (const FramingArguments *arguments, const char *const *paths, guint64 max_bytes);
/* the same, and what `framing score` wrote is welcome as well */
FramingInput *framing_source_open_records (const FramingArguments *arguments, const char *const *paths, guint64 max_bytes);
