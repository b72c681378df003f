/* What the bytes of plain text mean to the fast way (plain.c, which alone includes this): where a word ends, and what stands between two
 * words, by tables of bytes and at most a look at the byte behind. What these do not settle is left to the general way: no word
 * length, or a gap that is not read on. The answers are those of words.c, tokens.c and gaps.c. */
#pragma once
#include "document/plain.h"
#include "document/reader.h"
#include <string.h>

/* What a byte is between words, and what it is behind a word. */
enum { OTHERWISE = 0, WORD, SPACE, LINE, MARK, CONTEXT, CURLY };
enum { GENERAL = 0, ENDS, JOINER, CURLY_END };

#define LINE_OPEN (1u << 31)            /* among the bits of a gap: since the last line break there was nothing but space */

static const uint8_t between[256] = {
  ['0' ... '9'] = WORD, ['A' ... 'Z'] = WORD, ['a' ... 'z'] = WORD, [' '] = SPACE, ['\n'] = LINE, ['\t'] = CONTEXT,
  ['!'] = MARK, ['"'] = MARK, ['#' ... '%'] = MARK, ['\''] = CONTEXT, ['('] = MARK, [')'] = MARK, ['*'] = CONTEXT, ['+'] = MARK,
  [','] = MARK, ['-'] = CONTEXT, ['.'] = MARK, ['/'] = MARK, [':' ... '@'] = MARK, ['[' ... '^'] = MARK, ['`'] = CONTEXT,
  ['{' ... '~'] = MARK, [0xE2] = CURLY,
};

static const uint8_t behind[256] = {
  [0 ... 12] = ENDS, [14 ... '%'] = ENDS, ['\''] = JOINER, ['(' ... '+'] = ENDS, [','] = JOINER, ['-'] = ENDS, ['.'] = JOINER, ['/'] = ENDS,
  [':'] = JOINER, [';'] = JOINER, ['<' ... '@'] = ENDS, ['[' ... '^'] = ENDS, ['`'] = ENDS, ['{' ... 127] = ENDS, [0xE2] = CURLY_END,
};

/* As gaps.c reads them, where nothing around them matters: what they add to a gap ... */
static const uint32_t marks[128] = {
  ['\n'] = FRAMING_GAP_LINE | LINE_OPEN, ['-'] = FRAMING_GAP_HYPHEN,      /* one that is all of the gap */
  ['!'] = FRAMING_GAP_EXCLAIM, ['"'] = FRAMING_GAP_QUOTE, ['#' ... '%'] = FRAMING_GAP_OTHER, ['('] = FRAMING_GAP_PAREN,
  [')'] = FRAMING_GAP_PAREN, ['+'] = FRAMING_GAP_OTHER, [','] = FRAMING_GAP_COMMA, ['.'] = FRAMING_GAP_STOP, ['/'] = FRAMING_GAP_OTHER,
  [':'] = FRAMING_GAP_COLON, [';'] = FRAMING_GAP_SEMICOLON, ['<' ... '>'] = FRAMING_GAP_OTHER, ['?'] = FRAMING_GAP_QUESTION,
  ['@'] = FRAMING_GAP_OTHER, ['['] = FRAMING_GAP_PAREN, ['\\'] = FRAMING_GAP_OTHER, [']'] = FRAMING_GAP_PAREN, ['^'] = FRAMING_GAP_OTHER,
  ['{' ... '~'] = FRAMING_GAP_OTHER,
};

/* ... and what they leave of it, by what they are. */
static const uint32_t leaves[] = { [SPACE] = ~FRAMING_GAP_HYPHEN, [MARK] = ~LINE_OPEN, [LINE] = ~0u };

