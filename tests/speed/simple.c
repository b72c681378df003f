/* The general way through text, alone: stands in for plugin/document/plain.c in a framing.so of its own, which test-same.py holds against
 * the real one on whole articles. */
#include "document/reader.h"

bool
framing_plain_read (FramingReader *r, const char *stop)
{
  return r->p <= stop || r->p <= r->end;
}
