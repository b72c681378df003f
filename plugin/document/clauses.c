#include "document/document.h"
#include "document/kinds.h"
#include "document/look.h"
#include "document/rows.h"
#include "document/text.h"
#include <string.h>

#define HARD_GAP (FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH)
#define BREAKS_LIST (HARD_GAP | FRAMING_GAP_PAREN | FRAMING_STARTS_SENTENCE)
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
  size_t phrase_end;                    /* the connective that we are in ends here */
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
  const FramingDocument *d = w->document;
  const FramingToken *t = &d->tokens[w->sentence];

  if (w->clause != w->sentence)
    return false;
  return framing_kind_connects (t) || framing_kind_is (t, FRAMING_LIST_COORDINATOR)
         || framing_text_phrase (d, FRAMING_PHRASE_CONNECTIVE, w->sentence, d->n_tokens) > 0;          /* "In spite of" */
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

/* Does the "that" at `i` belong to a verb of reporting before it? Not if another clause has begun since. */
static bool
is_reported (const FramingDocument *d, size_t i)
{
  for (size_t k = i; k-- > 0 && i - k <= REPORT_MAX;)
    {
      const FramingToken *t = &d->tokens[k];

      if (framing_kind_reports (t))
        return true;
      if ((t->flags & FRAMING_STARTS_CLAUSE) != 0 && !framing_kind_complements (t))
        return false;
    }
  return false;
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

/* What bits do not tell: does a clause begin at a comma, a bracket or a "that"? */
static bool
starts_clause (Walk *w, size_t i, bool complements)
{
  const FramingDocument *d = w->document;
  const FramingToken *t = &d->tokens[i];

  if (complements && (is_reported (d, i) || opens_content (d, i)))
    return true;
  if ((t->flags & FRAMING_GAP_PAREN) != 0)
    return is_clause_bracket (w, i);
  return (t->flags & FRAMING_GAP_COMMA) != 0 && i != w->insert_end && is_clause_comma (w, i);
}

/* ---- 64 tokens at a time ------------------------------------------------------------------------------------------ */

/* Two tokens in three have nothing that could open a clause, and of most others a bit or two tell it. These are answered for 64 tokens at
 * once, by what is done to whole words of bits: no branch has to be guessed. Few tokens are left that are looked at one by one. */
#define BLOCK 64u

/* One bit for each token of a block. */
typedef struct {
  uint64_t sentences, suffixes, hard, commas, brackets, quotes, pronouns, connectives, complements, joiners, phrases;
  uint64_t quote_marks, reports, openers;       /* for voice.c */
} Marks;

static inline void
look_at (Marks *m, unsigned at, const FramingToken *t)
{
  FramingLook look;

  framing_look_at (&look, t);
  m->hard |= (uint64_t) framing_look_any (&look, HARD_GAP, 0) << at;
  m->commas |= (uint64_t) framing_look_any (&look, FRAMING_GAP_COMMA, 0) << at;
  m->brackets |= (uint64_t) framing_look_any (&look, FRAMING_GAP_PAREN, 0) << at;
  m->quotes |= (uint64_t) framing_look_any (&look, FRAMING_GAP_QUOTE, 0) << at;
  m->pronouns |= (uint64_t) framing_look_any (&look, 0, FRAMING_LIST_PRONOUN) << at;
  m->connectives |= (uint64_t) framing_look_kind (&look, FRAMING_KIND_BITS, FRAMING_LIST_CONNECTIVE) << at;
  m->complements |= (uint64_t) framing_look_kind (&look, FRAMING_KIND_BITS, FRAMING_KIND_COMPLEMENT) << at;
  m->joiners |= (uint64_t) framing_look_kind (&look, FRAMING_KIND_BITS, FRAMING_KIND_JOINER) << at;
  m->phrases |= (uint64_t) framing_look_any (&look, 0, FRAMING_LIST_PHRASE_CONNECTIVE) << at;
  m->quote_marks |= (uint64_t) framing_look_any (&look, FRAMING_ROWS_QUOTE, 0) << at;
  m->reports |= (uint64_t) framing_look_any (&look, 0, FRAMING_LIST_REPORTING) << at;
  m->openers |= (uint64_t) framing_look_any (&look, 0, FRAMING_LIST_PHRASE) << at;
}

/* What is found for voice.c goes into its rows. Of the last block, a copy is read that has empty tokens behind the last one. */
static void
read_marks (const FramingDocument *d, size_t from, Marks *m)
{
  const FramingToken *t = d->tokens + from;
  FramingToken last[BLOCK];

  *m = (Marks) { .sentences = d->sentence_starts[from / BLOCK], .suffixes = d->suffixes[from / BLOCK] };
  if (d->n_tokens - from < BLOCK)
    {
      memset (last, 0, sizeof last);
      t = memcpy (last, t, (d->n_tokens - from) * sizeof *t);
    }
  for (unsigned at = 0; at < BLOCK; at += FRAMING_LOOK)
    look_at (m, at, t + at);
  d->quote_marks[from / BLOCK] = m->quote_marks;
  d->report_words[from / BLOCK] = (m->reports & ~m->complements) | m->openers;    /* "that" is of the list by its bits alone */
}

/* The bits of tokens begin .. end - 1, as far as they are in the block. */
static uint64_t
range (size_t from, size_t begin, size_t end)
{
  uint64_t below_begin, below_end;

  if (end <= from || begin >= end || begin >= from + BLOCK)
    return 0;
  below_begin = begin <= from ? 0 : framing_bits_below (begin - from);
  below_end = end - from >= BLOCK ? UINT64_MAX : framing_bits_below (end - from);
  return below_end & ~below_begin;
}

/* Connectives of several words: returns the bits of those inside a sentence, and takes away the words in them ("though" of "even
 * though"), which open nothing by themselves. A sentence ends them. */
static uint64_t
find_phrases (Walk *w, size_t from, Marks *m, uint64_t opened)
{
  const FramingDocument *d = w->document;
  uint64_t inside = range (from, from, w->phrase_end), found = 0;

  for (uint64_t word = m->phrases & (m->sentences | ~(m->suffixes | opened)); word != 0; word &= word - 1)
    {
      unsigned at = framing_bits_lowest (word);
      size_t n = (inside & ~m->sentences) >> at & 1 ? 0 : framing_text_phrase (d, FRAMING_PHRASE_CONNECTIVE, from + at, d->n_tokens);

      if (n == 0)
        continue;
      w->phrase_end = framing_bits_next (d->sentence_starts, from + at + 1, from + at + n);
      inside |= range (from, from + at + 1, w->phrase_end);
      found |= (uint64_t) 1 << at;
    }
  m->connectives &= ~inside;
  m->complements &= ~inside;
  return found & ~m->sentences;
}

/* "... and he", "... or they": a joiner without a comma opens a clause only before a new subject. */
static uint64_t
find_joined (const FramingDocument *d, size_t from, const Marks *m)
{
  uint64_t subjects = m->pronouns & ~(m->sentences | m->commas), joined = m->joiners & subjects >> 1;
  const FramingToken *next = d->tokens + from + BLOCK;

  if (m->joiners >> 63 && from + BLOCK < d->n_tokens && (next->lists & FRAMING_LIST_PRONOUN) != 0
      && (next->flags & (FRAMING_STARTS_SENTENCE | FRAMING_GAP_COMMA)) == 0)
    joined |= (uint64_t) 1 << 63;
  return joined;
}

static void
start_clauses (FramingDocument *d, size_t from, uint64_t clauses)
{
  for (; clauses != 0; clauses &= clauses - 1)
    d->tokens[from + framing_bits_lowest (clauses)].flags |= FRAMING_STARTS_CLAUSE;
}

/* Where the last bit before token from + at stands; `before` where none does in this block. */
static inline size_t
last_before (uint64_t word, size_t from, unsigned at, size_t before)
{
  word &= framing_bits_below (at);
  return word != 0 ? from + framing_bits_highest (word) : before;
}

/* First what bits tell by themselves. A quotation of a whole clause opens with a subject, or after a comma or colon: a "historic" deal is
 * none. Then the doubtful tokens one by one. */
static void
mark_block (Walk *w, size_t from)
{
  FramingDocument *d = w->document;
  size_t sentence = w->sentence, clause = w->clause;
  uint64_t clauses, doubtful;
  Marks m;

  read_marks (d, from, &m);
  clauses = m.hard | (m.quotes & m.pronouns);
  if (m.phrases != 0 || w->phrase_end > from)
    clauses |= find_phrases (w, from, &m, clauses);
  clauses = m.sentences | ((clauses | m.connectives | find_joined (d, from, &m)) & ~m.suffixes);
  start_clauses (d, from, clauses);
  doubtful = (m.commas | m.brackets | m.complements) & ~(clauses | m.suffixes);
  for (; doubtful != 0; doubtful &= doubtful - 1)
    {
      unsigned at = framing_bits_lowest (doubtful);

      w->sentence = last_before (m.sentences, from, at, sentence);
      w->clause = last_before (clauses, from, at, clause);
      if (starts_clause (w, from + at, (m.complements >> at & 1) != 0))
        {
          d->tokens[from + at].flags |= FRAMING_STARTS_CLAUSE;
          clauses |= (uint64_t) 1 << at;
        }
    }
  w->sentence = m.sentences != 0 ? from + framing_bits_highest (m.sentences) : sentence;
  w->clause = clauses != 0 ? from + framing_bits_highest (clauses) : clause;
}

void
framing_clauses_mark (FramingDocument *d)
{
  Walk w = { .document = d };

  for (size_t from = 0; from < d->n_tokens; from += BLOCK)
    mark_block (&w, from);
}
