/* Records as rows; see record-table.h */
#include "collection/record-table.h"
#include "report/field.h"
#include <string.h>

#define MOST_SETS 4096          /* "..._score" columns that are looked at */

static const char *const FIELDS[FRAMING_N_RAW] = { "score", "low", "high", "hits", "words" };
static const char *const PARTS[] = { "headline", "lead", "body", "narrator", "quoted" };

/* the columns of one axis, or of a part or target of it */
typedef struct {
  char *prefix;                 /* "hurdle_success_quoted" */
  int columns[FRAMING_N_RAW];   /* -1 = it has no such column */
  char *axis, *target;          /* names; axis NULL = unknown, target NULL = none */
  const char *part;             /* NULL = none */
  int side, view;               /* in `layout`; -1 = not looked at */
} Set;

struct FramingRecordTable {
  const FramingSchema *schema;
  GPtrArray *names;             /* of all fields, in order */
  GHashTable *numbers;          /* name -> its number + 1 */
  GArray *sets;
  GPtrArray *axes, *targets;
  const FramingLayout *layout;  /* for which sides and views were found */
};

static gboolean
ends_in_score (framing_str name)
{
  return name.len > 6 && memcmp (name.ptr + name.len - 6, "_score", 6) == 0;
}

gboolean
framing_record_table_may_be (const FramingArticle *article)
{
  for (size_t i = 0; i < article->n_fields; i++)
    if (ends_in_score (article->fields[i].name))
      return TRUE;
  return FALSE;
}

static void
clear_set (gpointer data)
{
  Set *set = data;

  g_free (set->prefix);
  g_free (set->axis);
  g_free (set->target);
}

static int
column_of (const FramingRecordTable *table, const char *prefix, const char *field)
{
  g_autofree char *name = g_strconcat (prefix, "_", field, NULL);

  return GPOINTER_TO_INT (g_hash_table_lookup (table->numbers, name)) - 1;
}

/* A score alone is somebody else's: ours stands beside low, high and hits. */
static void
add_set (FramingRecordTable *table, framing_str name)
{
  Set set = { .prefix = g_strndup (name.ptr, name.len - 6), .side = -1, .view = -1 };

  for (guint i = 0; i < FRAMING_N_RAW; i++)
    set.columns[i] = column_of (table, set.prefix, FIELDS[i]);
  if (set.columns[FRAMING_RAW_LOW] < 0 || set.columns[FRAMING_RAW_HIGH] < 0 || set.columns[FRAMING_RAW_HITS] < 0)
    clear_set (&set);
  else
    g_array_append_val (table->sets, set);
}

static const framing_metric *
engine_metric (const FramingSchema *schema, const char *prefix)
{
  gsize n = strlen (prefix);

  for (size_t i = 0; i < schema->n_metrics; i++)
    {
      const framing_metric *metric = &schema->metrics[i];

      if (metric->axis >= 0 && (size_t) metric->axis < schema->n_axes && strcmp (metric->field, "score") == 0
          && strncmp (metric->name, prefix, n) == 0 && strcmp (metric->name + n, "_score") == 0)
        return metric;
    }
  return NULL;
}

static void
name_as_engine (const FramingSchema *schema, Set *set)
{
  const framing_metric *metric = engine_metric (schema, set->prefix);

  if (metric == NULL)
    return;
  set->axis = g_strdup (schema->axes[metric->axis].id);
  if (metric->target >= 0 && (size_t) metric->target < schema->n_targets)
    set->target = g_strdup (schema->targets[metric->target]);
  else if (metric->part != FRAMING_PART_ALL)
    set->part = framing_schema_part ((unsigned) metric->part);
}

/* Only what is not the whole of an axis counts its words in a column of its own. */
static gboolean
is_whole (const Set *set)
{
  return set->columns[FRAMING_RAW_WORDS] < 0;
}

static char *
axis_of_column (const char *column)
{
  return g_strdelimit (g_strdup (column), "_", '-');
}

static char *
target_of_column (const FramingSchema *schema, const char *column, gsize length)
{
  for (size_t i = 0; i < schema->n_targets; i++)
    {
      g_autofree char *name = g_ascii_strdown (schema->targets[i], -1);

      g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789", '_');
      if (strlen (name) == length && strncmp (name, column, length) == 0)
        return g_strdup (schema->targets[i]);
    }
  return g_strndup (column, length);
}

/* Is the set a part of the axis, or what it says of a target? */
static gboolean
name_by_axis (const FramingSchema *schema, Set *set, const Set *whole)
{
  gsize n = strlen (set->prefix), length = strlen (whole->prefix);

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (n > length && strncmp (set->prefix, whole->prefix, length) == 0 && set->prefix[length] == '_'
        && strcmp (set->prefix + length + 1, PARTS[i]) == 0)
      {
        set->axis = g_strdup (whole->axis);
        set->part = PARTS[i];
        return TRUE;
      }
  if (n <= length + 8 || !g_str_has_prefix (set->prefix, "target_") || !g_str_has_suffix (set->prefix, whole->prefix)
      || set->prefix[n - length - 1] != '_')
    return FALSE;
  set->axis = g_strdup (whole->axis);
  set->target = target_of_column (schema, set->prefix + 7, n - length - 8);
  return TRUE;
}

