#include "document/document.h"
#include "base/array.h"
#include "document/fold.h"
#include "document/unicode.h"
#include "document/words.h"
#include <string.h>

#define CANCEL_STEP 65536u              /* bytes between two looks at the host's flag */

typedef struct {
  FramingDocument *document;
  const char *text, *p, *end, *next_look;
  const char *gap_begin;                /* where the gap before the next word began */
  uint32_t field;                       /* FRAMING_IS_TITLE or 0 */
  uint32_t gap;                         /* FRAMING_GAP_ bits so far */
  bool line_open;                       /* since the last line break there was nothing but space */
} Reader;

/* ---- gaps ---------------------------------------------------------------------------------------------------- */

static void
see_line_break (Reader *r)
{
  if (r->line_open)
    r->gap |= FRAMING_GAP_BLANK;
  r->gap |= FRAMING_GAP_LINE;
  r->line_open = true;
}

/* A straight or curly single mark is a quotation mark where no word can own it: before a word at a space, or after a stop. */
static bool
is_single_quote (const Reader *r, const char *mark, const char *after)
{
  bool free_before = mark == r->text || strchr (" \t\n\r([.,!?\"", mark[-1]) != NULL;

  return free_before || after == r->end || strchr (".,!?", *after) != NULL;
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
see_hyphen (Reader *r, const char *mark, const char *after)
{
  bool space_before = mark > r->gap_begin, more = after < r->end && (*after == '-' || *after == ' ');

  if (more && (space_before || *after == '-'))
    r->gap |= FRAMING_GAP_DASH;
  else if (mark == r->gap_begin && r->gap == 0)
    r->gap |= FRAMING_GAP_HYPHEN;
}

/* An en dash without spaces is the hyphen of compounds of two words: "the U.S.–Korea deal". */
static bool
joins_words (const Reader *r, const char *mark, const char *after)
{
  bool touches = mark == r->gap_begin || (mark == r->gap_begin + 1 && mark[-1] == '.');

  return touches && after < r->end && (unsigned char) *after > ' ';
}

static void
see_mark (Reader *r, uint32_t c, const char *mark, const char *after)
{
  if (r->line_open && is_bullet (c))
    r->gap |= FRAMING_GAP_BULLET;
  else if (c == '-' || c == 0x2010 || c == 0x2011 || (c == 0x2013 && joins_words (r, mark, after)))
    see_hyphen (r, mark, after);
  else if (c == '\'' || c == 0x2018 || c == 0x2019 || c == '`')
    r->gap |= is_single_quote (r, mark, after) ? FRAMING_GAP_QUOTE : 0;
  else if (c == 0xAD || c == 0x200B || c == 0xFEFF)
    return;                             /* invisible */
  else
    r->gap |= mark_gap (c);
  r->line_open = false;
}

/* One character that belongs to no word. */
static void
see_character (Reader *r)
{
  uint32_t c;
  const char *mark = r->p;

  r->p += framing_unicode_read (r->p, r->end, &c, &r->document->repaired);
  if (is_line_break (c))
    see_line_break (r);
  else if (c == '\r')
    {
      if (r->p == r->end || *r->p != '\n')
        see_line_break (r);
    }
  else if (framing_unicode_is_space (c))
    r->gap &= ~FRAMING_GAP_HYPHEN;      /* "pre- and post-war" has no seam */
  else
    see_mark (r, c, mark, r->p);
}

/* ---- words --------------------------------------------------------------------------------------------------- */

static uint32_t
shape_flags (uint32_t shape)
{
  uint32_t flags = 0;

  if (shape & FRAMING_SHAPE_CAPITAL)
    flags |= FRAMING_IS_CAPITAL;
  if (shape & FRAMING_SHAPE_ALL_CAPITALS)
    flags |= FRAMING_IS_ALL_CAPITAL;
  if (shape & FRAMING_SHAPE_NUMBER)
    flags |= FRAMING_IS_NUMBER;
  return flags;
}

static int
add_word (Reader *r, const char *begin, const char *end, uint32_t flags)
{
  FramingDocument *d = r->document;
  FramingKnown known = { 0 };
  FramingToken *token;

  if (!framing_array_reserve (&d->tokens, &d->tokens_room, sizeof *d->tokens, d->n_tokens + 1))
    return FRAMING_E_MEMORY;
  if ((size_t) (end - begin) > FRAMING_WORD_MAX)
    flags |= FRAMING_IS_LONG;
  else if (!framing_memo_look (d->memo, begin, (size_t) (end - begin), &known))
    return FRAMING_E_MEMORY;
  token = &d->tokens[d->n_tokens++];
  token->begin = (uint32_t) (begin - r->text);
  token->end = (uint32_t) (end - r->text);
  token->flags = flags | r->field | r->gap | shape_flags (known.shape);
  token->word_class = known.word_class & 0xFFFFF;
  token->lists = known.lists & 0xFFF;
  r->gap = 0;
  r->line_open = false;
  r->gap_begin = end;
  return FRAMING_OK;
}

/* Where the last apostrophe of the word stands, NULL = it has none. Looks at the raw bytes: ' and the UTF-8 form of the curly
 * one are what stands in nearly every text; the others (entities, Windows-1252) go by folding each tail. */
static const char *
last_apostrophe (const char *begin, const char *end)
{
  for (const char *p = end; p-- > begin;)
    {
      if (*p == '\'' || (unsigned char) *p == 0x92)
        return p;
      if (end - p >= 3 && memcmp (p, "\xE2\x80\x99", 3) == 0)
        return p;
      if (*p == '&')
        return p;
    }
  return NULL;
}

/* Splits n't, 's and their kind off a word: negation must be seen. */
static const char *
suffix_begin (const Reader *r, const char *begin, const char *end)
{
  const char *apostrophe = last_apostrophe (begin, end);
  char folded[4 * FRAMING_WORD_MAX];
  uint32_t shape;
  size_t n, n_suffix, before;

  if (apostrophe == NULL || end - begin > (ptrdiff_t) FRAMING_WORD_MAX)
    return NULL;
  n = framing_fold_word (begin, (size_t) (end - begin), folded, sizeof folded, &shape);
  n_suffix = n > 0 ? framing_language_suffix (r->document->language, folded, n) : 0;
  if (n_suffix == 0 || n_suffix >= n)
    return NULL;
  before = 0;                           /* letters of the suffix that stand before its apostrophe: the n of n't */
  while (before < n_suffix && folded[n - n_suffix + before] != '\'')
    before++;
  if (before == n_suffix || (size_t) (apostrophe - begin) <= before)
    return NULL;
  return apostrophe - before;
}

static int
add_with_suffix (Reader *r, const char *begin, const char *end)
{
  const char *suffix = suffix_begin (r, begin, end);
  int status;

  if (suffix == NULL)
    return add_word (r, begin, end, 0);
  status = add_word (r, begin, suffix, 0);
  return status != FRAMING_OK ? status : add_word (r, suffix, end, FRAMING_IS_SUFFIX);
}

/* "deal.The" and "said:We" are two words, though UAX #29 keeps them together: returns the mark to split at, or NULL. */
static const char *
missing_space (const char *begin, const char *end)
{
  for (const char *p = begin + 1; p + 1 < end; p++)
    {
      bool small = p[-1] >= 'a' && p[-1] <= 'z', capital = p[1] >= 'A' && p[1] <= 'Z';

      if (*p == ':' || (*p == '.' && small && capital && p - begin > 1))
        return p;
    }
  return NULL;
}

static int
add_segment (Reader *r, const char *begin, const char *end)
{
  const char *mark;
  int status;

  while ((mark = missing_space (begin, end)) != NULL)
    {
      status = add_with_suffix (r, begin, mark);
      if (status != FRAMING_OK)
        return status;
      r->gap |= *mark == ':' ? FRAMING_GAP_COLON : FRAMING_GAP_STOP;
      begin = mark + 1;
    }
  return add_with_suffix (r, begin, end);
}

/* Words inside an address say nothing about the news: skips "https://..." and "www....". */
static const char *
address_end (const char *begin, const char *word_end, const char *end)
{
  bool scheme = end - word_end >= 3 && memcmp (word_end, "://", 3) == 0;
  bool www = word_end - begin > 4 && memcmp (begin, "www.", 4) == 0;
  const char *p = word_end;

  if (!scheme && !www)
    return NULL;
  while (p < end && (unsigned char) *p > ' ')
    p++;
  return p;
}

static int
read_segment (Reader *r)
{
  bool is_word = false;
  const char *begin = r->p, *end, *address;
  int status;

  end = framing_words_boundary (begin, r->end, true, &is_word, &r->document->repaired);
  if (!is_word)
    {
      while (r->p < end)
        see_character (r);
      return FRAMING_OK;
    }
  address = address_end (begin, end, r->end);
  r->p = address != NULL ? address : end;
  if (address == NULL)
    status = add_segment (r, begin, end);
  else
    {
      r->gap |= FRAMING_GAP_OTHER;
      status = FRAMING_OK;
    }
  return status;
}

static bool
is_cancelled (Reader *r)
{
  if (r->p < r->next_look)
    return false;
  r->next_look = r->end - r->p > (ptrdiff_t) CANCEL_STEP ? r->p + CANCEL_STEP : r->end;
  return r->document->cancel != NULL && __atomic_load_n (r->document->cancel, __ATOMIC_RELAXED) != 0;
}

static int
read_field (FramingDocument *d, framing_str text, uint32_t field)
{
  Reader r = { .document = d, .text = text.ptr, .p = text.ptr, .end = text.ptr + text.len, .next_look = text.ptr,
               .gap_begin = text.ptr, .field = field, .gap = FRAMING_GAP_LINE | FRAMING_GAP_BLANK, .line_open = true };

  while (r.p < r.end)
    {
      int status;

      if (is_cancelled (&r))
        return FRAMING_E_CANCELLED;
      if (*r.p == ' ')
        {
          r.gap &= ~FRAMING_GAP_HYPHEN;
          r.p++;
          continue;
        }
      status = read_segment (&r);
      if (status != FRAMING_OK)
        return status;
    }
  return FRAMING_OK;
}

int
framing_tokens_read (FramingDocument *d)
{
  int status;

  d->n_tokens = 0;
  d->repaired = false;
  status = d->title.len > 0 ? read_field (d, d->title, FRAMING_IS_TITLE) : FRAMING_OK;
  if (status == FRAMING_OK && d->body.len > 0)
    status = read_field (d, d->body, 0);
  return status;
}
