/* The host's key/value options -> one struct, checked. Owns copies of everything. */
#pragma once
#include "base/error.h"
#include <glib.h>

typedef struct {
  GPtrArray *lexicon_files;             /* paths */
  GPtrArray *lexicon_texts;             /* of GBytes */
  GPtrArray *axes;                      /* names; empty = all */
  GPtrArray *targets;                   /* NAME=WORD|WORD */
  char *language;
  bool only;                            /* built-in axes are left out */
  guint64 max_bytes;                    /* of title and body together */
} FramingOptions;

/* FRAMING_OK, FRAMING_E_USAGE or FRAMING_E_OPTION with a text; `options` is to be cleared in any case. */
int framing_options_read (FramingOptions *options, const framing_option *list, size_t n, framing_error *error);
void framing_options_clear (FramingOptions *options);
