#include "lexicon/term.h"
#include "base/tsv.h"
#include "document/fold.h"
#include "document/words.h"
#include <string.h>

#define ROOM 896u                       /* bytes that stand with the term itself: enough for nearly all */

typedef struct {
  const FramingTermContext *context;
  FramingArena *memory;
  FramingList *patterns;                /* being built: every piece of the term makes all of them longer */
  uint16_t piece, part;                 /* what is being read */
  bool failed;
} Parser;

/* ---- memory -------------------------------------------------------------------------------------------------- */

static FramingList *
list_new (Parser *p, guint room)
{
  FramingList *list = framing_arena_new (p->memory, sizeof *list);

  *list = (FramingList) { framing_arena_new (p->memory, room * sizeof *list->pdata), 0, room };
  return list;
}

static void
list_add (Parser *p, FramingList *list, gpointer item)
{
  if (list->len == list->room)
    {
      gpointer *old = list->pdata;

      list->room *= 2;
      list->pdata = framing_arena_new (p->memory, list->room * sizeof *old);
      memcpy (list->pdata, old, list->len * sizeof *old);
    }
  list->pdata[list->len++] = item;
}

static FramingElement *
element_new (Parser *p, FramingList *atoms, bool gap_before)
{
  FramingElement *element = framing_arena_new (p->memory, sizeof *element);

  *element = (FramingElement) { atoms, gap_before };
  return element;
}

static FramingPattern *
pattern_new (Parser *p, bool at_start, bool at_end)
{
  FramingPattern *pattern = framing_arena_new (p->memory, sizeof *pattern);

  *pattern = (FramingPattern) { list_new (p, 4), at_start, at_end };
  return pattern;
}

