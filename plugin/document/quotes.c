#include "document/quotes.h"
#include "document/unicode.h"

/* The kinds of marks; a quotation is closed by a mark of its own kind only. */
enum { NONE = 0, DOUBLE, ANGLE, SINGLE };

typedef struct {
  const char *mark, *after;             /* where it stands, and where the text goes on */
  int kind;
  bool opens, closes;                   /* by its shape alone; straight ones have both */
} Mark;

#define SINGLE_LOOK 2000u               /* bytes after which a single mark is an apostrophe if none has closed it */

static bool
classify (uint32_t c, Mark *m)
{
  switch (c)
    {
    case '"': case 0xFF02: *m = (Mark) { m->mark, m->after, DOUBLE, true, true }; return true;
    case 0x201C: *m = (Mark) { m->mark, m->after, DOUBLE, true, false }; return true;
    case 0x201D: *m = (Mark) { m->mark, m->after, DOUBLE, false, true }; return true;
    case 0x201E: case 0x201F: *m = (Mark) { m->mark, m->after, DOUBLE, true, false }; return true;
    case 0xAB: case 0xBB: case 0x2039: case 0x203A: *m = (Mark) { m->mark, m->after, ANGLE, true, true }; return true;
    case '\'': *m = (Mark) { m->mark, m->after, SINGLE, true, true }; return true;
    case 0x2018: case 0x201A: *m = (Mark) { m->mark, m->after, SINGLE, true, false }; return true;
    case 0x2019: *m = (Mark) { m->mark, m->after, SINGLE, false, true }; return true;
    default: return false;
    }
}

/* Nearly all that stands around marks is ASCII or one of U+2000 .. U+203F, curly marks and dashes: these are told from their bytes at
 * once. */
static inline bool
is_general_punctuation (const char *p)
{
  return p[0] == '\xE2' && p[1] == '\x80' && ((unsigned char) p[2] & 0xC0) == 0x80;
}

static inline uint32_t general_punctuation (const char *p) { return 0x2000u | ((unsigned char) p[2] & 0x3F); }

static inline bool
is_space (uint32_t c)
{
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : framing_unicode_is_space (c);
}

static inline bool
is_letter (uint32_t c)
{
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : framing_unicode_is_letter (c);
}

static inline bool
is_word_char (uint32_t c)
{
  return is_letter (c) || (c < 0x80 ? c >= '0' && c <= '9' : framing_unicode_is_number (c));
}

/* As framing_unicode_read(); there is a byte to read. */
static inline size_t
read_char (const char *p, const char *end, uint32_t *c)
{
  bool repaired = false;

  if ((unsigned char) *p < 0x80 && *p != '&')
    {
      *c = (unsigned char) *p;
      return 1;
    }
  if (end - p >= 3 && is_general_punctuation (p))
    {
      *c = general_punctuation (p);
      return 3;
    }
  return framing_unicode_read (p, end, c, &repaired);
}

/* The character before a place: only its kind matters, so its last byte is enough for ASCII, and what is not ASCII is told by
 * decoding from the start of its sequence. 0 = the start of the field. */
static uint32_t
char_before (const FramingQuotes *q, const char *p)
{
  const char *begin = p;
  uint32_t c = 0;
  bool repaired = false;

  if (p == q->field.ptr)
    return 0;
  if ((unsigned char) p[-1] < 0x80)
    return (unsigned char) p[-1];
  if (p - q->field.ptr >= 3 && is_general_punctuation (p - 3))
    return general_punctuation (p - 3);
  begin--;
  while (begin > q->field.ptr && p - begin < 4 && ((unsigned char) *begin & 0xC0) == 0x80)
    begin--;
  framing_unicode_decode (begin, p, &c, &repaired);
  return c;
}

static uint32_t
char_after (const FramingQuotes *q, const char *p)
{
  uint32_t c = 0;

  if (p < q->field.ptr + q->field.len)
    read_char (p, q->field.ptr + q->field.len, &c);
  return c;
}

/* Space, the edge of the text, dashes and opening brackets: an opening mark follows them. */
static bool
is_before_opening (uint32_t c)
{
  return c == 0 || is_space (c) || c == '(' || c == '[' || c == '-' || c == '/' || c == 0x2013 || c == 0x2014 || c == 0x200B
         || c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0xFEFF;
}

