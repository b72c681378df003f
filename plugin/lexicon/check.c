#include "lexicon/judge.h"
#include <string.h>

#define FAMILY_NAMED 5u                 /* words of a family that a finding names */

FramingChecker *
framing_checker_new (FramingFindings *findings)
{
  FramingChecker *c = g_new0 (FramingChecker, 1);

  c->findings = findings;
  c->entries = g_array_new (FALSE, FALSE, sizeof (FramingCheckedEntry));
  c->readings = g_array_new (FALSE, FALSE, sizeof (FramingReading));
  g_array_set_clear_func (c->readings, (GDestroyNotify) framing_reading_clear);
  c->judgements = g_array_new (FALSE, TRUE, sizeof (Judgement));
  c->incomplete = g_array_new (FALSE, TRUE, sizeof (bool));
  c->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  c->buckets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
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
  g_array_unref (c->judgements);
  g_array_unref (c->incomplete);
  g_hash_table_unref (c->by_key);
  g_hash_table_unref (c->buckets);
  g_hash_table_unref (c->written);
  g_string_chunk_free (c->texts);
  g_free (c);
}

/* ---- readings ------------------------------------------------------------------------------------------------ */

static void
add_to_bucket (FramingChecker *c, guint number, const char *layer, FramingBucket kind)
{
  const FramingReading *r = reading_at (c, number);
  char *key = framing_reading_bucket (r, layer, kind, strlen (r->words[0].atom.key));
  GArray *list = g_hash_table_lookup (c->buckets, key);

  if (list == NULL)
    g_hash_table_insert (c->buckets, g_strdup (key), list = g_array_new (FALSE, FALSE, sizeof (guint)));
  g_array_append_val (list, number);
  g_free (key);
}

static void
add_reading (FramingChecker *c, guint entry, const FramingPattern *pattern, guint n)
{
  const char *layer = entry_at (c, entry)->layer;
  guint number = c->readings->len;
  FramingReading reading;

  framing_reading_init (&reading, pattern, n, entry, entry_at (c, entry)->gap);
  g_array_append_val (c->readings, reading);
  add_to_bucket (c, number, layer, framing_reading_is_prefix (&reading) ? FRAMING_BUCKET_PREFIX : FRAMING_BUCKET_STEM);
  if (framing_reading_is_prefix (&reading))
    add_to_bucket (c, number, layer, FRAMING_BUCKET_FIRST);
  if (reading.n == 1)
    g_hash_table_add (c->written, g_strconcat (layer, " ", reading.words[0].atom.surface, NULL));
}

void
framing_checker_add (FramingChecker *c, const FramingCheckedEntry *entry, const FramingTerm *term)
{
  FramingCheckedEntry copy = *entry;
  guint number = c->entries->len;
  bool incomplete = false;

  copy.layer = g_string_chunk_insert_const (c->texts, entry->layer);
  copy.file = g_string_chunk_insert_const (c->texts, entry->file);
  copy.text = g_string_chunk_insert_const (c->texts, entry->text);
  copy.reading = g_string_chunk_insert_const (c->texts, entry->reading);
  g_array_append_val (c->entries, copy);
  for (guint i = 0; i < term->patterns->len; i++)
    {
      const FramingPattern *pattern = g_ptr_array_index (term->patterns, i);
      guint n = framing_reading_count (pattern);

      incomplete |= n > FRAMING_READINGS_MAX;
      for (guint k = 0; k < MIN (n, FRAMING_READINGS_MAX); k++)
        add_reading (c, number, pattern, k);
    }
  g_array_append_val (c->incomplete, incomplete);
}

/* ---- duplicates ---------------------------------------------------------------------------------------------- */

static bool
is_same_written (const FramingReading *a, const FramingReading *b)
{
  for (guint i = 0; i < a->n; i++)
    if (g_ascii_strcasecmp (a->words[i].atom.surface, b->words[i].atom.surface) != 0)
      return false;
  return true;
}

