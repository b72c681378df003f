#include "document/language.h"
#include "base/array.h"
#include "base/intern.h"
#include "document/fold.h"
#include "document/kinds.h"
#include "document/phrases.h"
#include "document/text.h"
#include "document/words.h"
#include <glib.h>
#include <string.h>

typedef struct { char text[16]; size_t n; uint32_t bits; } Ending;

#define ENDINGS_MAX 16
#define PHRASE_WORDS_MAX 12

struct FramingLanguage {
  FramingIntern *words;
  uint32_t *raw; size_t raw_room;       /* of each word: which lists of LISTS name it */
  uint32_t *bits;                       /* of each word: FRAMING_LIST_ bits */
  FramingPhrases *phrases;
  FramingFollowers followers;
  size_t phrase_max;
  Ending suffixes[ENDINGS_MAX], endings[ENDINGS_MAX];
  size_t n_suffixes, n_endings;
};

typedef struct { const char *name; uint32_t bits; int phrases; } List;

#define NO_PHRASES (-1)
#define IN_PHRASE(list) (1u << (27 + (list)))  /* beside the bits of LISTS: first word of a phrase of that list */

static const List LISTS[] = {
  { "abbreviation", FRAMING_LIST_ABBREVIATION, NO_PHRASES },
  { "honorific", FRAMING_LIST_HONORIFIC, NO_PHRASES },
  { "reporting", FRAMING_LIST_REPORTING, NO_PHRASES },
  { "saying", FRAMING_KIND_SAYING, NO_PHRASES },
  { "participle", FRAMING_KIND_PARTICIPLE, NO_PHRASES },
  { "complement", FRAMING_KIND_COMPLEMENT, NO_PHRASES },
  { "connective", FRAMING_LIST_CONNECTIVE, FRAMING_PHRASE_CONNECTIVE },
  { "coordinator", FRAMING_LIST_COORDINATOR, NO_PHRASES },
  { "joiner", FRAMING_KIND_JOINER, NO_PHRASES },
  { "pronoun", FRAMING_LIST_PRONOUN, NO_PHRASES },
  { "function", FRAMING_LIST_FUNCTION, NO_PHRASES },
  { "determiner", FRAMING_KIND_DETERMINER, NO_PHRASES },
  { "month", FRAMING_LIST_MONTH, NO_PHRASES },
  { "byline", FRAMING_LIST_BYLINE, NO_PHRASES },
  { "suffix", 0, NO_PHRASES },
  { "boilerplate", 0, FRAMING_PHRASE_BOILERPLATE },
  { "attribution", 0, FRAMING_PHRASE_ATTRIBUTION },
  { "carrier", 0, FRAMING_PHRASE_CARRIER },
  { "key-points", 0, FRAMING_PHRASE_KEY_POINTS },
};

/* One row of the table while it is read. */
typedef struct {
  FramingLanguage *language;
  const FramingTsv *table;
  FramingFindings *findings;
  size_t row;
  int term_column, list_column;
  bool no_memory;
} Loader;

/* ---- phrases ------------------------------------------------------------------------------------------------- */

uint32_t
framing_language_step (const FramingLanguage *l, uint32_t node, uint32_t number, bool *ends)
{
  *ends = false;
  return number != FRAMING_INTERN_NONE ? framing_phrases_step (l->phrases, node, number, ends) : 0;
}

size_t
framing_language_phrase (const FramingLanguage *l, FramingPhraseList list, const FramingFolded *words, size_t n_words)
{
  uint32_t node = (uint32_t) list;
  size_t longest = 0;

  for (size_t i = 0; i < n_words; i++)
    {
      bool ends = false;

      node = framing_language_step (l, node, framing_language_number (l, words[i].folded, words[i].n), &ends);
      if (node == 0 || i >= l->phrase_max)
        break;
      if (ends)
        longest = i + 1;
    }
  return longest;
}

/* ---- single words -------------------------------------------------------------------------------------------- */

uint32_t
framing_language_lists (const FramingLanguage *l, uint32_t number, const char *word, size_t n)
{
  uint32_t bits = number != FRAMING_INTERN_NONE ? l->bits[number] : 0;

  if ((bits & ~FRAMING_LIST_PHRASES) != 0)
    return bits;
  for (size_t i = 0; i < l->n_endings; i++)
    if (n > l->endings[i].n + 1 && memcmp (word + n - l->endings[i].n, l->endings[i].text, l->endings[i].n) == 0)
      bits |= l->endings[i].bits;
  return bits;
}

const FramingFollowers *
framing_language_followers (const FramingLanguage *l)
{
  return &l->followers;
}

uint32_t
framing_language_number (const FramingLanguage *l, const char *word, size_t n)
{
  return framing_intern_find (l->words, word, n);
}