static inline bool opens_between (uint32_t before, uint32_t after) { return is_before_opening (before) && after != 0 && !is_space (after); }
static inline bool closes_between (uint32_t before, uint32_t after) { return before != 0 && !is_space (before) && !is_word_char (after); }

static bool
is_opening_place (const FramingQuotes *q, const Mark *m)
{
  return opens_between (char_before (q, m->mark), char_after (q, m->after));
}

static bool
is_closing_place (const FramingQuotes *q, const Mark *m)
{
  return closes_between (char_before (q, m->mark), char_after (q, m->after));
}

/* ---- single marks: quotation marks or apostrophes --------------------------------------------------------------- */

static size_t
single_mark (const framing_str field, size_t p)
{
  if (field.ptr[p] == '\'')
    return 1;
  if (field.len - p < 3 || field.ptr[p] != '\xE2' || field.ptr[p + 1] != '\x80')
    return 0;
  return field.ptr[p + 2] == '\x98' || field.ptr[p + 2] == '\x99' ? 3 : 0;
}

/* Is the next single mark from `from` on (in this line, and not too far) one that closes? What opens again before it tells
 * that the mark before was an apostrophe ("'Tis 'good'"). The cursor only moves forward, so that all searches of a text
 * together read it once. */
static bool
find_single_end (FramingQuotes *q, size_t from)
{
  const char *text = q->field.ptr;
  size_t p = q->single_next > from ? q->single_next : from, limit = from + SINGLE_LOOK;
  Mark m = { NULL, NULL, SINGLE, false, false };

  for (; p < q->field.len && p < limit && text[p] != '\n'; p++)
    {
      size_t n = single_mark (q->field, p);

      m = (Mark) { text + p, text + p + n, SINGLE, false, false };
      if (n > 0 && (is_closing_place (q, &m) || is_opening_place (q, &m)))
        break;
    }
  q->single_next = p;
  return p < q->field.len && p < limit && text[p] != '\n' && is_closing_place (q, &m);
}

/* "workers’ rights": the apostrophe of a plural, if another mark can still close the quotation. */
static bool
is_possessive (FramingQuotes *q, const Mark *m)
{
  uint32_t before = char_before (q, m->mark), space = char_after (q, m->after);

  if ((before != 's' && before != 'z') || space != ' ' || m->after + 1 >= q->field.ptr + q->field.len)
    return false;
  return is_letter (char_after (q, m->after + 1)) && find_single_end (q, (size_t) (m->after - q->field.ptr));
}

static void
see_single (FramingQuotes *q, const Mark *m)
{
  if (q->open == SINGLE)
    {
      if (m->closes && is_closing_place (q, m) && !is_possessive (q, m))
        q->open = NONE;
    }
  else if (q->open == NONE && m->opens && is_opening_place (q, m) && is_letter (char_after (q, m->after))
           && find_single_end (q, (size_t) (m->after - q->field.ptr)) && q->single_next > (size_t) (m->after - q->field.ptr) + 1)
    q->open = SINGLE;                   /* but not the n of rock 'n' roll */
}

/* ---- all marks -------------------------------------------------------------------------------------------------- */

/* A mark's place tells more than its shape: scrapers and editors confuse “ and ”, and straight marks have but one shape.
 * Where the place tells nothing ("said " hello " to"), shape and parity do. */
static void
see_mark (FramingQuotes *q, const Mark *m)
{
  uint32_t before = char_before (q, m->mark), after = char_after (q, m->after);
  bool opening = opens_between (before, after), closing = closes_between (before, after);

  if (q->open == NONE)
    {
      if (before >= '0' && before <= '9')
        return;                         /* 6'2" and 19": a mark right behind a figure, with nothing open that it could close */
      if (opening || (m->opens && !closing))
        q->open = (uint32_t) m->kind;
    }
  else if (q->open == (uint32_t) m->kind && ((closing && !opening) || (opening == closing && m->closes)))
    q->open = NONE;
}

void
framing_quotes_read_gap (FramingQuotes *q, size_t begin, size_t end)
{
  const char *p = q->field.ptr + begin, *stop = q->field.ptr + end;

  while (p < stop)
    {
      Mark m = { .mark = p };
      uint32_t c;

      p += read_char (p, stop, &c);
      m.after = p;
      if (!classify (c, &m))
        continue;
      if (m.kind == SINGLE)
        see_single (q, &m);
      else
        see_mark (q, &m);
    }
}
