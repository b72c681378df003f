#include "report/hits.h"
#include "report/escape.h"
#include "report/evidence.h"
#include "report/letters.h"
#include "report/number.h"
#include "report/paint.h"
#include "report/width.h"
#include <string.h>

enum { AXIS, POLE, WORDS, BASE, CUE, RULES, WEIGHT, ENTRY, N_COLUMNS };

static const struct { const char *name; gsize widest; gboolean right; } COLUMNS[N_COLUMNS] = {
  { "axis", 8, FALSE }, { "pole", 14, FALSE }, { "words", 28, FALSE }, { "base", 6, TRUE }, { "cue", 14, FALSE },
  { "rules", 32, FALSE }, { "weight", 6, TRUE }, { "entry", G_MAXSIZE, FALSE },
};

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

static char *
safe_text (framing_str text)
{
  GString *safe = g_string_new (NULL);

  framing_escape_terminal (safe, text);
  return g_string_free (safe, FALSE);
}

static char *
weight_text (gint32 weight)
{
  GString *text = g_string_new (NULL);

  framing_number_append_signed_thousandths (text, weight);
  return g_string_free (text, FALSE);
}

static char *
rules_text (const FramingSchema *schema, guint32 rules)
{
  GString *text = g_string_new (NULL);

  framing_evidence_rules (schema, rules, ", ", text);
  return g_string_free (text, FALSE);
}

static char **
make_row (const FramingSchema *schema, const FramingRecord *record, char **letters, const framing_evidence *item)
{
  char **row = g_new0 (char *, N_COLUMNS + 1);
  framing_entry entry = framing_schema_entry (schema, item->entry);
  gboolean known = item->axis < schema->n_axes;
  g_autofree char *from = g_strconcat (entry.source, " ", entry.text, NULL);

  row[AXIS] = g_strdup (known && *letters[item->axis] != '\0' ? letters[item->axis] : known ? schema->axes[item->axis].id : "?");
  row[POLE] = g_strdup (framing_evidence_pole (schema, item));
  row[WORDS] = safe_text (framing_evidence_words (record->article, item->field, item->begin, item->end));
  row[BASE] = weight_text (item->base);
  row[CUE] = safe_text (framing_evidence_words (record->article, item->field, item->cue_begin, item->cue_end));
  row[RULES] = rules_text (schema, item->rules);
  row[WEIGHT] = weight_text (item->weight);
  row[ENTRY] = safe_text ((framing_str) { from, strlen (from) });
  return row;
}

static void
measure (const GPtrArray *rows, gsize *widths)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      widths[column] = strlen (COLUMNS[column].name);
      for (guint i = 0; i < rows->len; i++)
        {
          const char *cell = ((char **) g_ptr_array_index (rows, i))[column];

          widths[column] = MAX (widths[column], framing_width_of (cell, strlen (cell)));
        }
      widths[column] = MIN (widths[column], COLUMNS[column].widest);
    }
}

static void
append_cell (GString *out, const char *cell, guint column, gsize width)
{
  g_string_append (out, column > 0 ? "  " : "");
  if (column == ENTRY)
    g_string_append (out, cell);
  else if (COLUMNS[column].right)
    framing_width_fit_right (out, cell, strlen (cell), width);
  else
    framing_width_fit (out, cell, strlen (cell), width);
}

static void
append_head (GString *out, const gsize *widths, gboolean color)
{
  g_string_append_c (out, '\n');
  g_string_append (out, framing_paint_on (color, FRAMING_PAINT_BOLD));
  for (guint column = 0; column < N_COLUMNS; column++)
    append_cell (out, COLUMNS[column].name, column, widths[column]);
  g_string_append (out, framing_paint_off (color, FRAMING_PAINT_BOLD));
  g_string_append_c (out, '\n');
}

static void
append_row (GString *out, char **row, const gsize *widths, gboolean color)
{
  FramingPaint paint = row[WEIGHT][0] == '-' ? FRAMING_PAINT_LOW : row[WEIGHT][0] == '+' ? FRAMING_PAINT_HIGH : FRAMING_PAINT_NONE;

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      FramingPaint here = column == POLE || column == WEIGHT ? paint : FRAMING_PAINT_NONE;

      g_string_append (out, framing_paint_on (color, here));
      append_cell (out, row[column], column, widths[column]);
      g_string_append (out, framing_paint_off (color, here));
    }
  g_string_append_c (out, '\n');
}

void
framing_hits_append (const FramingSchema *schema,
                     const FramingRecord *record,
                     gboolean             color,
                     GString             *out)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_auto (GStrv) letters = framing_letters_new (schema);
  gsize widths[N_COLUMNS];

  for (size_t i = 0; record->evidence != NULL && i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);

      g_ptr_array_add (rows, make_row (schema, record, letters, &item));
    }
  if (rows->len == 0)
    return;
  measure (rows, widths);
  append_head (out, widths, color);
  for (guint i = 0; i < rows->len; i++)
    append_row (out, g_ptr_array_index (rows, i), widths, color);
}