size_t
framing_language_suffix (const FramingLanguage *l, const char *word, size_t n)
{
  size_t longest = 0;

  for (size_t i = 0; i < l->n_suffixes; i++)
    {
      const Ending *s = &l->suffixes[i];

      if (s->n > longest && n >= s->n && word[n - 1] == s->text[s->n - 1] && memcmp (word + n - s->n, s->text, s->n) == 0)
        longest = s->n;
    }
  return longest;
}

/* ---- reading the table --------------------------------------------------------------------------------------- */

static void
complain (const Loader *r, FramingSeverity severity, int column, const char *text)
{
  framing_findings_add (r->findings, severity, r->table->file, r->table->lines[r->row], framing_tsv_cell_column (r->table, r->row, column),
                        "%s", text);
}

/* The number of a word, made when it is new. */
static uint32_t
add_word (Loader *r, const char *word, size_t n)
{
  FramingLanguage *l = r->language;
  uint32_t known = framing_intern_count (l->words), number = framing_intern_add (l->words, word, n);

  if (number == FRAMING_INTERN_NONE || !framing_array_reserve (&l->raw, &l->raw_room, sizeof *l->raw, (size_t) number + 1))
    {
      r->no_memory = true;
      return FRAMING_INTERN_NONE;
    }
  if (number == known)
    l->raw[number] = 0;
  return number;
}

static void
add_ending (Loader *r, Ending *endings, size_t *n_endings, framing_str text, uint32_t bits)
{
  uint32_t shape;
  Ending e = { .bits = bits };
  char folded[3 * sizeof e.text];

  e.n = text.len <= sizeof e.text ? framing_fold_word (text.ptr, text.len, folded, sizeof folded, &shape) : 0;
  if (e.n == 0 || e.n > sizeof e.text)
    complain (r, FRAMING_ERROR, r->term_column, "an ending has 1 to 16 bytes");
  else if (*n_endings == ENDINGS_MAX)
    complain (r, FRAMING_ERROR, r->term_column, "there may be 16 suffixes and 16 endings, not more");
  else
    {
      memcpy (e.text, folded, e.n);
      endings[(*n_endings)++] = e;
    }
}

/* Splits one segment of a term as the reader of texts does: "don't" is do + n't. Returns the new count of words. */
static size_t
add_segment (Loader *r, const char *p, size_t n, uint32_t *words, size_t n_words)
{
  char folded[3 * FRAMING_FOLD_MAX];
  uint32_t shape;
  size_t length = framing_fold_word (p, n, folded, sizeof folded, &shape);
  size_t suffix = framing_language_suffix (r->language, folded, length);

  if (suffix >= length)
    suffix = 0;
  if (length > suffix && n_words < PHRASE_WORDS_MAX)
    words[n_words++] = add_word (r, folded, length - suffix);
  if (suffix > 0 && n_words < PHRASE_WORDS_MAX)
    words[n_words++] = add_word (r, folded + length - suffix, suffix);
  return n_words;
}

static size_t
split_term (Loader *r, framing_str term, uint32_t words[PHRASE_WORDS_MAX])
{
  const char *p = term.ptr, *end = term.ptr + term.len;
  size_t n_words = 0;

  while (p < end)
    {
      bool is_word = false, repaired = false;
      const char *next = framing_words_boundary (p, end, false, &is_word, &repaired);

      if (is_word)
        n_words = add_segment (r, p, (size_t) (next - p), words, n_words);
      p = next;
    }
  return n_words;
}

static void
add_phrase (Loader *r, int list, const uint32_t *words, size_t n_words)
{
  FramingLanguage *l = r->language;

  if (r->no_memory)
    return;
  switch (framing_phrases_add (l->phrases, (uint32_t) list, words, n_words))
    {
    case FRAMING_PHRASES_NO_MEMORY:
      r->no_memory = true;
      return;
    case FRAMING_PHRASES_KNOWN:
      complain (r, FRAMING_WARNING, r->term_column, "stands in this list twice; delete one of them");
      return;
    case FRAMING_PHRASES_ADDED:
      l->raw[words[0]] |= IN_PHRASE (list);
      l->phrase_max = MAX (l->phrase_max, n_words);
    }
}

