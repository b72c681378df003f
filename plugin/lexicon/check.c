#include "lexicon/check.h"
#include <string.h>

#define EXPANSIONS_MAX 64u              /* ways to choose among the alternatives of one term */
#define FAMILY_NAMED 5u                 /* words of a family that a finding names */

/* One way to read an entry: a choice among its alternatives. */
typedef struct {
  char *key;                            /* words in stems or as written, as framing_term_key() writes them */
  char *stems;                          /* the same with every word as its plain form: for "says nothing new" */
  guint entry;
} Reading;

struct FramingChecker {
  FramingFindings *findings;
  GArray *entries;                      /* of FramingCheckedEntry, with texts in `texts` */
  GArray *readings;                     /* of Reading */
  GHashTable *by_key;                   /* layer, key -> index of the first reading + 1 */
  GPtrArray *protected_keys;            /* " peace prize " and the entry it came from */
  GArray *protected_entries;
  GPtrArray *lone_stems;                /* entries of one word that match by stem: stem, entry number */
  GArray *lone_entries;
  GHashTable *written;                  /* layer, word: forms that some entry names with = */
  GStringChunk *texts;
};

static void
reading_clear (gpointer data)
{
  g_free (((Reading *) data)->key);
  g_free (((Reading *) data)->stems);
}

FramingChecker *
framing_checker_new (FramingFindings *findings)
{
  FramingChecker *c = g_new0 (FramingChecker, 1);

  c->findings = findings;
  c->entries = g_array_new (FALSE, FALSE, sizeof (FramingCheckedEntry));
  c->readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  g_array_set_clear_func (c->readings, reading_clear);
  c->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  c->protected_keys = g_ptr_array_new_with_free_func (g_free);
  c->protected_entries = g_array_new (FALSE, FALSE, sizeof (guint));
  c->lone_stems = g_ptr_array_new_with_free_func (g_free);
  c->lone_entries = g_array_new (FALSE, FALSE, sizeof (guint));
  c->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  c->texts = g_string_chunk_new (16384);
  return c;
}

void
framing_checker_free (FramingChecker *c)
{
  if (c == NULL)
    return;
  g_array_unref (c->entries);
  g_array_unref (c->readings);
  g_hash_table_unref (c->by_key);
  g_ptr_array_unref (c->protected_keys);
  g_array_unref (c->protected_entries);
  g_ptr_array_unref (c->lone_stems);
  g_array_unref (c->lone_entries);
  g_hash_table_unref (c->written);
  g_string_chunk_free (c->texts);
  g_free (c);
}

static const FramingCheckedEntry *
entry_at (const FramingChecker *c, guint i)
{
  return &g_array_index (c->entries, FramingCheckedEntry, i);
}

static void
find_fault (FramingChecker *c, FramingSeverity severity, guint entry, const char *text)
{
  const FramingCheckedEntry *e = entry_at (c, entry);

  framing_findings_add (c->findings, severity, e->file, e->line, e->column, "%s", text);
}

/* ---- readings ------------------------------------------------------------------------------------------------ */

/* Choice number `n` among the alternatives of all elements; NULL = there are not so many. */
static FramingPattern *
choose (const FramingPattern *pattern, guint n)
{
  FramingPattern *one = g_new0 (FramingPattern, 1);

  one->elements = g_ptr_array_new_with_free_func (g_free);
  one->at_start = pattern->at_start;
  one->at_end = pattern->at_end;
  for (guint i = 0; i < pattern->elements->len; i++)
    {
      const FramingElement *element = g_ptr_array_index (pattern->elements, i);
      FramingElement *single = g_new0 (FramingElement, 1);

      single->gap_before = element->gap_before;
      single->atoms = g_ptr_array_new ();
      g_ptr_array_add (single->atoms, g_ptr_array_index (element->atoms, n % element->atoms->len));
      n /= element->atoms->len;
      g_ptr_array_add (one->elements, single);
    }
  return one;
}

static void
choice_free (FramingPattern *one)
{
  for (guint i = 0; i < one->elements->len; i++)
    g_ptr_array_unref (((FramingElement *) g_ptr_array_index (one->elements, i))->atoms);
  g_ptr_array_unref (one->elements);
  g_free (one);
}

