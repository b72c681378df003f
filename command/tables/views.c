#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include "tables/chosen.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <string.h>

/* Differences in headline, body, voices and towards targets: a row for each outlet, a column for each view. */

#define LEAST 6
#define MOST 16
#define CELL 8                  /* "-0.123 *" */
#define GAP 2

typedef struct {
  const FramingScreen *screen;
  const FramingAxisResult *whole;
  GPtrArray *rows;              /* of const FramingOutletRow * */
  gsize name;
  unsigned decimals;
} Matrix;

static void
append_cell (const Matrix *matrix, GString *line, const FramingAxisResult *result, guint32 group)
{
  const FramingOutletRow *row = result != NULL ? framing_comparison_outlet (result, group) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  FramingPaint paint = FRAMING_PAINT_NONE;

  if (row == NULL || framing_number_is_none (row->same_story.value))
    g_string_append (text, framing_screen_none ());
  else if (row->too_small)
    g_string_append (text, "few");
  else
    framing_number_append_signed (text, row->same_story.value, matrix->decimals);
  if (row != NULL && !row->too_small && row->same_story.survives)
    paint = framing_paint_sign (row->same_story.value);
  framing_screen_right (matrix->screen, line, text->str, GAP, CELL - 2, paint);
  g_string_append (line, paint != FRAMING_PAINT_NONE ? " *" : "  ");
}

static void
append_head (const Matrix *matrix, guint32 first, guint32 last)
{
  const FramingComparison *comparison = matrix->screen->findings->comparison;
  g_autoptr (GString) line = g_string_new (NULL), safe = g_string_new (NULL);

  framing_screen_left (line, framing_wording_noun (comparison, FALSE), matrix->name);
  for (guint32 view = first; view < last; view++)
    {
      const char *name = g_array_index (comparison->collection->views, FramingView, view).name;

      g_string_truncate (safe, 0);
      framing_escape_terminal (safe, (framing_str) { name, MIN (strlen (name), 200) });
      framing_screen_right (matrix->screen, line, safe->str, GAP, CELL, FRAMING_PAINT_NONE);
    }
  framing_screen_line (matrix->screen, line);
}

/* the overall test of each view, which is exploratory as well */
static void
append_overall (const Matrix *matrix, guint32 first, guint32 last)
{
  const FramingComparison *comparison = matrix->screen->findings->comparison;
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_left (line, "overall p", matrix->name);
  for (guint32 view = first; view < last; view++)
    {
      const FramingAxisResult *result = framing_comparison_get (comparison, matrix->whole->axis, view);

      framing_screen_chance (matrix->screen, line, result != NULL ? result->overall_p : 0.0 / 0.0, GAP, CELL - 2);
      framing_screen_blanks (line, 2);
    }
  framing_screen_line (matrix->screen, line);
}

static void
append_block (const Matrix *matrix, guint32 first, guint32 last)
{
  const FramingComparison *comparison = matrix->screen->findings->comparison;

  append_head (matrix, first, last);
  for (guint i = 0; i < matrix->rows->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (matrix->rows, i);
      g_autoptr (GString) line = g_string_new (NULL);

      framing_screen_name (matrix->screen, line, row->group, matrix->name);
      for (guint32 view = first; view < last; view++)
        append_cell (matrix, line, framing_comparison_get (comparison, matrix->whole->axis, view), row->group);
      framing_screen_line (matrix->screen, line);
    }
  append_overall (matrix, first, last);
}

static void
tell_what (const FramingScreen *screen)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, "Exploratory: the same difference in parts and voices of the articles and towards targets (* survives "
                         "Benjamini-Hochberg; to be confirmed on other data; few: on fewer than ");
  framing_number_append_whole (text, screen->findings->comparison->settings->min_stories);
  g_string_append (text, " shared stories):");
  framing_screen_wrap (screen, 0, text->str);
}

static void
measure (Matrix *matrix)
{
  gsize columns = matrix->screen->columns, wanted = strlen ("overall p");

  for (guint i = 0; i < matrix->rows->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (matrix->rows, i);

      wanted = MAX (wanted, framing_screen_name_width (matrix->screen, row->group));
    }
  matrix->name = MIN (wanted, MAX (columns / 5, MIN (16, columns - GAP - CELL)));
  matrix->decimals = framing_wording_decimals (matrix->whole);
}

void
framing_sections_views (const FramingScreen *screen, const FramingAxisResult *result)
{
  const FramingComparison *comparison = screen->findings->comparison;
  guint32 n = comparison->collection->views->len;
  g_autoptr (GPtrArray) rows = framing_chosen_new (comparison, result, LEAST, MOST);
  Matrix matrix = { screen, result, rows };

  if (n < 2 || rows->len == 0)
    return;
  measure (&matrix);

  guint32 fit = (guint32) MAX (1, (screen->columns - matrix.name) / (GAP + CELL));

  g_string_append_c (screen->out, '\n');
  tell_what (screen);
  for (guint32 first = 1; first < n; first += fit)
    {
      if (first > 1)
        g_string_append_c (screen->out, '\n');
      append_block (&matrix, first, MIN (n, first + fit));
    }
}
