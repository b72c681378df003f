#include "report/report.h"
#include "report/escape.h"
#include "report/field.h"
#include "report/number.h"
#include "report/paint.h"
#include "report/width.h"
#include <string.h>

/* One line for each document, one column for each axis: its score and, behind it, how many hits it rests on. */

#define GAP 2
#define CELL 10                 /* "-0.41  123" */
#define WIDEST_CELL 13
#define NARROW_CELL 5           /* "-0.41" */
#define LONGEST_ID 28
#define LONGEST_OUTLET 16
#define SHORTEST_TITLE 12

typedef struct {
  FramingReport report;
  const FramingSchema *schema;
  gboolean color;
  gsize columns;                /* of the terminal */
  gsize id, outlet, title;      /* widths; 0 = no such column */
  gsize *cells;                 /* width for each axis */
  size_t n_shown;               /* axes, the first ones, that have a column */
} TableReport;

static gsize
text_width (framing_str text)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  framing_escape_terminal (safe, (framing_str) { text.ptr, MIN (text.len, 256) });
  return framing_width_of (safe->str, safe->len);
}

static void
append_cut (GString *out, framing_str text, gsize width)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  framing_escape_terminal (safe, (framing_str) { text.ptr, MIN (text.len, 1024) });
  framing_width_fit (out, safe->str, safe->len, width);
}

/* of a long id the end tells more: it may be a path */
static void
append_id (GString *out, framing_str id, gsize width)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  if (id.len > 1024)
    id = (framing_str) { id.ptr + id.len - 1024, 1024 };
  framing_escape_terminal (safe, id);
  framing_width_fit_end (out, safe->str, safe->len, width);
}

static void
append_outlet (GString *out, const FramingArticle *article, gsize width)
{
  const FramingField *field = framing_field_find (article, "outlet");
  g_autoptr (GString) text = g_string_new (NULL);

  if (field != NULL)
    framing_field_text (text, field->json);
  append_cut (out, (framing_str) { text->str, text->len }, width);
}

static gsize
outlet_width (const FramingArticle *article)
{
  const FramingField *field = framing_field_find (article, "outlet");
  g_autoptr (GString) text = g_string_new (NULL);

  if (field == NULL)
    return 0;
  framing_field_text (text, field->json);
  return MAX (strlen ("outlet"), text_width ((framing_str) { text->str, text->len }));
}

static gsize
axes_width (const TableReport *table)
{
  gsize width = 0;

  for (size_t i = 0; i < table->n_shown; i++)
    width += GAP + table->cells[i];
  return width;
}

static void
limit_cells (TableReport *table, gsize widest)
{
  for (size_t i = 0; i < table->n_shown; i++)
    table->cells[i] = MIN (table->cells[i], widest);
}

/* What has no room: first the ends of the poles, then the numbers of hits, then axes, the last one first. */
static gsize
measure_axes (TableReport *table, gsize room)
{
  table->n_shown = table->schema->n_axes;
  for (size_t i = 0; i < table->n_shown; i++)
    {
      const framing_axis *axis = &table->schema->axes[i];
      gsize pole = 1 + MAX (g_utf8_strlen (axis->low_pole, -1), g_utf8_strlen (axis->high_pole, -1));

      table->cells[i] = CLAMP (pole, CELL, WIDEST_CELL);
    }
  if (axes_width (table) > room)
    limit_cells (table, CELL);
  if (axes_width (table) > room)
    limit_cells (table, NARROW_CELL);
  while (axes_width (table) > room && table->n_shown > 1)
    table->n_shown--;
  return axes_width (table);
}

