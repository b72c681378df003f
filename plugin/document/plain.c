/* The fast way through text: words of ASCII letters and digits, the usual marks between them, and the curly marks of typography. At
 * least 99 words in a hundred of English news are read here; whatever else comes, the general way (tokens.c) reads one segment of
 * it and hands the rest back. The tokens are the same, bit for bit: tests/plugin/document/test-plain.c holds one way against the other.
 *
 * Why it is fast: one load of 16 bytes is a whole word with what ends it. Comparing all 16 bytes at once gives the word's length
 * without a loop; the same bytes with zeros behind the word's end are the key of the memo. The memo is asked for thirty words at a time:
 * where it must fetch from memory, it fetches for all of them at once. */
#include "document/reader.h"
#include "document/plain.h"
#include <string.h>

/* What a byte is between words, and what it is behind a word. */
enum { OTHERWISE = 0, WORD, SPACE, MARK, CONTEXT, LINE, CURLY };
enum { GENERAL = 0, ENDS, JOINER, CURLY_END };

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

/* As gaps.c reads them, where nothing around them matters. */
static const uint32_t marks[128] = {
  ['!'] = FRAMING_GAP_EXCLAIM, ['"'] = FRAMING_GAP_QUOTE, ['#' ... '%'] = FRAMING_GAP_OTHER, ['('] = FRAMING_GAP_PAREN,
  [')'] = FRAMING_GAP_PAREN, ['+'] = FRAMING_GAP_OTHER, [','] = FRAMING_GAP_COMMA, ['.'] = FRAMING_GAP_STOP, ['/'] = FRAMING_GAP_OTHER,
  [':'] = FRAMING_GAP_COLON, [';'] = FRAMING_GAP_SEMICOLON, ['<' ... '>'] = FRAMING_GAP_OTHER, ['?'] = FRAMING_GAP_QUESTION,
  ['@'] = FRAMING_GAP_OTHER, ['['] = FRAMING_GAP_PAREN, ['\\'] = FRAMING_GAP_OTHER, [']'] = FRAMING_GAP_PAREN, ['^'] = FRAMING_GAP_OTHER,
  ['{' ... '~'] = FRAMING_GAP_OTHER,
};

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

/* How far the word goes that begins at p with `n` letters and digits; 0 = the general way has to tell. What joins two runs of them:
 * an apostrophe between letters, a mark between digits. */
