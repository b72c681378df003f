#include "document/unicode.h"

#include <string.h>

typedef struct
{
  int32_t lower;      /* what to add for the simple lower case */
  uint8_t word_break;
  uint8_t flags;
  uint8_t combining;  /* canonical combining class */
} Record;

typedef struct
{
  uint32_t c, first, second;  /* second is 0 when c decomposes to a single character */
} Decomposition;

typedef struct
{
  uint64_t name;  /* its bytes, the last one lowest */
  uint32_t c;
} Entity;

#include "document/unicode-tables.inc"

#define N_ELEMENTS(array) (sizeof (array) / sizeof ((array)[0]))
#define REPLACEMENT 0xFFFDu

/* bits of Record.flags, as scripts/unicode-tables writes them; UNSTABLE: NFC_Quick_Check is not Yes */
enum { UPPER = 1, LETTER = 2, NUMBER = 4, SPACE = 8, PICTOGRAPHIC = 16, DECOMPOSES = 32, UNSTABLE = 64 };

enum
{
  HANGUL_S = 0xAC00,
  HANGUL_L = 0x1100,
  HANGUL_V = 0x1161,
  HANGUL_T = 0x11A7,
  HANGUL_L_COUNT = 19,
  HANGUL_V_COUNT = 21,
  HANGUL_T_COUNT = 28,
  HANGUL_S_COUNT = HANGUL_L_COUNT * HANGUL_V_COUNT * HANGUL_T_COUNT
};

/* ---- bytes ---- */

static uint32_t
from_windows_1252 (uint32_t c)
{
  return c >= 0x80 && c < 0xA0 ? windows_1252[c - 0x80] : c;
}