/* The axes come first; id, outlet and title share what the terminal has left, the title last. */
static void
measure (TableReport *table, const FramingArticle *articles, size_t n)
{
  gsize least = MIN (8, table->columns / 3), axes, rest, outlet = 0, id = least;
  gboolean title = FALSE;

  for (size_t i = 0; i < table->schema->n_targets; i++)
    id = MAX (id, 4 + text_width ((framing_str) { table->schema->targets[i], strlen (table->schema->targets[i]) }));
  for (size_t i = 0; i < n; i++)
    {
      id = MAX (id, text_width (articles[i].id));
      outlet = MAX (outlet, outlet_width (&articles[i]));
      title = title || articles[i].title.len > 0;
    }
  axes = measure_axes (table, table->columns - least);
  rest = table->columns > axes ? table->columns - axes : 0;
  table->id = MAX (least, MIN (MIN (id, LONGEST_ID), rest));
  rest -= MIN (rest, table->id);
  table->outlet = outlet > 0 && rest > GAP + 6 ? MIN (MIN (outlet, LONGEST_OUTLET), rest - GAP) : 0;
  rest -= table->outlet > 0 ? table->outlet + GAP : 0;
  table->title = title && rest >= GAP + SHORTEST_TITLE ? rest - GAP : 0;
}

static void
append_blanks (GString *out, gsize count)
{
  framing_width_fit (out, "", 0, count);
}

static void
append_pole (GString *out, const char *sign, const char *pole, gsize width)
{
  g_autofree char *text = g_strconcat (sign, pole, NULL);

  append_blanks (out, GAP);
  framing_width_fit_right (out, text, strlen (text), width);
}

static void
append_head (GString *out, const TableReport *table, gboolean low)
{
  const char *names[] = { "", "", "" };

  if (!low)
    memcpy (names, (const char *[]) { "id", "outlet", "title" }, sizeof names);
  framing_width_fit (out, names[0], strlen (names[0]), table->id);
  append_blanks (out, table->outlet > 0 ? GAP : 0);
  framing_width_fit (out, names[1], strlen (names[1]), table->outlet);
  append_blanks (out, table->title > 0 ? GAP : 0);
  framing_width_fit (out, names[2], strlen (names[2]), table->title);
  for (size_t i = 0; i < table->n_shown; i++)
    append_pole (out, low ? "-" : "+", low ? table->schema->axes[i].low_pole : table->schema->axes[i].high_pole,
                 table->cells[i]);
  g_string_append_c (out, '\n');
}

static void
prepare (FramingReport *report, const FramingArticle *articles, size_t n, GString *out)
{
  TableReport *table = (TableReport *) report;

  measure (table, articles, n);
  g_string_append (out, framing_paint_on (table->color, FRAMING_PAINT_BOLD));
  append_head (out, table, TRUE);
  append_head (out, table, FALSE);
  g_string_append (out, framing_paint_off (table->color, FRAMING_PAINT_BOLD));
}

static double
value_of (const TableReport *table, const FramingRecord *record, size_t axis, int target, const char *field)
{
  int metric = framing_schema_find (table->schema, (int) axis, FRAMING_PART_ALL, target, field);

  return metric >= 0 ? record->values[metric] : 0.0 / 0.0;
}

static void
append_cell (GString *out, const TableReport *table, const FramingRecord *record, size_t axis, int target)
{
  double score = value_of (table, record, axis, target, "score"), hits = value_of (table, record, axis, target, "hits");
  g_autoptr (GString) text = g_string_new (NULL), count = g_string_new (NULL);
  gsize place = table->cells[axis] > NARROW_CELL ? 5 : 0;       /* for the hits */
  FramingPaint paint;

  if (framing_number_is_none (score))
    g_string_append_c (text, '-');
  else
    framing_number_append_signed (text, score, 2);
  if (!framing_number_is_none (hits) && hits > 0)
    framing_number_append (count, hits, 0);
  paint = framing_number_is_none (score) ? FRAMING_PAINT_FAINT : text->str[0] == '-' ? FRAMING_PAINT_LOW
          : text->str[0] == '+' ? FRAMING_PAINT_HIGH : FRAMING_PAINT_NONE;      /* as it is shown: -0.001 is 0.00 */
  append_blanks (out, GAP);
  g_string_append (out, framing_paint_on (table->color, paint));
  framing_width_fit_right (out, text->str, text->len, table->cells[axis] - place);
  g_string_append (out, framing_paint_off (table->color, paint));
  framing_width_fit_right (out, count->str, place > 0 ? count->len : 0, place);
}

