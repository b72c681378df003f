#include "document/words.h"

#include "document/unicode.h"

#define BIT(name) (1u << FRAMING_WB_##name)
#define LETTERS (BIT (A_LETTER) | BIT (HEBREW_LETTER))
#define ENDS_LINE (BIT (CR) | BIT (LF) | BIT (NEWLINE))
#define EXTENDS (BIT (EXTEND) | BIT (FORMAT) | BIT (ZWJ))
#define IN_WORDS (BIT (MID_LETTER) | BIT (MID_NUM_LET) | BIT (SINGLE_QUOTE))
#define IN_NUMBERS (BIT (MID_NUM) | BIT (MID_NUM_LET) | BIT (SINGLE_QUOTE))

/* What the rules need to know of the characters read so far. */
typedef struct
{
  FramingWordBreak last;  /* the last character that does not extend another (WB4); Other after a whole flag */
  FramingWordBreak raw;   /* the last character as it is */
  uint32_t wanted;        /* after a middle character (the apostrophe of "don't"): what has to follow, else 0 ... */
  const char *back;       /* ... and where the boundary lies if it does not; NULL: where we are */
} Run;

/* ---- characters in general ---- */

/* WB5 and WB8 to WB16, as far as one character on each side decides. */
static uint32_t
joined_by (FramingWordBreak last)
{
  switch (last)
    {
    case FRAMING_WB_A_LETTER:
    case FRAMING_WB_HEBREW_LETTER:
    case FRAMING_WB_NUMERIC:
      return LETTERS | BIT (NUMERIC) | BIT (EXTEND_NUM_LET);
    case FRAMING_WB_KATAKANA:
      return BIT (KATAKANA) | BIT (EXTEND_NUM_LET);
    case FRAMING_WB_EXTEND_NUM_LET:
      return LETTERS | BIT (NUMERIC) | BIT (KATAKANA) | BIT (EXTEND_NUM_LET);
    case FRAMING_WB_REGIONAL_INDICATOR:
      return BIT (REGIONAL_INDICATOR);
    case FRAMING_WB_CR:
      return BIT (LF);
    default:
      return 0;
    }
}

/* WB6, WB7b and WB12: what has to follow the middle character `class`; 0 when it is none after `last`. */
static uint32_t
wanted_after (FramingWordBreak last, FramingWordBreak class)
{
  uint32_t bit = 1u << class;

  if (last == FRAMING_WB_NUMERIC)
    return bit & IN_NUMBERS ? BIT (NUMERIC) : 0;
  if (last == FRAMING_WB_HEBREW_LETTER && class == FRAMING_WB_DOUBLE_QUOTE)
    return BIT (HEBREW_LETTER);
  if (last == FRAMING_WB_A_LETTER || last == FRAMING_WB_HEBREW_LETTER)
    return bit & IN_WORDS ? LETTERS : 0;
  return 0;
}

/* Takes up the character at `at`, or tells that there is a boundary before it (or at run->back). */
static bool
joins (Run *run, FramingWordBreak class, uint32_t c, const char *at)
{
  uint32_t bit = 1u << class;
  bool fits = (run->wanted & bit) != 0;

  if (run->wanted != 0 && !fits && run->back != NULL)
    return false;
  if (!fits && run->wanted == 0)
    {
      run->wanted = wanted_after (run->last, class);
      if (run->wanted != 0)
        {
          /* WB7a: a Hebrew letter keeps its apostrophe in any case */
          bool kept = run->last == FRAMING_WB_HEBREW_LETTER && class == FRAMING_WB_SINGLE_QUOTE;

          run->back = kept ? NULL : at;
          run->last = run->raw = class;
          return true;
        }
    }
  if (!fits && (joined_by (run->last) & bit) == 0
      && !(run->raw == FRAMING_WB_W_SEG_SPACE && class == FRAMING_WB_W_SEG_SPACE)
      && !(run->raw == FRAMING_WB_ZWJ && framing_unicode_is_pictographic (c)))
    return false;
  run->wanted = 0;
  run->back = NULL;
  run->last = run->last == class && class == FRAMING_WB_REGIONAL_INDICATOR ? FRAMING_WB_OTHER : class;
  run->raw = class;
  return true;
}