static inline unsigned
word_length (const char *p, unsigned n, bool *apostrophe)
{
  *apostrophe = false;
  while (n <= FRAMING_MEMO_SHORT)
    {
      unsigned char kind = behind[byte_at (p + n)];
      const char *at = p + n;

      if (kind == ENDS)
        return n;
      if (kind == JOINER)
        {
          if ((*at == '\'' && is_letter (at[-1]) && is_letter (at[1]))
              || (*at != ':' && *at != '\'' && is_digit (at[-1]) && is_digit (at[1])))
            {
              *apostrophe |= *at == '\'';
              n += 1 + framing_plain_run (at + 1);
              continue;
            }
          return is_part (at[1]) || !is_safe (at + 1) || (*at == ':' && at[1] == '/') ? 0 : n;
        }
      if (kind == GENERAL || !is_curly (at))
        return 0;
      if (byte_at (at + 2) == 0x99 && is_letter (at[-1]) && is_letter (at[3]))
        {
          *apostrophe = true;
          n += 3 + framing_plain_run (at + 3);
          continue;
        }
      if (byte_at (at + 2) == 0x98 || byte_at (at + 2) == 0x99)
        return is_part (at[3]) || !is_safe (at + 3) ? 0 : n;
      return n;
    }
  return 0;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

/* Words whose place is read, and whose line of the memo is on its way from memory while the next ones are read. */
typedef struct { FramingPlainKey key; FramingMemoSlot *line; unsigned n; } Pending;

#define PENDING_MAX 32

typedef struct {
  FramingReader *reader;
  Pending pending[PENDING_MAX];
  unsigned n_pending;
} Batch;

/* What the memo knows of all of them, in their order. */
static bool
know_all (Batch *b)
{
  FramingReader *r = b->reader;
  FramingToken *token = &r->document->tokens[r->document->n_tokens - b->n_pending];

  for (unsigned i = 0; i < b->n_pending; i++, token++)
    {
      const Pending *p = &b->pending[i];
      const FramingMemoSlot *slot = framing_memo_find_in (p->line, p->key.low, p->key.high, p->n);
      FramingKnown known;

      if (slot != NULL)
        framing_reader_know (r, token, slot->word_class, slot->lists, slot->shape, slot->opens, slot->follows);
      else if (framing_memo_look (r->document->memo, r->text + token->begin, p->n, &known))
        framing_reader_know (r, token, known.word_class, known.lists, known.shape, known.opens, known.follows);
      else
        return false;
    }
  b->n_pending = 0;
  return true;
}

static inline bool
add_word (Batch *b, const char *p, unsigned n, uint32_t flags)
{
  Pending *next;

  if (b->n_pending == PENDING_MAX && !know_all (b))
    return false;
  if (!framing_reader_reserve (b->reader, 1))
    return false;
  next = &b->pending[b->n_pending++];
  next->key = framing_plain_key (p, n);
  next->line = b->reader->document->memo->lines[framing_memo_line (next->key.low, next->key.high)];
  next->n = n;
  __builtin_prefetch (next->line);
  framing_reader_add (b->reader, p, p + n, flags);
  return true;
}

/* A word with an apostrophe in it: "don't" and "Japan's" are two tokens. */
static bool
add_split (Batch *b, const char *p, unsigned n, uint32_t flags)
{
  FramingMemo *memo = b->reader->document->memo;
  FramingPlainKey key = framing_plain_key (p, n);
  const FramingMemoSlot *slot = framing_memo_find (memo, key.low, key.high, n | FRAMING_MEMO_SEGMENT);
  unsigned split = slot != NULL ? slot->split : (unsigned) framing_memo_split (memo, p, n);

  if (split == 0)
    return add_word (b, p, n, flags);
  return add_word (b, p, split, flags) && add_word (b, p + split, n - split, FRAMING_IS_SUFFIX);
}

/* ---- between words ----------------------------------------------------------------------------------------------- */

/* The parts of a FramingGap that change, where the compiler can keep them at hand. */
typedef struct { uint32_t flags; bool line_open; const char *begin; } Gap;

static const char *
see (FramingReader *r, Gap *g, const char *p)
{
  r->gap.flags = g->flags;
  r->gap.line_open = g->line_open;
  r->gap.begin = g->begin;
  p = framing_gaps_see (&r->gap, p, &r->document->repaired);
  g->flags = r->gap.flags;
  g->line_open = r->gap.line_open;
  return p;
}

/* One character between two words, where it tells by itself what it is; NULL = it does not. */
static inline const char *
read_gap (FramingReader *r, Gap *g, const char *p)
{
  switch (between[byte_at (p)])
    {
    case MARK:
      if (!is_safe (p + 1))
        return NULL;
      g->flags |= marks[byte_at (p)];
      g->line_open = false;
      return p + 1;
    case CONTEXT:
      return is_safe (p + 1) ? see (r, g, p) : NULL;
    case LINE:
      return see (r, g, p);
    case CURLY:
      return is_curly (p) && is_safe (p + 3) ? see (r, g, p) : NULL;
    default:
      return NULL;
    }
}

static inline bool
read_all (Batch *b, const char *stop)
{
  FramingReader *r = b->reader;
  Gap g = { r->gap.flags, r->gap.line_open, r->gap.begin };
  const char *p = r->p, *next = p;
  bool ok = true;

  while (p < stop && ok)
    {
      unsigned kind = between[byte_at (p)], n;
      bool apostrophe;

      if (kind == SPACE)
        {
          g.flags &= ~FRAMING_GAP_HYPHEN;       /* as framing_gaps_space() */
          p++;
          continue;
        }
      if (kind != WORD)
        {
          next = read_gap (r, &g, p);
          if (next == NULL)
            break;
          p = next;
          continue;
        }
      n = word_length (p, framing_plain_run (p), &apostrophe);
      if (n == 0)
        break;
      ok = apostrophe ? add_split (b, p, n, g.flags) : add_word (b, p, n, g.flags);
      p += n;
      g = (Gap) { 0, false, p };
    }
  r->p = p;
  r->gap.flags = g.flags;
  r->gap.line_open = g.line_open;
  r->gap.begin = g.begin;
  return ok;
}

bool
framing_plain_read (FramingReader *r, const char *stop)
{
  Batch b;

  b.reader = r;
  b.n_pending = 0;
  return read_all (&b, stop) && know_all (&b);
}
