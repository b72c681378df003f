#include "match-records.h"
#include "interrupt.h"
#include "collection/json-walk.h"
#include "report/escape.h"
#include "report/field.h"
#include <string.h>

#define PIECE (1u << 16)        /* bytes that are written at a time */
#define MOST_COLUMNS 1000       /* of metadata: a table of every field of a wild input would have no end */

/* a form of output while it is written */
typedef struct {
  const FramingMatched *matched;
  FramingOutput *output;
  GString *out, *scratch;
  GPtrArray *columns;           /* of char *: metadata of a CSV file, in the order of their appearance */
  GHashTable *numbers;          /* name -> its place in `columns` + 1 */
  GPtrArray *cells;             /* of the row at hand, by column: GString *, or NULL */
  guint failure;                /* the next of gathered->failures */
  gboolean has_language;
  guint64 left_out;
} Writer;

typedef gboolean (*DocumentFunc) (Writer *writer, guint number, const FramingBook *book);       /* book: NULL = it failed */

static gboolean
flush (Writer *writer, GError **error)
{
  gboolean good = framing_output_write (writer->output, writer->out->str, writer->out->len, error);

  g_string_truncate (writer->out, 0);
  return good;
}

/* Each document with what lies on the shelf of it; `write` is FALSE for a look at the fields alone. */
static gboolean
for_each (Writer *writer, DocumentFunc func, FramingInterrupt *interrupt, GError **error)
{
  const FramingCollection *collection = writer->matched->gathered->collection;

  for (guint i = 0; i < collection->documents->len; i++)
    {
      const FramingDocument *document = framing_collection_document (collection, i);
      FramingBook book = { 0 };
      int signal;

      if (document->shelf != FRAMING_SHELF_NONE && !framing_shelf_read (collection->shelf, document->shelf, &book, error))
        return FALSE;
      func (writer, i, document->shelf != FRAMING_SHELF_NONE ? &book : NULL);
      g_free (book.bytes);
      if (writer->out->len >= PIECE && !flush (writer, error))
        return FALSE;
      signal = framing_interrupt_asked (interrupt);
      if (signal != 0)
        {
          framing_output_free (writer->output);
          framing_interrupt_obey (interrupt, signal);
        }
    }
  return flush (writer, error);
}

static const char *
next_failure (Writer *writer)
{
  const GPtrArray *failures = writer->matched->gathered->failures;

  return failures != NULL && writer->failure < failures->len ? g_ptr_array_index (failures, writer->failure++) : "it could not be read";
}

static const char *
id_of (const Writer *writer, guint number)
{
  return framing_collection_document (writer->matched->gathered->collection, number)->id;
}

static framing_str
str (const char *text)
{
  return (framing_str) { text, strlen (text) };
}

/* The name of a field of the input, such that it is none of ours; until the next call. */
static framing_str
own_name (Writer *writer, framing_str name)
{
  gboolean ours = framing_field_is (name, "error") || (writer->matched->copy_of != NULL && framing_field_is (name, "copy_of"));

  g_string_assign (writer->scratch, ours ? "input_" : "");
  g_string_append_len (writer->scratch, name.ptr, (gssize) name.len);
  return (framing_str) { writer->scratch->str, writer->scratch->len };
}

static gboolean
walk_fields (FramingJsonWalk *walk, const FramingBook *book, GString *object)
{
  g_string_assign (object, "{");
  g_string_append_len (object, book->extra.ptr, (gssize) book->extra.len);
  g_string_append_c (object, '}');
  return framing_json_walk_object (walk, object->str, object->str + object->len);
}

/* ---- JSON Lines ----------------------------------------------------------------------------------------------- */

static void
append_member (GString *out, const char *name, framing_str value)
{
  g_string_append_printf (out, ",\"%s\":", name);
  framing_escape_json (out, value);
}

static void
append_fields (Writer *writer, const FramingBook *book)
{
  g_autoptr (GString) object = g_string_new (NULL);
  FramingJsonWalk walk = { 0 };

  if (walk_fields (&walk, book, object))
    while (framing_json_walk_next (&walk))
      {
        g_string_append_c (writer->out, ',');
        framing_escape_json (writer->out, own_name (writer, walk.name));
        g_string_append_c (writer->out, ':');
        framing_escape_json_value (writer->out, framing_json_walk_value (&walk));
      }
  framing_json_walk_clear (&walk);
}

static gboolean
write_json (Writer *writer, guint number, const FramingBook *book)
{
  const FramingMatched *matched = writer->matched;
  GString *out = writer->out;

  g_string_append (out, "{\"id\":");
  framing_escape_json (out, str (id_of (writer, number)));
  if (book == NULL)
    append_member (out, "error", str (next_failure (writer)));
  else
    {
      append_fields (writer, book);
      if (book->language.len > 0)
        append_member (out, "language", book->language);
      if (book->title.len > 0)
        append_member (out, "title", book->title);
      append_member (out, "text", book->text);
      g_string_append_printf (out, ",\"story\":\"s%" G_GUINT64_FORMAT "\"", (guint64) matched->story[number] + 1);
      if (matched->copy_of != NULL && matched->copy_of[number] != FRAMING_NO_NUMBER)
        append_member (out, "copy_of", str (id_of (writer, matched->copy_of[number])));
    }
  g_string_append (out, "}\n");
  return TRUE;
}

/* ---- CSV ------------------------------------------------------------------------------------------------------ */

