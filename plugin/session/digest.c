#include "session/digest.h"
#include "document/unicode.h"
#include <string.h>

#define DIGEST_LETTERS 32

/* Length first, so that "ab" + "c" is not "a" + "bc". */
static void
add_bytes (GChecksum *sum, const char *bytes, size_t n)
{
  guint64 length = GUINT64_TO_LE ((guint64) n);

  g_checksum_update (sum, (const guchar *) &length, sizeof length);
  g_checksum_update (sum, (const guchar *) bytes, (gssize) n);
}

static void
add_number (GChecksum *sum, guint64 number)
{
  guint64 little = GUINT64_TO_LE (number);

  g_checksum_update (sum, (const guchar *) &little, sizeof little);
}

static void
add_strings (GChecksum *sum, const GPtrArray *strings)
{
  add_number (sum, strings->len);
  for (guint i = 0; i < strings->len; i++)
    add_bytes (sum, g_ptr_array_index (strings, i), strlen (g_ptr_array_index (strings, i)));
}

static void
add_table (GChecksum *sum, const FramingTable *table)
{
  const FramingTsv *t = table->table;

  add_number (sum, table->kind);
  add_number (sum, t->n_keys);
  add_number (sum, t->n_columns);
  add_number (sum, t->n_rows);
  for (size_t i = 0; i < t->n_keys; i++)
    {
      add_bytes (sum, t->keys[i].key.ptr, t->keys[i].key.len);
      add_bytes (sum, t->keys[i].value.ptr, t->keys[i].value.len);
    }
  for (size_t i = 0; i < t->n_columns; i++)
    add_bytes (sum, t->columns[i].ptr, t->columns[i].len);
  for (size_t i = 0; i < t->n_rows * t->n_columns; i++)
    add_bytes (sum, t->cells[i].ptr, t->cells[i].len);
}

/* A new libstemmer may stem other words differently than those of the lexicons: the common words speak for the language. */
static void
add_stems (GChecksum *sum, const FramingTables *tables, FramingStemmer *stemmer)
{
  const FramingTsv *common = framing_tables_first (tables, FRAMING_TABLE_COMMON);
  int column = common != NULL ? framing_tsv_column (common, "word") : -1;

  for (size_t row = 0; column >= 0 && row < common->n_rows; row++)
    {
      framing_str word = framing_tsv_cell (common, row, column), stem;

      if (word.len == 0 || word.len > FRAMING_WORD_MAX)
        continue;
      stem = framing_stemmer_stem (stemmer, word.ptr, word.len);
      add_bytes (sum, stem.ptr, stem.len);
    }
}

/* Rules and words of a language stand once; a second file of the kind is not used. Common words only speed up the search. */
static bool
is_used (const FramingTables *tables, const FramingTable *t)
{
  if (t->kind == FRAMING_TABLE_RULES || t->kind == FRAMING_TABLE_TEXT)
    return t->table == framing_tables_first (tables, t->kind);
  return t->kind != FRAMING_TABLE_COMMON;
}

char *
framing_digest_make (const framing_analyzer *a, const FramingTables *tables, const FramingOptions *options)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_number (sum, FRAMING_SCORE_REVISION);
  add_bytes (sum, FRAMING_UNICODE_VERSION, strlen (FRAMING_UNICODE_VERSION));
  add_number (sum, framing_unicode_fingerprint ());
  add_bytes (sum, options->language, strlen (options->language));
  add_number (sum, options->max_bytes);
  add_number (sum, a->model.axes->len);
  for (guint i = 0; i < a->model.axes->len; i++)
    {
      const FramingAxis *axis = g_ptr_array_index (a->model.axes, i);

      add_bytes (sum, axis->id, strlen (axis->id));
    }
  add_strings (sum, options->targets);
  for (guint i = 0; i < tables->list->len; i++)
    if (is_used (tables, &g_array_index (tables->list, FramingTable, i)))
      add_table (sum, &g_array_index (tables->list, FramingTable, i));
  for (uint32_t i = 0; i < framing_intern_count (a->model.index->stems); i++)
    {
      framing_str stem = framing_intern_text (a->model.index->stems, i);

      add_bytes (sum, stem.ptr, stem.len);
    }
  add_stems (sum, tables, a->stemmer);
  return g_strndup (g_checksum_get_string (sum), DIGEST_LETTERS);
}
