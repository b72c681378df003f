#include "document/text.h"
#include "base/intern.h"
#include "document/plain.h"
#include "document/unicode.h"

#define BREAKS_PHRASE (FRAMING_STARTS_PARAGRAPH | FRAMING_GAP_STOP | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION | FRAMING_GAP_SEMICOLON)

framing_str
framing_text_gap (const FramingDocument *d, size_t i)
{
  const FramingToken *t = &d->tokens[i];
  framing_str field = framing_document_field (d, t);
  bool first = i == 0 || ((t->flags ^ t[-1].flags) & FRAMING_IS_TITLE) != 0;
  size_t begin = first ? 0 : t[-1].end;

  return (framing_str) { field.ptr + begin, t->begin > begin ? t->begin - begin : 0 };
}

framing_str
framing_text_tail (const FramingDocument *d, size_t i)
{
  const FramingToken *t = &d->tokens[i];
  framing_str field = framing_document_field (d, t);

  if (!framing_text_is_last (d, i))
    return framing_text_gap (d, i + 1);
  return (framing_str) { field.ptr + t->end, field.len - t->end };
}

static uint32_t
stop_flag (uint32_t c)
{
  switch (c)
    {
    case '.': case 0x2026: case 0x3002: case 0xFF0E: return FRAMING_GAP_STOP;
    case '!': case 0xFF01: return FRAMING_GAP_EXCLAIM;
    case '?': case 0xFF1F: case 0x203D: return FRAMING_GAP_QUESTION;
    case ':': return FRAMING_GAP_COLON;
    case '"': case 0x201C: case 0x201D: case 0xAB: case 0xBB: return FRAMING_GAP_QUOTE;
    default: return 0;
    }
}

/* Marks at the end of a text stand before its first line break; more would be no sentence's any more. */
static uint32_t
tail_flags (framing_str tail)
{
  const char *p = tail.ptr, *end = tail.ptr + tail.len;
  uint32_t flags = FRAMING_GAP_LINE | FRAMING_GAP_BLANK;
  bool repaired = false;

  while (p < end && *p != '\n')
    {
      uint32_t c;

      p += framing_unicode_read (p, end, &c, &repaired);
      if (framing_unicode_is_letter (c))
        break;                          /* an address, which has no tokens */
      flags |= stop_flag (c);
    }
  return flags;
}

uint32_t
framing_text_end_after (const FramingDocument *d, size_t i)
{
  return tail_flags (framing_text_tail (d, i));
}

/* The number of the token's word in the language; the memo has it at hand. */
static uint32_t
number_of (const FramingDocument *d, const FramingToken *t)
{
  framing_str field = framing_document_field (d, t);
  size_t n = t->end - t->begin;
  FramingKnown known;

  if (n <= FRAMING_MEMO_SHORT && field.len - t->begin >= FRAMING_MEMO_SHORT)    /* sixteen bytes are there to be read */
    {
      FramingPlainKey key = framing_plain_key (field.ptr + t->begin, (unsigned) n);
      const FramingMemoSlot *slot = framing_memo_find (d->memo, key.low, key.high, (unsigned) n);

      if (slot != NULL)
        return slot->number - 1;        /* 0 - 1 is NONE */
    }
  return n <= FRAMING_WORD_MAX && framing_memo_look (d->memo, field.ptr + t->begin, n, &known) ? known.number - 1 : FRAMING_INTERN_NONE;
}

size_t
framing_text_phrase_from (const FramingDocument *d, FramingPhraseList list, size_t i, size_t end)
{
  uint32_t node = (uint32_t) list;
  size_t longest = 0;

  for (size_t n = 0; i + n < end; n++)
    {
      const FramingToken *t = &d->tokens[i + n];
      bool ends = false;

      node = framing_language_step (d->language, node, number_of (d, t), &ends);
      if (node == 0)
        break;
      if (ends)
        longest = n + 1;
      if (i + n + 1 < end && (t[1].flags & BREAKS_PHRASE) != 0)
        break;
    }
  return longest;
}