static guint
choices (const FramingPattern *pattern)
{
  guint64 n = 1;

  for (guint i = 0; i < pattern->elements->len && n < EXPANSIONS_MAX; i++)
    n *= ((FramingElement *) g_ptr_array_index (pattern->elements, i))->atoms->len;
  return (guint) MIN (n, EXPANSIONS_MAX);
}

/* The surfaces of the words, whatever marks they have: " peace prize ". */
static char *
plain_words (const FramingPattern *one)
{
  GString *words = g_string_new (" ");

  for (guint i = 0; i < one->elements->len; i++)
    {
      const FramingElement *element = g_ptr_array_index (one->elements, i);
      const FramingAtom *atom = g_ptr_array_index (element->atoms, 0);

      g_string_append_printf (words, "%s%s ", element->gap_before ? "... " : "", atom->kind == FRAMING_ATOM_STEM ? atom->key : atom->surface);
    }
  return g_string_free (words, FALSE);
}

static void
add_reading (FramingChecker *c, guint entry, const FramingPattern *one)
{
  const FramingElement *first = g_ptr_array_index (one->elements, 0);
  const FramingAtom *atom = g_ptr_array_index (first->atoms, 0);
  Reading reading = { framing_term_key (one), plain_words (one), entry };

  g_array_append_val (c->readings, reading);
  if (entry_at (c, entry)->is_protected)
    {
      g_ptr_array_add (c->protected_keys, g_strdup (reading.stems));
      g_array_append_val (c->protected_entries, entry);
    }
  if (one->elements->len == 1 && atom->kind == FRAMING_ATOM_STEM)
    {
      g_ptr_array_add (c->lone_stems, g_strdup (atom->key));
      g_array_append_val (c->lone_entries, entry);
    }
  if (one->elements->len == 1)
    g_hash_table_add (c->written, g_strconcat (entry_at (c, entry)->layer, " ", atom->surface, NULL));
}

void
framing_checker_add (FramingChecker *c, const FramingCheckedEntry *entry, const FramingTerm *term)
{
  FramingCheckedEntry copy = *entry;
  guint number = c->entries->len;

  copy.layer = g_string_chunk_insert_const (c->texts, entry->layer);
  copy.file = g_string_chunk_insert_const (c->texts, entry->file);
  copy.text = g_string_chunk_insert_const (c->texts, entry->text);
  copy.reading = g_string_chunk_insert_const (c->texts, entry->reading);
  g_array_append_val (c->entries, copy);
  for (guint i = 0; i < term->patterns->len; i++)
    {
      const FramingPattern *pattern = g_ptr_array_index (term->patterns, i);

      for (guint n = 0; n < choices (pattern); n++)
        {
          FramingPattern *one = choose (pattern, n);

          add_reading (c, number, one);
          choice_free (one);
        }
    }
}

/* ---- the checks ---------------------------------------------------------------------------------------------- */

static void
report_same (FramingChecker *c, const Reading *reading, guint other)
{
  const FramingCheckedEntry *a = entry_at (c, other), *b = entry_at (c, reading->entry);
  bool same = strcmp (a->reading, b->reading) == 0;
  g_autofree char *text = NULL;

  if (other == reading->entry)
    text = g_strdup_printf ("two alternatives of \"%s\" are the same word to the stemmer; leave one out", b->text);
  else if (a->builtin != b->builtin)
    return;                             /* a user's entry stands above the built-in one: that is what it is for */
  else if (same)
    text = g_strdup_printf ("\"%s\" finds the same words as \"%s\" in %s:%u; leave one of them out", b->text, a->text, a->file, a->line);
  else
    text = g_strdup_printf ("\"%s\" (%s) finds the same words as \"%s\" (%s) in %s:%u; decide for one, or write =%s for the word as written",
                            b->text, b->reading, a->text, a->reading, a->file, a->line, b->text);
  find_fault (c, FRAMING_ERROR, reading->entry, text);
}

