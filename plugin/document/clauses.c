#include "document/document.h"
#include "document/kinds.h"
#include "document/text.h"
#include <string.h>

#define HARD_GAP (FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH)
#define BREAKS_LIST (HARD_GAP | FRAMING_GAP_PAREN | FRAMING_STARTS_SENTENCE)
/* Where neither stands, nothing begins and no report does: two words in three. */
#define CLAUSE_MARKS (BREAKS_LIST | FRAMING_GAP_COMMA | FRAMING_GAP_QUOTE)
#define CLAUSE_WORDS (FRAMING_KIND_BITS | FRAMING_LIST_PHRASE_CONNECTIVE)
#define AT_ONCE 128u
#define ITEM_MAX 7u                     /* words of one member of a list */
#define LIST_MAX 48u                    /* words of a whole list: bounds how far a comma looks ahead */
#define TAIL_MAX 8u                     /* words of the last member, where it has to end with a comma */
#define INSERT_MAX 2u                   /* words of an insert that leaves the clause whole: ", however,", ", of course," */
#define BRACKET_MAX 3u                  /* the same in brackets: "did not (yet) succeed" */
#define REPORT_MAX 12u                  /* words between a reporting verb and its "that" */

typedef struct {
  FramingDocument *document;
  size_t sentence, clause;              /* where the present ones began */
  size_t list_end;                      /* the last joiner of the list that we are in; 0 = none */
  size_t report_end;                    /* up to here a "that" belongs to a reporting verb */
  size_t phrase_end;                    /* the connective that we are in ends here */
  bool opens_with_phrase;               /* the sentence begins with one: "In spite of" */
  size_t insert_end;                    /* the closing mark of a short insert: opens no clause */
} Walk;

/* ---- commas: of a list, of an insert, or between clauses ------------------------------------------------------ */

static bool
is_object_of_participle (const FramingDocument *d, size_t i)
{
  const FramingToken *t = &d->tokens[i + 1];

  return i + 1 < d->n_tokens && (t->flags & (BREAKS_LIST | FRAMING_GAP_COMMA)) == 0 && !framing_kind_joins (t);
}

/* What opens a clause after a comma, whatever follows. */
static bool
opens_after_comma (const FramingDocument *d, size_t i)
{
  const FramingToken *t = &d->tokens[i];

  if ((t->lists & FRAMING_LIST_PRONOUN) != 0)
    return true;
  if (!framing_kind_opens_after_comma (t) || (t->flags & FRAMING_IS_CAPITAL) != 0)
    return false;
  return is_object_of_participle (d, i);
}

/* The last member of a list, from its joiner on: a verb of reporting in it makes it a subject ("Lee and Kim said"). After an
 * opening like "Despite A, B and C," the list needs a comma at its end: "After the talks, Lee and Kim left" is no list. */
static bool
is_last_member (const FramingDocument *d, size_t joiner, bool wants_comma)
{
  size_t i = joiner + 1;

  for (; i < d->n_tokens && i <= joiner + TAIL_MAX; i++)
    {
      const FramingToken *t = &d->tokens[i];

      if ((t->flags & FRAMING_STARTS_SENTENCE) != 0)
        return !wants_comma && i > joiner + 1;
      if ((t->flags & (BREAKS_LIST | FRAMING_GAP_COMMA)) != 0)
        return i > joiner + 1;
      if (framing_kind_reports (t))
        return false;
      if (i == joiner + 1 && (t->lists & FRAMING_LIST_PRONOUN) != 0)
        return false;
    }
  return !wants_comma;
}

/* Is the comma before token i one inside a list? Returns where the list's last joiner stands, 0 = it is not. */
static size_t
find_list_joiner (const FramingDocument *d, size_t i, bool wants_comma)
{
  size_t item = i;

  for (size_t k = i; k < d->n_tokens && k < i + LIST_MAX && k - item <= ITEM_MAX; k++)
    {
      const FramingToken *t = &d->tokens[k];

      if (k > i && (t->flags & BREAKS_LIST) != 0)
        return 0;
      if (framing_kind_joins (t))
        return is_last_member (d, k, wants_comma) ? k : 0;
      if (framing_kind_connects (t) || framing_kind_reports (t) || (t->lists & FRAMING_LIST_PRONOUN) != 0)
        return 0;
      if (k > i && (t->flags & FRAMING_GAP_COMMA) != 0)
        {
          if (opens_after_comma (d, k))
            return 0;
          item = k;
        }
    }
  return 0;
}

