#include "report/number.h"
#include "report/width.h"
#include "tables/dots.h"
#include "tables/ends.h"
#include "tables/sections.h"
#include "tables/shape.h"
#include "tables/wording.h"
#include <string.h>

/* The table of an axis: outlets with dots and intervals; beside it where there is room, else below it, the other figures. The short
 * form leaves the middle of a long table out, and what would stand below. */

#define PLOT_BESIDE 31          /* cells that the dots keep before the other figures may stand beside them */

typedef enum { ARTICLES, WITHOUT, WITHOUT_P, AS_ZERO, EFFECT, SIZE, DOMINANCE, DETECTABLE, DETAILS } Detail;

typedef struct { const char *head; gsize width; } Column;

static const Column COLUMNS[DETAILS] = {
  { "articles", 8 }, { "count", 11 }, { "p expl", 6 }, { "as 0", 6 }, { "effect", 6 }, { "size", 5 }, { "domin.", 6 },
  { "detect.", 7 },
};

typedef struct {
  const FramingScreen *screen;
  const FramingAxisResult *result;
  const FramingSide *side;
  GPtrArray *rows;              /* of FramingOutletRow *: the tested ones */
  FramingShape shape;
  FramingDots dots;
  gboolean beside;
  gsize gap, details;           /* between the other figures; how many of them there is room for */
} Table;

static gsize
details_width (gsize gap, gsize n)
{
  gsize width = 0;

  for (gsize i = 0; i < n; i++)
    width += gap + COLUMNS[i].width;
  return width;
}

static void
measure_details (Table *table, gsize columns)
{
  gsize room = columns > table->shape.name ? columns - table->shape.name : 0;

  table->details = DETAILS;
  table->gap = details_width (FRAMING_SCREEN_GAP, DETAILS) <= room ? FRAMING_SCREEN_GAP : 1;
  while (table->details > 0 && details_width (table->gap, table->details) > room)
    table->details--;
}

static void
measure (Table *table)
{
  const char *noun = framing_wording_noun (table->screen->findings->comparison, FALSE);
  gsize columns = table->screen->columns, beside = details_width (FRAMING_SCREEN_GAP, DETAILS), wanted = strlen (noun);
  g_autofree const FramingDifference **differences = g_new (const FramingDifference *, table->rows->len);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (table->rows, i);

      wanted = MAX (wanted, framing_screen_name_width (table->screen, row->group));
      differences[i] = &row->same_story;
    }
  table->shape.decimals = framing_wording_decimals (table->result);
  framing_shape_fit (&table->shape, columns > beside ? columns - beside : 0, 1, wanted, TRUE);
  table->beside = table->shape.plot >= PLOT_BESIDE;
  if (!table->beside)
    framing_shape_fit (&table->shape, columns, 1, wanted, TRUE);
  measure_details (table, table->beside ? table->shape.name + beside : columns);
  table->dots = (FramingDots) { table->shape.plot, framing_dots_limit (differences, table->rows->len), table->screen->color,
                                table->screen->ascii };
}

static void
append_details_head (const Table *table, GString *line)
{
  for (gsize i = 0; i < table->details; i++)
    framing_screen_right (table->screen, line, COLUMNS[i].head, table->gap, COLUMNS[i].width, FRAMING_PAINT_NONE);
}

static gboolean
has_group (const Table *table)
{
  return table->details > AS_ZERO;
}

/* a line with a name above the columns that it holds for: "---- no evidence ----" */
static void
append_group (const Table *table, GString *line)
{
  const char *name = " no evidence ", *stroke = table->screen->ascii ? "-" : "─";
  gsize width = COLUMNS[WITHOUT].width + COLUMNS[WITHOUT_P].width + COLUMNS[AS_ZERO].width + 2 * table->gap;

  framing_screen_blanks (line, 2 * table->gap + COLUMNS[ARTICLES].width);
  for (gsize i = 0; i < width - strlen (name); i++)
    {
      g_string_append (line, i == (width - strlen (name)) / 2 ? name : "");
      g_string_append (line, stroke);
    }
}

/* 12 (4%) */
static void
append_without (const Table *table, GString *line, const FramingOutletRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_number_append_whole (text, row->without);
  if (!framing_number_is_none (row->share_without))
    {
      g_string_append (text, " (");
      framing_number_append (text, 100 * row->share_without, 0);
      g_string_append (text, "%)");
    }
  framing_screen_right (table->screen, line, text->str, table->gap, COLUMNS[WITHOUT].width, FRAMING_PAINT_NONE);
}

