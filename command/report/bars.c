#include "report/bars.h"
#include "report/letters.h"
#include "report/number.h"
#include "report/paint.h"
#include "report/width.h"
#include <string.h>

#define HALF 10                 /* cells on either side of the middle */
#define LEAST_HALF 3
#define FRAME 5                 /* what a bar has beside its cells */
#define LETTER 4
#define SCORE 7                 /* "  -0.41" */

typedef struct {
  const FramingSchema *schema;
  const double *values;
  int target;
  gboolean color, hits;
  gsize low, high, half;        /* widths; half = 0: no bar */
} Bars;

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

/* none, or 0.00 as it is shown */
static gboolean
is_zero (double score)
{
  return framing_number_is_none (score) || (score < 0.005 && score > -0.005);
}

/* a score that is not 0 shows at least one cell */
static void
append_bar (GString *out, double score, unsigned half, gboolean color)
{
  double size = framing_number_is_none (score) ? 0 : MIN (ABS (score), 1) * half;
  unsigned cells = is_zero (score) ? 0 : MAX (1, (unsigned) (size + 0.5)), left = score < 0 ? cells : 0, right = score > 0 ? cells : 0;

  g_string_append (out, " ◀");
  append_cells (out, " ", half - left, FRAMING_PAINT_NONE, color);
  append_cells (out, "■", left, FRAMING_PAINT_LOW, color);
  g_string_append (out, "│");
  append_cells (out, "■", right, FRAMING_PAINT_HIGH, color);
  append_cells (out, " ", half - right, FRAMING_PAINT_NONE, color);
  g_string_append (out, "▶ ");
}

static double
value_of (const Bars *bars, size_t axis, const char *field)
{
  int metric = framing_schema_find (bars->schema, (int) axis, FRAMING_PART_ALL, bars->target, field);

  return metric >= 0 ? bars->values[metric] : 0.0 / 0.0;
}

static void
append_score (GString *out, double score, gboolean brief)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (framing_number_is_none (score) && !brief)
    {
      g_string_append (out, "  no evidence");
      return;
    }
  if (framing_number_is_none (score))
    g_string_append_c (text, '-');
  else
    framing_number_append_signed (text, score, 2);
  framing_width_fit_right (out, text->str, text->len, SCORE);
}

static void
append_hits (GString *out, double hits)
{
  if (framing_number_is_none (hits) || hits == 0)
    return;
  g_string_append (out, "  (");
  framing_number_append (out, hits, 0);
  g_string_append (out, hits == 1 ? " hit)" : " hits)");
}

static void
append_numbers (GString *out, const Bars *bars, size_t axis)
{
  append_score (out, value_of (bars, axis, "score"), !bars->hits);
  if (bars->hits)
    append_hits (out, value_of (bars, axis, "hits"));
}

static gsize
widest_numbers (const Bars *bars)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize width = SCORE;

  for (size_t i = 0; i < bars->schema->n_axes; i++)
    {
      g_string_truncate (text, 0);
      append_numbers (text, bars, i);
      width = MAX (width, text->len);
    }
  return width;
}

static void
measure (Bars *bars, gsize columns)
{
  gsize poles = LETTER + bars->low + bars->high, least = FRAME + 2 * LEAST_HALF, most = FRAME + 2 * HALF, numbers = widest_numbers (bars);
  gsize rest;

  bars->hits = poles + least + numbers <= columns;
  numbers = bars->hits ? numbers : SCORE;
  rest = columns > poles + numbers ? columns - poles - numbers : 0;
  bars->half = rest >= least ? (MIN (rest, most) - FRAME) / 2 : 0;
  if (bars->half > 0 || poles + 1 + numbers <= columns)
    return;
  rest = columns > LETTER + 1 + numbers ? columns - LETTER - 1 - numbers : 2;
  bars->low = CLAMP (bars->low, 1, MAX (rest / 2, rest - MIN (rest - 1, bars->high)));
  bars->high = MIN (bars->high, rest - bars->low);
}

static void
append_line (GString *out, const Bars *bars, size_t i, const char *letter)
{
  const framing_axis *axis = &bars->schema->axes[i];

  framing_width_fit (out, letter, strlen (letter), LETTER);
  framing_width_fit_right (out, axis->low_pole, strlen (axis->low_pole), bars->low);
  if (bars->half > 0)
    append_bar (out, value_of (bars, i, "score"), (unsigned) bars->half, bars->color);
  else
    g_string_append_c (out, ' ');
  framing_width_fit (out, axis->high_pole, strlen (axis->high_pole), bars->high);
  append_numbers (out, bars, i);
  g_string_append_c (out, '\n');
}

void
framing_bars_append (const FramingSchema *schema,
                     const double        *values,
                     int                  target,
                     unsigned             columns,
                     gboolean             color,
                     GString             *out)
{
  g_auto (GStrv) letters = framing_letters_new (schema);
  Bars bars = { schema, values, target, color, TRUE, widest_pole (schema, TRUE), widest_pole (schema, FALSE), HALF };

  measure (&bars, columns);
  for (size_t i = 0; i < schema->n_axes; i++)
    append_line (out, &bars, i, letters[i]);
}