/* "a long, bitter dispute", "very, very hard": the comma stands between an article and its noun, or repeats a word. */
static bool
is_adjective_comma (const Walk *w, size_t i)
{
  const FramingDocument *d = w->document;
  const FramingToken *t = &d->tokens[i];
  const char *text = framing_document_field (d, t).ptr;
  size_t n = t->end - t->begin;

  if (n == t[-1].end - t[-1].begin && memcmp (text + t->begin, text + t[-1].begin, n) == 0)
    return true;
  if (i < w->clause + 2 || ((t->flags | t[-1].flags) & (FRAMING_IS_CAPITAL | FRAMING_IS_NUMBER)) != 0)
    return false;
  return framing_kind_determines (&t[-2]) && ((t->lists | t[-1].lists) & ~FRAMING_LIST_PHRASES) == 0 && w->clause < i - 2;
}

/* One or two words between two commas; the place of the second comma, or 0. */
static size_t
find_insert_end (const FramingDocument *d, size_t i, uint32_t mark, size_t most)
{
  for (size_t k = i; k < d->n_tokens && k <= i + most; k++)
    {
      const FramingToken *t = &d->tokens[k];

      if (k > i && (t->flags & mark) != 0)
        return (t->flags & (FRAMING_STARTS_SENTENCE | FRAMING_GAP_QUOTE)) == 0 ? k : 0;
      if ((k > i && (t->flags & (BREAKS_LIST | FRAMING_GAP_COMMA)) != 0) || framing_kind_reports (t))
        return 0;
      if (mark == FRAMING_GAP_COMMA && ((t->lists & FRAMING_LIST_PRONOUN) != 0 || framing_kind_joins (t) || framing_kind_connects (t)))
        return 0;
    }
  return 0;
}

static bool
opens_with_subordinate (const Walk *w)
{
  const FramingToken *t = &w->document->tokens[w->sentence];

  return w->clause == w->sentence && (w->opens_with_phrase || framing_kind_connects (t) || framing_kind_is (t, FRAMING_LIST_COORDINATOR));
}

static bool
is_clause_comma (Walk *w, size_t i)
{
  const FramingDocument *d = w->document;
  const FramingToken *t = &d->tokens[i];
  bool list_before = w->list_end > w->clause;
  size_t joiner, insert;

  if (i <= w->list_end)
    return false;
  if ((t->flags & FRAMING_GAP_QUOTE) != 0 || opens_after_comma (d, i))
    return true;
  if ((t->flags & FRAMING_IS_NUMBER) != 0 || ((t->lists & FRAMING_LIST_MONTH) != 0 && (t->flags & FRAMING_IS_CAPITAL) != 0))
    return false;                       /* "on Tuesday, Oct. 28, 2025" */
  if (framing_kind_joins (t) || list_before)
    return true;
  joiner = find_list_joiner (d, i, opens_with_subordinate (w));
  if (joiner != 0)
    {
      w->list_end = joiner;
      return false;
    }
  insert = find_insert_end (d, i, FRAMING_GAP_COMMA, INSERT_MAX);
  if (insert != 0 && !opens_with_subordinate (w) && !framing_kind_connects (&d->tokens[w->clause]))
    {
      w->insert_end = insert;
      return false;
    }
  return !is_adjective_comma (w, i);
}

/* ---- the other ways in which a clause begins ------------------------------------------------------------------ */

/* "concerns that a payment", "disappointment that Kim": after a word of content and before a new subject. "called that idea" is none. */
static bool
opens_content (const FramingDocument *d, size_t i)
{
  const FramingToken *before = &d->tokens[i - 1], *after = &d->tokens[i + 1];

  if (i == 0 || i + 1 >= d->n_tokens || (before->lists & ~FRAMING_LIST_PHRASES) != 0 || (after->flags & FRAMING_STARTS_SENTENCE))
    return false;
  return framing_kind_determines (after) || (after->lists & FRAMING_LIST_PRONOUN) || (after->flags & FRAMING_IS_CAPITAL);
}

