#include "document/gaps.h"
#include "document/token.h"
#include "document/unicode.h"
#include <string.h>

static void
see_line_break (FramingGap *g)
{
  if (g->line_open)
    g->flags |= FRAMING_GAP_BLANK;
  g->flags |= FRAMING_GAP_LINE;
  g->line_open = true;
}

/* A straight or curly single mark is a quotation mark where no word can own it: before a word at a space, or after a stop. */
static bool
is_single_quote (const FramingGap *g, const char *mark, const char *after)
{
  bool free_before = mark == g->text || strchr (" \t\n\r([.,!?\"", mark[-1]) != NULL;

  return free_before || after == g->end || strchr (".,!?", *after) != NULL;
}

static uint32_t
mark_gap (uint32_t c)
{
  switch (c)
    {
    case ',': case 0x3001: case 0xFF0C: return FRAMING_GAP_COMMA;
    case ';': case 0xFF1B: return FRAMING_GAP_SEMICOLON;
    case ':': case 0xFF1A: return FRAMING_GAP_COLON;
    case '.': case 0x2026: case 0x3002: case 0xFF0E: return FRAMING_GAP_STOP;
    case '!': case 0xFF01: return FRAMING_GAP_EXCLAIM;
    case '?': case 0xFF1F: case 0x203D: return FRAMING_GAP_QUESTION;
    case 0x2013: case 0x2014: case 0x2015: case 0x2212: return FRAMING_GAP_DASH;
    case '(': case ')': case '[': case ']': return FRAMING_GAP_PAREN;
    case '"': case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB: case 0x2039: case 0x203A: case 0xFF02:
      return FRAMING_GAP_QUOTE;
    default: return FRAMING_GAP_OTHER;
    }
}

static bool
is_bullet (uint32_t c)
{
  switch (c)
    {
    case '*': case '-': case 0xB7: case 0x2010: case 0x2013: case 0x2014: case 0x2022: case 0x2023: case 0x2043: case 0x25A0:
    case 0x25AA: case 0x25B6: case 0x25BA: case 0x25CB: case 0x25CF: case 0x25E6: case 0x2219:
      return true;
    default:
      return false;
    }
}

static bool
is_line_break (uint32_t c)
{
  return c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* A hyphen is a seam when it is all that stands between two words, a dash when spaces surround it or it is doubled. */
static void
see_hyphen (FramingGap *g, const char *mark, const char *after)
{
  bool space_before = mark > g->begin, more = after < g->end && (*after == '-' || *after == ' ');

  if (more && (space_before || *after == '-'))
    g->flags |= FRAMING_GAP_DASH;
  else if (mark == g->begin && g->flags == 0)
    g->flags |= FRAMING_GAP_HYPHEN;
}

/* An en dash without spaces is the hyphen of compounds of two words: "the U.S.–Korea deal". */
static bool
joins_words (const FramingGap *g, const char *mark, const char *after)
{
  bool touches = mark == g->begin || (mark == g->begin + 1 && mark[-1] == '.');

  return touches && after < g->end && (unsigned char) *after > ' ';
}

static void
see_mark (FramingGap *g, uint32_t c, const char *mark, const char *after)
{
  if (g->line_open && is_bullet (c))
    g->flags |= FRAMING_GAP_BULLET;
  else if (c == '-' || c == 0x2010 || c == 0x2011 || (c == 0x2013 && joins_words (g, mark, after)))
    see_hyphen (g, mark, after);
  else if (c == '\'' || c == 0x2018 || c == 0x2019 || c == '`')
    g->flags |= is_single_quote (g, mark, after) ? FRAMING_GAP_QUOTE : FRAMING_GAP_APOSTROPHE;
  else if (c == 0xAD || c == 0x200B || c == 0xFEFF)
    return;                             /* invisible */
  else
    g->flags |= mark_gap (c);
  g->line_open = false;
}

void
framing_gaps_start (FramingGap *g, const char *text, const char *end)
{
  *g = (FramingGap) { .text = text, .end = end, .begin = text, .flags = FRAMING_GAP_LINE | FRAMING_GAP_BLANK, .line_open = true };
}

const char *
framing_gaps_see (FramingGap *g, const char *p, bool *repaired)
{
  uint32_t c;
  const char *after = p + framing_unicode_read (p, g->end, &c, repaired);

  if (is_line_break (c) || (c == '\r' && (after == g->end || *after != '\n')))
    see_line_break (g);
  else if (framing_unicode_is_space (c))
    framing_gaps_space (g);
  else
    see_mark (g, c, p, after);
  return after;
}
