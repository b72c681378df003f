/* The members of an object, or the elements of an array, one after the other.
 * In: JSON text that the grammar (input/json.h) has accepted; out: names and where values begin. Whoever reads a value sets `p`
 * behind it, or leaves it to framing_json_walk_skip(). `scratch` holds a name that had escapes, until the next one. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef struct {
  const char *p, *end;          /* p: at the value, after a next(); behind the closing bracket when that says FALSE */
  framing_str name;             /* decoded; may hold 0 and bad UTF-8 */
  GString *scratch;             /* NULL until it is needed; framing_json_walk_clear() */
  gboolean array, first;
} FramingJsonWalk;

/* FALSE = the value is no object (array) */
gboolean framing_json_walk_object (FramingJsonWalk *walk, const char *p, const char *end);
gboolean framing_json_walk_array (FramingJsonWalk *walk, const char *p, const char *end);
gboolean framing_json_walk_next (FramingJsonWalk *walk);
void framing_json_walk_skip (FramingJsonWalk *walk);
/* the value, and p behind it */
framing_str framing_json_walk_value (FramingJsonWalk *walk);
void framing_json_walk_clear (FramingJsonWalk *walk);
