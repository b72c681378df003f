#include "document/document.h"
#include "base/array.h"
#include "document/fold.h"
#include "document/gaps.h"
#include "document/words.h"
#include <glib.h>
#include <string.h>

#define CANCEL_STEP 65536u              /* bytes between two looks at the host's flag */

typedef struct {
  FramingDocument *document;
  const char *text, *p, *end, *next_look;
  uint32_t field;                       /* FRAMING_IS_TITLE or 0 */
  FramingGap gap;                       /* before the next word */
} Reader;

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
  token->flags = flags | r->field | framing_gaps_take (&r->gap, end) | shape_flags (known.shape);
  token->word_class = known.word_class & 0xFFFFF;
  token->lists = known.lists & 0xFFF;
  return FRAMING_OK;
}

/* How many bytes an apostrophe takes at p: ' and the forms that folding makes ' of (fold.h); 0 = there is none. An entity is taken for
 * one where it stands: folding tells. */
static size_t
apostrophe_length (const char *p, const char *end)
{
  static const char *const forms[] = { "'", "\x92", "&", "\xE2\x80\x99", "\xE2\x80\x98", "\xCA\xBC", "\xEF\xBC\x87" };

  for (size_t i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      size_t n = strlen (forms[i]);

      if ((size_t) (end - p) >= n && memcmp (p, forms[i], n) == 0)
        return n;
    }
  return 0;
}

/* Where the last apostrophe of the word stands, NULL = it has none. */
static const char *
last_apostrophe (const char *begin, const char *end)
{
  for (const char *p = end; p-- > begin;)
    if ((unsigned char) *p >= 0x80 || *p == '\'' || *p == '&')
      {
        if (apostrophe_length (p, end) > 0)
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
      r->gap.flags |= *mark == ':' ? FRAMING_GAP_COLON : FRAMING_GAP_STOP;
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
        r->p = framing_gaps_see (&r->gap, r->p, &r->document->repaired);
      return FRAMING_OK;
    }
  address = address_end (begin, end, r->end);
  r->p = address != NULL ? address : end;
  if (address == NULL)
    status = add_segment (r, begin, end);
  else
    {
      r->gap.flags |= FRAMING_GAP_OTHER;
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
  Reader r = { .document = d, .text = text.ptr, .p = text.ptr, .end = text.ptr + text.len, .next_look = text.ptr, .field = field };

  framing_gaps_start (&r.gap, r.text, r.end);
  while (r.p < r.end)
    {
      int status;

      if (is_cancelled (&r))
        return FRAMING_E_CANCELLED;
      if (*r.p == ' ')
        {
          framing_gaps_space (&r.gap);
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
