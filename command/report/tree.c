#include "report/tree.h"
#include "report/escape.h"
#include "report/number.h"
#include <string.h>

typedef struct {
  char *literal; gsize length;
  size_t metric;                /* fills the hole behind the literal */
  unsigned decimals;
} Piece;

struct FramingTree {
  GArray *pieces;
  gsize room;                   /* that the pieces take with the longest numbers */
  GString *pending;             /* literal text that no hole has followed yet; the tail when all is laid out */
};

static void
free_piece (gpointer piece)
{
  g_free (((Piece *) piece)->literal);
}

static void
add_key (FramingTree *tree, const char *key)
{
  gsize length = tree->pending->len;

  if (length > 0 ? tree->pending->str[length - 1] != '{' : TRUE)
    g_string_append_c (tree->pending, ',');
  framing_escape_json (tree->pending, (framing_str) { key, strlen (key) });
  g_string_append_c (tree->pending, ':');
}

static void
add_hole (FramingTree *tree, const framing_metric *metric, size_t number)
{
  Piece piece = { .metric = number, .decimals = framing_schema_decimals (metric) };

  add_key (tree, metric->field);
  piece.length = tree->pending->len;
  piece.literal = g_strndup (tree->pending->str, tree->pending->len);
  g_string_truncate (tree->pending, 0);
  g_array_append_val (tree->pieces, piece);
  tree->room += piece.length + FRAMING_NUMBER_ROOM;
}

/* TRUE when there was at least one such metric; without a tree it only looks */
static gboolean
add_fields (FramingTree *tree, const FramingSchema *schema, int target, int axis, int part)
{
  gboolean any = FALSE;

  for (size_t i = 0; i < schema->n_metrics; i++)
    {
      const framing_metric *metric = &schema->metrics[i];

      if (metric->target != target || metric->axis != axis || metric->part != part)
        continue;
      any = TRUE;
      if (tree != NULL)
        add_hole (tree, metric, i);
    }
  return any;
}

static void
add_parts (FramingTree *tree, const FramingSchema *schema, int target, int axis)
{
  gboolean open = FALSE;
  const char *name;

  for (unsigned part = FRAMING_PART_ALL + 1; (name = framing_schema_part (part)) != NULL; part++)
    {
      if (!add_fields (NULL, schema, target, axis, (int) part))
        continue;
      if (!open)
        {
          add_key (tree, "parts");
          g_string_append_c (tree->pending, '{');
        }
      open = TRUE;
      add_key (tree, name);
      g_string_append_c (tree->pending, '{');
      add_fields (tree, schema, target, axis, (int) part);
      g_string_append_c (tree->pending, '}');
    }
  if (open)
    g_string_append_c (tree->pending, '}');
}

static void
add_axes (FramingTree *tree, const FramingSchema *schema, int target)
{
  for (size_t axis = 0; axis < schema->n_axes; axis++)
    {
      add_key (tree, schema->axes[axis].id);
      g_string_append_c (tree->pending, '{');
      add_fields (tree, schema, target, (int) axis, FRAMING_PART_ALL);
      add_parts (tree, schema, target, (int) axis);
      g_string_append_c (tree->pending, '}');
    }
}

static void
add_targets (FramingTree *tree, const FramingSchema *schema)
{
  add_key (tree, "targets");
  g_string_append_c (tree->pending, '{');
  for (size_t target = 0; target < schema->n_targets; target++)
    {
      add_key (tree, schema->targets[target]);
      g_string_append_c (tree->pending, '{');
      add_fields (tree, schema, (int) target, -1, FRAMING_PART_ALL);
      add_parts (tree, schema, (int) target, -1);
      add_axes (tree, schema, (int) target);
      g_string_append_c (tree->pending, '}');
    }
  g_string_append_c (tree->pending, '}');
}

FramingTree *
framing_tree_new (const FramingSchema *schema)
{
  FramingTree *tree = g_new0 (FramingTree, 1);

  tree->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (tree->pieces, free_piece);
  tree->pending = g_string_new (NULL);
  add_fields (tree, schema, -1, -1, FRAMING_PART_ALL);
  add_parts (tree, schema, -1, -1);
  add_key (tree, "axes");
  g_string_append_c (tree->pending, '{');
  add_axes (tree, schema, -1);
  g_string_append_c (tree->pending, '}');
  if (schema->n_targets > 0)
    add_targets (tree, schema);
  return tree;
}

static char *
put (char *p, const char *bytes, gsize n)
{
  memcpy (p, bytes, n);
  return p + n;
}

void
framing_tree_append (const FramingTree *tree,
                     const double      *values,
                     GString           *out)
{
  gsize start = out->len;
  char *p;

  /* room for all of it is made at once, and given back where numbers are short */
  g_string_set_size (out, start + tree->room + tree->pending->len);
  p = out->str + start;
  for (guint i = 0; i < tree->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (tree->pieces, Piece, i);
      double value = values[piece->metric];

      p = put (p, piece->literal, piece->length);
      p = framing_number_is_none (value) ? put (p, "null", 4) : framing_number_write (p, value, piece->decimals);
    }
  p = put (p, tree->pending->str, tree->pending->len);
  g_string_truncate (out, (gsize) (p - out->str));
}

void
framing_tree_free (FramingTree *tree)
{
  if (tree == NULL)
    return;
  g_array_unref (tree->pieces);
  g_string_free (tree->pending, TRUE);
  g_free (tree);
}
