/* Decoding and writing of JSON strings; see escape.h */
#include "input/escape.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define REPLACEMENT "\xef\xbf\xbd"

/* Four digits that the grammar has accepted. */
static inline gunichar
hex4 (const char *p)
{
  gunichar c = 0;

  for (int i = 0; i < 4; i++)
    c = c * 16 + (gunichar) (p[i] <= '9' ? p[i] - '0' : (p[i] | 0x20) - 'a' + 10);
  return c;
}

/* `p` at the u of a \u escape -> its character, and behind it (behind both halves of a pair). */
static const char *
decode_unicode (const char *p, const char *end, gunichar *c)
{
  *c = hex4 (p + 1);
  p += 5;
  if (*c < 0xd800 || *c > 0xdfff)
    return p;
  if (*c < 0xdc00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u')
    {
      gunichar low = hex4 (p + 2);

      if (low >= 0xdc00 && low <= 0xdfff)
        {
          *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
          return p + 6;
        }
    }
  *c = 0xfffd;
  return p;
}

static char
decode_letter (char c)
{
  switch (c)
    {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default:  return c;
    }
}

/* Moves what stands before the next escape from p to *out, which is never behind p; returns where that is, or the end. News has an escape
 * every hundred bytes (curly quotes), so that calls of memchr() and memmove() would cost more than their work. */
#ifdef __SSE2__
static inline const char *
move_run (char **out, const char *p, const char *end)
{
  static const char ones[32] = { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };

  for (; end - p >= 16; p += 16, *out += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) p), *to = (__m128i *) (void *) *out;
      unsigned found = (unsigned) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\')));

      if (found != 0)
        {
          unsigned run = (unsigned) __builtin_ctz (found);
          __m128i mask = _mm_loadu_si128 ((const __m128i *) (const void *) (ones + 16 - run));

          /* what lies behind the run may be still to be read: it stays */
          _mm_storeu_si128 (to, _mm_or_si128 (_mm_and_si128 (mask, bytes), _mm_andnot_si128 (mask, _mm_loadu_si128 (to))));
          *out += run;
          return p + run;
        }
      _mm_storeu_si128 (to, bytes);
    }
  while (p < end && *p != '\\')
    *(*out)++ = *p++;
  return p;
}
#else
static inline const char *
move_run (char **out, const char *p, const char *end)
{
  const char *slash = memchr (p, '\\', (size_t) (end - p)), *stop = slash ? slash : end;

  memmove (*out, p, (size_t) (stop - p));
  *out += stop - p;
  return stop;
}
#endif

static inline char *
put_character (char *out, gunichar c)
{
  if (c < 0x800 || c > 0xffff)
    return out + g_unichar_to_utf8 (c, out);
  out[0] = (char) (0xe0 | c >> 12);
  out[1] = (char) (0x80 | (c >> 6 & 0x3f));
  out[2] = (char) (0x80 | (c & 0x3f));
  return out + 3;
}

size_t
framing_escape_decode (char *start, size_t n)
{
  const char *p = start, *end = start + n;
  char *out = start;

  while (p < end)
    {
      gunichar c;

      p = move_run (&out, p, end);
      if (p == end)
        break;
      p++;
      if (*p != 'u')
        *out++ = decode_letter (*p++);
      else
        {
          p = decode_unicode (p, end, &c);
          out = put_character (out, c);
        }
    }
  return (size_t) (out - start);
}

int
framing_escape_utf8 (const char *p, const char *end)
{
  const guchar *s = (const guchar *) p;
  size_t left = (size_t) (end - p);
  int need = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
  guchar low = s[0] == 0xe0 ? 0xa0 : s[0] == 0xf0 ? 0x90 : 0x80;
  guchar high = s[0] == 0xed ? 0x9f : s[0] == 0xf4 ? 0x8f : 0xbf;

  if (need <= 1)
    return need ? 1 : -1;
  for (int i = 1; i < need; i++)
    {
      if ((size_t) i >= left || s[i] < low || s[i] > high)
        return -i;
      low = 0x80;
      high = 0xbf;
    }
  return need;
}