/* Goes on from `at`, which is not the start of the segment. */
static const char *
scan (Run run, const char *at, const char *end, bool entities, bool *is_word, bool *repaired)
{
  while (at < end)
    {
      uint32_t c;
      size_t taken = entities ? framing_unicode_read (at, end, &c, repaired) : framing_unicode_decode (at, end, &c, repaired);
      FramingWordBreak class = framing_unicode_word_break (c);

      if ((1u << class & EXTENDS) != 0 && (1u << run.raw & ENDS_LINE) == 0)
        run.raw = class;
      else if (!joins (&run, class, c, at))
        break;
      else if (!*is_word)
        *is_word = framing_unicode_is_letter (c) || framing_unicode_is_number (c);
      at += taken;
    }
  return run.back != NULL ? run.back : at;
}

static const char *
scan_first (const char *at, const char *end, bool entities, bool *is_word, bool *repaired)
{
  uint32_t c;
  size_t taken = entities ? framing_unicode_read (at, end, &c, repaired) : framing_unicode_decode (at, end, &c, repaired);
  FramingWordBreak class = framing_unicode_word_break (c);

  *is_word = (1u << class & EXTENDS) == 0 && (framing_unicode_is_letter (c) || framing_unicode_is_number (c));
  return scan ((Run) { class, class, 0, NULL }, at + taken, end, entities, is_word, repaired);
}

/* ---- plain ASCII, which is nearly all of the text ---- */

/* LONE: a character that no ASCII character joins. FOREIGN: not for the fast path; '&' is, when entities are not read. */
enum { LETTER = 1, DIGIT = 2, LINE = 4, MID_LETTER = 8, MID_DIGIT = 16, BLANK = 32, LONE = 64, FOREIGN = 128 };
#define PART (LETTER | DIGIT | LINE)
#define MIDDLE(middle, side) ((middle) >> 3 & (side) & (LETTER | DIGIT))

static const uint8_t kinds[256] = {
  [0 ... 9] = LONE, ['\n'] = LONE, [11 ... 12] = LONE, ['\r'] = FOREIGN, [14 ... 31] = LONE,
  [' '] = BLANK, ['!'] = LONE, ['"' ... '%'] = LONE, ['&'] = FOREIGN, ['\''] = MID_LETTER | MID_DIGIT,
  ['(' ... '+'] = LONE, [','] = MID_DIGIT, ['-'] = LONE, ['.'] = MID_LETTER | MID_DIGIT, ['/'] = LONE,
  ['0' ... '9'] = DIGIT, [':'] = MID_LETTER, [';'] = MID_DIGIT, ['<' ... '@'] = LONE,
  ['A' ... 'Z'] = LETTER, ['[' ... '^'] = LONE, ['_'] = LINE, ['`'] = LONE, ['a' ... 'z'] = LETTER,
  ['{' ... 127] = LONE, [128 ... 255] = FOREIGN
};

static inline unsigned
kind_at (const char *p)
{
  return kinds[(unsigned char) *p];
}

static FramingWordBreak
class_of_part (unsigned kind)
{
  return kind & LETTER ? FRAMING_WB_A_LETTER : kind & DIGIT ? FRAMING_WB_NUMERIC : FRAMING_WB_EXTEND_NUM_LET;
}

/* p stands on a letter, digit or '_'. Inside, "'" and the like count only if the next byte decides at once. */
static const char *
word_end (const char *p, const char *end, bool entities, bool *is_word, bool *repaired)
{
  unsigned seen = 0, kind = kind_at (p), last;

  for (;;)
    {
      do
        {
          seen |= kind;
          last = kind;
          kind = ++p < end ? kind_at (p) : LONE;
        }
      while (kind & PART);
      *is_word = (seen & (LETTER | DIGIT)) != 0;
      if (kind & FOREIGN)
        break;
      if (MIDDLE (kind, last) == 0 || p + 1 == end)
        return p;
      if (kind_at (p + 1) & FOREIGN)
        break;
      if (MIDDLE (kind, last & kind_at (p + 1)) == 0)
        return p;
      kind = kind_at (++p);
    }
  return scan ((Run) { class_of_part (last), class_of_part (last), 0, NULL }, p, end, entities, is_word, repaired);
}

const char *
framing_words_boundary (const char *p, const char *end, bool entities, bool *has_letter_or_number, bool *repaired)
{
  const char *at = p;
  unsigned kind;

  *has_letter_or_number = false;
  if (p >= end)
    return end;
  kind = kind_at (p);
  if (kind & PART)
    return word_end (p, end, entities, has_letter_or_number, repaired);
  if (*p == '\n')
    return p + 1;
  if (kind & FOREIGN)
    return scan_first (p, end, entities, has_letter_or_number, repaired);
  do
    at++;
  while (kind == BLANK && at < end && *at == ' ');
  if (at == end || (kind_at (at) & FOREIGN) == 0)
    return at;
  return scan_first (p, end, entities, has_letter_or_number, repaired);
}
