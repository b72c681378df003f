#include "lexicon/term.h"
#include "document/fold.h"
#include "document/words.h"
#include <string.h>

typedef struct {
  const FramingTermContext *context;
  GPtrArray *patterns;                  /* being built: every piece of the term makes all of them longer */
  uint16_t piece, part;                 /* what is being read */
  bool failed;
} Parser;

/* ---- memory -------------------------------------------------------------------------------------------------- */

static void
atom_free (gpointer data)
{
  FramingAtom *atom = data;

  g_free (atom->key);
  g_free (atom->stem);
  g_free (atom->surface);
  g_free (atom);
}

static FramingAtom *
atom_copy (const FramingAtom *old)
{
  FramingAtom *atom = g_new (FramingAtom, 1);

  *atom = *old;
  atom->key = g_strdup (old->key);
  atom->stem = g_strdup (old->stem);
  atom->surface = g_strdup (old->surface);
  return atom;
}

static void
element_free (gpointer data)
{
  FramingElement *element = data;

  g_ptr_array_unref (element->atoms);
  g_free (element);
}

static void
pattern_free (gpointer data)
{
  FramingPattern *pattern = data;

  g_ptr_array_unref (pattern->elements);
  g_free (pattern);
}

static FramingElement *
element_new (bool gap_before)
{
  FramingElement *element = g_new0 (FramingElement, 1);

  element->atoms = g_ptr_array_new_with_free_func (atom_free);
  element->gap_before = gap_before;
  return element;
}

static FramingPattern *
pattern_new (void)
{
  FramingPattern *pattern = g_new0 (FramingPattern, 1);

  pattern->elements = g_ptr_array_new_with_free_func (element_free);
  return pattern;
}

static FramingElement *
element_copy (const FramingElement *old)
{
  FramingElement *element = element_new (old->gap_before);

  for (guint i = 0; i < old->atoms->len; i++)
    g_ptr_array_add (element->atoms, atom_copy (g_ptr_array_index (old->atoms, i)));
  return element;
}

void
framing_term_free (FramingTerm *term)
{
  if (term == NULL)
    return;
  g_ptr_array_unref (term->patterns);
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
  g_autofree char *surface = g_strndup (word, n);
  FramingAtom *atom;
  framing_str stem;
  uint32_t shape;
  size_t length = n <= FRAMING_WORD_MAX ? framing_fold_word (word, n, folded, sizeof folded, &shape) : 0;

  if (length == 0)
    {
      complain (p, "a word of more than 256 bytes can never match; shorten it");
      return NULL;
    }
  atom = g_new0 (FramingAtom, 1);
  atom->kind = atom_kind (p, exact, prefix, surface);
  atom->piece = p->piece;
  atom->part = p->part;
  stem = (framing_str) { folded, length };
  if (!(shape & FRAMING_SHAPE_NUMBER))
    stem = framing_stemmer_stem (p->context->stemmer, folded, length);
  atom->stem = g_strndup (stem.ptr != NULL ? stem.ptr : folded, stem.ptr != NULL ? stem.len : length);
  atom->key = atom->kind == FRAMING_ATOM_STEM ? g_strdup (atom->stem) : g_strndup (folded, length);
  atom->surface = g_steal_pointer (&surface);
  return atom;
}

/* Adds one word, and its suffix (n't) as a second one, just as tokens.c splits them. */
static void
add_word (Parser *p, GPtrArray *atoms, const char *word, size_t n, bool exact, bool prefix)
{
  size_t suffix = 0;
  FramingAtom *atom;

  if (!prefix && n <= FRAMING_WORD_MAX)
    suffix = framing_language_suffix (p->context->language, word, n);
  if (suffix > 0 && suffix < n)
    {
      atom = atom_new (p, word, n - suffix, exact, false);
      if (atom != NULL)
        g_ptr_array_add (atoms, atom);
      word += n - suffix;
      n = suffix;
    }
  atom = atom_new (p, word, n, exact, prefix);
  if (atom != NULL)
    g_ptr_array_add (atoms, atom);
}

/* "hit...wall" and "...2": a gap that does not stand alone. A single dot behind a letter is fine: U.S., St. Mary. */
static bool
has_stray_dots (const char *text)
{
  return *text == '.' || strstr (text, "..") != NULL || strstr (text, "\xE2\x80\xA6") != NULL;
}

