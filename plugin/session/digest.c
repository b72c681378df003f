#include "session/digest.h"
#include "base/array.h"
#include "document/unicode.h"
#include "lexicon/common.h"
#include "session/analyzer.h"
#include <string.h>

#define DIGEST_LETTERS 32

/* All that the digest covers, one after the other. */
typedef struct { char *bytes; size_t n, room; bool lost; } Covered;

struct FramingDigest {
  GMutex lock;
  Covered covered;                      /* given back once the text is made */
  char *text;                           /* NULL before */
};

/* Length first, so that "ab" + "c" is not "a" + "bc". */
static void
add_bytes (Covered *sum, const char *bytes, size_t n)
{
  guint64 length = GUINT64_TO_LE ((guint64) n);
  char *to;

  if (sum->room - sum->n < n + sizeof length && !framing_array_reserve (&sum->bytes, &sum->room, 1, sum->n + n + sizeof length))
    {
      sum->lost = true;
      return;
    }
  to = sum->bytes + sum->n;
  memcpy (to, &length, sizeof length);
  if (n > 0)
    memcpy (to + sizeof length, bytes, n);
  sum->n += n + sizeof length;
}

static void
add_number (Covered *sum, guint64 number)
{
  guint64 little = GUINT64_TO_LE (number);

  if (!framing_array_reserve (&sum->bytes, &sum->room, 1, sum->n + sizeof little))
    {
      sum->lost = true;
      return;
    }
  memcpy (sum->bytes + sum->n, &little, sizeof little);
  sum->n += sizeof little;
}

static void
add_strings (Covered *sum, const GPtrArray *strings)
{
  add_number (sum, strings->len);
  for (guint i = 0; i < strings->len; i++)
    add_bytes (sum, g_ptr_array_index (strings, i), strlen (g_ptr_array_index (strings, i)));
}

static void
add_table (Covered *sum, const FramingTable *table)
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
add_stems (Covered *sum, const FramingTables *tables, const FramingCommon *common)
{
  const FramingTsv *table = framing_tables_first (tables, FRAMING_TABLE_COMMON);
  int column = table != NULL ? framing_tsv_column (table, "word") : -1;

  for (size_t row = 0; column >= 0 && row < table->n_rows; row++)
    {
      framing_str word = framing_tsv_cell (table, row, column), stem = framing_common_stem (common, row);

      if (word.len > 0 && word.len <= FRAMING_WORD_MAX)
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

static void
add_all (Covered *sum, const framing_analyzer *a, const FramingTables *tables, const FramingOptions *options)
{
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
  add_stems (sum, tables, a->common);
}

FramingDigest *
framing_digest_new (const framing_analyzer *a, const FramingTables *tables, const FramingOptions *options)
{
  FramingDigest *d = g_new0 (FramingDigest, 1);

  g_mutex_init (&d->lock);
  add_all (&d->covered, a, tables, options);
  if (d->covered.lost)
    g_clear_pointer (&d, framing_digest_free);
  return d;
}

void
framing_digest_free (FramingDigest *d)
{
  if (d == NULL)
    return;
  g_mutex_clear (&d->lock);
  g_free (d->covered.bytes);
  g_free (d->text);
  g_free (d);
}

const char *
framing_digest_text (FramingDigest *d)
{
  g_mutex_lock (&d->lock);
  if (d->text == NULL)
    {
      g_autofree char *all = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) d->covered.bytes, d->covered.n);

      d->text = g_strndup (all, DIGEST_LETTERS);
      g_clear_pointer (&d->covered.bytes, g_free);
    }
  g_mutex_unlock (&d->lock);
  return d->text;
}
