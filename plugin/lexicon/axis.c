#include "lexicon/axis.h"
#include "lexicon/check.h"
#include <string.h>

#define WEIGHT_MAX 5000                 /* thousandths */
#define GAP_MAX 5

typedef struct {
  FramingAxis *axis;
  const FramingTsv *table;
  FramingTermContext *context;
  FramingIndexBuilder *builder;
  uint8_t layer, gap;
  int term, pole, weight;               /* columns */
} Reader;

FramingAxis *
framing_axis_new (const char *id, const char *low, const char *high)
{
  FramingAxis *axis = g_new0 (FramingAxis, 1);

  axis->id = g_strdup (id);
  axis->low = g_strdup (low);
  axis->high = g_strdup (high);
  axis->definition = g_strdup ("");
  axis->language = g_strdup ("en");
  axis->sources = g_ptr_array_new_with_free_func (g_free);
  return axis;
}

void
framing_axis_free (FramingAxis *axis)
{
  if (axis == NULL)
    return;
  g_free (axis->id);
  g_free (axis->low);
  g_free (axis->high);
  g_free (axis->definition);
  g_free (axis->language);
  g_ptr_array_unref (axis->sources);
  g_free (axis);
}

static char *
key_value (const FramingTsv *table, const char *name)
{
  const FramingTsvKey *key = framing_tsv_key (table, name);

  return key != NULL ? g_strndup (key->value.ptr, key->value.len) : NULL;
}

static void
complain_head (const FramingTsv *table, FramingFindings *findings, const char *key, const char *what)
{
  const FramingTsvKey *found = framing_tsv_key (table, key);

  framing_findings_add (findings, FRAMING_ERROR, table->file, found != NULL ? found->line : 1, 1, "%s", what);
}

static bool
is_plain_name (const char *name)
{
  if (!g_ascii_islower (*name))
    return false;
  for (; *name != '\0'; name++)
    if (!g_ascii_islower (*name) && !g_ascii_isdigit (*name) && *name != '-')
      return false;
  return true;
}

static FramingAxis *
find_axis (GPtrArray *axes, const char *id)
{
  for (guint i = 0; i < axes->len; i++)
    {
      FramingAxis *axis = g_ptr_array_index (axes, i);

      if (strcmp (axis->id, id) == 0)
        return axis;
    }
  return NULL;
}

static bool
has_same_poles (const FramingAxis *axis, const FramingTsv *table, const char *low, const char *high, FramingFindings *findings)
{
  if (strcmp (axis->low, low) == 0 && strcmp (axis->high, high) == 0)
    return true;
  framing_findings_add (findings, FRAMING_ERROR, table->file, 1, 1, "axis %s has the poles %s and %s already; write them as \"# low: %s\" and \"# high: %s\"",
                        axis->id, axis->low, axis->high, axis->low, axis->high);
  return false;
}

/* What the head may say: the first ones are read by the program, the others are for people, and may stand there twice. */
static const char *const head_keys[] = {
  "axis", "low", "high", "language", "definition", "gap", "headline-weight", "lead-weight", "body-weight", "quoted-weight", "damping",
  "length-damping", "version", "licence", "license", "author",
};
#define HEAD_KEYS_READ 12u

static void
check_key (const FramingTsv *table, size_t number, FramingFindings *findings)
{
  const FramingTsvKey *key = &table->keys[number];
  const char *near = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (head_keys); i++)
    {
      if (framing_tsv_is (key->key, head_keys[i]))
        {
          if (i < HEAD_KEYS_READ && framing_tsv_key (table, head_keys[i]) != key)
            framing_findings_add (findings, FRAMING_ERROR, table->file, key->line, 1, "a second \"# %s:\", beside line %u; leave one of them out",
                                  head_keys[i], framing_tsv_key (table, head_keys[i])->line);
          return;
        }
      if (near == NULL && framing_tsv_is_near (key->key, head_keys[i]))
        near = head_keys[i];
    }
  if (near != NULL)
    framing_findings_add (findings, FRAMING_WARNING, table->file, key->line, 1, "\"# %.*s:\" is not read; did you mean \"# %s:\"?",
                          (int) key->key.len, key->key.ptr, near);
}