static gboolean
find_columns (Writer *writer, guint number, const FramingBook *book)
{
  g_autoptr (GString) object = g_string_new (NULL);
  FramingJsonWalk walk = { 0 };

  if (book == NULL)
    return TRUE;
  writer->has_language = writer->has_language || book->language.len > 0;
  if (walk_fields (&walk, book, object))
    while (framing_json_walk_next (&walk))
      {
        framing_str name = own_name (writer, walk.name);

        framing_json_walk_skip (&walk);
        if (g_hash_table_contains (writer->numbers, name.ptr))
          continue;
        if (writer->columns->len == MOST_COLUMNS)
          {
            writer->left_out++;
            continue;
          }
        g_ptr_array_add (writer->columns, g_strdup (name.ptr));
        g_hash_table_insert (writer->numbers, g_ptr_array_index (writer->columns, writer->columns->len - 1),
                             GUINT_TO_POINTER (writer->columns->len));
      }
  framing_json_walk_clear (&walk);
  return TRUE;
}

static void
append_cell (GString *out, framing_str text)
{
  g_string_append_c (out, ',');
  framing_escape_csv (out, text);
}

static void
fill_cells (Writer *writer, const FramingBook *book)
{
  g_autoptr (GString) object = g_string_new (NULL);
  FramingJsonWalk walk = { 0 };

  if (walk_fields (&walk, book, object))
    while (framing_json_walk_next (&walk))
      {
        guint place = GPOINTER_TO_UINT (g_hash_table_lookup (writer->numbers, own_name (writer, walk.name).ptr));
        framing_str value = framing_json_walk_value (&walk);

        if (place == 0 || ((GString *) g_ptr_array_index (writer->cells, place - 1))->len > 0)
          continue;
        framing_field_text (g_ptr_array_index (writer->cells, place - 1), value);
      }
  framing_json_walk_clear (&walk);
}

static void
append_cells (Writer *writer)
{
  for (guint i = 0; i < writer->cells->len; i++)
    {
      GString *cell = g_ptr_array_index (writer->cells, i);

      append_cell (writer->out, (framing_str) { cell->str, cell->len });
      g_string_truncate (cell, 0);
    }
}

static gboolean
write_csv (Writer *writer, guint number, const FramingBook *book)
{
  const FramingMatched *matched = writer->matched;
  const FramingBook none = { 0 };
  const FramingBook *shown = book != NULL ? book : &none;
  GString *out = writer->out;

  framing_escape_csv (out, str (id_of (writer, number)));
  append_cell (out, shown->title);
  if (book != NULL)
    fill_cells (writer, book);
  append_cells (writer);
  if (writer->has_language)
    append_cell (out, shown->language);
  append_cell (out, shown->text);
  g_string_append_c (out, ',');
  if (book != NULL)
    g_string_append_printf (out, "s%" G_GUINT64_FORMAT, (guint64) matched->story[number] + 1);
  if (matched->copy_of != NULL)
    append_cell (out, str (book != NULL && matched->copy_of[number] != FRAMING_NO_NUMBER ? id_of (writer, matched->copy_of[number]) : ""));
  append_cell (out, str (book != NULL ? "" : next_failure (writer)));
  g_string_append (out, "\r\n");
  return TRUE;
}

static void
write_header (Writer *writer)
{
  g_string_append (writer->out, "id,title");
  for (guint i = 0; i < writer->columns->len; i++)
    {
      append_cell (writer->out, str (g_ptr_array_index (writer->columns, i)));
      g_ptr_array_add (writer->cells, g_string_new (NULL));
    }
  g_string_append (writer->out, writer->has_language ? ",language,text,story" : ",text,story");
  g_string_append (writer->out, writer->matched->copy_of != NULL ? ",copy_of,error\r\n" : ",error\r\n");
}

/* ---- both ----------------------------------------------------------------------------------------------------- */

static void
open_writer (Writer *writer, const FramingMatched *matched, FramingOutput *output)
{
  *writer = (Writer) { .matched = matched, .output = output, .out = g_string_new (NULL), .scratch = g_string_new (NULL),
                       .columns = g_ptr_array_new_with_free_func (g_free), .numbers = g_hash_table_new (g_str_hash, g_str_equal),
                       .cells = g_ptr_array_new () };
}

static void
close_writer (Writer *writer)
{
  for (guint i = 0; i < writer->cells->len; i++)
    g_string_free (g_ptr_array_index (writer->cells, i), TRUE);
  g_ptr_array_unref (writer->cells);
  g_hash_table_unref (writer->numbers);
  g_ptr_array_unref (writer->columns);
  g_string_free (writer->scratch, TRUE);
  g_string_free (writer->out, TRUE);
}

gboolean
framing_match_records_json (const FramingMatched *matched, FramingOutput *output, GError **error)
{
  FramingInterrupt interrupt;
  Writer writer;
  gboolean good;

  open_writer (&writer, matched, output);
  framing_interrupt_begin (&interrupt, framing_output_is_new_file (output));
  good = for_each (&writer, write_json, &interrupt, error);
  framing_interrupt_end (&interrupt);
  close_writer (&writer);
  return good;
}

gboolean
framing_match_records_csv (const FramingMatched *matched, FramingOutput *output, guint64 *left_out, GError **error)
{
  FramingInterrupt interrupt;
  Writer writer;
  gboolean good;

  open_writer (&writer, matched, output);
  framing_interrupt_begin (&interrupt, framing_output_is_new_file (output));
  good = for_each (&writer, find_columns, &interrupt, error);
  if (good)
    {
      write_header (&writer);
      good = for_each (&writer, write_csv, &interrupt, error);
    }
  *left_out = writer.left_out;
  framing_interrupt_end (&interrupt);
  close_writer (&writer);
  return good;
}
