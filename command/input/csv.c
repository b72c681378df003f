/* Columns, cells, and articles from rows; see csv.h */
#include "input/csv.h"

#include <string.h>

#include "input/escape.h"

#define MAX_COLUMNS 65536

typedef struct {
  framing_str name;
  const char *role;
  gboolean passes;
} Column;

struct FramingColumns {
  char *bytes;                          /* the header: names point into it or into `strings` */
  GStringChunk *strings;
  GArray *columns;                      /* of Column */
  FramingChoice choice;
  char *error;
  gboolean record;                      /* rows need no text */
};

void
framing_csv_look (FramingSource *source, const char *p, size_t n)
{
  const char *newline;
  size_t line;

  while (n > 0 && (*p == '\n' || *p == '\r'))
    p++, n--;
  newline = memchr (p, '\n', n);
  line = newline ? (size_t) (newline - p) : n;
  source->newline = !newline && memchr (p, '\r', n) ? '\r' : '\n';
  source->delimiter = ',';
  if (source->format == FRAMING_FORMAT_TSV)
    source->delimiter = '\t';
  else if (!memchr (p, ',', line))
    source->delimiter = memchr (p, '\t', line) ? '\t' : memchr (p, ';', line) ? ';' : ',';
}

/* `p` behind the opening quote -> behind the closing one; the inside moves together over the first quote of each pair. */
static char *
unquote (char *p, char *end, framing_str *cell)
{
  char *out = p;

  cell->ptr = p;
  for (;;)
    {
      char *quote = memchr (p, '"', (size_t) (end - p));
      gboolean pair = quote && quote + 1 < end && quote[1] == '"';
      size_t run = (size_t) ((quote ? quote : end) - p) + pair;

      if (out != p)
        memmove (out, p, run);
      out += run;
      p = quote ? quote + 1 + pair : end;
      if (!pair)
        break;
    }
  cell->len = (size_t) (out - cell->ptr);
  return p;
}

gboolean
framing_csv_cell (char **p, char *end, char delimiter, framing_str *cell)
{
  char *stop;

  if (!*p)
    return FALSE;
  if (*p < end && **p == '"')
    stop = unquote (*p + 1, end, cell);
  else
    {
      stop = memchr (*p, delimiter, (size_t) (end - *p));
      stop = stop ? stop : end;
      *cell = (framing_str) { *p, (size_t) (stop - *p) };
    }
  *p = stop < end ? stop + 1 : NULL;
  return TRUE;
}

static int
compare_columns (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *columns = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  int order = framing_names_compare (columns[i].name, columns[j].name);

  return order ? order : i < j ? -1 : i > j;
}

/* Of columns with the same name the last one stands, as in JSON. */
static void
hide_doubles (GArray *array)
{
  Column *columns = (Column *) (void *) array->data;
  g_autofree guint *order = g_new (guint, MAX (array->len, 1));

  for (guint i = 0; i < array->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) array->len, sizeof *order, compare_columns, columns);
  for (guint i = 0; i + 1 < array->len; i++)
    {
      framing_str a = columns[order[i]].name, b = columns[order[i + 1]].name;

      columns[order[i]].passes = a.len != b.len || memcmp (a.ptr, b.ptr, a.len) != 0;
    }
}

static char *
no_text_column (const FramingSource *source, const FramingColumns *columns)
{
  g_autofree char *sought = framing_names_sought (source->names, FRAMING_ROLE_TEXT);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < columns->columns->len && names->len < 160; i++)
    {
      framing_str name = g_array_index (columns->columns, Column, i).name;

      g_string_append (names, i ? ", " : "");
      framing_escape_repair (names, name.ptr, MIN (name.len, 60));
    }
  return g_strdup_printf ("no column for the text: %s is in the header (%s); name the column with --map text=COLUMN", sought,
                          names->str);
}

static void
read_header (FramingColumns *columns, char *p, char *end, char delimiter)
{
  framing_str cell;

  while (columns->columns->len < MAX_COLUMNS && framing_csv_cell (&p, end, delimiter, &cell))
    {
      Column column = { .name = cell, .passes = TRUE };

      if (!framing_escape_valid (cell.ptr, cell.len))
        {
          g_autoptr (GString) repaired = g_string_new (NULL);

          framing_escape_repair (repaired, cell.ptr, cell.len);
          column.name.ptr = g_string_chunk_insert_len (columns->strings, repaired->str, (gssize) repaired->len);
          column.name.len = repaired->len;
        }
      g_array_append_val (columns->columns, column);
    }
}

