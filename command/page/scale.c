#include "page/scale.h"
#include "report/number.h"

#define MARGIN 4.0
#define SMALLEST 0.01           /* a scale shorter than that would show noise as if it were much */
#define MOST_STEPS 5.0

/* the smallest of 1, 2, 5 times a power of ten that comes to `largest` in a few steps */
static double
tidy_step (double largest)
{
  static const double digits[] = { 1, 2, 2.5, 5 };
  double power = 0.001;

  while (power * 10 * MOST_STEPS < largest)
    power *= 10;
  for (;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      if (digits[i] * power * MOST_STEPS >= largest)
        return digits[i] * power;
}

static double
end_of (double largest, double step)
{
  double steps = (double) (gint64) (largest / step);

  return (steps * step < largest * (1 - 1e-9) ? steps + 1 : steps) * step;
}

static double
tame (double largest)
{
  if (framing_number_is_none (largest) || largest < SMALLEST)
    return SMALLEST;
  return MIN (largest, 1e9);
}

FramingScale
framing_scale_around_zero (double largest)
{
  double tamed = tame (largest), step = tidy_step (tamed), end = end_of (tamed, step);

  return (FramingScale) { -end, end, step };
}

FramingScale
framing_scale_from_zero (double largest)
{
  double tamed = tame (largest), step = tidy_step (tamed);

  return (FramingScale) { 0, end_of (tamed, step), step };
}

double
framing_scale_place (const FramingScale *scale, double value)
{
  double share = (CLAMP (value, scale->low, scale->high) - scale->low) / (scale->high - scale->low);

  return MARGIN + share * (100 - 2 * MARGIN);
}

guint
framing_scale_ticks (const FramingScale *scale)
{
  return (guint) ((scale->high - scale->low) / scale->step + 1.5);
}

double
framing_scale_tick (const FramingScale *scale, guint n)
{
  return scale->low + n * scale->step;
}