FramingAxis *
framing_axis_of_table (GPtrArray *axes, const FramingTsv *table, const char *language, FramingFindings *findings)
{
  g_autofree char *id = key_value (table, "axis"), *low = key_value (table, "low"), *high = key_value (table, "high");
  g_autofree char *own_language = key_value (table, "language");
  FramingAxis *axis;

  for (size_t i = 0; i < table->n_keys; i++)
    check_key (table, i, findings);
  if (id == NULL || !is_plain_name (id))
    complain_head (table, findings, "axis", "the name of the axis is missing or not plain; write for example \"# axis: hurdle-success\" (a-z, 0-9, -)");
  else if (low == NULL || high == NULL || *low == '\0' || *high == '\0' || strcmp (low, high) == 0 || strcmp (low, "none") == 0
           || strcmp (high, "none") == 0)
    complain_head (table, findings, "low", "two different poles are needed; write for example \"# low: hurdle\" and \"# high: success\"");
  else if (own_language != NULL && strcmp (own_language, language) != 0)
    complain_head (table, findings, "language", "the file is of another language than the one asked for (option language)");
  else if ((axis = find_axis (axes, id)) != NULL)
    return has_same_poles (axis, table, low, high, findings) ? axis : NULL;
  else
    {
      axis = framing_axis_new (id, low, high);
      g_free (axis->definition);
      axis->definition = key_value (table, "definition");
      if (axis->definition == NULL)
        axis->definition = g_strdup ("");
      g_free (axis->language);
      axis->language = g_strdup (language);
      g_ptr_array_add (axes, axis);
      return axis;
    }
  return NULL;
}

/* ---- rows ---------------------------------------------------------------------------------------------------- */

static void
complain (Reader *r, size_t row, int column, const char *what)
{
  framing_tsv_complain (r->table, row, column, r->context->findings, what);
}

static bool
read_pole (Reader *r, size_t row, FramingEntry *entry)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->pole);

  if (framing_tsv_is (cell, r->axis->low))
    entry->pole = -1;
  else if (framing_tsv_is (cell, r->axis->high))
    entry->pole = 1;
  else if (framing_tsv_is (cell, "none"))
    entry->pole = 0;
  else
    {
      framing_findings_add (r->context->findings, FRAMING_ERROR, r->table->file, r->table->lines[row],
                            framing_tsv_cell_column (r->table, row, r->pole), "\"%.*s\" is no pole of this axis; write %s, %s or none",
                            (int) cell.len, cell.ptr != NULL ? cell.ptr : "", r->axis->low, r->axis->high);
      return false;
    }
  return true;
}

static bool
read_weight (Reader *r, size_t row, FramingEntry *entry)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->weight), number = cell;

  if (entry->pole == 0)
    {
      if (cell.len > 0)
        complain (r, row, r->weight, "is a weight, and an entry of pole none has none; leave it out");
      return cell.len == 0;
    }
  if (number.len > 0 && *number.ptr == '~')
    {
      entry->level = true;
      number.ptr++;
      number.len--;
    }
  if (framing_tsv_thousandths (number, &entry->base) && entry->base > 0 && entry->base <= WEIGHT_MAX)
    return true;
  complain (r, row, r->weight, "is no weight; write a number above 0 and up to 5, such as 0.5, 1, 2 or 3");
  return false;
}

/* "hurdle 2", "none", "protected": two entries with the same words must not differ in it. */
static char *
reading_of (const Reader *r, size_t row)
{
  framing_str pole = framing_tsv_cell (r->table, row, r->pole), weight = framing_tsv_cell (r->table, row, r->weight);
  bool point = weight.len > 0 && memchr (weight.ptr, '.', weight.len) != NULL;

  if (r->axis == NULL)
    return g_strdup ("protected");
  while (point && weight.ptr[weight.len - 1] == '0')    /* 1.50 and 1.0 are 1.5 and 1 */
    weight.len--;
  weight.len -= point && weight.ptr[weight.len - 1] == '.';
  return g_strdup_printf ("%.*s%s%.*s", (int) pole.len, pole.ptr, weight.len > 0 ? " " : "", (int) weight.len, weight.len > 0 ? weight.ptr : "");
}

static void
show_checker (Reader *r, size_t row, const char *text, const FramingTerm *term)
{
  g_autofree char *reading = reading_of (r, row);
  FramingCheckedEntry checked = { .layer = r->axis != NULL ? r->axis->id : "protected", .file = r->context->file, .line = r->context->line,
                                  .column = r->context->column, .text = text, .reading = reading, .is_protected = r->axis == NULL,
                                  .builtin = r->context->builtin, .gap = r->gap };

  framing_checker_add (r->context->checker, &checked, term);
}

static void
add_row (Reader *r, size_t row, FramingEntry *entry)
{
  framing_str text = framing_tsv_cell (r->table, row, r->term);
  g_autofree char *copy = g_strndup (text.ptr != NULL ? text.ptr : "", text.len);
  g_autofree char *source = framing_tsv_place (r->table, row);
  g_autoptr (FramingTerm) term = NULL;

  r->context->file = r->table->file;
  r->context->line = r->table->lines[row];
  r->context->column = framing_tsv_cell_column (r->table, row, r->term);
  term = framing_term_new (r->context, text);
  if (term->patterns->len == 0)
    return;
  entry->layer = r->layer;
  entry->text = copy;
  entry->source = source;
  framing_index_builder_add (r->builder, term, entry, r->gap);
  if (r->context->checker != NULL)
    show_checker (r, row, copy, term);
  if (r->axis != NULL)
    r->axis->n_entries++;
}

