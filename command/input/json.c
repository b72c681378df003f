/* The grammar of JSON; see json.h */
#include "input/json.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

static const char *
fail (FramingJsonFault *fault, const char *at, const char *what)
{
  fault->at = at;
  fault->what = what;
  return NULL;
}

const char *
framing_json_space (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  return p;
}

static inline gboolean
breaks (unsigned char c)
{
  return c == '"' || c == '\\' || c < 0x20;
}

/* Sixteen bytes at a time, with SSE2 (part of every x86-64) or as two words of eight: behind those that none of them ends. In a word, a
 * set high bit may be wrong for a byte behind the first break, never for a word without one. */
#ifdef __SSE2__
static const char *
skip_blocks (const char *p, const char *end)
{
  for (; end - p >= 16; p += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) p);
      __m128i marks = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"')), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\')));
      __m128i controls = _mm_cmpeq_epi8 (_mm_min_epu8 (bytes, _mm_set1_epi8 (0x1F)), bytes);
      int found = _mm_movemask_epi8 (_mm_or_si128 (marks, controls));

      if (found != 0)
        return p + __builtin_ctz ((unsigned) found);
    }
  return p;
}
#else
static inline gboolean
word_breaks (const char *p)
{
  guint64 w, quote, slash;

  memcpy (&w, p, sizeof w);
  quote = w ^ (ONES * '"');
  slash = w ^ (ONES * '\\');
  return ((((w - ONES * 0x20) & ~w) | ((quote - ONES) & ~quote) | ((slash - ONES) & ~slash)) & HIGHS) != 0;
}

static const char *
skip_blocks (const char *p, const char *end)
{
  while (end - p >= 16 && !word_breaks (p) && !word_breaks (p + 8))
    p += 16;
  return p;
}
#endif

const char *
framing_json_run (const char *p, const char *end)
{
  p = skip_blocks (p, end);
  while (p < end && !breaks ((unsigned char) *p))
    p++;
  return p;
}

static const char *
read_escape (const char *p, const char *end, FramingJsonFault *fault)
{
  const char *start = p - 1;

  if (p == end)
    return fail (fault, start, "a string is not closed");
  if (*p != 'u')
    return memchr ("\"\\/bfnrt", *p, 8) ? p + 1 : fail (fault, start, "an escape that JSON does not know");
  if (end - p < 5)
    return fail (fault, start, "\\u needs four hexadecimal digits");
  for (int i = 1; i <= 4; i++)
    if (!g_ascii_isxdigit (p[i]))
      return fail (fault, start, "\\u needs four hexadecimal digits");
  return p + 5;
}

const char *
framing_json_string (const char *p, const char *end, gboolean *escaped, FramingJsonFault *fault)
{
  const char *open = p - 1;

  *escaped = FALSE;
  for (;;)
    {
      p = framing_json_run (p, end);
      if (p == end)
        return fail (fault, open, "a string is not closed");
      if (*p == '"')
        return p;
      if (*p != '\\')
        return fail (fault, p, "a control character inside a string must be written as an escape");
      *escaped = TRUE;
      p = read_escape (p + 1, end, fault);
      if (!p)
        return NULL;
    }
}

static const char *
read_digits (const char *p, const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p;
}

static const char *
read_number (const char *p, const char *end, FramingJsonFault *fault)
{
  const char *start = p, *q;

  if (*p == '-')
    p++;
  q = p < end && *p == '0' ? p + 1 : read_digits (p, end);
  if (q == p)
    return fail (fault, start, "a value is expected");
  p = q;
  if (p < end && *p == '.')
    {
      q = read_digits (p + 1, end);
      if (q == p + 1)
        return fail (fault, start, "a number needs a digit after its point");
      p = q;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      q = read_digits (p, end);
      if (q == p)
        return fail (fault, start, "a number needs a digit in its exponent");
      p = q;
    }
  return p;
}

static const char *
read_word (const char *p, const char *end, const char *word, FramingJsonFault *fault)
{
  size_t n = strlen (word);

  if ((size_t) (end - p) < n || memcmp (p, word, n) != 0)
    return fail (fault, p, "a value is expected");
  return p + n;
}

static const char *
read_scalar (const char *p, const char *end, FramingJsonFault *fault)
{
  gboolean escaped;

  switch (*p)
    {
    case '"':
      p = framing_json_string (p + 1, end, &escaped, fault);
      return p ? p + 1 : NULL;
    case 't':
      return read_word (p, end, "true", fault);
    case 'f':
      return read_word (p, end, "false", fault);
    case 'n':
      return read_word (p, end, "null", fault);
    default:
      return read_number (p, end, fault);
    }
}

const char *
framing_json_name (const char *p, const char *end, gboolean *escaped, const char **name_end, FramingJsonFault *fault)
{
  if (p == end || *p != '"')
    return fail (fault, p, "a name in double quotes is expected");
  p = framing_json_string (p + 1, end, escaped, fault);
  if (!p)
    return NULL;
  *name_end = p;
  p = framing_json_space (p + 1, end);
  if (p == end || *p != ':')
    return fail (fault, p, "a colon is expected after a name");
  return framing_json_space (p + 1, end);
}

/* Behind a value that is not the last of its container: over the comma (and the name, in an object) to the next value. */
static const char *
read_comma (const char *p, const char *end, char closer, FramingJsonFault *fault)
{
  const char *name_end;
  gboolean escaped;

  if (p == end || *p != ',')
    return fail (fault, p, closer == '}' ? "a comma or } is expected" : "a comma or ] is expected");
  p = framing_json_space (p + 1, end);
  return closer == '}' ? framing_json_name (p, end, &escaped, &name_end, fault) : p;
}

/* Behind a value: out of all containers that end here, and on to the next value. */
static const char *
leave_value (const char *p, const char *end, const char *closers, size_t *top, FramingJsonFault *fault)
{
  for (; *top > 0; p++, *top -= 1)
    {
      p = framing_json_space (p, end);
      if (p == end || *p != closers[*top - 1])
        return read_comma (p, end, closers[*top - 1], fault);
    }
  return p;
}

const char *
framing_json_value (const char *p, const char *end, size_t depth, FramingJsonFault *fault)
{
  char closers[FRAMING_JSON_DEPTH];
  const char *name_end;
  gboolean escaped;
  size_t top = 0;

  do
    {
      if (p == end)
        return fail (fault, p, "a value is expected");
      if (*p != '{' && *p != '[')
        p = read_scalar (p, end, fault);
      else if (depth + top >= FRAMING_JSON_DEPTH)
        return fail (fault, p, "nested deeper than 1024");
      else
        {
          char closer = *p == '{' ? '}' : ']';

          p = framing_json_space (p + 1, end);
          if (p == end || *p != closer)
            {
              closers[top++] = closer;
              if (closer == '}')
                p = framing_json_name (p, end, &escaped, &name_end, fault);
              continue;
            }
          p++;
        }
      if (p)
        p = leave_value (p, end, closers, &top, fault);
    }
  while (p && top > 0);
  return p;
}

gboolean
framing_json_check (const char *p, size_t n)
{
  const char *end = p + n;
  FramingJsonFault fault;

  p = framing_json_value (framing_json_space (p, end), end, 0, &fault);
  return p && framing_json_space (p, end) == end;
}
