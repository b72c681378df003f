#include "document/document.h"
#include "document/kinds.h"
#include "document/quotes.h"
#include "document/text.h"

#define THAT_MAX 12u                    /* words between a verb like "said" and its "that" ... */
#define THAT_NEAR 5u                    /* ... or another verb: "announced plans for a dam that ..." is no report */
#define SUBJECT_MAX 12u                 /* words of "X" in ", X said" */
#define SUBJECT_SHORT 5u                /* words of a subject that an insert parts from its verb: "Lee, the mayor, said" */
#define TAIL_MAX 8u                     /* words after "X said" that still belong to it: "in a statement on Monday" */
#define SPEECH_ENDS (FRAMING_GAP_COMMA | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION | FRAMING_GAP_DASH)
#define BREAKS (FRAMING_GAP_COMMA | FRAMING_GAP_SEMICOLON | FRAMING_GAP_DASH | FRAMING_GAP_PAREN | FRAMING_GAP_COLON)

/* ---- between quotation marks -------------------------------------------------------------------------------------- */

static void
mark_range (FramingDocument *d, size_t begin, size_t end, uint32_t flags)
{
  for (size_t i = begin; i < end; i++)
    d->tokens[i].flags |= flags;
}

/* The words that are inside since token `from`, up to token `end` or to the end of the paragraph, which ends every quotation: marks of
 * the line before have no words to close over any more. */
static void
mark_open (FramingDocument *d, FramingQuotes *q, size_t from, size_t end)
{
  size_t paragraph;

  if (!framing_quotes_open (q))
    return;
  paragraph = framing_bits_next (d->paragraph_starts, from + 1, end);
  mark_range (d, from, paragraph, FRAMING_IS_QUOTED | FRAMING_IN_MARKS);
  if (paragraph < end || (end < d->n_tokens && framing_bits_has (d->paragraph_starts, end)))
    framing_quotes_end_paragraph (q);
}

/* The tokens of one field. Every mark that can open or close has a bit in the row of the word behind it; so has an address, whose bytes
 * nobody looked at. */
static void
mark_quotations (FramingDocument *d, framing_str field, size_t begin, size_t end)
{
  FramingQuotes q = { field, 0, 0 };
  size_t from = begin;                  /* where the words begin that the last mark stands before */

  for (size_t i = framing_bits_next (d->quote_marks, begin, end); i < end; i = framing_bits_next (d->quote_marks, i + 1, end))
    {
      mark_open (d, &q, from, i);
      framing_quotes_read_gap (&q, i > begin ? d->tokens[i - 1].end : 0, d->tokens[i].begin);
      from = i;
    }
  mark_open (d, &q, from, end);
}

/* ---- attributed without marks ------------------------------------------------------------------------------------- */

typedef struct { FramingDocument *document; size_t begin, end; } Sentence;

static void
mark (const Sentence *s, size_t begin, size_t end)
{
  mark_range (s->document, begin, end, FRAMING_IS_QUOTED);
}

static uint32_t
flags (const Sentence *s, size_t i)
{
  return i < s->end ? s->document->tokens[i].flags : FRAMING_STARTS_SENTENCE | FRAMING_GAP_STOP;
}

static size_t
find_flag (const Sentence *s, size_t i, uint32_t wanted)
{
  while (i < s->end && (s->document->tokens[i].flags & wanted) == 0)
    i++;
  return i;
}

/* The last place before `i` where one of `wanted` stands; s->begin when there is none. */
static size_t
find_flag_back (const Sentence *s, size_t i, uint32_t wanted)
{
  while (i > s->begin && (s->document->tokens[i].flags & wanted) == 0)
    i--;
  return i;
}

/* Where the words begin that the verb at `i` reports: behind "that", behind a colon, or, for verbs like "said", at once.
 * s->end = it reports none from here on. */
static size_t
find_complement (const Sentence *s, size_t i)
{
  const FramingToken *tokens = s->document->tokens;
  bool says = framing_kind_says (&tokens[i]) || framing_kind_is (&tokens[i], FRAMING_KIND_PARTICIPLE);

  for (size_t k = i + 1; k < s->end && k <= i + (says ? THAT_MAX : THAT_NEAR); k++)
    {
      if ((tokens[k].flags & (FRAMING_GAP_SEMICOLON | FRAMING_GAP_DASH)) != 0)
        break;
      if ((tokens[k].flags & FRAMING_GAP_COLON) != 0)
        return k;
      if (framing_kind_complements (&tokens[k]))
        return k + 1;
      if (k > i + 1 && (framing_kind_reports (&tokens[k]) || framing_kind_connects (&tokens[k])))
        break;
    }
  if (says && i + 1 < s->end && (flags (s, i + 1) & (BREAKS | FRAMING_GAP_QUOTE)) == 0)
    return i + 1;
  return s->end;
}

/* Does the sentence begin with something that a comma parts from its main clause ("After the talks, Lee said ...")? */
static bool
has_intro (const Sentence *s, size_t subject)
{
  const FramingToken *first = &s->document->tokens[s->begin];

  return subject - s->begin <= 3 || framing_kind_connects (first) || framing_kind_opens_after_comma (first);
}

