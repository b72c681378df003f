#include "report/bars.h"
#include "report/letters.h"
#include "report/number.h"
#include "report/paint.h"
#include "report/width.h"
#include <string.h>

#define HALF 10                 /* cells on either side of the middle */

static gsize
widest_pole (const FramingSchema *schema, gboolean low)
{
  gsize width = 0;

  for (size_t i = 0; i < schema->n_axes; i++)
    {
      const char *pole = low ? schema->axes[i].low_pole : schema->axes[i].high_pole;

      width = MAX (width, framing_width_of (pole, strlen (pole)));
    }
  return width;
}

static void
append_cells (GString *out, const char *cell, unsigned count, FramingPaint paint, gboolean color)
{
  if (count == 0)
    return;
  g_string_append (out, framing_paint_on (color, paint));
  while (count-- > 0)
    g_string_append (out, cell);
  g_string_append (out, framing_paint_off (color, paint));
}

/* a score that is not 0 shows at least one cell */
static void
append_bar (GString *out, double score, gboolean color)
{
  double size = framing_number_is_none (score) ? 0 : MIN (ABS (score), 1) * HALF;
  unsigned cells = size > 0 ? MAX (1, (unsigned) (size + 0.5)) : 0, left = score < 0 ? cells : 0, right = score > 0 ? cells : 0;

  g_string_append (out, " ◀");
  append_cells (out, " ", HALF - left, FRAMING_PAINT_NONE, color);
  append_cells (out, "■", left, FRAMING_PAINT_LOW, color);
  g_string_append (out, "│");
  append_cells (out, "■", right, FRAMING_PAINT_HIGH, color);
  append_cells (out, " ", HALF - right, FRAMING_PAINT_NONE, color);
  g_string_append (out, "▶ ");
}

static double
value_of (const FramingSchema *schema, const double *values, size_t axis, int target, const char *field)
{
  int metric = framing_schema_find (schema, (int) axis, FRAMING_PART_ALL, target, field);

  return metric >= 0 ? values[metric] : 0.0 / 0.0;
}

static void
append_numbers (GString *out, double score, double hits)
{
  if (framing_number_is_none (score))
    g_string_append (out, "  no evidence");
  else
    {
      g_string_append (out, score < 0.005 && score > -0.005 ? "   " : "  ");
      framing_number_append_signed (out, score, 2);
    }
  if (framing_number_is_none (hits) || hits == 0)
    return;
  g_string_append (out, "  (");
  framing_number_append (out, hits, 0);
  g_string_append (out, hits == 1 ? " hit)" : " hits)");
}

void
framing_bars_append (const FramingSchema *schema,
                     const double        *values,
                     int                  target,
                     gboolean             color,
                     GString             *out)
{
  g_auto (GStrv) letters = framing_letters_new (schema);
  gsize low = widest_pole (schema, TRUE), high = widest_pole (schema, FALSE);

  for (size_t i = 0; i < schema->n_axes; i++)
    {
      const framing_axis *axis = &schema->axes[i];
      double score = value_of (schema, values, i, target, "score");

      framing_width_fit (out, letters[i], strlen (letters[i]), 4);
      framing_width_fit_right (out, axis->low_pole, strlen (axis->low_pole), low);
      append_bar (out, score, color);
      framing_width_fit (out, axis->high_pole, strlen (axis->high_pole), high);
      append_numbers (out, score, value_of (schema, values, i, target, "hits"));
      g_string_append_c (out, '\n');
    }
}