FramingColumns *
framing_columns_new (const FramingSource *source, const char *header, size_t n)
{
  FramingColumns *columns = g_new0 (FramingColumns, 1);

  columns->bytes = g_memdup2 (header, n);
  columns->strings = g_string_chunk_new (256);
  columns->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  read_header (columns, columns->bytes, columns->bytes + n, source->delimiter);
  hide_doubles (columns->columns);
  for (guint i = 0; i < columns->columns->len; i++)
    if (g_array_index (columns->columns, Column, i).passes)
      framing_names_offer (source->names, &columns->choice, g_array_index (columns->columns, Column, i).name, i);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      Column *column = &g_array_index (columns->columns, Column, i);

      column->passes = column->passes && framing_names_passes (&columns->choice, column->name, i, &column->role);
    }
  for (guint i = 0; i < columns->columns->len; i++)
    if (framing_names_tells_record (source->names, g_array_index (columns->columns, Column, i).name))
      columns->record = TRUE;
  if (!columns->choice.taken[FRAMING_ROLE_TEXT] && !columns->record)
    columns->error = no_text_column (source, columns);
  return columns;
}

const char *
framing_columns_error (const FramingColumns *columns)
{
  return columns->error;
}

size_t
framing_columns_count (const FramingColumns *columns)
{
  return columns ? columns->columns->len : 0;
}

void
framing_columns_free (FramingColumns *columns)
{
  if (!columns)
    return;
  g_array_unref (columns->columns);
  g_string_chunk_free (columns->strings);
  g_free (columns->bytes);
  g_free (columns->error);
  g_free (columns);
}

static void
add_field (FramingBatchBody *body, const Column *column, framing_str value)
{
  FramingField field = { .name = column->name, .role = column->role };

  g_string_truncate (body->scratch, 0);
  framing_escape_quote (body->scratch, value.ptr, value.len);
  field.json = framing_batch_keep (body, body->scratch->str, body->scratch->len);
  g_array_append_val (body->fields, field);
}

static void
set_cell (const FramingChoice *choice, size_t i, framing_str value, FramingArticle *article)
{
  framing_str *const ours[] = {
    [FRAMING_ROLE_TEXT] = &article->text,         [FRAMING_ROLE_TITLE] = &article->title,
    [FRAMING_ROLE_ID] = &article->id,             [FRAMING_ROLE_LANGUAGE] = &article->language,
  };

  for (size_t role = 0; role < G_N_ELEMENTS (ours); role++)
    if (choice->taken[role] && choice->field[role] == i)
      *ours[role] = value;
}

void
framing_csv_parse (FramingBatchBody *body, const FramingSource *source, char *p, size_t n, FramingArticle *article)
{
  const FramingColumns *columns = source->columns;
  size_t text = columns->choice.field[FRAMING_ROLE_TEXT], i = 0, count = columns->columns->len;
  char *end = p + n;
  framing_str cell;

  for (; framing_csv_cell (&p, end, source->delimiter, &cell); i++)
    if (i < count)
      {
        const Column *column = &g_array_index (columns->columns, Column, i);

        set_cell (&columns->choice, i, cell, article);
        if (column->passes)
          add_field (body, column, cell);
      }
  article->id = framing_batch_valid (body, article->id);
  article->language = framing_batch_valid (body, article->language);
  if (i > count)
    article->error = framing_batch_format (body, "the row has %zu cells, the header %zu: a cell with a separator in it must stand in quotes",
                                           i, count);
  else if (!columns->choice.taken[FRAMING_ROLE_TEXT] && i < count)
    article->error = framing_batch_format (body, "the row has %zu cells, the header %zu: it ends too early", i, count);
  else if (columns->choice.taken[FRAMING_ROLE_TEXT] && i <= text)
    article->error = framing_batch_format (body, "no text: the row has %zu cells, and the text is in column %zu", i,
                                           text + 1);
}
