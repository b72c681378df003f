#include "tables/dots.h"
#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include <math.h>
#include <string.h>

#define WIDE 10                 /* one interval in ten may go beyond the scale, if it would make the others small */

typedef struct { const char *full, *empty, *line, *low, *high, *zero, *cross, *below, *above; } Signs;

static const Signs *
signs_of (const FramingDots *dots)
{
  static const Signs plain = { "*", "o", "-", "[", "]", ":", "+", "<", ">" };
  static const Signs drawn = { "●", "○", "─", "├", "┤", "│", "┼", "◀", "▶" };

  return dots->ascii ? &plain : &drawn;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
round_up (double value)
{
  static const double steps[] = { 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2,
                                  1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (value <= steps[i])
      return steps[i];
  return 2;
}

double
framing_dots_limit (const FramingDifference *const *differences, guint n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));
  double most = 0;

  for (guint i = 0; i < n; i++)
    {
      double end = MAX (fabs (differences[i]->low), fabs (differences[i]->high));

      if (!framing_number_is_none (differences[i]->value))
        most = MAX (most, fabs (differences[i]->value));
      if (!framing_number_is_none (end))
        g_array_append_val (ends, end);
    }
  g_array_sort (ends, compare_numbers);
  if (ends->len > 0)
    {
      double all = g_array_index (ends, double, ends->len - 1), usual = g_array_index (ends, double, ends->len - 1 - ends->len / WIDE);

      most = MAX (most, all <= 1.5 * usual ? all : usual);
    }
  return round_up (most);
}

/* the sign is never lost in rounding */
static gssize
cell_of (const FramingDots *dots, double value)
{
  gssize middle = (gssize) (dots->cells / 2), away = (gssize) (MIN (fabs (value) / dots->limit, 2) * (double) middle + 0.5);

  if (value == 0)
    return middle;
  return value < 0 ? middle - MAX (away, 1) : middle + MAX (away, 1);
}

static const char *
sign_at (const FramingDots *dots, const FramingDifference *difference, gssize cell)
{
  const Signs *signs = signs_of (dots);
  gssize last = (gssize) dots->cells - 1, middle = last / 2;
  gboolean interval = !framing_number_is_none (difference->low) && !framing_number_is_none (difference->high);
  gssize dot = CLAMP (cell_of (dots, difference->value), 0, last);
  gssize low = interval ? cell_of (dots, difference->low) : dot, high = interval ? cell_of (dots, difference->high) : dot;

  if (cell == dot)
    return difference->survives ? signs->full : signs->empty;
  if (cell == 0 && low < 0)
    return signs->below;
  if (cell == last && high > last)
    return signs->above;
  if (cell == low || cell == high)
    return cell == low ? signs->low : signs->high;
  if (cell > low && cell < high)
    return cell == middle ? signs->cross : signs->line;
  return cell == middle ? signs->zero : " ";
}

void
framing_dots_append (const FramingDots *dots, const FramingDifference *difference, GString *out)
{
  FramingPaint paint = difference->survives ? framing_paint_sign (difference->value) : FRAMING_PAINT_NONE;

  for (gssize cell = 0; cell < (gssize) dots->cells; cell++)
    {
      const char *sign = framing_number_is_none (difference->value) ? " " : sign_at (dots, difference, cell);
      gboolean painted = *sign != ' ' && sign != signs_of (dots)->zero;

      g_string_append (out, framing_paint_on (dots->color && painted, paint));
      g_string_append (out, sign);
      g_string_append (out, framing_paint_off (dots->color && painted, paint));
    }
}

void
framing_dots_append_poles (const FramingDots *dots, const char *low, const char *high, GString *out)
{
  gsize half = dots->cells / 2;
  g_autoptr (GString) left = g_string_new (NULL), right = g_string_new (NULL);

  g_string_append (left, signs_of (dots)->below);
  g_string_append_c (left, ' ');
  framing_escape_terminal (left, (framing_str) { low, MIN (strlen (low), 200) });
  framing_escape_terminal (right, (framing_str) { high, MIN (strlen (high), 200) });
  framing_width_fit (out, left->str, left->len, half);
  g_string_append_c (out, ' ');
  framing_width_fit_right (out, right->str, right->len, half - 2);
  g_string_append_c (out, ' ');
  g_string_append (out, signs_of (dots)->above);
}

void
framing_dots_append_scale (const FramingDots *dots, GString *out)
{
  gsize half = dots->cells / 2;
  g_autoptr (GString) left = g_string_new (NULL), right = g_string_new (NULL);

  framing_number_append_signed (left, -dots->limit, 2);
  framing_number_append_signed (right, dots->limit, 2);
  framing_width_fit (out, left->str, left->len, half);
  g_string_append_c (out, '0');
  framing_width_fit_right (out, right->str, right->len, half);
}
