#include "lexicon/common.h"
#include <string.h>

struct FramingCommon {
  FramingStemmer *stemmer;              /* borrowed */
  GHashTable *families;                 /* stem -> GPtrArray of words */
  char **endings;                       /* "# endings: s es ed ing" */
  GHashTable *ranks;                    /* stem -> rank of its commonest word */
};

static char *
stem_of (FramingStemmer *stemmer, const char *word)
{
  size_t n = strlen (word);
  framing_str stem = n <= 256 ? framing_stemmer_stem (stemmer, word, n) : (framing_str) { word, n };

  return g_strndup (stem.ptr != NULL ? stem.ptr : word, stem.ptr != NULL ? stem.len : n);
}

static void
add_word (FramingCommon *c, const char *word, uint32_t rank)
{
  char *stem = stem_of (c->stemmer, word);
  GPtrArray *family = g_hash_table_lookup (c->families, stem);

  if (family == NULL)
    {
      family = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (c->families, g_strdup (stem), family);
      g_hash_table_insert (c->ranks, g_strdup (stem), GUINT_TO_POINTER (rank));
    }
  g_ptr_array_add (family, g_strdup (word));
  g_free (stem);
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
  FramingCommon *c = g_new (FramingCommon, 1);
  int column = table != NULL ? framing_tsv_column (table, "word") : -1;

  c->stemmer = stemmer;
  c->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  c->endings = read_endings (table);
  c->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (size_t row = 0; table != NULL && row < table->n_rows; row++)
    {
      framing_str cell = framing_tsv_cell (table, row, column);
      g_autofree char *word = g_strndup (cell.ptr != NULL ? cell.ptr : "", cell.len);

      if (*word != '\0')
        add_word (c, word, (uint32_t) row + 1);
    }
  return c;
}

void
framing_common_free (FramingCommon *c)
{
  if (c == NULL)
    return;
  g_hash_table_unref (c->families);
  g_hash_table_unref (c->ranks);
  g_strfreev (c->endings);
  g_free (c);
}

uint32_t
framing_common_rank (void *user, const char *word)
{
  FramingCommon *c = user;
  g_autofree char *stem = stem_of (c->stemmer, word);

  return GPOINTER_TO_UINT (g_hash_table_lookup (c->ranks, stem));
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

const GPtrArray *
framing_common_family (const FramingCommon *c, const char *stem)
{
  return g_hash_table_lookup (c->families, stem);
}