/* One alternative ("=cease-fire", "destabili*") -> its atoms in order. */
static GPtrArray *
read_alternative (Parser *p, const char *text, size_t n)
{
  GPtrArray *atoms = g_ptr_array_new_with_free_func (atom_free);
  const char *end = text + n, *word = text;
  bool exact = n > 0 && *text == '=', prefix = n > 0 && end[-1] == '*', repaired = false;

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

/* All alternatives are one word each: one element for them. */
static void
append_element (Parser *p, GPtrArray *alternatives, bool gap)
{
  FramingElement *element = element_new (gap);

  for (guint i = 0; i < alternatives->len; i++)
    g_ptr_array_add (element->atoms, g_ptr_array_steal_index (g_ptr_array_index (alternatives, i), 0));
  for (guint i = 0; i < p->patterns->len; i++)
    {
      FramingPattern *pattern = g_ptr_array_index (p->patterns, i);

      g_ptr_array_add (pattern->elements, i + 1 < p->patterns->len ? element_copy (element) : element);
    }
}

/* Alternatives of different lengths: every pattern so far goes on once with each of them. */
static void
branch (Parser *p, GPtrArray *alternatives, bool gap)
{
  GPtrArray *grown = g_ptr_array_new_with_free_func (pattern_free);

  for (guint i = 0; i < p->patterns->len * alternatives->len; i++)
    {
      const FramingPattern *old = g_ptr_array_index (p->patterns, i / alternatives->len);
      const GPtrArray *words = g_ptr_array_index (alternatives, i % alternatives->len);
      FramingPattern *pattern = pattern_new ();

      pattern->at_start = old->at_start;
      pattern->at_end = old->at_end;
      for (guint k = 0; k < old->elements->len; k++)
        g_ptr_array_add (pattern->elements, element_copy (g_ptr_array_index (old->elements, k)));
      for (guint k = 0; k < words->len; k++)
        {
          FramingElement *element = element_new (gap && k == 0);

          g_ptr_array_add (element->atoms, atom_copy (g_ptr_array_index (words, k)));
          g_ptr_array_add (pattern->elements, element);
        }
      g_ptr_array_add (grown, pattern);
    }
  g_ptr_array_unref (p->patterns);
  p->patterns = grown;
}

/* Words that are compared as written stand in an element of their own: case tells which of two alternatives is meant. */
static bool
is_cased (const FramingAtom *a)
{
  return a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_CASED_PREFIX;
}

static void
read_piece (Parser *p, const char *piece, bool gap)
{
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_auto (GStrv) parts = g_strsplit (piece, "|", -1);
  bool single = true;

  if (has_stray_dots (piece))
    complain (p, "a gap is written as a word of its own: hit ... wall");
  for (guint i = 0; parts[i] != NULL && !p->failed; i++)
    {
      GPtrArray *atoms;

      p->part = (uint16_t) MIN (i, G_MAXUINT16);
      atoms = read_alternative (p, parts[i], strlen (parts[i]));
      single &= atoms->len == 1 && (parts[1] == NULL || !is_cased (g_ptr_array_index (atoms, 0)));
      g_ptr_array_add (alternatives, atoms);
    }
  if (!single && !p->failed && p->patterns->len * alternatives->len > FRAMING_TERM_PATTERNS_MAX)
    complain (p, "too many alternatives of several words; write them as several entries");
  if (p->failed)
    return;
  if (single)
    append_element (p, alternatives, gap);
  else
    branch (p, alternatives, gap);
}

/* "=over$": only where a clause ends. Takes the mark off the last word. */
static void
read_end (Parser *p, char **pieces)
{
  guint n = g_strv_length (pieces);
  size_t length = n > 0 ? strlen (pieces[n - 1]) : 0;

  if (length < 2 || pieces[n - 1][length - 1] != '$')
    return;
  pieces[n - 1][length - 1] = '\0';
  ((FramingPattern *) g_ptr_array_index (p->patterns, 0))->at_end = true;
}

static void
read_pieces (Parser *p, char **pieces)
{
  bool gap = false;
  guint n_gaps = 0;

  for (guint i = 0; pieces[i] != NULL && !p->failed; i++)
    {
      const char *piece = pieces[i];

      p->piece = (uint16_t) MIN (i, G_MAXUINT16);
      if (*piece == '\0')
        continue;
      if (strcmp (piece, "...") == 0 || strcmp (piece, "\xE2\x80\xA6") == 0)
        {
          FramingPattern *first = g_ptr_array_index (p->patterns, 0);

          if (gap || first->elements->len == 0 || ++n_gaps > FRAMING_TERM_GAPS_MAX)
            complain (p, "a gap ... stands between two words, at most two in a term");
          gap = true;
          continue;
        }
      if (*piece == '^')
        {
          FramingPattern *first = g_ptr_array_index (p->patterns, 0);

          if (first->elements->len > 0)
            complain (p, "^ (start of a sentence) stands before the first word only");
          first->at_start = true;
          piece++;
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
static char *
straighten (framing_str text)
{
  GString *s;

  if (text.len == 0 || memchr (text.ptr, 0xE2, text.len) == NULL)
    return g_strndup (text.ptr != NULL ? text.ptr : "", text.len);
  s = g_string_new_len (text.ptr, (gssize) text.len);
  g_string_replace (s, "\xE2\x80\x99", "'", 0);
  return g_string_free (s, FALSE);
}

FramingTerm *
framing_term_new (const FramingTermContext *context, framing_str text)
{
  g_autofree char *copy = straighten (text);
  g_auto (GStrv) pieces = g_strsplit (copy, " ", -1);
  Parser p = { .context = context, .patterns = g_ptr_array_new_with_free_func (pattern_free) };
  FramingTerm *term = g_new (FramingTerm, 1);

  g_ptr_array_add (p.patterns, pattern_new ());
  read_end (&p, pieces);
  read_pieces (&p, pieces);
  if (!p.failed)
    check_lengths (&p);
  if (p.failed)
    g_ptr_array_set_size (p.patterns, 0);
  term->patterns = p.patterns;
  return term;
}