static void
append_axes (GString *out, const TableReport *table, const FramingRecord *record, int target)
{
  for (size_t axis = 0; axis < table->n_shown; axis++)
    append_cell (out, table, record, axis, target);
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_error (GString *out, const TableReport *table, const char *error)
{
  g_string_append (out, framing_paint_on (table->color, FRAMING_PAINT_BOLD));
  g_string_append (out, "  error: ");
  framing_escape_terminal (out, (framing_str) { error, strlen (error) });
  g_string_append (out, framing_paint_off (table->color, FRAMING_PAINT_BOLD));
  g_string_append_c (out, '\n');
}

static void
append_target (GString *out, const TableReport *table, const FramingRecord *record, size_t target)
{
  g_autofree char *name = g_strconcat ("  - ", table->schema->targets[target], NULL);
  gsize others = (table->outlet > 0 ? table->outlet + GAP : 0) + (table->title > 0 ? table->title + GAP : 0);

  append_cut (out, (framing_str) { name, strlen (name) }, table->id);
  append_blanks (out, others);
  append_axes (out, table, record, (int) target);
}

static void
write_record (FramingReport *report, const FramingRecord *record, GString *out)
{
  const TableReport *table = (const TableReport *) report;

  append_id (out, record->article->id, table->id);
  if (record->error != NULL)
    {
      append_error (out, table, record->error);
      return;
    }
  if (table->outlet > 0)
    {
      append_blanks (out, GAP);
      append_outlet (out, record->article, table->outlet);
    }
  if (table->title > 0)
    {
      append_blanks (out, GAP);
      append_cut (out, record->article->title, table->title);
    }
  append_axes (out, table, record, -1);
  for (size_t target = 0; target < table->schema->n_targets; target++)
    append_target (out, table, record, target);
}

static void
append_note (GString *out, const TableReport *table, const char *note)
{
  g_string_append (out, framing_paint_on (table->color, FRAMING_PAINT_FAINT));
  framing_width_wrap (out, note, strlen (note), 0, 0, table->columns);
  g_string_append (out, framing_paint_off (table->color, FRAMING_PAINT_FAINT));
  g_string_append_c (out, '\n');
}

static void
finish (FramingReport *report, const FramingCounts *counts, GString *out)
{
  const TableReport *table = (const TableReport *) report;
  g_autofree char *note = g_strdup_printf ("%" G_GUINT64_FORMAT " document%s, %" G_GUINT64_FORMAT " without evidence, %" G_GUINT64_FORMAT
                                           " failed", counts->documents, counts->documents == 1 ? "" : "s", counts->without_evidence,
                                           counts->failed);
  size_t hidden = table->schema->n_axes - table->n_shown;
  g_autofree char *more = g_strdup_printf ("%" G_GSIZE_FORMAT " more ax%ss: no room; --axis NAME shows one", hidden, hidden == 1 ? "i" : "e");

  append_note (out, table, note);
  if (hidden > 0)
    append_note (out, table, more);
}

static void
free_report (FramingReport *report)
{
  TableReport *table = (TableReport *) report;

  g_free (table->cells);
  g_free (table);
}

FramingReport *
framing_report_new_table (const FramingSchema *schema,
                          unsigned             columns,
                          gboolean             color)
{
  TableReport *table = g_new0 (TableReport, 1);

  table->report = (FramingReport) { prepare, write_record, finish, NULL, free_report };
  table->schema = schema;
  table->columns = columns;
  table->color = color;
  table->cells = g_new0 (gsize, schema->n_axes + 1);
  return &table->report;
}