/* Bytes of the valid multi-byte character at p, or 0. */
static size_t
decode_multibyte (const unsigned char *p, size_t left, uint32_t *c)
{
  static const uint32_t least[5] = { 0, 0, 0x80, 0x800, 0x10000 };
  size_t need = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : 2;
  uint32_t value = p[0] & (0xFFu >> (need + 1));

  if (p[0] < 0xC2 || p[0] > 0xF4 || left < need)
    return 0;
  for (size_t i = 1; i < need; i++)
    {
      if ((p[i] & 0xC0) != 0x80)
        return 0;
      value = value << 6 | (p[i] & 0x3F);
    }
  if (value < least[need] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
    return 0;
  *c = value;
  return need;
}

size_t
framing_unicode_decode (const char *p, const char *end, uint32_t *c, bool *repaired)
{
  const unsigned char *bytes = (const unsigned char *) p;
  size_t taken;

  *c = bytes[0];
  if (bytes[0] < 0x80)
    return 1;
  taken = decode_multibyte (bytes, (size_t) (end - p), c);
  if (taken > 0)
    return taken;
  *c = from_windows_1252 (bytes[0]);
  *repaired = true;
  return 1;
}

static uint32_t
digit_value (char byte, uint32_t base)
{
  uint32_t value = base;

  if (byte >= '0' && byte <= '9')
    value = (uint32_t) (byte - '0');
  else if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f')
    value = (uint32_t) ((byte | 0x20) - 'a') + 10;
  return value < base ? value : base;
}

/* p stands after "&#"; returns the byte after ';', or NULL. */
static const char *
read_number (const char *p, const char *end, uint32_t *c)
{
  uint32_t base = p < end && (*p | 0x20) == 'x' ? 16 : 10, value = 0;
  const char *digits = base == 16 ? p + 1 : p, *at = digits;

  while (at < end && at - digits < 8 && digit_value (*at, base) < base && value <= 0x10FFFF)
    value = value * base + digit_value (*at++, base);
  if (at == digits || at == end || *at != ';')
    return NULL;
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
    value = REPLACEMENT;
  *c = value;
  return at + 1;
}

/* p stands after '&'; returns the byte after ';', or NULL. */
static const char *
read_name (const char *p, const char *end, uint32_t *c)
{
  uint64_t name = 0;
  const char *at = p;
  size_t low = 0, high = N_ELEMENTS (entities);

  while (at < end && at - p < 8 && *at != ';' && *at != '\0')
    name = name << 8 | (unsigned char) *at++;
  if (at == p || at == end || *at != ';')
    return NULL;
  while (low < high)
    {
      size_t middle = (low + high) / 2;

      if (entities[middle].name < name)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == N_ELEMENTS (entities) || entities[low].name != name)
    return NULL;
  *c = entities[low].c;
  return at + 1;
}

size_t
framing_unicode_read (const char *p, const char *end, uint32_t *c, bool *repaired)
{
  const char *after = NULL;
  size_t taken;

  if (*p == '&' && end - p > 1)
    after = p[1] == '#' ? read_number (p + 2, end, c) : read_name (p + 1, end, c);
  taken = after != NULL ? (size_t) (after - p) : framing_unicode_decode (p, end, c, repaired);
  if (*c >= 0x80 && *c < 0xA0 && *c != 0x85)
    {
      *c = from_windows_1252 (*c);
      *repaired = true;
    }
  return taken;
}

size_t
framing_unicode_encode (uint32_t c, char out[4])
{
  static const uint8_t lead[5] = { 0, 0, 0xC0, 0xE0, 0xF0 };
  size_t n;

  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
    c = REPLACEMENT;
  n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  for (size_t i = n - 1; i > 0; i--, c >>= 6)
    out[i] = (char) (0x80 | (c & 0x3F));
  out[0] = (char) (lead[n] | c);
  return n;
}

/* ---- properties ---- */

static const Record *
record_of (uint32_t c)
{
  size_t block = c >> BLOCK_BITS;

  if (block >= N_ELEMENTS (block_index))
    block = N_ELEMENTS (block_index) - 1;
  return &records[blocks[((size_t) block_index[block] << BLOCK_BITS) | (c & ((1u << BLOCK_BITS) - 1))]];
}

FramingWordBreak
framing_unicode_word_break (uint32_t c)
{
  return (FramingWordBreak) record_of (c)->word_break;
}

bool
framing_unicode_is_pictographic (uint32_t c)
{
  return (record_of (c)->flags & PICTOGRAPHIC) != 0;
}

bool
framing_unicode_is_upper (uint32_t c)
{
  return (record_of (c)->flags & UPPER) != 0;
}

bool
framing_unicode_is_letter (uint32_t c)
{
  return (record_of (c)->flags & LETTER) != 0;
}

bool
framing_unicode_is_number (uint32_t c)
{
  return (record_of (c)->flags & NUMBER) != 0;
}

bool
framing_unicode_is_space (uint32_t c)
{
  return (record_of (c)->flags & SPACE) != 0;
}

uint32_t
framing_unicode_lower (uint32_t c)
{
  return (uint32_t) ((int32_t) c + record_of (c)->lower);
}

/* ---- NFC ---- */

/* Splits c once; second is 0 for a single character. Returns false when c stands for itself. */
static bool
split (uint32_t c, uint32_t *first, uint32_t *second)
{
  size_t low = 0, high = N_ELEMENTS (decompositions);

  if ((record_of (c)->flags & DECOMPOSES) == 0)
    return false;
  if (c >= HANGUL_S && c < HANGUL_S + HANGUL_S_COUNT)
    {
      uint32_t s = c - HANGUL_S, t = s % HANGUL_T_COUNT;

      *first = t > 0 ? c - t : HANGUL_L + s / (HANGUL_V_COUNT * HANGUL_T_COUNT);
      *second = t > 0 ? HANGUL_T + t : HANGUL_V + s / HANGUL_T_COUNT % HANGUL_V_COUNT;
      return true;
    }
  while (low < high)
    {
      size_t middle = (low + high) / 2;

      if (decompositions[middle].c < c)
        low = middle + 1;
      else
        high = middle;
    }
  *first = decompositions[low].first;
  *second = decompositions[low].second;
  return true;
}

/* The full decomposition of c, at most 4 characters. Only the first of a pair ever splits again (scripts/unicode-tables asserts it). */
static size_t
decompose (uint32_t c, uint32_t out[FRAMING_UNICODE_COMPOSE_ROOM])
{
  uint32_t tail[FRAMING_UNICODE_COMPOSE_ROOM], second;
  size_t n = 0, n_tail = 0;

  while (n_tail < N_ELEMENTS (tail) && split (c, &c, &second))
    if (second != 0)
      tail[n_tail++] = second;
  out[n++] = c;
  while (n_tail > 0 && n < FRAMING_UNICODE_COMPOSE_ROOM)
    out[n++] = tail[--n_tail];
  return n;
}

/* The character that the pair makes, or 0. */
static uint32_t
join (uint32_t first, uint32_t second)
{
  size_t low = 0, high = N_ELEMENTS (compositions);
  uint64_t wanted = (uint64_t) first << 32 | second;

  if (first >= HANGUL_L && first < HANGUL_L + HANGUL_L_COUNT && second >= HANGUL_V && second < HANGUL_V + HANGUL_V_COUNT)
    return HANGUL_S + ((first - HANGUL_L) * HANGUL_V_COUNT + second - HANGUL_V) * HANGUL_T_COUNT;
  if (first >= HANGUL_S && first < HANGUL_S + HANGUL_S_COUNT && (first - HANGUL_S) % HANGUL_T_COUNT == 0
      && second > HANGUL_T && second < HANGUL_T + HANGUL_T_COUNT)
    return first + second - HANGUL_T;
  while (low < high)
    {
      size_t middle = (low + high) / 2;
      const Decomposition *pair = &decompositions[compositions[middle]];
      uint64_t key = (uint64_t) pair->first << 32 | pair->second;

      if (key == wanted)
        return pair->c;
      if (key < wanted)
        low = middle + 1;
      else
        high = middle;
    }
  return 0;
}

static bool
is_composed (const uint32_t *chars, size_t n)
{
  uint8_t last = 0;

  for (size_t i = 0; i < n; i++)
    {
      const Record *record = record_of (chars[i]);

      if ((record->flags & UNSTABLE) != 0 || (record->combining != 0 && record->combining < last))
        return false;
      last = record->combining;
    }
  return true;
}

/* Stable sort of each run of combining marks by class; n is bounded, so a simple one will do. */
static void
order_marks (uint32_t *chars, size_t n)
{
  for (size_t i = 1; i < n; i++)
    {
      uint32_t c = chars[i];
      uint8_t combining = record_of (c)->combining;
      size_t at = i;

      if (combining == 0)
        continue;
      for (; at > 0 && record_of (chars[at - 1])->combining > combining; at--)
        chars[at] = chars[at - 1];
      chars[at] = c;
    }
}

static size_t
compose_marks (uint32_t *chars, size_t n)
{
  size_t out = 0, starter = 0;
  bool has_starter = false;
  uint8_t last = 0;  /* class of the character before, 0 when that is the starter */

  for (size_t i = 0; i < n; i++)
    {
      uint32_t c = chars[i], made;
      uint8_t combining = record_of (c)->combining;
      bool adjacent = has_starter && out == starter + 1;

      made = has_starter && (adjacent || last < combining) ? join (chars[starter], c) : 0;
      if (made != 0)
        {
          chars[starter] = made;
          continue;
        }
      if (combining == 0)
        {
          starter = out;
          has_starter = true;
        }
      last = combining;
      chars[out++] = c;
    }
  return out;
}

size_t
framing_unicode_compose (uint32_t *chars, size_t n)
{
  uint32_t parts[FRAMING_UNICODE_COMPOSE_ROOM];
  size_t total = 0, at;

  if (n > FRAMING_UNICODE_COMPOSE_MAX || is_composed (chars, n))
    return n;
  for (size_t i = 0; i < n; i++)
    total += decompose (chars[i], parts);
  at = total;
  for (size_t i = n; i-- > 0;)
    {
      size_t count = decompose (chars[i], parts);

      at -= count;
      memcpy (chars + at, parts, count * sizeof parts[0]);
    }
  order_marks (chars, total);
  return compose_marks (chars, total);
}

uint32_t
framing_unicode_fingerprint (void)
{
  return TABLES_FINGERPRINT;
}