static void
check_duplicates (FramingChecker *c)
{
  for (guint i = 0; i < c->readings->len; i++)
    {
      const Reading *reading = &g_array_index (c->readings, Reading, i);
      char *key = g_strconcat (entry_at (c, reading->entry)->layer, " ", reading->key, NULL);
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (c->by_key, key));

      if (first > 0)
        report_same (c, reading, g_array_index (c->readings, Reading, first - 1).entry);
      if (first > 0)
        g_free (key);
      else
        g_hash_table_insert (c->by_key, key, GUINT_TO_POINTER (i + 1));
    }
}

/* An entry as written (=word) beside one by stem that says the same of it. */
static void
check_redundant (FramingChecker *c)
{
  for (guint i = 0; i < c->readings->len; i++)
    {
      const Reading *reading = &g_array_index (c->readings, Reading, i);
      const FramingCheckedEntry *e = entry_at (c, reading->entry), *other;
      g_autofree char *plain = g_strstrip (g_strdup (reading->stems));
      g_autofree char *key = g_strconcat (e->layer, " ", plain, NULL);
      guint stem = GPOINTER_TO_UINT (g_hash_table_lookup (c->by_key, key));
      g_autofree char *text = NULL;

      if (strcmp (plain, reading->key) == 0 || stem == 0)
        continue;
      other = entry_at (c, g_array_index (c->readings, Reading, stem - 1).entry);
      if (strcmp (other->reading, e->reading) != 0 || other->builtin != e->builtin)
        continue;
      text = g_strdup_printf ("\"%s\" says nothing that \"%s\" in %s:%u does not say already; leave it out", e->text, other->text, other->file, other->line);
      find_fault (c, FRAMING_WARNING, reading->entry, text);
    }
}

static void
check_protected (FramingChecker *c)
{
  for (guint i = 0; i < c->readings->len; i++)
    {
      const Reading *reading = &g_array_index (c->readings, Reading, i);

      if (entry_at (c, reading->entry)->is_protected)
        continue;
      for (guint k = 0; k < c->protected_keys->len; k++)
        if (strcmp (reading->stems, g_ptr_array_index (c->protected_keys, k)) == 0)
          {
            const FramingCheckedEntry *p = entry_at (c, g_array_index (c->protected_entries, guint, k));
            g_autofree char *text = g_strdup_printf ("\"%s\" can never match: \"%s\" in %s:%u takes its words out of play; leave one of them out",
                                                     entry_at (c, reading->entry)->text, p->text, p->file, p->line);

            find_fault (c, FRAMING_ERROR, reading->entry, text);
            break;
          }
    }
}

/* A word of the family that a lexicographer should know of: no regular form of the term, or one that the rules know as a cue ("hardly");
 * not one that has an entry of its own. */
static bool
is_surprise (const FramingChecker *c, const FramingCommon *common, const FramingCheckedEntry *e, const char *word)
{
  g_autofree char *own = g_strconcat (e->layer, " ", word, NULL), *cue = g_strconcat ("rules ", word, NULL);

  if (g_hash_table_contains (c->written, own))
    return false;
  return g_hash_table_contains (c->written, cue) || !framing_common_is_regular (common, e->text, word);
}

static void
check_families (FramingChecker *c, const FramingCommon *common)
{
  for (guint i = 0; i < c->lone_stems->len; i++)
    {
      guint number = g_array_index (c->lone_entries, guint, i), named = 0;
      const FramingCheckedEntry *e = entry_at (c, number);
      const GPtrArray *family = framing_common_family (common, g_ptr_array_index (c->lone_stems, i));
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint k = 0; family != NULL && k < family->len && named < FAMILY_NAMED; k++)
        {
          const char *word = g_ptr_array_index (family, k);

          if (strchr (e->text, '|') != NULL || !is_surprise (c, common, e, word))
            continue;
          g_string_append_printf (words, "%s%s", named++ > 0 ? ", " : "", word);
        }
      if (named > 0)
        {
          g_autofree char *text = g_strdup_printf ("\"%s\" also finds %s (same stem); if that is not meant, write =%s, or an entry =WORD with pole none",
                                                   e->text, words->str, e->text);

          find_fault (c, FRAMING_WARNING, number, text);
        }
    }
}

void
framing_checker_finish (FramingChecker *c, const FramingCommon *common)
{
  check_duplicates (c);
  check_redundant (c);
  check_protected (c);
  check_families (c, common);
}
