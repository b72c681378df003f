#include "document/reader.h"
#include "document/words.h"
#include <glib.h>
#include <string.h>

#define CANCEL_STEP 65536u              /* bytes between two looks at the host's flag */

#define PADDED_MAX 1024u                /* longest field that is copied as a whole to have room behind it */
#define LEAD 4u                         /* bytes before a place that the rules of gaps look at, and more */

/* ---- words --------------------------------------------------------------------------------------------------- */

static int
add_word (FramingReader *r, const char *begin, const char *end, uint32_t flags)
{
  FramingKnown known = { .follows = FRAMING_FOLLOWS_NOTHING };

  if (!framing_reader_reserve (r, 1))
    return FRAMING_E_MEMORY;
  if ((size_t) (end - begin) > FRAMING_WORD_MAX)
    flags |= FRAMING_IS_LONG;
  else if (!framing_memo_look (r->document->memo, begin, (size_t) (end - begin), &known))
    return FRAMING_E_MEMORY;
  framing_reader_know (r, framing_reader_add (r, begin, end, flags | framing_gaps_take (&r->gap, end)), &known);
  return FRAMING_OK;
}

/* Splits n't, 's and their kind off a word: negation must be seen. */
static int
add_with_suffix (FramingReader *r, const char *begin, const char *end)
{
  size_t split = framing_memo_split (r->document->memo, begin, (size_t) (end - begin));
  int status;

  if (split == 0)
    return add_word (r, begin, end, 0);
  status = add_word (r, begin, begin + split, 0);
  return status != FRAMING_OK ? status : add_word (r, begin + split, end, FRAMING_IS_SUFFIX);
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
add_segment (FramingReader *r, const char *begin, const char *end)
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
read_segment (FramingReader *r)
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
is_cancelled (FramingReader *r)
{
  if (r->p < r->next_look)
    return false;
  r->next_look = r->end - r->p > (ptrdiff_t) CANCEL_STEP ? r->p + CANCEL_STEP : r->end;
  return r->document->cancel != NULL && __atomic_load_n (r->document->cancel, __ATOMIC_RELAXED) != 0;
}

/* To `until` or the segment's end behind it; the fast way reads up to `plain_end`. */
static int
read_text (FramingReader *r, const char *plain_end, const char *until)
{
  while (r->p < until)
    {
      int status;

      if (is_cancelled (r))
        return FRAMING_E_CANCELLED;
      if (!framing_plain_read (r, MIN (plain_end, r->next_look)))
        return FRAMING_E_MEMORY;
      if (r->p >= until)
        break;
      if (*r->p == ' ')
        {
          framing_gaps_space (&r->gap);
          r->p++;
          continue;
        }
      status = read_segment (r);
      if (status != FRAMING_OK)
        return status;
    }
  return FRAMING_OK;
}

static FramingReader
start (FramingDocument *d, const char *text, size_t n, uint32_t field)
{
  FramingReader r = { .document = d, .text = text, .p = text, .end = text + n, .next_look = text, .field = field,
                      .followers = framing_language_followers (d->language) };

  framing_gaps_start (&r.gap, text, r.end);
  return r;
}

static const char *
copy_padded (FramingDocument *d, const char *text, size_t n)
{
  memcpy (d->padded, text, n);
  memset (d->padded + n, 0, FRAMING_READER_AHEAD);
  return d->padded;
}

/* The last bytes of a long field, from a copy that has room behind it: the reader goes on there, and its tokens are moved to where
 * they stand in the field. */
static int
read_end (FramingReader *r)
{
  const char *from = r->p - LEAD, *copy = copy_padded (r->document, from, (size_t) (r->end - from));
  FramingReader last = *r;
  uint32_t offset = (uint32_t) (from - r->text);
  size_t first = r->document->n_tokens;
  int status;

  last.text = last.gap.text = copy;
  last.p = last.next_look = copy + LEAD;
  last.end = last.gap.end = copy + (r->end - from);
  last.gap.begin = r->gap.begin > from ? copy + (r->gap.begin - from) : copy;
  status = read_text (&last, last.end, last.end);
  for (size_t i = first; i < r->document->n_tokens; i++)
    {
      r->document->tokens[i].begin += offset;
      r->document->tokens[i].end += offset;
    }
  return status;
}

/* The fast way looks some bytes ahead. A short text is copied to have them behind its end; so is the end of a long one. */
static int
read_field (FramingDocument *d, framing_str field, uint32_t flag, bool plain)
{
  FramingReader r = start (d, field.ptr, field.len, flag);
  int status;

  if (!plain)
    return read_text (&r, r.p, r.end);
  if (d->padded == NULL && (d->padded = g_try_malloc (PADDED_MAX + FRAMING_READER_AHEAD)) == NULL)
    return FRAMING_E_MEMORY;
  if (field.len <= PADDED_MAX)
    {
      r = start (d, copy_padded (d, field.ptr, field.len), field.len, flag);
      return read_text (&r, r.end, r.end);
    }
  status = read_text (&r, r.end - FRAMING_READER_AHEAD, r.end - FRAMING_READER_AHEAD);
  return status == FRAMING_OK && r.p < r.end ? read_end (&r) : status;
}

static int
read_fields (FramingDocument *d, bool plain)
{
  int status;

  G_STATIC_ASSERT (PADDED_MAX >= FRAMING_READER_AHEAD + LEAD);
  d->n_tokens = 0;
  d->repaired = false;
  status = d->title.len > 0 ? read_field (d, d->title, FRAMING_IS_TITLE, plain) : FRAMING_OK;
  if (status == FRAMING_OK && d->body.len > 0)
    status = read_field (d, d->body, 0, plain);
  return status;
}

int
framing_tokens_read (FramingDocument *d)
{
  return read_fields (d, true);
}

int
framing_tokens_read_generally (FramingDocument *d)
{
  return read_fields (d, false);
}
