#include "lexicon/common.h"
#include "base/intern.h"
#include "document/token.h"
#include <string.h>

struct FramingCommon {
  FramingStemmer *stemmer;              /* borrowed, as the table is */
  const FramingTsv *table;
  int column;
  FramingIntern *stems;
  uint32_t *stem_of_row;                /* FRAMING_INTERN_NONE where there is no word */
  GArray *ranks;                        /* of uint32_t, by stem: the rank of its commonest word */
  GHashTable *families;                 /* stem -> GPtrArray of words; filled when first asked for, which only the checks do */
  char **endings;                       /* "# endings: s es ed ing" */
};

static framing_str
stem_of (FramingStemmer *stemmer, const char *word, size_t n)
{
  framing_str stem = n <= FRAMING_WORD_MAX ? framing_stemmer_stem (stemmer, word, n) : (framing_str) { word, n };

  return stem.ptr != NULL ? stem : (framing_str) { word, n };
}

static uint32_t
add_word (FramingCommon *c, framing_str word, uint32_t rank)
{
  framing_str stem = stem_of (c->stemmer, word.ptr, word.len);
  uint32_t number = framing_intern_add (c->stems, stem.ptr, stem.len);

  if (number == c->ranks->len)
    g_array_append_val (c->ranks, rank);
  return number;
}

static char **
read_endings (const FramingTsv *table)
{
  const FramingTsvKey *key = table != NULL ? framing_tsv_key (table, "endings") : NULL;
  g_autofree char *text = key != NULL ? g_strndup (key->value.ptr, key->value.len) : g_strdup ("");

  return g_strsplit (text, " ", -1);
}

FramingCommon *
framing_common_new (const FramingTsv *table, FramingStemmer *stemmer)
{
  FramingCommon *c = g_new0 (FramingCommon, 1);

  c->stemmer = stemmer;
  c->table = table;
  c->column = table != NULL ? framing_tsv_column (table, "word") : -1;
  c->stems = framing_intern_new ();
  c->ranks = g_array_new (FALSE, FALSE, sizeof (uint32_t));
  c->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  c->endings = read_endings (table);
  c->stem_of_row = g_new (uint32_t, table != NULL ? table->n_rows + 1 : 1);
  for (size_t row = 0; table != NULL && row < table->n_rows; row++)
    {
      framing_str word = framing_tsv_cell (table, row, c->column);

      c->stem_of_row[row] = word.len > 0 ? add_word (c, word, (uint32_t) row + 1) : FRAMING_INTERN_NONE;
    }
  return c;
}

void
framing_common_free (FramingCommon *c)
{
  if (c == NULL)
    return;
  framing_intern_free (c->stems);
  g_array_unref (c->ranks);
  g_hash_table_unref (c->families);
  g_strfreev (c->endings);
  g_free (c->stem_of_row);
  g_free (c);
}

uint32_t
framing_common_rank (void *user, const char *word)
{
  FramingCommon *c = user;
  framing_str stem = stem_of (c->stemmer, word, strlen (word));
  uint32_t number = framing_intern_find (c->stems, stem.ptr, stem.len);

  return number != FRAMING_INTERN_NONE ? g_array_index (c->ranks, uint32_t, number) : 0;
}

framing_str
framing_common_stem (const FramingCommon *c, size_t row)
{
  return framing_intern_text (c->stems, c->stem_of_row[row]);
}

bool
framing_common_is_regular (const FramingCommon *c, const char *text, const char *word)
{
  size_t same = 0;

  while (text[same] != '\0' && text[same] == word[same])
    same++;
  if (same == 0 || strlen (text + same) > 1)    /* an e or y may give way */
    return false;
  word += same;
  if (*word == '\0' || g_strv_contains ((const char *const *) c->endings, word))
    return true;
  return (*word == word[-1] || *word == 'i') && g_strv_contains ((const char *const *) c->endings, word + 1);   /* doubled, or y */
}

static void
fill_families (const FramingCommon *c)
{
  for (size_t row = 0; row < c->table->n_rows; row++)
    {
      framing_str stem = framing_common_stem (c, row), word = framing_tsv_cell (c->table, row, c->column);
      g_autofree char *key = stem.ptr != NULL ? g_strndup (stem.ptr, stem.len) : NULL;
      GPtrArray *family;

      if (key == NULL)
        continue;
      family = g_hash_table_lookup (c->families, key);
      if (family == NULL)
        {
          family = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (c->families, g_steal_pointer (&key), family);
        }
      g_ptr_array_add (family, g_strndup (word.ptr, word.len));
    }
}

const GPtrArray *
framing_common_family (const FramingCommon *c, const char *stem)
{
  if (c->ranks->len > 0 && g_hash_table_size (c->families) == 0)
    fill_families (c);
  return g_hash_table_lookup (c->families, stem);
}