void
framing_term_free (FramingTerm *term)
{
  if (term == NULL)
    return;
  framing_arena_clear (&term->memory);
  g_free (term);
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

static void
complain (Parser *p, const char *what)
{
  const FramingTermContext *c = p->context;

  if (!p->failed)                       /* one finding for one term: the others mostly follow from it */
    framing_findings_add (c->findings, FRAMING_ERROR, c->file, c->line, c->column, "%s", what);
  p->failed = true;
}

static bool
has_capital (const char *s)
{
  for (; *s != '\0'; s = g_utf8_next_char (s))
    if (g_unichar_isupper (g_utf8_get_char (s)))
      return true;
  return false;
}

static FramingAtomKind
atom_kind (const Parser *p, bool exact, bool prefix, const char *surface)
{
  bool cased = p->context->cased || (exact && has_capital (surface));

  if (prefix)
    return cased ? FRAMING_ATOM_CASED_PREFIX : FRAMING_ATOM_PREFIX;
  if (cased)
    return FRAMING_ATOM_CASED;
  return exact ? FRAMING_ATOM_FORM : FRAMING_ATOM_STEM;
}

static FramingAtom *
atom_new (Parser *p, const char *word, size_t n, bool exact, bool prefix)
{
  char folded[4 * FRAMING_WORD_MAX];
  FramingAtom *atom;
  framing_str stem;
  uint32_t shape;
  size_t length = n <= FRAMING_WORD_MAX ? framing_fold_word (word, n, folded, sizeof folded, &shape) : 0;

  if (length == 0)
    {
      complain (p, "a word of more than 256 bytes can never match; shorten it");
      return NULL;
    }
  atom = framing_arena_new (p->memory, sizeof *atom);
  *atom = (FramingAtom) { .surface = framing_arena_text (p->memory, word, n), .piece = p->piece, .part = p->part };
  atom->kind = atom_kind (p, exact, prefix, atom->surface);
  stem = (framing_str) { folded, length };
  if (!(shape & FRAMING_SHAPE_NUMBER))
    stem = framing_stemmer_stem (p->context->stemmer, folded, length);
  atom->stem = framing_arena_text (p->memory, stem.ptr != NULL ? stem.ptr : folded, stem.ptr != NULL ? stem.len : length);
  atom->key = atom->kind == FRAMING_ATOM_STEM ? atom->stem : framing_arena_text (p->memory, folded, length);
  return atom;
}

/* Adds one word, and its suffix (n't) as a second one, just as tokens.c splits them. */
static void
add_word (Parser *p, FramingList *atoms, const char *word, size_t n, bool exact, bool prefix)
{
  size_t suffix = 0;
  FramingAtom *atom;

  if (!prefix && n <= FRAMING_WORD_MAX)
    suffix = framing_language_suffix (p->context->language, word, n);
  if (suffix > 0 && suffix < n)
    {
      atom = atom_new (p, word, n - suffix, exact, false);
      if (atom != NULL)
        list_add (p, atoms, atom);
      word += n - suffix;
      n = suffix;
    }
  atom = atom_new (p, word, n, exact, prefix);
  if (atom != NULL)
    list_add (p, atoms, atom);
}

/* "hit...wall" and "...2": a gap that does not stand alone. A single dot behind a letter is fine: U.S., St. Mary. */
static bool
has_stray_dots (framing_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((text.ptr[i] == '.' && (i == 0 || text.ptr[i - 1] == '.'))
        || (i >= 2 && memcmp (text.ptr + i - 2, "\xE2\x80\xA6", 3) == 0))
      return true;
  return false;
}

/* One alternative ("=cease-fire", "destabili*") -> its atoms in order. */
static FramingList *
read_alternative (Parser *p, framing_str text)
{
  FramingList *atoms = list_new (p, 1);
  const char *end = text.ptr + text.len, *word = text.ptr;
  bool exact = text.len > 0 && *word == '=', prefix = text.len > 0 && end[-1] == '*', repaired = false;

  word += exact;
  end -= prefix && end > word;
  while (word < end)
    {
      bool is_word = false;
      const char *stop = framing_words_boundary (word, end, false, &is_word, &repaired);

      if (is_word)
        add_word (p, atoms, word, (size_t) (stop - word), exact, prefix && stop == end);
      else if (memchr ("-./'", *word, 4) == NULL && (unsigned char) *word < 0x80)
        complain (p, "only letters, digits, hyphens and apostrophes can be matched; punctuation leaves no words in a text");
      word = stop;
    }
  if (atoms->len == 0 && !p->failed)
    complain (p, "a word is missing here; alternatives are written a|b, gaps as a word of their own: a ... b");
  return atoms;
}

static void
append_all (Parser *p, const FramingList *elements)
{
  for (guint i = 0; i < p->patterns->len; i++)
    for (guint k = 0; k < elements->len; k++)
      list_add (p, ((FramingPattern *) g_ptr_array_index (p->patterns, i))->elements, g_ptr_array_index (elements, k));
}

/* All alternatives are one word each: one element for them. */
static void
append_choice (Parser *p, const FramingList *alternatives, bool gap)
{
  FramingList *atoms = list_new (p, MAX (alternatives->len, 1)), *elements = list_new (p, 1);

  for (guint i = 0; i < alternatives->len; i++)
    list_add (p, atoms, g_ptr_array_index ((const FramingList *) g_ptr_array_index (alternatives, i), 0));
  list_add (p, elements, element_new (p, atoms, gap));
  append_all (p, elements);
}

/* The words of one alternative, each an element of its own. */
static FramingList *
elements_of (Parser *p, const FramingList *words, bool gap)
{
  FramingList *elements = list_new (p, MAX (words->len, 1));

  for (guint i = 0; i < words->len; i++)
    {
      FramingList *atoms = list_new (p, 1);

      list_add (p, atoms, g_ptr_array_index (words, i));
      list_add (p, elements, element_new (p, atoms, gap && i == 0));
    }
  return elements;
}

/* Alternatives of different lengths: every pattern so far goes on once with each of them. */
static void
branch (Parser *p, const FramingList *alternatives, bool gap)
{
  const FramingList *old_patterns = p->patterns;
  FramingList *rows = list_new (p, alternatives->len);

  for (guint i = 0; i < alternatives->len; i++)
    list_add (p, rows, elements_of (p, g_ptr_array_index (alternatives, i), gap));
  if (rows->len == 1)                   /* "cease-fire": nothing is copied, however many of them a term has */
    {
      append_all (p, g_ptr_array_index (rows, 0));
      return;
    }
  p->patterns = list_new (p, old_patterns->len * alternatives->len);
  for (guint i = 0; i < old_patterns->len * alternatives->len; i++)
    {
      const FramingPattern *old = g_ptr_array_index (old_patterns, i / alternatives->len);
      const FramingList *row = g_ptr_array_index (rows, i % alternatives->len);
      FramingPattern *pattern = pattern_new (p, old->at_start, old->at_end);

      for (guint k = 0; k < old->elements->len; k++)
        list_add (p, pattern->elements, g_ptr_array_index (old->elements, k));
      for (guint k = 0; k < row->len; k++)
        list_add (p, pattern->elements, g_ptr_array_index (row, k));
      list_add (p, p->patterns, pattern);
    }
}

/* Words that are compared as written stand in an element of their own: case tells which of two alternatives is meant. */
static bool
is_cased (const FramingAtom *a)
{
  return a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_CASED_PREFIX;
}

/* Cuts the text in front of the next `mark`, and takes it off `rest`; FALSE = nothing is left. An empty text has no parts. */
static bool
next_part (framing_str *rest, char mark, framing_str *part)
{
  const char *at;

  if (rest->ptr == NULL)
    return false;
  at = memchr (rest->ptr, mark, rest->len);
  *part = (framing_str) { rest->ptr, at != NULL ? (size_t) (at - rest->ptr) : rest->len };
  *rest = at != NULL ? (framing_str) { at + 1, rest->len - part->len - 1 } : (framing_str) { NULL, 0 };
  return true;
}

static void
read_piece (Parser *p, framing_str piece, bool gap)
{
  FramingList *alternatives = list_new (p, 4);
  bool several = piece.len > 0 && memchr (piece.ptr, '|', piece.len) != NULL, single = true;
  framing_str rest = piece.len > 0 ? piece : (framing_str) { NULL, 0 }, part;

  if (has_stray_dots (piece))
    complain (p, "a gap is written as a word of its own: hit ... wall");
  for (guint i = 0; !p->failed && next_part (&rest, '|', &part); i++)
    {
      FramingList *atoms;

      p->part = (uint16_t) MIN (i, G_MAXUINT16);
      atoms = read_alternative (p, part);
      single &= atoms->len == 1 && (!several || !is_cased (g_ptr_array_index (atoms, 0)));
      list_add (p, alternatives, atoms);
    }
  if (!single && !p->failed && p->patterns->len * alternatives->len > FRAMING_TERM_PATTERNS_MAX)
    complain (p, "too many alternatives of several words; write them as several entries");
  if (p->failed)
    return;
  if (single)
    append_choice (p, alternatives, gap);
  else
    branch (p, alternatives, gap);
}

/* "=over$": only where a clause ends. Takes the mark off the last word. */
static void
read_end (Parser *p, framing_str *text)
{
  FramingPattern *first = g_ptr_array_index (p->patterns, 0);

  first->at_end = text->len > 1 && text->ptr[text->len - 1] == '$' && text->ptr[text->len - 2] != ' ';
  text->len -= first->at_end;
}

static void
read_pieces (Parser *p, framing_str rest)
{
  framing_str piece;
  bool gap = false;
  guint n_gaps = 0;

  for (guint i = 0; !p->failed && next_part (&rest, ' ', &piece); i++)
    {
      FramingPattern *first = g_ptr_array_index (p->patterns, 0);

      p->piece = (uint16_t) MIN (i, G_MAXUINT16);
      if (piece.len == 0)
        continue;
      if (framing_tsv_is (piece, "...") || framing_tsv_is (piece, "\xE2\x80\xA6"))
        {
          if (gap || first->elements->len == 0 || ++n_gaps > FRAMING_TERM_GAPS_MAX)
            complain (p, "a gap ... stands between two words, at most two in a term");
          gap = true;
          continue;
        }
      if (*piece.ptr == '^')
        {
          if (first->elements->len > 0)
            complain (p, "^ (start of a sentence) stands before the first word only");
          first->at_start = true;
          piece = (framing_str) { piece.ptr + 1, piece.len - 1 };
        }
      read_piece (p, piece, gap);
      gap = false;
    }
  if (gap && !p->failed)
    complain (p, "a gap ... at the end finds nothing; add the word after it or take it away");
}

static void
check_lengths (Parser *p)
{
  for (guint i = 0; i < p->patterns->len && !p->failed; i++)
    {
      const FramingPattern *pattern = g_ptr_array_index (p->patterns, i);

      if (pattern->elements->len == 0)
        complain (p, "the term is empty; write a word or a phrase");
      else if (pattern->elements->len > FRAMING_TERM_WORDS_MAX)
        complain (p, "a term of more than 12 words; shorten it");
    }
}

/* Word processors curl apostrophes; the words of a text are folded in the same way. */
static framing_str
straighten (Parser *p, framing_str text)
{
  char *straight, *to;

  if (text.len == 0 || memchr (text.ptr, 0xE2, text.len) == NULL)
    return text;
  to = straight = framing_arena_new (p->memory, text.len);
  for (const char *from = text.ptr, *end = from + text.len; from < end;)
    if (end - from >= 3 && memcmp (from, "\xE2\x80\x99", 3) == 0)
      {
        *to++ = '\'';
        from += 3;
      }
    else
      *to++ = *from++;
  return (framing_str) { straight, (size_t) (to - straight) };
}

FramingTerm *
framing_term_new (const FramingTermContext *context, framing_str text)
{
  FramingTerm *term = g_malloc (sizeof *term + ROOM);
  Parser p = { .context = context, .memory = &term->memory };

  G_STATIC_ASSERT (sizeof *term % 8 == 0);
  framing_arena_init (&term->memory, term + 1, ROOM);
  p.patterns = list_new (&p, 1);
  list_add (&p, p.patterns, pattern_new (&p, false, false));
  text = straighten (&p, text);
  read_end (&p, &text);
  read_pieces (&p, text);
  if (!p.failed)
    check_lengths (&p);
  if (p.failed)
    p.patterns->len = 0;
  term->patterns = p.patterns;
  return term;
}
