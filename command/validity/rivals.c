#include "validity/rivals.h"
#include "validity/gold.h"
#include <math.h>
#include <string.h>

static void
free_rival (gpointer data)
{
  FramingRival *rival = data;

  g_free (rival->name);
  g_hash_table_unref (rival->scores);
  g_free (rival);
}

static char *
make_key (framing_str id, const char *axis)
{
  g_autofree char *name = g_strndup (id.ptr, id.len);

  return axis != NULL ? g_strconcat (name, "\n", axis, NULL) : g_steal_pointer (&name);
}

static char *
column_of (const char *axis)
{
  return g_strdelimit (g_strconcat (axis, "_score", NULL), "-", '_');
}

static gboolean
add_score (FramingRival *rival, const FramingArticle *row, const char *axis, const char *text, GError **error)
{
  g_autofree char *key = make_key (row->id, axis), *bare = g_strstrip (g_strdup (text));
  double score = NAN;

  if (*bare != '\0' && !framing_gold_number (bare, &score))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "%s:%" G_GSIZE_FORMAT ": the score \"%s\" is no number; leave the cell empty where the tool has none", row->file,
                 row->line, text);
  else if (g_hash_table_contains (rival->scores, key))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "%s:%" G_GSIZE_FORMAT ": a second score for \"%.*s\"; give each id once (or once for each axis, with a column axis)",
                 row->file, row->line, (int) MIN (row->id.len, 60), row->id.ptr);
  else
    return g_hash_table_insert (rival->scores, g_steal_pointer (&key), g_memdup2 (&score, sizeof score));
  return FALSE;
}

/* TRUE also when the row has columns for axes only */
static gboolean
add_row (FramingRival *rival, const FramingArticle *row, const FramingSchema *schema, GError **error)
{
  g_autofree char *score = framing_gold_text (row, "score"), *axis = framing_gold_text (row, "axis");
  gboolean any = score != NULL;

  if (row->error != NULL)
    {
      gboolean no_id = strstr (row->error, "--map") != NULL;    /* the reader's remedy is none here */
      g_autofree char *line = row->line > 0 ? g_strdup_printf (":%" G_GSIZE_FORMAT, row->line) : g_strdup ("");

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--compare %s%s: %s", row->file, line,
                   no_id ? "no id; the table wants columns id and score" : row->error);
      return FALSE;
    }
  if (score != NULL && !add_score (rival, row, axis, score, error))
    return FALSE;
  for (size_t i = 0; i < schema->n_axes && score == NULL; i++)
    {
      g_autofree char *column = column_of (schema->axes[i].id), *text = framing_gold_text (row, column);

      if (text != NULL && !add_score (rival, row, schema->axes[i].id, text, error))
        return FALSE;
      any = any || text != NULL;
    }
  if (!any)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "%s:%" G_GSIZE_FORMAT ": no column \"score\", and none such as \"sentiment_score\"; --compare wants id and score",
                 row->file, row->line);
  return any;
}

static gboolean
read_rows (FramingRival *rival, FramingInput *input, const FramingSchema *schema, GError **error)
{
  FramingBatch *batch;
  gboolean good = TRUE;

  while (good && (batch = framing_input_next (input)) != NULL)
    {
      framing_batch_parse (batch);
      for (size_t i = 0; i < batch->n_articles && good; i++)
        good = add_row (rival, &batch->articles[i], schema, error);
      framing_batch_free (batch);
    }
  return good;
}

static char *
name_of (const char *file)
{
  char *name = g_path_get_basename (file), *dot = strchr (name + 1, '.');

  if (dot != NULL)
    *dot = '\0';
  return name;
}

/* The reader wants a text; the id is one that every row has. */
static FramingRival *
read_file (const char *file, const FramingSchema *schema, GError **error)
{
  const char *paths[] = { file, NULL };
  FramingInputOptions options = { .map = "text=id,id=id" };
  FramingInput *input = framing_input_new (paths, &options, error);
  FramingRival *rival = g_new0 (FramingRival, 1);
  gboolean good;

  rival->name = name_of (file);
  rival->scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  good = input != NULL && read_rows (rival, input, schema, error);
  if (good && g_hash_table_size (rival->scores) == 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: no scores in it; --compare wants columns id and score", file);
      good = FALSE;
    }
  framing_input_free (input);
  if (good)
    return rival;
  free_rival (rival);
  return NULL;
}

/* Files of one name from two folders: the second gets a number, so that names stay apart in the output. */
static void
add_rival (GPtrArray *rivals, FramingRival *rival)
{
  for (guint i = 0; i < rivals->len; i++)
    if (strcmp (((FramingRival *) g_ptr_array_index (rivals, i))->name, rival->name) == 0)
      {
        char *name = g_strdup_printf ("%s-%u", rival->name, rivals->len + 1);

        g_free (rival->name);
        rival->name = name;
      }
  g_ptr_array_add (rivals, rival);
}

GPtrArray *
framing_rivals_read (const char *const   *files,
                     const FramingSchema *schema,
                     GError             **error)
{
  GPtrArray *rivals = g_ptr_array_new_with_free_func (free_rival);

  for (; *files != NULL; files++)
    {
      FramingRival *rival = read_file (*files, schema, error);

      if (rival == NULL)
        {
          g_ptr_array_unref (rivals);
          return NULL;
        }
      add_rival (rivals, rival);
    }
  return rivals;
}

gboolean
framing_rivals_find (const FramingRival *rival,
                     framing_str         id,
                     const char         *axis,
                     double             *score)
{
  g_autofree char *both = make_key (id, axis), *alone = make_key (id, NULL);
  const double *found = g_hash_table_lookup (rival->scores, both);

  if (found == NULL)
    found = g_hash_table_lookup (rival->scores, alone);
  if (found != NULL)
    *score = *found;
  return found != NULL;
}