static bool
is_connective (Walk *w, size_t i)
{
  const FramingDocument *d = w->document;
  const FramingToken *t = &d->tokens[i];
  size_t n;

  if (i < w->phrase_end)
    return false;                       /* the though of "even though" */
  n = framing_text_phrase (d, FRAMING_PHRASE_CONNECTIVE, i, d->n_tokens);
  if (n > 0)
    w->phrase_end = i + n;
  return n > 0 || framing_kind_connects (t) || (framing_kind_complements (t) && (i <= w->report_end || opens_content (d, i)));
}

/* "... and he", "... or they": a joiner without a comma opens a clause only before a new subject. */
static bool
joins_clauses (const FramingDocument *d, size_t i)
{
  return framing_kind_joins (&d->tokens[i]) && i + 1 < d->n_tokens && (d->tokens[i + 1].lists & FRAMING_LIST_PRONOUN) != 0
         && (d->tokens[i + 1].flags & (FRAMING_STARTS_SENTENCE | FRAMING_GAP_COMMA)) == 0;
}

static bool
is_clause_bracket (Walk *w, size_t i)
{
  size_t end;

  if (i == w->insert_end)
    return false;
  end = find_insert_end (w->document, i, FRAMING_GAP_PAREN, BRACKET_MAX);
  if (end != 0)
    w->insert_end = end;
  return end == 0;
}

/* A quotation of a whole clause: after a comma or colon, or opening with a subject. "a “historic” deal" is none. */
static bool
opens_quotation (const FramingToken *t)
{
  return (t->flags & FRAMING_GAP_QUOTE) != 0 && (t->lists & FRAMING_LIST_PRONOUN) != 0;
}

static bool
starts_clause (Walk *w, size_t i)
{
  const FramingToken *t = &w->document->tokens[i];

  if ((t->flags & FRAMING_IS_SUFFIX) != 0)
    return false;
  if ((t->flags & HARD_GAP) != 0 || opens_quotation (t) || is_connective (w, i) || joins_clauses (w->document, i))
    return true;
  if ((t->flags & FRAMING_GAP_PAREN) != 0)
    return is_clause_bracket (w, i);
  if ((t->flags & FRAMING_GAP_COMMA) != 0)
    return i != w->insert_end && is_clause_comma (w, i);
  return false;
}

static void
look_at (Walk *w, size_t i)
{
  FramingDocument *d = w->document;
  FramingToken *t = &d->tokens[i];
  bool sentence = (t->flags & FRAMING_STARTS_SENTENCE) != 0;

  if (sentence)
    {
      w->sentence = i;
      w->phrase_end = i + framing_text_phrase (d, FRAMING_PHRASE_CONNECTIVE, i, d->n_tokens);
      w->opens_with_phrase = w->phrase_end > i;
    }
  if (sentence || starts_clause (w, i))
    {
      t->flags |= FRAMING_STARTS_CLAUSE;
      w->clause = i;
      if (!framing_kind_complements (t))
        w->report_end = 0;
    }
  if (framing_kind_reports (t))
    w->report_end = i + REPORT_MAX;
}

/* The words to look at are listed first, some at once: each is written to the list, and the next one over it if it was none. So no
 * branch has to be guessed at every word. */
void
framing_clauses_mark (FramingDocument *d)
{
  Walk w = { .document = d };
  uint8_t listed[AT_ONCE];

  for (size_t from = 0; from < d->n_tokens; from += AT_ONCE)
    {
      size_t end = d->n_tokens - from < AT_ONCE ? d->n_tokens - from : AT_ONCE;
      unsigned n = 0;

      for (size_t i = 0; i < end; i++)
        {
          const FramingToken *t = &d->tokens[from + i];

          listed[n] = (uint8_t) i;
          n += ((t->flags & CLAUSE_MARKS) | (t->lists & CLAUSE_WORDS)) != 0;
        }
      for (unsigned i = 0; i < n; i++)
        look_at (&w, from + listed[i]);
    }
}
