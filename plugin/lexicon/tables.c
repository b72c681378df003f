#include "lexicon/tables.h"
#include "base/array.h"
#include "lexicon/builtin.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

#define FILE_MAX (256u << 20)           /* bytes: what is larger is no lexicon */

static void
table_clear (gpointer data)
{
  framing_tsv_free (((FramingTable *) data)->table);
}

FramingTables *
framing_tables_new (void)
{
  FramingTables *tables = g_new (FramingTables, 1);

  tables->list = g_array_new (FALSE, FALSE, sizeof (FramingTable));
  g_array_set_clear_func (tables->list, table_clear);
  return tables;
}

void
framing_tables_free (FramingTables *tables)
{
  if (tables == NULL)
    return;
  g_array_unref (tables->list);
  g_free (tables);
}

static FramingTableKind
kind_of (const FramingTsv *t)
{
  if (framing_tsv_key (t, "axis") != NULL)
    return FRAMING_TABLE_AXIS;
  if (framing_tsv_column (t, "rule") >= 0)
    return FRAMING_TABLE_RULES;
  if (framing_tsv_column (t, "list") >= 0)
    return FRAMING_TABLE_TEXT;
  if (framing_tsv_column (t, "rank") >= 0)
    return FRAMING_TABLE_COMMON;
  return framing_tsv_column (t, "term") >= 0 && framing_tsv_column (t, "pole") < 0 ? FRAMING_TABLE_PROTECTED : FRAMING_TABLE_AXIS;
}

static int
add (FramingTables *tables, const char *name, framing_str text, bool builtin, bool with_axes, FramingFindings *findings, framing_error *error)
{
  FramingTable item = { .table = framing_tsv_new (name, text, findings), .builtin = builtin };

  if (item.table == NULL)
    return framing_error_set (error, FRAMING_E_MEMORY, "%s: out of memory", name);
  item.kind = kind_of (item.table);
  if (item.kind == FRAMING_TABLE_AXIS && !with_axes)
    framing_tsv_free (item.table);
  else
    g_array_append_val (tables->list, item);
  return FRAMING_OK;
}

int
framing_tables_add_text (FramingTables *tables, const char *name, framing_str text, FramingFindings *findings, framing_error *error)
{
  return add (tables, name, text, false, true, findings, error);
}

static int
read_stream (FILE *stream, const char *path, char **bytes, size_t *n, framing_error *error)
{
  size_t room = 0, got = 1;

  while (got > 0 && *n <= FILE_MAX)
    {
      if (!framing_array_reserve (bytes, &room, 1, *n + 65536))
        return framing_error_set (error, FRAMING_E_MEMORY, "%s: out of memory", path);
      got = fread (*bytes + *n, 1, room - *n, stream);
      *n += got;
    }
  if (ferror (stream))
    return framing_error_set (error, FRAMING_E_IO, "%s: %s", path, g_strerror (errno));
  if (*n > FILE_MAX)
    return framing_error_set (error, FRAMING_E_IO, "%s: larger than 256 MB; this is no lexicon", path);
  return FRAMING_OK;
}

int
framing_tables_add_file (FramingTables *tables, const char *path, FramingFindings *findings, framing_error *error)
{
  FILE *stream = fopen (path, "rbe");
  char *bytes = NULL;
  size_t n = 0;
  int status;

  if (stream == NULL)
    return framing_error_set (error, FRAMING_E_IO, "%s: %s", path, g_strerror (errno));
  status = read_stream (stream, path, &bytes, &n, error);
  fclose (stream);
  if (status == FRAMING_OK)
    status = framing_tables_add_text (tables, path, (framing_str) { bytes, n }, findings, error);
  g_free (bytes);
  return status;
}

int
framing_tables_add_builtin (FramingTables *tables, const char *language, bool with_axes, FramingFindings *findings, framing_error *error)
{
  int status = FRAMING_OK;
  bool any = false;

  for (size_t i = 0; i < framing_n_builtins && status == FRAMING_OK; i++)
    {
      const FramingBuiltin *b = &framing_builtins[i];

      if (strcmp (b->language, language) != 0)
        continue;
      any = true;
      status = add (tables, b->name, (framing_str) { b->bytes, b->n_bytes }, true, with_axes, findings, error);
    }
  if (!any)
    return framing_error_set (error, FRAMING_E_LANGUAGE, "there are no built-in lexicons for language \"%s\"; built in: en", language);
  return status;
}

const FramingTsv *
framing_tables_first (const FramingTables *tables, FramingTableKind kind)
{
  for (guint i = 0; i < tables->list->len; i++)
    if (g_array_index (tables->list, FramingTable, i).kind == kind)
      return g_array_index (tables->list, FramingTable, i).table;
  return NULL;
}