static void
name_rest (FramingRecordTable *table, Set *set)
{
  const Set *best = NULL;

  if (set->axis != NULL)
    return;
  for (guint i = 0; i < table->sets->len; i++)
    {
      const Set *whole = &g_array_index (table->sets, Set, i);
      Set trial = { .prefix = set->prefix };

      if (!is_whole (whole) || whole->axis == NULL || (best != NULL && strlen (whole->prefix) <= strlen (best->prefix)))
        continue;
      if (name_by_axis (table->schema, &trial, whole))
        best = whole;
      g_free (trial.axis);
      g_free (trial.target);
    }
  if (best != NULL)
    name_by_axis (table->schema, set, best);
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

static void
name_sets (FramingRecordTable *table)
{
  for (guint i = 0; i < table->sets->len; i++)
    {
      Set *set = &g_array_index (table->sets, Set, i);

      name_as_engine (table->schema, set);
      if (set->axis == NULL && is_whole (set))
        set->axis = axis_of_column (set->prefix);
    }
  for (guint i = 0; i < table->sets->len; i++)
    {
      Set *set = &g_array_index (table->sets, Set, i);

      name_rest (table, set);
      if (set->axis != NULL && set->part == NULL && set->target == NULL)
        add_name (table->axes, set->axis);
      if (set->target != NULL)
        add_name (table->targets, set->target);
    }
}

FramingRecordTable *
framing_record_table_new (const FramingSchema  *schema,
                          const FramingArticle *article)
{
  FramingRecordTable *table = g_new0 (FramingRecordTable, 1);

  table->schema = schema;
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  table->sets = g_array_new (FALSE, FALSE, sizeof (Set));
  g_array_set_clear_func (table->sets, clear_set);
  table->axes = g_ptr_array_new_with_free_func (g_free);
  table->targets = g_ptr_array_new_with_free_func (g_free);
  for (size_t i = 0; i < article->n_fields; i++)
    {
      framing_str name = article->fields[i].name;

      g_ptr_array_add (table->names, g_strndup (name.ptr, name.len));
      g_hash_table_insert (table->numbers, g_ptr_array_index (table->names, i), GINT_TO_POINTER ((int) i + 1));
    }
  for (size_t i = 0; i < article->n_fields && table->sets->len < MOST_SETS; i++)
    if (ends_in_score (article->fields[i].name))
      add_set (table, article->fields[i].name);
  name_sets (table);
  return table;
}

void
framing_record_table_free (FramingRecordTable *table)
{
  if (table == NULL)
    return;
  g_hash_table_unref (table->numbers);
  g_ptr_array_unref (table->names);
  g_array_unref (table->sets);
  g_ptr_array_unref (table->axes);
  g_ptr_array_unref (table->targets);
  g_free (table);
}

gboolean
framing_record_table_fits (const FramingRecordTable *table,
                           const FramingArticle     *article)
{
  if (article->n_fields != table->names->len)
    return FALSE;
  for (size_t i = 0; i < article->n_fields; i++)
    if (!framing_field_is (article->fields[i].name, g_ptr_array_index (table->names, i)))
      return FALSE;
  return TRUE;
}

GPtrArray *
framing_record_table_axes (const FramingRecordTable *table)
{
  return table->axes;
}

GPtrArray *
framing_record_table_targets (const FramingRecordTable *table)
{
  return table->targets;
}

/* -1: passed over */
static int
find_view (const FramingLayout *layout, const Set *set)
{
  if (set->target != NULL)
    return framing_layout_target (layout, (framing_str) { set->target, strlen (set->target) }, 0);
  return set->part != NULL ? framing_layout_part ((framing_str) { set->part, strlen (set->part) }) : 0;
}

static void
bind (FramingRecordTable *table, const FramingLayout *layout)
{
  for (guint i = 0; i < table->sets->len; i++)
    {
      Set *set = &g_array_index (table->sets, Set, i);

      set->side = set->axis == NULL ? -1 : framing_layout_side (layout, (framing_str) { set->axis, strlen (set->axis) }, 0);
      set->view = find_view (layout, set);
    }
  table->layout = layout;
}

static framing_str
cell_of (const FramingField *field)
{
  framing_str cell = field->json;

  if (cell.len >= 2 && cell.ptr[0] == '"')
    return (framing_str) { cell.ptr + 1, cell.len - 2 };
  return framing_field_is (cell, "null") ? (framing_str) { "", 0 } : cell;
}

/* Names that no other document has are an error, but for axes that nobody wants. */
static void
check_names (const FramingRecordTable *table, const Set *set, FramingRaw *raw)
{
  framing_str axis = { set->axis, strlen (set->axis) };

  if (set->side < 0 && framing_layout_wants (table->layout, axis))
    framing_raw_foreign (raw, "axis", axis);
  if (set->view < 0 && set->target != NULL)
    framing_raw_foreign (raw, "target", (framing_str) { set->target, strlen (set->target) });
}

static void
read_set (const FramingRecordTable *table, const Set *set, const FramingArticle *article, FramingRaw *raw)
{
  if (set->axis == NULL)
    return;
  check_names (table, set, raw);
  if (set->side < 0 || set->view < 0)
    return;
  if (set->view == 0)
    raw->sides[set->side] = TRUE;
  raw->targets[set->view] = TRUE;
  for (guint i = 0; i < FRAMING_N_RAW; i++)
    if (set->columns[i] >= 0)
      {
        framing_str cell = cell_of (&article->fields[set->columns[i]]);

        framing_raw_set (raw, (guint) set->side, (guint) set->view, (FramingRawField) i, cell.ptr, cell.len);
      }
}

/* A row that is shorter than the heading has fewer fields, and no columns that fit. */
void
framing_record_table_read (FramingRecordTable   *table,
                           const FramingArticle *article,
                           FramingRaw           *raw)
{
  if (table->layout != raw->layout)
    bind (table, raw->layout);
  for (guint i = 0; i < table->sets->len; i++)
    read_set (table, &g_array_index (table->sets, Set, i), article, raw);
}