static void
add_listed_word (Loader *r, size_t list, uint32_t word)
{
  uint32_t *raw = &r->language->raw[word];

  if (*raw & (1u << list))
    complain (r, FRAMING_WARNING, r->term_column, "stands in this list twice; delete one of them");
  for (size_t i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (i != list && (*raw & (1u << i)) && (LISTS[i].bits & FRAMING_KIND_BITS) && (LISTS[list].bits & FRAMING_KIND_BITS))
      {
        complain (r, FRAMING_ERROR, r->term_column,
                  "a word can stand in one of the lists reporting, saying, participle, complement, connective, coordinator and joiner only");
        return;
      }
  *raw |= 1u << list;
}

static void
add_term (Loader *r, size_t list, framing_str term)
{
  uint32_t words[PHRASE_WORDS_MAX];
  size_t n_words = split_term (r, term, words);

  if (r->no_memory)
    return;
  if (n_words == 0)
    complain (r, FRAMING_ERROR, r->term_column, "there is no word in this term");
  else if (LISTS[list].phrases != NO_PHRASES && (n_words > 1 || LISTS[list].bits == 0))
    add_phrase (r, LISTS[list].phrases, words, n_words);
  else if (n_words > 1)
    complain (r, FRAMING_ERROR, r->term_column, "this list takes single words only");
  else
    add_listed_word (r, list, words[0]);
}

static size_t
find_list (framing_str name)
{
  size_t i = 0;

  while (i < G_N_ELEMENTS (LISTS) && !framing_tsv_is (name, LISTS[i].name))
    i++;
  return i;
}

static void
complain_list (const Loader *r, framing_str name)
{
  char names[320] = "";

  for (size_t i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      g_strlcat (names, i > 0 ? ", " : "", sizeof names);
      g_strlcat (names, LISTS[i].name, sizeof names);
    }
  framing_findings_add (r->findings, FRAMING_ERROR, r->table->file, r->table->lines[r->row],
                        framing_tsv_cell_column (r->table, r->row, r->list_column), "\"%.*s\": no such list; there are: %s",
                        (int) MIN (name.len, 60), name.ptr != NULL ? name.ptr : "", names);
}

/* Suffixes are read before everything else, since terms are split by them. */
static void
read_row (Loader *r, bool suffixes)
{
  FramingLanguage *l = r->language;
  framing_str term = framing_tsv_cell (r->table, r->row, r->term_column), name = framing_tsv_cell (r->table, r->row, r->list_column);
  size_t list = find_list (name);

  if (framing_tsv_is (name, "suffix") != suffixes)
    return;
  if (list == G_N_ELEMENTS (LISTS))
    complain_list (r, name);
  else if (term.len == 0)
    complain (r, FRAMING_ERROR, r->term_column, "the term is missing");
  else if (suffixes)
    add_ending (r, l->suffixes, &l->n_suffixes, term, 0);
  else if (term.ptr[0] == '*')
    add_ending (r, l->endings, &l->n_endings, (framing_str) { term.ptr + 1, term.len - 1 }, LISTS[list].bits);
  else
    add_term (r, list, term);
}

static void
read_rows (Loader *r)
{
  for (int pass = 0; pass < 2; pass++)
    for (r->row = 0; r->row < r->table->n_rows && !r->no_memory; r->row++)
      read_row (r, pass == 0);
}

static uint32_t
phrase_bits (uint32_t raw)
{
  uint32_t bits = 0;

  for (int list = 0; list < FRAMING_PHRASE_LISTS; list++)
    if (raw & IN_PHRASE (list))
      bits |= FRAMING_LIST_PHRASE | (list == FRAMING_PHRASE_CONNECTIVE ? FRAMING_LIST_PHRASE_CONNECTIVE : 0)
              | (list == FRAMING_PHRASE_BOILERPLATE ? FRAMING_LIST_PHRASE_BOILERPLATE : 0);
  return bits;
}

/* From lists to the bits of tokens, once all rows are read. */
static bool
finish (FramingLanguage *l)
{
  uint32_t n = framing_intern_count (l->words);

  l->bits = g_try_malloc0_n ((size_t) n + 1, sizeof *l->bits);
  if (l->bits == NULL)
    return false;
  for (uint32_t w = 0; w < n; w++)
    {
      for (size_t i = 0; i < G_N_ELEMENTS (LISTS); i++)
        if (l->raw[w] & (1u << i))
          l->bits[w] |= LISTS[i].bits;
      l->bits[w] |= phrase_bits (l->raw[w]);
    }
  g_free (l->raw);
  l->raw = NULL;
  return framing_followers_init (&l->followers, l->phrases, n);
}

FramingLanguage *
framing_language_new (const FramingTsv *table, FramingFindings *findings)
{
  FramingLanguage *l = g_try_malloc0 (sizeof *l);
  Loader r = { .language = l, .table = table, .findings = findings };

  if (l == NULL)
    return NULL;
  r.term_column = framing_tsv_column (table, "term");
  r.list_column = framing_tsv_column (table, "list");
  l->words = framing_intern_new ();
  l->phrases = framing_phrases_new (FRAMING_PHRASE_LISTS);
  if (l->words == NULL || l->phrases == NULL)
    r.no_memory = true;
  else if (r.term_column < 0 || r.list_column < 0)
    framing_findings_add (findings, FRAMING_ERROR, table->file, 0, 0, "the header row wants the columns term and list");
  else
    read_rows (&r);
  if (r.no_memory || !finish (l))
    {
      framing_language_free (l);
      return NULL;
    }
  return l;
}

void
framing_language_free (FramingLanguage *l)
{
  if (l == NULL)
    return;
  framing_intern_free (l->words);
  g_free (l->raw);
  g_free (l->bits);
  framing_phrases_free (l->phrases);
  framing_followers_clear (&l->followers);
  g_free (l);
}