static void
read_gap (Reader *r)
{
  const FramingTsvKey *key = framing_tsv_key (r->table, "gap");
  int32_t words;

  r->gap = 3;
  if (key == NULL)
    return;
  if (framing_tsv_thousandths (key->value, &words) && words >= 0 && words <= GAP_MAX * 1000 && words % 1000 == 0)
    r->gap = (uint8_t) (words / 1000);
  else
    framing_findings_add (r->context->findings, FRAMING_ERROR, r->table->file, key->line, 1, "the longest gap is a number of words from 0 to %d", GAP_MAX);
}

/* A name in the header row that is none of the program's, but nearly `name`; -1 = there is none. */
static int
near_column (const FramingTsv *table, const char *name)
{
  for (size_t i = 0; i < table->n_columns; i++)
    if (framing_tsv_is_near (table->columns[i], name))
      return (int) i;
  return -1;
}

static void
complain_header (Reader *r, const char *name, const char *wanted)
{
  const FramingTsv *t = r->table;
  FramingFindings *f = r->context->findings;
  int near = near_column (t, name);

  if (t->n_columns == 0)
    framing_findings_add (f, FRAMING_ERROR, t->file, 1, 1, "there is no header row; write: %s", wanted);
  else if (near >= 0)
    framing_findings_add (f, FRAMING_ERROR, t->file, t->header_line, framing_tsv_header_column (t, (size_t) near),
                          "\"%.*s\" is no name of a column; write %s", (int) t->columns[near].len, t->columns[near].ptr, name);
  else
    framing_findings_add (f, FRAMING_ERROR, t->file, t->header_line, 1, "\"%.*s\": the header row should stand here and name the column %s; write: %s",
                          (int) MIN (t->columns[0].len, 60), t->columns[0].len > 0 ? t->columns[0].ptr : "", name, wanted);
}

static bool
has_column_once (Reader *r, const char *name, const char *wanted)
{
  const FramingTsv *t = r->table;
  size_t found = 0;

  for (size_t i = 0; i < t->n_columns; i++)
    if (framing_tsv_is (t->columns[i], name) && ++found > 1)
      framing_findings_add (r->context->findings, FRAMING_ERROR, t->file, t->header_line, framing_tsv_header_column (t, i),
                            "a second column %s; leave one of them out", name);
  if (found == 0)
    complain_header (r, name, wanted);
  return found == 1;
}

static bool
has_columns (Reader *r, bool with_pole)
{
  static const char *const names[] = { "term", "pole", "weight" };
  const char *wanted = with_pole ? "term, pole, weight, note (with tabs between them)" : "term, note (with a tab between them)";

  for (guint i = 0; i < (with_pole ? G_N_ELEMENTS (names) : 1u); i++)
    if (!has_column_once (r, names[i], wanted))
      return false;
  return true;
}

void
framing_axis_read (FramingAxis *axis, const FramingTsv *table, FramingIndexBuilder *builder, uint8_t layer, FramingTermContext *context)
{
  Reader r = { .axis = axis, .table = table, .context = context, .builder = builder, .layer = layer,
               .term = framing_tsv_column (table, "term"), .pole = framing_tsv_column (table, "pole"),
               .weight = framing_tsv_column (table, "weight") };

  read_gap (&r);
  if (!has_columns (&r, true))
    return;
  g_ptr_array_add (axis->sources, g_strdup (table->file));
  for (size_t row = 0; row < table->n_rows; row++)
    {
      FramingEntry entry = { 0 };
      bool pole = read_pole (&r, row, &entry);

      if (pole && read_weight (&r, row, &entry))
        add_row (&r, row, &entry);
    }
}

/* What is not recognised as anything else is read as protected phrases: one wrong letter in "list" would do it. */
static void
warn_of_kind (Reader *r)
{
  static const char *const names[] = { "pole", "rule", "list", "rank" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int near = near_column (r->table, names[i]);

      if (near >= 0)
        framing_findings_add (r->context->findings, FRAMING_WARNING, r->table->file, r->table->header_line,
                              framing_tsv_header_column (r->table, (size_t) near),
                              "\"%.*s\" is not read, and the file is taken for protected phrases; did you mean %s?",
                              (int) r->table->columns[near].len, r->table->columns[near].ptr, names[i]);
    }
}

void
framing_axis_read_protected (const FramingTsv *table, FramingIndexBuilder *builder, uint8_t layer, FramingTermContext *context)
{
  Reader r = { .table = table, .context = context, .builder = builder, .layer = layer, .gap = 3, .term = framing_tsv_column (table, "term"),
               .pole = -1, .weight = -1 };

  if (!has_columns (&r, false))
    return;
  warn_of_kind (&r);
  for (size_t row = 0; row < table->n_rows; row++)
    {
      FramingEntry entry = { 0 };

      add_row (&r, row, &entry);
    }
}
