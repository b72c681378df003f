/* What stands between two words -> FRAMING_GAP_ flags.
 * The reader of tokens feeds it every character that belongs to no word; it keeps the flags until the next word takes them.
 * Owns nothing: it points into the text of one field. */
#pragma once
#include "document/token.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  const char *text, *end;               /* the field */
  const char *begin;                    /* where this gap began */
  uint32_t flags;                       /* FRAMING_GAP_ bits so far */
  bool line_open;                       /* since the last line break there was nothing but space */
} FramingGap;

void framing_gaps_start (FramingGap *gap, const char *text, const char *end);
/* One character; returns what comes after it. */
const char *framing_gaps_see (FramingGap *gap, const char *p, bool *repaired);

static inline void
framing_gaps_space (FramingGap *g)
{
  g->flags &= ~FRAMING_GAP_HYPHEN;      /* "pre- and post-war" has no seam */
}

/* The flags of the gap before a word, and a new gap that begins where the word ends. */
static inline uint32_t
framing_gaps_take (FramingGap *g, const char *word_end)
{
  uint32_t flags = g->flags;

  g->flags = 0;
  g->line_open = false;
  g->begin = word_end;
  return flags;
}