/* The words between a comma and the verb are its subject: no clause of its own begins there ("..., where he said ..."). */
static bool
is_subject (const Sentence *s, size_t subject, size_t verb)
{
  const FramingToken *t = &s->document->tokens[subject];

  return verb - subject <= SUBJECT_MAX && !framing_kind_connects (t) && !framing_kind_joins (t) && !framing_kind_opens_after_comma (t);
}

/* "X said on Monday in a statement." or "X said the deal was off."? */
static bool
is_tail (const Sentence *s, size_t subject, size_t verb, size_t after)
{
  const FramingToken *t = &s->document->tokens[verb + 1];

  if (after != s->end || after - verb - 1 > TAIL_MAX)
    return false;
  if ((t->lists & FRAMING_LIST_MONTH) != 0)
    return true;
  return (t->lists & FRAMING_LIST_FUNCTION) != 0 && !framing_kind_determines (t) && (t->lists & FRAMING_LIST_PRONOUN) == 0
         && !has_intro (s, subject);
}

/* ", X said" or ", said X": the place of the comma's word when verb `i` stands behind what it reports; s->end = it does not.
 * `complement` is what find_complement() says of the verb. */
static size_t
find_frame (const Sentence *s, size_t i, size_t complement)
{
  size_t subject, after;
  uint32_t mark_before;

  if (complement > i + 1 && complement < s->end)
    return s->end;
  subject = find_flag_back (s, i, FRAMING_GAP_COMMA | FRAMING_GAP_QUOTE);
  if (subject == s->begin || !is_subject (s, subject, i) || framing_kind_is (&s->document->tokens[i], FRAMING_KIND_PARTICIPLE))
    return s->end;
  mark_before = flags (s, subject);
  if ((mark_before & FRAMING_GAP_QUOTE) != 0 && (subject == i || (mark_before & SPEECH_ENDS) != 0))
    return subject;
  if ((mark_before & FRAMING_GAP_COMMA) == 0)
    return s->end;
  if (subject == i)
    {
      size_t first_comma = find_flag (s, s->begin + 1, FRAMING_GAP_COMMA);

      return first_comma < i && first_comma - s->begin <= SUBJECT_SHORT ? s->end : subject;
    }
  after = find_flag (s, i + 1, BREAKS | FRAMING_GAP_QUOTE);
  if (after == i + 1)                   /* "..., X said." or "..., X said, ...", but not "X said, “...”" */
    return (flags (s, after) & FRAMING_GAP_QUOTE) == 0 || after == s->end ? subject : s->end;
  return is_tail (s, subject, i, after) ? subject : s->end;
}

/* What goes on behind ", X said,": attributed, unless a relative clause or a participle tells more about X. */
static bool
goes_on (const Sentence *s, size_t verb, size_t after)
{
  const FramingToken *t;

  if (after >= s->end || (flags (s, after) & FRAMING_GAP_COMMA) == 0 || after != verb + 1)
    return false;
  t = &s->document->tokens[after];
  return !framing_kind_connects (t) && !framing_kind_opens_after_comma (t) && !framing_kind_reports (t);
}

/* "according to X": the whole sentence but for the phrase and its X. */
static void
mark_around (const Sentence *s, size_t begin, size_t n)
{
  size_t end = find_flag (s, begin + n, BREAKS);

  mark (s, s->begin, begin);
  mark (s, end, s->end);
}

static void
mark_sentence (const Sentence *s, size_t first)
{
  const FramingDocument *d = s->document;
  const FramingToken *tokens = d->tokens;

  for (size_t i = first; i < s->end; i = framing_bits_next (d->report_words, i + 1, s->end))
    {
      size_t n = framing_text_phrase (d, FRAMING_PHRASE_ATTRIBUTION, i, s->end), frame, complement;

      if (n > 0)
        {
          mark_around (s, i, n);
          return;
        }
      if (!framing_kind_reports (&tokens[i]) || (tokens[i].flags & FRAMING_IS_QUOTED) != 0)
        continue;
      complement = find_complement (s, i);
      frame = find_frame (s, i, complement);
      if (frame < s->end)
        {
          size_t after = find_flag (s, i + 1, BREAKS | FRAMING_GAP_QUOTE);

          mark (s, s->begin, frame);
          if (goes_on (s, i, after))
            mark (s, after, s->end);
          return;
        }
      if (complement < s->end)
        {
          mark (s, complement, s->end);
          return;
        }
    }
}

/* Without a word of the row a sentence reports nothing. */
void
framing_voice_mark (FramingDocument *d)
{
  size_t n = d->n_tokens;

  mark_quotations (d, d->title, 0, d->n_title);
  mark_quotations (d, d->body, d->n_title, n);
  for (size_t i = framing_bits_next (d->report_words, 0, n); i < n;)
    {
      Sentence s = { d, framing_bits_last (d->sentence_starts, 0, i + 1), framing_bits_next (d->sentence_starts, i + 1, n) };

      mark_sentence (&s, i);
      i = framing_bits_next (d->report_words, s.end, n);
    }
}