static void
append_detail (const Table *table, GString *line, const FramingOutletRow *row, Detail detail)
{
  unsigned decimals = table->shape.decimals;
  const struct { double value; unsigned decimals; } numbers[DETAILS] = {
    [AS_ZERO] = { row->as_zero.value, decimals }, [EFFECT] = { row->effect, decimals }, [SIZE] = { row->size, 2 },
    [DOMINANCE] = { row->dominance, 2 }, [DETECTABLE] = { row->detectable, decimals },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  if (detail == ARTICLES)
    framing_screen_whole (table->screen, line, row->articles, table->gap, COLUMNS[detail].width);
  else if (detail == WITHOUT)
    append_without (table, line, row);
  else if (detail == WITHOUT_P)
    framing_screen_chance (table->screen, line, row->without_difference.p_adjusted, table->gap, COLUMNS[detail].width);
  else if (detail != DETECTABLE || framing_number_is_none (row->detectable))
    framing_screen_signed (table->screen, line, numbers[detail].value, numbers[detail].decimals, table->gap, COLUMNS[detail].width);
  else
    {
      framing_number_append_signed (text, row->detectable, decimals);
      framing_screen_right (table->screen, line, text->str + (text->str[0] == '+' ? 1 : 0), table->gap, COLUMNS[detail].width,
                            FRAMING_PAINT_NONE);
    }
}

static void
append_details (const Table *table, GString *line, const FramingOutletRow *row)
{
  for (gsize i = 0; i < table->details; i++)
    append_detail (table, line, row, (Detail) i);
}

/* the poles above the scale, where there are dots */
static void
append_poles (const Table *table)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gsize before = table->shape.name + (table->shape.stories ? 9 : 0) + FRAMING_SCREEN_GAP;

  if (table->shape.plot == 0)
    return;
  framing_screen_blanks (line, before);
  framing_dots_append_poles (&table->dots, table->side->low_pole, table->side->high_pole, line);
  if (table->beside && has_group (table))
    {
      framing_screen_blanks (line, framing_shape_width (&table->shape, 1) - before - table->shape.plot);
      append_group (table, line);
    }
  framing_screen_line (table->screen, line);
}

static void
append_head (const Table *table)
{
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_left (line, framing_wording_noun (table->screen->findings->comparison, FALSE), table->shape.name);
  framing_shape_head (table->screen, &table->shape, line, TRUE);
  if (table->shape.plot > 0)
    {
      framing_screen_blanks (line, FRAMING_SCREEN_GAP);
      framing_dots_append_scale (&table->dots, line);
    }
  framing_shape_head (table->screen, &table->shape, line, FALSE);
  if (table->beside)
    {
      framing_screen_blanks (line, 2);
      append_details_head (table, line);
    }
  framing_screen_line (table->screen, line);
}

static void
append_row (const Table *table, const FramingOutletRow *row)
{
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_name (table->screen, line, row->group, table->shape.name);
  framing_shape_stories (table->screen, &table->shape, line, &row->same_story);
  if (table->shape.plot > 0)
    {
      framing_screen_blanks (line, FRAMING_SCREEN_GAP);
      framing_dots_append (&table->dots, &row->same_story, line);
    }
  framing_shape_difference (table->screen, &table->shape, line, &row->same_story);
  if (table->beside)
    append_details (table, line, row);
  framing_screen_line (table->screen, line);
}

static void
append_below (const Table *table)
{
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_line (table->screen, line);
  if (has_group (table))
    {
      framing_screen_blanks (line, table->shape.name);
      append_group (table, line);
      framing_screen_line (table->screen, line);
    }
  framing_screen_left (line, framing_wording_noun (table->screen->findings->comparison, FALSE), table->shape.name);
  append_details_head (table, line);
  framing_screen_line (table->screen, line);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (table->rows, i);

      framing_screen_name (table->screen, line, row->group, table->shape.name);
      append_details (table, line, row);
      framing_screen_line (table->screen, line);
    }
}

/* "... 31 more between -0.05 and +0.08 (--details)" */
static void
tell_gap (const Table *table, guint begin, guint end)
{
  const FramingOutletRow *first = g_ptr_array_index (table->rows, begin), *last = g_ptr_array_index (table->rows, end - 1);
  g_autoptr (GString) text = g_string_new (NULL);
  guint survive = 0;

  for (guint i = begin; i < end; i++)
    survive += ((FramingOutletRow *) g_ptr_array_index (table->rows, i))->same_story.survives ? 1 : 0;
  g_string_printf (text, "... %u more between ", end - begin);
  framing_number_append_signed (text, first->same_story.value, table->shape.decimals);
  g_string_append (text, " and ");
  framing_number_append_signed (text, last->same_story.value, table->shape.decimals);
  if (survive > 0)
    g_string_append_printf (text, ", %u of which survive%s", survive, survive == 1 ? "s" : "");
  g_string_append (text, " (--details)");
  framing_screen_wrap (table->screen, 0, text->str);
}

static void
append_rows (const Table *table)
{
  g_autofree gboolean *kept = g_new0 (gboolean, table->rows->len);

  framing_ends_mark (table->rows, kept);
  for (guint i = 0, end; i < table->rows->len; i = end)
    {
      end = i + 1;
      if (kept[i] || table->screen->findings->details)
        {
          append_row (table, g_ptr_array_index (table->rows, i));
          continue;
        }
      while (end < table->rows->len && !kept[end])
        end++;
      tell_gap (table, i, end);
    }
}

gboolean
framing_sections_outlets (const FramingScreen *screen, const FramingAxisResult *result)
{
  const FramingCollection *collection = screen->findings->comparison->collection;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Table table = { screen, result, &g_array_index (collection->sides, FramingSide, result->axis), rows };

  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (framing_wording_tested (row))
        g_ptr_array_add (rows, row);
    }
  if (rows->len == 0)
    return FALSE;
  g_string_append_c (screen->out, '\n');
  measure (&table);
  append_poles (&table);
  append_head (&table);
  append_rows (&table);
  if (!table.beside && table.details > 0 && screen->findings->details)
    append_below (&table);
  return table.beside || screen->findings->details;
}