static void
report_same (FramingChecker *c, guint first, guint second)
{
  const FramingReading *x = reading_at (c, first), *y = reading_at (c, second);
  const FramingCheckedEntry *a = entry_of (c, first), *b = entry_of (c, second);
  g_autofree char *text = NULL, *written = NULL, *remedy = NULL;

  if (x->entry == y->entry)
    text = g_strdup_printf ("two alternatives of \"%s\" are the same word to the stemmer; leave one out", b->text);
  else if (a->builtin != b->builtin)
    return;                             /* a user's entry stands above the built-in one: that is what it is for */
  else if (strcmp (a->reading, b->reading) == 0)
    text = g_strdup_printf ("\"%s\" finds the same words as \"%s\" in %s:%u; leave one of them out", b->text, a->text, a->file, a->line);
  else
    {
      written = is_same_written (x, y) ? NULL : framing_reading_as_written (y);
      remedy = written != NULL ? g_strdup_printf (", or write %s for the words as written", written) : g_strdup ("");
      text = g_strdup_printf ("\"%s\" (%s) finds the same words as \"%s\" (%s) in %s:%u; decide for one%s", b->text, b->reading, a->text,
                              a->reading, a->file, a->line, remedy);
    }
  find_fault (c, FRAMING_ERROR, y->entry, text);
}

static void
check_duplicates (FramingChecker *c)
{
  guint reported = G_MAXUINT;           /* an entry of which it was said: once is enough */

  for (guint i = 0; i < c->readings->len; i++)
    {
      const FramingReading *reading = reading_at (c, i);
      char *key = g_strconcat (entry_of (c, i)->layer, " ", reading->key, NULL);
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (c->by_key, key));

      if (first == 0)
        {
          g_hash_table_insert (c->by_key, key, GUINT_TO_POINTER (i + 1));
          continue;
        }
      g_free (key);
      if (reported == reading->entry)
        continue;
      report_same (c, first - 1, i);
      reported = reading->entry;
    }
}

/* ---- families ------------------------------------------------------------------------------------------------- */

/* A word of the family that a lexicographer should know of: no regular form of the word, or one that the rules know as a cue
 * ("hardly"); not one that has an entry of its own. */
static bool
is_surprise (const FramingChecker *c, const FramingCommon *common, const FramingCheckedEntry *e, const char *own_word, const char *word)
{
  g_autofree char *own = g_strconcat (e->layer, " ", word, NULL), *cue = g_strconcat ("rules ", word, NULL);

  if (g_hash_table_contains (c->written, own))
    return false;
  return g_hash_table_contains (c->written, cue) || !framing_common_is_regular (common, own_word, word);
}

static void
report_family (FramingChecker *c, const FramingReading *r, const char *words)
{
  const FramingCheckedEntry *e = entry_at (c, r->entry);
  g_autofree char *written = framing_reading_as_written (r), *of = NULL, *text = NULL;

  of = strchr (e->text, '|') != NULL ? g_strdup_printf (" as %s", r->words[0].atom.surface) : g_strdup ("");
  text = g_strdup_printf ("\"%s\" also finds %s (same stem%s); if that is not meant, write %s, or an entry =WORD with pole none", e->text, words, of, written);
  find_fault (c, FRAMING_WARNING, r->entry, text);
}

static void
check_families (FramingChecker *c, const FramingCommon *common)
{
  for (guint i = 0; i < c->readings->len; i++)
    {
      const FramingReading *r = reading_at (c, i);
      const GPtrArray *family = framing_common_family (common, r->words[0].atom.stem);
      g_autoptr (GString) words = g_string_new (NULL);
      guint named = 0;

      if (r->n != 1 || r->words[0].atom.kind != FRAMING_ATOM_STEM)
        continue;
      for (guint k = 0; family != NULL && k < family->len && named < FAMILY_NAMED; k++)
        {
          const char *word = g_ptr_array_index (family, k);

          if (is_surprise (c, common, entry_of (c, i), r->words[0].atom.surface, word))
            g_string_append_printf (words, "%s%s", named++ > 0 ? ", " : "", word);
        }
      if (named > 0)
        report_family (c, r, words->str);
    }
}

void
framing_checker_finish (FramingChecker *c, const FramingCommon *common)
{
  check_duplicates (c);
  framing_checker_judge (c, common);
  check_families (c, common);
}