static inline unsigned char byte_at (const char *p) { return (unsigned char) *p; }
static inline bool is_digit (char c) { return c >= '0' && c <= '9'; }
static inline bool is_letter (char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static inline bool is_part (char c) { return is_letter (c) || is_digit (c) || c == '_'; }

/* “ ” ‘ ’ – — …: E2 80 and one of these. None of them goes into a word but ’ and ‘ between letters. */
static inline bool
is_curly (const char *p)
{
  unsigned char last = byte_at (p + 2);

  return byte_at (p) == 0xE2 && byte_at (p + 1) == 0x80
         && (last == 0x93 || last == 0x94 || last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D || last == 0xA6);
}

/* Nothing that could extend the character before p (an accent, an entity that stands for one). */
static inline bool
is_safe (const char *p)
{
  return byte_at (p) < 0x80 ? *p != '&' && *p != '\r' : is_curly (p);
}

/* Whether the word ends where it meets `at`, by what stands there alone: no run of letters or digits joins on. */
static inline bool
ends_at (const char *at)
{
  unsigned kind = behind[byte_at (at)];

  return kind == ENDS || (kind == JOINER && !is_part (at[1]) && is_safe (at + 1) && !(*at == ':' && at[1] == '/'));
}

/* Whether a letter, a mark and a letter, or a digit, a mark and a digit, stand around `at` and are one word; what the general way
 * splits ("deal.The") or skips ("www.") is left to it. */
static inline bool
joins_at (const char *p, const char *at)
{
  bool small = at[-1] >= 'a' && at[-1] <= 'z', capital = at[1] >= 'A' && at[1] <= 'Z';

  if (*at == ':')
    return false;
  if (is_digit (at[-1]))
    return *at != '\'' && is_digit (at[1]);
  if (*at == '.')
    return is_letter (at[-1]) && is_letter (at[1]) && !(small && capital && at - p > 1) && memcmp (p, "www.", 4) != 0;
  return *at == '\'' && is_letter (at[-1]) && is_letter (at[1]);
}

/* How far the word goes that begins at p with `n` letters and digits; 0 = the general way has to tell. What joins two runs of them:
 * an apostrophe or a full stop between letters, a mark between digits. *apostrophe: behind how many bytes the last apostrophe
 * stands, 0 = there is none. */
static inline unsigned
word_length (const char *p, unsigned n, unsigned *apostrophe)
{
  *apostrophe = 0;
  while (n <= FRAMING_MEMO_SHORT)
    {
      const char *at = p + n;
      unsigned kind = behind[byte_at (at)];

      if (ends_at (at))
        return n;
      if (kind == JOINER && joins_at (p, at))
        {
          if (*at == '\'')
            *apostrophe = n;
          n += 1 + framing_plain_run (at + 1);
          continue;
        }
      if (kind != CURLY_END || !is_curly (at))
        return 0;
      if (byte_at (at + 2) == 0x99 && is_letter (at[-1]) && is_letter (at[3]))
        {
          *apostrophe = n;
          n += 3 + framing_plain_run (at + 3);
          continue;
        }
      if (byte_at (at + 2) == 0x98 || byte_at (at + 2) == 0x99)
        return is_part (at[3]) || !is_safe (at + 3) ? 0 : n;
      return n;
    }
  return 0;
}

/* ---- between words ----------------------------------------------------------------------------------------------- */

/* The parts of a FramingGap that change, where the compiler can keep them at hand. */
typedef struct { uint32_t flags; const char *begin; } Gap;  /* FRAMING_GAP_ and LINE_OPEN bits */

static void
give_back (FramingReader *r, const Gap *g)
{
  r->gap.flags = g->flags & ~LINE_OPEN;
  r->gap.line_open = (g->flags & LINE_OPEN) != 0;
  r->gap.begin = g->begin;
}

static Gap
take_over (const FramingReader *r)
{
  return (Gap) { r->gap.flags | (r->gap.line_open ? LINE_OPEN : 0), r->gap.begin };
}

static const char *
see (FramingReader *r, Gap *g, const char *p)
{
  give_back (r, g);
  p = framing_gaps_see (&r->gap, p, &r->document->repaired);
  *g = take_over (r);
  return p;
}

/* A hyphen, as gaps.c reads it: a bullet, a dash, the seam of a compound, or nothing. */
static inline void
see_hyphen (Gap *g, const char *p)
{
  bool more = p[1] == '-' || p[1] == ' ';

  if (g->flags & LINE_OPEN)
    g->flags = (g->flags & ~LINE_OPEN) | FRAMING_GAP_BULLET;
  else if (more && (p > g->begin || p[1] == '-'))
    g->flags |= FRAMING_GAP_DASH;
  else if (p == g->begin && g->flags == 0)
    g->flags = FRAMING_GAP_HYPHEN;
}

/* Curly double quotes, the ellipsis, the long dash where it is no bullet; of the others gaps.c knows more. */
static inline const char *
see_curly (FramingReader *r, Gap *g, const char *p)
{
  unsigned last = byte_at (p + 2);
  uint32_t mark = last == 0x9C || last == 0x9D ? FRAMING_GAP_QUOTE : last == 0xA6 ? FRAMING_GAP_STOP : last == 0x94 ? FRAMING_GAP_DASH : 0;

  if (mark == 0 || (last == 0x94 && (g->flags & LINE_OPEN) != 0))
    return see (r, g, p);
  g->flags = (g->flags & ~LINE_OPEN) | mark;
  return p + 3;
}

/* All that stands before the next word; stops also at what does not tell by itself what it is. */
static inline const char *
read_gap (FramingReader *r, Gap *g, const char *p, const char *stop)
{
  while (p < stop)
    {
      unsigned byte = byte_at (p), kind = between[byte];

      if (kind == WORD || kind == OTHERWISE)
        return p;
      if (kind <= MARK)
        {
          if (kind == MARK && !is_safe (p + 1))
            return p;
          if (kind == LINE && (g->flags & LINE_OPEN))
            g->flags |= FRAMING_GAP_BLANK;
          g->flags = (g->flags & leaves[kind]) | marks[byte];
          p++;
        }
      else if (kind == CURLY)
        {
          if (!is_curly (p) || !is_safe (p + 3))
            return p;
          p = see_curly (r, g, p);
        }
      else if (!is_safe (p + 1))
        return p;
      else if (byte == '-')
        see_hyphen (g, p++);
      else
        p = see (r, g, p);
    }
  return p;
}
