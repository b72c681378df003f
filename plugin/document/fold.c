#include "document/fold.h"

#include "document/plain.h"
#include "document/unicode.h"
#include <string.h>

#define SHORT sizeof (FramingPlainKey)

/* What has been seen of the letters so far. */
typedef struct
{
  unsigned letters, capitals, numbers;
  uint32_t shape;
} Look;

static inline void
look_at_letter (Look *look, bool upper)
{
  if (upper && look->letters == 0)
    look->shape |= FRAMING_SHAPE_CAPITAL;
  if (upper && look->letters > look->capitals)
    look->shape |= FRAMING_SHAPE_MIXED;
  look->letters++;
  look->capitals += upper;
}

static uint32_t
shape_of (const Look *look)
{
  uint32_t shape = look->shape;

  if (look->letters > 1 && look->letters == look->capitals)
    shape |= FRAMING_SHAPE_ALL_CAPITALS;
  if (look->letters == 0 && look->numbers > 0)
    shape |= FRAMING_SHAPE_NUMBER;
  return shape;
}

/* The word if it is plain ASCII without entities; otherwise 0 after as many bytes as that takes to see. */
static size_t
fold_ascii (const char *p, size_t n, char *out, Look *look)
{
  for (size_t i = 0; i < n; i++)
    {
      unsigned char byte = (unsigned char) p[i];
      bool upper = byte >= 'A' && byte <= 'Z';

      if (byte >= 0x80 || byte == '&')
        return 0;
      if (upper || (byte >= 'a' && byte <= 'z'))
        look_at_letter (look, upper);
      look->numbers += byte >= '0' && byte <= '9';
      out[i] = (char) (upper ? byte | 0x20 : byte);
    }
  return n;
}

/* The same for sixteen bytes at once. */
static uint32_t
shape_of_plain (const FramingPlainFold *f)
{
  unsigned small = f->letters & ~f->capitals, before_small = small != 0 ? (small & -small) - 1 : ~0u;
  uint32_t shape = 0;

  if ((f->letters & -f->letters & f->capitals) != 0)
    shape |= FRAMING_SHAPE_CAPITAL;
  if ((f->capitals & ~before_small) != 0)
    shape |= FRAMING_SHAPE_MIXED;
  if (small == 0 && (f->letters & (f->letters - 1)) != 0)
    shape |= FRAMING_SHAPE_ALL_CAPITALS;
  if (f->letters == 0 && f->digits != 0)
    shape |= FRAMING_SHAPE_NUMBER;
  return shape;
}

/* Soft hyphen, zero-width space and joiners, directional marks, BOM: they stand in words and mean nothing. */
static bool
is_invisible (uint32_t c)
{
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/* Replaces typographic forms of c; returns how many characters it is then, never more than the bytes of c in UTF-8. */
static size_t
straighten (uint32_t c, uint32_t out[3])
{
  static const char ligatures[7][4] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
  size_t n = 0;

  if (is_invisible (c))
    return 0;
  if (c >= 0xFB00 && c <= 0xFB06)
    {
      while (ligatures[c - 0xFB00][n] != '\0')
        {
          out[n] = (uint32_t) ligatures[c - 0xFB00][n];
          n++;
        }
      return n;
    }
  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFF01 - '!';
  else if (c == 0x2018 || c == 0x2019 || c == 0x02BC)
    c = '\'';
  out[0] = c;
  return 1;
}

static void
look_at (Look *look, uint32_t c)
{
  if (framing_unicode_is_letter (c))
    look_at_letter (look, framing_unicode_is_upper (c));
  else if (framing_unicode_is_number (c))
    look->numbers++;
}

static size_t
fold_any (const char *p, size_t n, char *out, size_t room, Look *look)
{
  uint32_t chars[FRAMING_FOLD_MAX * FRAMING_UNICODE_COMPOSE_ROOM];
  const char *end = p + n;
  size_t count = 0, length = 0;
  bool repaired = false;

  while (p < end)  /* never more characters than bytes: see straighten() */
    {
      uint32_t c;

      p += framing_unicode_read (p, end, &c, &repaired);
      count += straighten (c, chars + count);
    }
  /* again after lower case: some letters are composed only when small (U+1E96) */
  count = framing_unicode_compose (chars, count);
  for (size_t i = 0; i < count; i++)
    {
      look_at (look, chars[i]);
      chars[i] = framing_unicode_lower (chars[i]);
    }
  count = framing_unicode_compose (chars, count);
  for (size_t i = 0; i < count; i++)
    {
      char bytes[4];
      size_t taken = framing_unicode_encode (chars[i], bytes);

      if (taken > room - length)
        return 0;
      for (size_t k = 0; k < taken; k++)
        out[length++] = bytes[k];
    }
  return length;
}

size_t
framing_fold_word (const char *p, size_t n, char *out, size_t room, uint32_t *shape)
{
  Look look = { 0, 0, 0, 0 };
  size_t length;

  *shape = 0;
  if (n == 0 || n > FRAMING_FOLD_MAX)
    return 0;
  if (n <= SHORT && room >= SHORT)
    {
      FramingPlainFold f = framing_plain_fold (framing_plain_key_within (p, n));

      if (f.plain)
        {
          memcpy (out, &f.folded, SHORT);
          *shape = shape_of_plain (&f);
          return n;
        }
    }
  length = n <= room ? fold_ascii (p, n, out, &look) : 0;
  if (length == 0)
    {
      look = (Look) { 0, 0, 0, 0 };
      length = fold_any (p, n, out, room, &look);
    }
  if (length > 0)
    *shape = shape_of (&look);
  return length;
}