gboolean
framing_escape_valid (const char *p, size_t n)
{
  const char *end = p + n;

  while (p < end)
    {
      int k = (guchar) *p < 0x80 ? 1 : framing_escape_utf8 (p, end);

      if (k < 0)
        return FALSE;
      p += k;
    }
  return TRUE;
}

void
framing_escape_repair (GString *out, const char *p, size_t n)
{
  const char *end = p + n;

  while (p < end)
    {
      int k = framing_escape_utf8 (p, end);

      if (k > 0)
        g_string_append_len (out, p, k);
      else
        g_string_append (out, REPLACEMENT);
      p += ABS (k);
    }
}

/* What a reader of lines might split at, or a terminal might obey: DEL, C1 (NEL is one of them), U+2028 and U+2029. */
static gboolean
must_escape (const char *p, int length)
{
  gunichar c = length == 1 ? (guchar) *p : length <= 3 ? g_utf8_get_char (p) : 0x10000;

  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
}

static void
append_character (GString *out, const char *p, int length)
{
  static const char digits[] = "0123456789abcdef";

  if (length < 0)
    g_string_append (out, REPLACEMENT);
  else if (!must_escape (p, length))
    g_string_append_len (out, p, length);
  else
    {
      gunichar c = g_utf8_get_char (p);
      const char text[6] = { '\\', 'u', digits[c >> 12 & 15], digits[c >> 8 & 15], digits[c >> 4 & 15], digits[c & 15] };

      g_string_append_len (out, text, sizeof text);
    }
}

/* `p` at a backslash -> behind the escape, behind both halves of a pair. `lone`: whether it is half of a pair by itself. */
static const char *
skip_escape (const char *p, const char *end, gboolean *lone)
{
  gunichar c = 0;
  const char *after = p[1] == 'u' ? decode_unicode (p + 1, end, &c) : p + 2;

  *lone = c == 0xfffd && hex4 (p + 2) != 0xfffd;
  return after;
}

gboolean
framing_escape_is_tidy (const char *p, size_t n)
{
  const char *end = p + n;
  gboolean bad = FALSE;

  while (p < end && !bad)
    if (*p == '\\')
      p = skip_escape (p, end, &bad);
    else
      {
        int k = framing_escape_utf8 (p, end);

        bad = k < 0 || must_escape (p, k);
        p += ABS (k);
      }
  return !bad;
}

static const char *
tidy_escape (GString *out, const char *p, const char *end)
{
  gboolean lone;
  const char *after = skip_escape (p, end, &lone);

  if (lone)
    g_string_append (out, "\\ufffd");
  else
    g_string_append_len (out, p, after - p);
  return after;
}

void
framing_escape_tidy (GString *out, const char *p, size_t n)
{
  const char *end = p + n;

  while (p < end)
    {
      int k = framing_escape_utf8 (p, end);

      if (*p == '\\')
        p = tidy_escape (out, p, end);
      else if ((guchar) *p < 0x20)     /* the grammar allows it between tokens only */
        {
          g_string_append_c (out, ' ');
          p++;
        }
      else
        {
          append_character (out, p, k);
          p += ABS (k);
        }
    }
}

static void
append_quoted (GString *out, const char *p, int length)
{
  switch (*p)
    {
    case '"':  g_string_append (out, "\\\""); break;
    case '\\': g_string_append (out, "\\\\"); break;
    case '\n': g_string_append (out, "\\n"); break;
    case '\r': g_string_append (out, "\\r"); break;
    case '\t': g_string_append (out, "\\t"); break;
    default:   append_character (out, p, length);
    }
}

void
framing_escape_quote (GString *out, const char *p, size_t n)
{
  const char *end = p + n;

  g_string_append_c (out, '"');
  while (p < end)
    {
      int k = framing_escape_utf8 (p, end);

      append_quoted (out, p, k);
      p += ABS (k);
    }
  g_string_append_c (out, '"');
}
