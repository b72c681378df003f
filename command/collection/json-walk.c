/* Walks over JSON; see json-walk.h */
#include "collection/json-walk.h"
#include "input/json.h"
#include "report/field.h"

static gboolean
begin (FramingJsonWalk *walk, const char *p, const char *end, char opening)
{
  *walk = (FramingJsonWalk) { .p = p, .end = end, .array = opening == '[', .first = TRUE };
  if (p >= end || *p != opening)
    return FALSE;
  walk->p++;
  return TRUE;
}

gboolean
framing_json_walk_object (FramingJsonWalk *walk,
                          const char      *p,
                          const char      *end)
{
  return begin (walk, p, end, '{');
}

gboolean
framing_json_walk_array (FramingJsonWalk *walk,
                         const char      *p,
                         const char      *end)
{
  return begin (walk, p, end, '[');
}

static void
decode_name (FramingJsonWalk *walk, const char *open, const char *close)
{
  if (walk->scratch == NULL)
    walk->scratch = g_string_new (NULL);
  g_string_truncate (walk->scratch, 0);
  framing_field_text (walk->scratch, (framing_str) { open, (size_t) (close - open) + 1 });
  walk->name = (framing_str) { walk->scratch->str, walk->scratch->len };
}

static gboolean
read_name (FramingJsonWalk *walk)
{
  const char *open = walk->p, *close;
  FramingJsonFault fault;
  gboolean escaped;

  walk->p = framing_json_name (open, walk->end, &escaped, &close, &fault);
  if (walk->p == NULL)
    {
      walk->p = walk->end;
      return FALSE;
    }
  walk->name = (framing_str) { open + 1, (size_t) (close - open) - 1 };
  if (escaped)
    decode_name (walk, open, close);
  return walk->p < walk->end;
}

gboolean
framing_json_walk_next (FramingJsonWalk *walk)
{
  char closing = walk->array ? ']' : '}';

  walk->p = framing_json_space (walk->p, walk->end);
  if (walk->p < walk->end && *walk->p == closing)
    {
      walk->p++;
      return FALSE;
    }
  if (!walk->first && walk->p < walk->end && *walk->p == ',')
    walk->p = framing_json_space (walk->p + 1, walk->end);
  walk->first = FALSE;
  if (walk->p >= walk->end)
    return FALSE;
  return walk->array || read_name (walk);
}

framing_str
framing_json_walk_value (FramingJsonWalk *walk)
{
  const char *start = walk->p;
  FramingJsonFault fault;
  const char *after = framing_json_value (start, walk->end, 1, &fault);

  walk->p = after != NULL ? after : walk->end;
  return (framing_str) { start, (size_t) (walk->p - start) };
}

void
framing_json_walk_skip (FramingJsonWalk *walk)
{
  framing_json_walk_value (walk);
}

void
framing_json_walk_clear (FramingJsonWalk *walk)
{
  if (walk->scratch != NULL)
    g_string_free (walk->scratch, TRUE);
  walk->scratch = NULL;
}
